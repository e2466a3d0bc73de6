import { ProgrammeTypeEnum, RegionEnum } from '@enishi/programme';
import { ShareDisplayEnum } from '@enishi/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FigureDimensionEnum } from './figure-enums.type.js';

@InputType({
  description: 'What a figure is narrowed to. Lists are alternatives; what is left out means all.',
})
export class FigureFilterInput {
  @Field(() => [Int], { nullable: true, description: 'Fiscal years in which people came, by their April.' })
  fiscalYears?: number[];
  @Field(() => Int, { nullable: true, description: 'Fiscal year of the survey.' })
  surveyYear?: number;
  @Field(() => [RegionEnum], { nullable: true, description: 'Regions of the sending institutions.' })
  regions?: string[];
  @Field(() => [String], {
    nullable: true,
    description: 'Countries and regions of the sending institutions, ISO 3166-1 alpha-2.',
  })
  countries?: string[];
  @Field(() => [ProgrammeTypeEnum], { nullable: true, description: 'Programme lines.' })
  programmeTypes?: string[];
  @Field(() => [String], { nullable: true, description: 'Fields of science of the plans, by code.' })
  fields?: string[];
  @Field(() => [String], { nullable: true, description: 'Academic levels when the people came, by code.' })
  academicLevels?: string[];
  @Field(() => ID, { nullable: true, description: 'Host institution; hosts ask for their own.' })
  hostInstitutionId?: string;
  @Field(() => ID, { nullable: true, description: 'Sending institution.' })
  sendingInstitutionId?: string;
  @Field(() => ID, { nullable: true, description: 'Exchange plan; hosts ask for their own.' })
  planId?: string;
}

@InputType({ description: 'One figure to be computed.' })
export class FigureRequestInput {
  @Field(() => String, { description: 'Code of the metric, e.g. invitees.' })
  metric!: string;
  @Field(() => FigureFilterInput, { nullable: true, description: 'What it is narrowed to.' })
  filter?: FigureFilterInput;
  @Field(() => [FigureDimensionEnum], {
    nullable: true,
    description: 'By what it is shared out: at most two dimensions that the metric knows.',
  })
  by?: string[];
  @Field(() => ShareDisplayEnum, {
    nullable: true,
    description: 'How shares are printed; as the metric says when left out.',
  })
  display?: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'For hosts: all hosts together, protected, instead of the own plans. Only years, survey year and line narrow it.',
  })
  isBenchmark?: boolean;
}
