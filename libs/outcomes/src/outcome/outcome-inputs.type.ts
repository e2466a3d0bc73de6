import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  AttributionEnum,
  ClaimSourceEnum,
  ClaimStateEnum,
  InstitutionReasonEnum,
  OutcomeDetailEnum,
  OutcomeTypeEnum,
  RevisitPurposeEnum,
} from '../claim/claim-enums.type.js';

const EvidenceKindEnum = { DOI: 'DOI', URL: 'URL', FILE: 'FILE' } as const;
registerEnumType(EvidenceKindEnum, {
  name: 'EvidenceKind',
  description: 'What proves an outcome.',
  valuesMap: {
    DOI: { description: 'The DOI of a work, in any spelling.' },
    URL: { description: 'An https address.' },
    FILE: { description: 'Id of a file that was uploaded to /outcomes/evidence.' },
  },
});

@InputType('ReportedInstitutionInput', { description: 'One of the list, or a name and why it is not.' })
export class ReportedInstitutionInput {
  @Field(() => ID, { nullable: true, description: 'Institution of the list.' })
  id?: string | null;
  @Field(() => String, { nullable: true, description: 'Its name, where it is not one of the list.' })
  name?: string | null;
  @Field(() => InstitutionReasonEnum, { nullable: true, description: 'Why it is not one of the list.' })
  reason?: 'NOT_LISTED' | 'NO_INSTITUTION' | null;
}

@InputType('EvidenceInput', { description: 'What proves an outcome.' })
export class EvidenceInput {
  @Field(() => EvidenceKindEnum, { description: 'Which kind.' })
  kind!: 'DOI' | 'URL' | 'FILE';
  @Field(() => String, { description: 'The DOI, address or file id.' })
  value!: string;
}

@InputType({ isAbstract: true })
abstract class ReportInput {
  @Field(() => String, {
    description: '16 to 64 letters and digits made by the sender: the same key is the same report.',
  })
  submissionKey!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The plan. Members may leave it out: their latest visit is meant.',
  })
  planId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Who it is about; of the plan’s people.' })
  personIds?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'How many people, where a host names nobody.' })
  headCount?: number | null;
  @Field(() => ReportedInstitutionInput, { nullable: true, description: 'Where, or with whom.' })
  institution?: ReportedInstitutionInput | null;
  @Field(() => String, { nullable: true, description: 'When it began: YYYY, YYYY-MM or YYYY-MM-DD.' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'When it ended, as precisely.' })
  to?: string | null;
  @Field(() => String, { nullable: true, description: 'Who paid.' })
  funding?: string | null;
  @Field(() => String, { nullable: true, description: 'A note of up to 2,000 characters.' })
  note?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'False keeps it as a draft; true when left out.' })
  submit?: boolean | null;
}

@InputType('ReportOutcomeInput', { description: 'Something that a visit led to.' })
export class ReportOutcomeInput extends ReportInput {
  @Field(() => OutcomeTypeEnum, { description: 'What it is.' })
  type!: keyof typeof OutcomeTypeEnum;
  @Field(() => String, { nullable: true, description: 'Title of the paper, project or grant.' })
  title?: string | null;
  @Field(() => OutcomeDetailEnum, {
    nullable: true,
    description: 'Level of an agreement, or way of an exchange.',
  })
  detail?: keyof typeof OutcomeDetailEnum | null;
  @Field(() => EvidenceInput, {
    nullable: true,
    description: 'What proves it. Left out in a correction, a file that proved it goes along.',
  })
  evidence?: EvidenceInput | null;
  @Field(() => AttributionEnum, { nullable: true, description: 'How far it is due to the visit.' })
  attribution?: keyof typeof AttributionEnum | null;
}

@InputType('ReportRevisitInput', { description: 'A return visit to Japan.' })
export class ReportRevisitInput extends ReportInput {
  @Field(() => RevisitPurposeEnum, { description: 'What for.' })
  purpose!: keyof typeof RevisitPurposeEnum;
  @Field(() => String, {
    nullable: true,
    description: 'Status of residence, a code of the list in the form.',
  })
  statusOfResidence?: string | null;
}

@InputType({ isAbstract: true })
abstract class ClaimFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only of this plan.' })
  planId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what the reader told, or what is about them.' })
  mine?: boolean | null;
  @Field(() => [ClaimSourceEnum], { nullable: true, description: 'Only from these sources.' })
  sources?: (keyof typeof ClaimSourceEnum)[] | null;
  @Field(() => [ClaimStateEnum], { nullable: true, description: 'Only in these states.' })
  states?: (keyof typeof ClaimStateEnum)[] | null;
}

@InputType('OutcomeFilterInput', { description: 'What a list of outcomes is narrowed to.' })
export class OutcomeFilterInput extends ClaimFilterInput {
  @Field(() => [OutcomeTypeEnum], { nullable: true, description: 'Only of these types.' })
  types?: (keyof typeof OutcomeTypeEnum)[] | null;
}

@InputType('RevisitFilterInput', { description: 'What a list of return visits is narrowed to.' })
export class RevisitFilterInput extends ClaimFilterInput {
  @Field(() => [RevisitPurposeEnum], { nullable: true, description: 'Only for these purposes.' })
  purposes?: (keyof typeof RevisitPurposeEnum)[] | null;
}
