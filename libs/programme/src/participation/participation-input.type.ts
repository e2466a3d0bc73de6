import { DateOnlyScalar } from '@enishi/platform';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  AcademicLevelEnum,
  FundingKindEnum,
  GenderEnum,
  InviteeRoleEnum,
  ParticipationStateEnum,
} from './participation-enums.type.js';

@InputType({ description: 'What a list of participations is narrowed to; what is left out narrows nothing.' })
export class ParticipationFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of one plan.' })
  planId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of one fiscal year, by its April.' })
  fiscalYear?: number | null;
  @Field(() => [ParticipationStateEnum], { nullable: true, description: 'In these states.' })
  states?: (keyof typeof ParticipationStateEnum)[] | null;
  @Field(() => [InviteeRoleEnum], { nullable: true, description: 'In these roles.' })
  roles?: (keyof typeof InviteeRoleEnum)[] | null;
  @Field(() => [FundingKindEnum], { nullable: true, description: 'With this funding.' })
  fundings?: (keyof typeof FundingKindEnum)[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, e-mail address, member ID or certificate number.',
  })
  search?: string | null;
}

@InputType({ description: 'A correction of one person on a list. What is left out stays.' })
export class CorrectParticipationInput {
  @Field(() => ID, { description: 'Id of the participation.' })
  id!: string;
  @Field(() => Int, { description: 'Version that was read; one changed since is not overwritten.' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Name as in the passport.' })
  nameLatin?: string;
  @Field(() => String, { nullable: true, description: 'Name in its own script; empty to remove it.' })
  nameNative?: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Date of birth.' })
  birthDate?: string;
  @Field(() => [String], { nullable: true, description: 'Nationalities, ISO 3166-1 alpha-2.' })
  nationalities?: string[];
  @Field(() => GenderEnum, { nullable: true, description: 'Gender.' })
  gender?: keyof typeof GenderEnum | null;
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;
  @Field(() => InviteeRoleEnum, { nullable: true, description: 'Main invitee or escort.' })
  role?: keyof typeof InviteeRoleEnum;
  @Field(() => FundingKindEnum, { nullable: true, description: 'Who pays.' })
  funding?: keyof typeof FundingKindEnum;
  @Field(() => String, { nullable: true, description: 'Faculty or department.' })
  affiliation?: string | null;
  @Field(() => AcademicLevelEnum, { nullable: true, description: 'Academic level.' })
  academicLevel?: keyof typeof AcademicLevelEnum;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day of entry.' })
  entryDate?: string;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day of departure.' })
  departureDate?: string;
  @Field(() => Boolean, { nullable: true, description: 'Visa support is wanted.' })
  visaSupport?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'A guardian’s consent is there.' })
  guardianConsent?: boolean | null;
}

@ObjectType('ParticipationCorrected', {
  description: 'The correction was saved; a certificate that went out gets a new version.',
})
export class ParticipationCorrectedType {
  @Field(() => ID, { description: 'Id of the participation.' })
  participationId!: string;
}

@ObjectType('CorrectionRefused', { description: 'The correction was not saved.' })
export class CorrectionRefusedType {
  @Field(() => String, { description: 'Why, for programs: a fixed word.' })
  code!: string;
  @Field(() => String, { description: 'Field of the form that it is about.' })
  field!: string;
  @Field(() => String, {
    description: 'What happened, what was kept and what to do, in the reader’s language.',
  })
  message!: string;
}

@ObjectType('ParticipationWithdrawn', { description: 'The person is off the list.' })
export class ParticipationWithdrawnType {
  @Field(() => ID, { description: 'Id of the participation.' })
  participationId!: string;
}

export const CorrectParticipationResult = createUnionType({
  name: 'CorrectParticipationResult',
  description: 'What became of a correction.',
  types: () => [ParticipationCorrectedType, CorrectionRefusedType] as const,
  resolveType: ({ __typename }: { __typename?: string }) => __typename,
});
