import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CampaignProblemCodeEnum, ExclusionReasonEnum } from './campaign-enums.type.js';
import { campaignProblemSentence } from './campaign-errors.js';
import type { CampaignProblem } from './campaign-errors.js';
import type { ExclusionPage } from './list-exclusions.js';
import type { CampaignPreview } from './preview-campaign.js';

@ObjectType('CampaignProblem', { description: 'Something that keeps a campaign from opening.' })
export class CampaignProblemType {
  @Field(() => CampaignProblemCodeEnum, { description: 'What it is.' })
  code!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The year, language, day or instrument that is meant.',
  })
  what!: string | null;
  @Field(() => String, { description: 'The same as a sentence in the reader’s language.' })
  message!: string;
}

export const toCampaignProblem = (problem: CampaignProblem, locale: Locale): CampaignProblemType => ({
  ...problem,
  message: campaignProblemSentence(problem, locale),
});

@ObjectType('ExclusionCount', { description: 'How many are not asked for one reason.' })
export class ExclusionCountType {
  @Field(() => ExclusionReasonEnum, { description: 'The reason.' })
  reason!: string;
  @Field(() => Int, { description: 'People, or plans.' })
  count!: number;
}

@ObjectType('CampaignStratum', { description: 'One cohort and country of a campaign.' })
export class CampaignStratumType {
  @Field(() => Int, { description: 'Fiscal year of the visit.' })
  cohortYear!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Sending country (ISO 3166-1 alpha-2); empty when unknown.',
  })
  countryCode!: string | null;
  @Field(() => Int, { description: 'How many would be asked.' })
  asked!: number;
  @Field(() => Int, { description: 'How many would not.' })
  notAsked!: number;
}

@ObjectType('SendingEstimate', {
  description: 'How long the invitations take at the limits, in the daytime of the recipients.',
})
export class SendingEstimateType {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the first would leave.' })
  startsAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last would leave.' })
  endsAt!: Date | null;
  @Field(() => Int, { description: 'How many mails.' })
  mails!: number;
  @Field(() => Int, { description: 'On how many days of Japan mails leave.' })
  days!: number;
}

@ObjectType('CampaignPreview', { description: 'Who would be asked if the campaign opened now, and who not.' })
export class CampaignPreviewType {
  @Field(() => Int, { description: 'People, or plans, that would be asked.' })
  asked!: number;
  @Field(() => Int, { description: 'Those that would not.' })
  notAsked!: number;
  @Field(() => Int, { description: 'Invitations: a host contact with several plans gets one.' })
  contacts!: number;
  @Field(() => [ExclusionCountType], { description: 'Why not, every reason with its count.' })
  reasons!: ExclusionCountType[];
  @Field(() => [CampaignStratumType], { description: 'The same by cohort and country.' })
  strata!: CampaignStratumType[];
  @Field(() => SendingEstimateType, { description: 'How long the invitations take.' })
  sending!: SendingEstimateType;
  @Field(() => [CampaignProblemType], { description: 'What keeps it from opening; empty when ready.' })
  problems!: CampaignProblemType[];
}

export const toCampaignPreview = (preview: CampaignPreview, locale: Locale): CampaignPreviewType => ({
  ...preview,
  reasons: [...preview.reasons],
  strata: [...preview.strata],
  problems: preview.problems.map((problem) => toCampaignProblem(problem, locale)),
});

@ObjectType('Exclusion', { description: 'Somebody of the cohorts who is not asked. Not for analysts.' })
export class ExclusionType {
  @Field(() => ID, { description: 'Id of the person, or of the plan.' })
  subjectId!: string;
  @Field(() => ExclusionReasonEnum, { description: 'Why not.' })
  reason!: string;
  @Field(() => Int, { description: 'Fiscal year of the visit.' })
  cohortYear!: number;
  @Field(() => String, { nullable: true, description: 'Sending country (ISO 3166-1 alpha-2).' })
  countryCode!: string | null;
  @Field(() => String, {
    description:
      'Name of the person, or title of the plan in the reader’s language; empty when the person was erased.',
  })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Member ID of the person.' })
  memberId!: string | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the reason stopped further mails, after the launch; empty for who was never asked.',
  })
  stoppedAt!: Date | null;
}

@ObjectType('ExclusionPage', { description: 'A page of people who are not asked, by name.' })
export class ExclusionPageType {
  @Field(() => [ExclusionType], { description: 'The people, or plans, of this page.' })
  nodes!: ExclusionType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export const toExclusionPage = (page: ExclusionPage, locale: Locale): ExclusionPageType => ({
  nodes: page.rows.map(
    ({ name, nameEn, subjectId, reason, cohortYear, countryCode, memberId, stoppedAt }) => ({
      subjectId,
      reason,
      cohortYear,
      countryCode,
      memberId,
      stoppedAt,
      name: locale === 'ja' ? name : nameEn,
    }),
  ),
  pageInfo: page.pageInfo,
});
