import { AccountLocale } from '@enishi/accounts';
import { DateOnlyScalar } from '@enishi/platform';
import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ProgrammeTypeEnum } from '@enishi/programme';
import {
  DispositionClassEnum,
  FieldDeviceEnum,
  FieldDimensionEnum,
  FieldModuleEnum,
  RateCodeEnum,
} from './field-enums.type.js';

const GAP = 'Empty for analysts where fewer than 13.';
const count = (what: string) => ({ nullable: true, description: `${what}, in cases. ${GAP}` });

const event = (what: string) => ({ nullable: true, description: `${what}. ${GAP}` });

@InputType('CampaignFieldFilter', {
  description: 'Which cases of a campaign; one value per field, all fields together.',
})
export class CampaignFieldFilterInput {
  @Field(() => Int, { nullable: true, description: 'Fiscal year of the visit.' })
  cohort?: number | null;
  @Field(() => String, { nullable: true, description: 'Country or region, ISO 3166-1 alpha-2.' })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: 'Host institution.' })
  hostInstitutionId?: string | null;
  @Field(() => ProgrammeTypeEnum, { nullable: true, description: 'Programme line.' })
  programmeType?: keyof typeof ProgrammeTypeEnum | null;
  @Field(() => FieldModuleEnum, { nullable: true, description: 'Which part was asked.' })
  module?: keyof typeof FieldModuleEnum | null;
  @Field(() => AccountLocale, { nullable: true, description: 'Language of the form or invitation.' })
  language?: string | null;
  @Field(() => FieldDeviceEnum, { nullable: true, description: 'Kind of device.' })
  device?: keyof typeof FieldDeviceEnum | null;
}

@ObjectType('FieldFunnel', { description: 'How far cases came; each case once per step.' })
export class FieldFunnelType {
  @Field(() => Int, count('Asked'))
  asked!: number | null;
  @Field(() => Int, count('Invitation sent'))
  sent!: number | null;
  @Field(() => Int, count('Sent, and the latest mail did not come back'))
  delivered!: number | null;
  @Field(() => Int, count('Form opened'))
  opened!: number | null;
  @Field(() => Int, count('At least one answer'))
  started!: number | null;
  @Field(() => Int, count('Handed in and not withdrawn'))
  answered!: number | null;
  @Field(() => Int, count('Said no'))
  declined!: number | null;
}

@ObjectType('FieldDisposition', { description: 'Cases with one AAPOR disposition, derived from events.' })
export class FieldDispositionType {
  @Field(() => String, { description: 'Code of the AAPOR Standard Definitions, e.g. 3.19.' })
  code!: string;
  @Field(() => DispositionClassEnum, { description: 'Its class.' })
  class!: string;
  @Field(() => String, { description: 'Its name, in the reader’s language.' })
  name!: string;
  @Field(() => String, { description: 'When a case gets it, in the reader’s language.' })
  rule!: string;
  @Field(() => Int, count('With it'))
  count!: number | null;
}

@ObjectType('OutcomeRate', { description: 'One outcome rate with the counts it is made of.' })
export class OutcomeRateType {
  @Field(() => RateCodeEnum, { description: 'Which rate.' })
  code!: string;
  @Field(() => Int, count('Numerator'))
  numerator!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: `Denominator, in cases, weighed by e where the rate says so. ${GAP}`,
  })
  denominator!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'From 0 to 1; empty when nobody is in the denominator. For analysts in whole percent.',
  })
  value!: number | null;
}

@ObjectType('FieldExclusion', { description: 'People or plans of the frame that were not asked.' })
export class FieldExclusionType {
  @Field(() => String, { description: 'Why, e.g. NO_CONSENT; frozen at the launch.' })
  reason!: string;
  @Field(() => Int, count('Not asked'))
  count!: number | null;
}

@ObjectType('FieldDay', {
  description: 'What happened on one day in Japan, in events: who is reminded twice counts twice.',
})
export class FieldDayType {
  @Field(() => DateOnlyScalar, { description: 'The day.' })
  day!: string;
  @Field(() => Int, event('Invitations sent'))
  sent!: number | null;
  @Field(() => Int, event('Reminders sent'))
  reminded!: number | null;
  @Field(() => Int, event('Mails that came back'))
  bounced!: number | null;
  @Field(() => Int, event('Forms opened'))
  opened!: number | null;
  @Field(() => Int, event('First answers'))
  started!: number | null;
  @Field(() => Int, event('Forms handed in'))
  submitted!: number | null;
  @Field(() => Int, event('Refusals'))
  declined!: number | null;
}

@ObjectType('FieldStratum', { description: 'The cases of one value of a dimension.' })
export class FieldStratumType {
  @Field(() => FieldDimensionEnum, { description: 'Which dimension.' })
  dimension!: string;
  @Field(() => String, { nullable: true, description: 'Year, code or id; empty where it is not known.' })
  value!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Its name in the reader’s language, where it has one.',
  })
  label!: string | null;
  @Field(() => FieldFunnelType, { description: 'How far its cases came.' })
  funnel!: FieldFunnelType;
  @Field(() => Float, { nullable: true, description: 'The headline rate, from 0 to 1.' })
  rate!: number | null;
}

@ObjectType('FieldPlace', { description: 'A place of the form where unfinished forms stand.' })
export class FieldPlaceType {
  @Field(() => String, { nullable: true, description: 'Page or question; empty before the first.' })
  place!: string | null;
  @Field(() => String, { nullable: true, description: 'Its words, in the reader’s language.' })
  label!: string | null;
  @Field(() => Int, { nullable: true, description: `Begun forms not handed in that stand there. ${GAP}` })
  forms!: number | null;
}

@ObjectType('FieldPage', { description: 'How one page of the form was read, by those who let us measure.' })
export class FieldPageType {
  @Field(() => String, { description: 'Name of the page.' })
  page!: string;
  @Field(() => String, { description: 'Its title, in the reader’s language.' })
  label!: string;
  @Field(() => Int, { nullable: true, description: `Forms in which it was open. ${GAP}` })
  forms!: number | null;
  @Field(() => Float, { nullable: true, description: 'Median seconds it was open.' })
  medianSeconds!: number | null;
  @Field(() => Int, { nullable: true, description: `How often an answer was objected to. ${GAP}` })
  problems!: number | null;
}

@ObjectType('FieldAlarm', {
  description:
    'A stratum 10 percentage points or more under last year’s campaign at the same age of the campaign, with at least 30 asked in both.',
})
export class FieldAlarmType {
  @Field(() => FieldDimensionEnum, { description: 'COHORT or COUNTRY.' })
  dimension!: string;
  @Field(() => String, { description: 'Year or code.' })
  value!: string;
  @Field(() => String, { description: 'Its name in the reader’s language.' })
  label!: string;
  @Field(() => Float, { nullable: true, description: 'Handed in of those asked, from 0 to 1.' })
  rate!: number | null;
  @Field(() => Float, { nullable: true, description: 'The same, last year.' })
  lastRate!: number | null;
}

@ObjectType('CampaignField', {
  description:
    'The state of the field of one campaign. Unit: cases (a person, or a plan). Source: events of the cases. Analysts get counts rounded to five, and none below 13.',
})
export class CampaignFieldType {
  @Field(() => ID, { description: 'Id of the campaign.' })
  campaignId!: string;
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;
  @Field(() => Boolean, { description: 'True once no form is taken any more: then dispositions are final.' })
  isClosed!: boolean;
  @Field(() => Boolean, { description: 'True when counts are rounded and small ones left out.' })
  isRounded!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: `Asked and not asked together. ${GAP} Empty as well under a filter other than cohort and country.`,
  })
  frame!: number | null;
  @Field(() => [FieldExclusionType], { nullable: true, description: 'Not asked, by reason; empty as above.' })
  excluded!: FieldExclusionType[] | null;
  @Field(() => FieldFunnelType, { description: 'How far the cases came.' })
  funnel!: FieldFunnelType;
  @Field(() => [FieldDispositionType], { description: 'Every case once; they add up to `funnel.asked`.' })
  dispositions!: FieldDispositionType[];
  @Field(() => RateCodeEnum, { description: 'The one rate that is named when one is named.' })
  headline!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'e: share of cases of unknown eligibility taken as eligible, estimated from the known ones.',
  })
  eligibleShare!: number | null;
  @Field(() => [OutcomeRateType], { description: 'All outcome rates.' })
  rates!: OutcomeRateType[];
  @Field(() => [FieldDayType], {
    description: 'Day by day, in Japan; days on which nothing happened are left out.',
  })
  days!: FieldDayType[];
  @Field(() => [FieldStratumType], {
    description:
      'By every dimension, the largest stratum first. Strata of fewer than 13 are left out for analysts.',
  })
  strata!: FieldStratumType[];
  @Field(() => [FieldPlaceType], { description: 'Where unfinished forms stand, most first.' })
  breakOff!: FieldPlaceType[];
  @Field(() => [FieldPageType], { description: 'How pages were read, most read first.' })
  pages!: FieldPageType[];
  @Field(() => Float, { nullable: true, description: 'Median minutes of a form handed in.' })
  medianMinutes!: number | null;
  @Field(() => Int, { nullable: true, description: `Forms that were measured. ${GAP}` })
  measured!: number | null;
  @Field(() => ID, { nullable: true, description: 'Last year’s campaign of the same audience.' })
  comparedWith!: string | null;
  @Field(() => [FieldAlarmType], { description: 'Strata far under last year’s, worst first.' })
  alarms!: FieldAlarmType[];
}
