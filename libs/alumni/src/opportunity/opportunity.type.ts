import { DateOnlyScalar, PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { describedEnum } from '../described-enum.type.js';
import type { OpportunityPage } from './list-opportunities.js';
import type { OpportunityState } from './opportunity-states.js';
import type {
  FieldOfScience,
  Level,
  OpportunityKind,
  OpportunityStepWord,
  Provider,
} from './opportunity-words.js';
import type { OpportunityRow } from './opportunity.queries.js';

export const OpportunityKindEnum = describedEnum<OpportunityKind>('OpportunityKind', 'What is offered.', {
  SCHOLARSHIP: 'Money for studies in Japan.',
  LABORATORY: 'A laboratory that takes somebody in.',
  POST: 'Paid work in research, teaching or industry.',
  CALL: 'A call for proposals or stays.',
});
export const ProviderEnum = describedEnum<Provider>('OpportunityProvider', 'Who offers it.', {
  JASSO: 'Japan Student Services Organization.',
  MEXT: 'Ministry of Education, Culture, Sports, Science and Technology.',
  JSPS: 'Japan Society for the Promotion of Science.',
  JST: 'Japan Science and Technology Agency.',
  UNIVERSITY: 'A university, by its name.',
  OTHER: 'Somebody else, by their name.',
});
export const FieldOfScienceEnum = describedEnum<FieldOfScience>(
  'FieldOfScience',
  'Fields of science (OECD FORD, first level).',
  {
    FORD1: 'Natural sciences.',
    FORD2: 'Engineering and technology.',
    FORD3: 'Medical and health sciences.',
    FORD4: 'Agricultural and veterinary sciences.',
    FORD5: 'Social sciences.',
    FORD6: 'Humanities and the arts.',
  },
);
export const LevelEnum = describedEnum<Level>('CareerLevel', 'Where somebody stands now.', {
  HIGH_SCHOOL: 'At high school.',
  KOSEN: 'At a college of technology.',
  UNDERGRADUATE: 'In undergraduate studies.',
  MASTER: 'In a master’s course.',
  DOCTORAL: 'In a doctoral course.',
  POSTDOC: 'In postdoctoral research.',
  PROFESSIONAL: 'Teachers, researchers and staff.',
});
export const OpportunityStateEnum = describedEnum<OpportunityState>(
  'OpportunityState',
  'Life of an entry of the board.',
  {
    DRAFT: 'Being written.',
    SUBMITTED: 'Handed in by a host, waits for the office.',
    PUBLISHED: 'On the board until it expires.',
    EXPIRED: 'Its time is over.',
    WITHDRAWN: 'Taken from the board.',
  },
);
export const OpportunityStepEnum = describedEnum<OpportunityStepWord>(
  'OpportunityStep',
  'What a member tells of an opportunity.',
  { APPLIED: 'Has applied.', ACCEPTED: 'Was accepted; becomes an outcome.' },
);

@ObjectType('Opportunity', { description: 'A way back to Japan. Empty lists mean that it is open to all.' })
export class OpportunityType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => OpportunityKindEnum, { description: 'What is offered.' })
  kind!: string;
  @Field(() => ProviderEnum, { description: 'Who offers it, as a code.' })
  provider!: string;
  @Field(() => String, { description: 'Who offers it, by name.' })
  providerName!: string;
  @Field(() => String, { description: 'Name in the reader’s language, or in English.' })
  title!: string;
  @Field(() => String, { description: 'What it is, in two or three sentences, in the language of the name.' })
  summary!: string;
  @Field(() => String, { description: 'Language of name and summary (BCP 47).' })
  language!: string;
  @Field(() => String, { description: 'Name in Japanese.' })
  titleJa!: string;
  @Field(() => String, { description: 'Name in English.' })
  titleEn!: string;
  @Field(() => String, { nullable: true, description: 'Name in Chinese.' })
  titleZhHans!: string | null;
  @Field(() => String, { description: 'Summary in Japanese.' })
  summaryJa!: string;
  @Field(() => String, { description: 'Summary in English.' })
  summaryEn!: string;
  @Field(() => String, { nullable: true, description: 'Summary in Chinese.' })
  summaryZhHans!: string | null;
  @Field(() => [FieldOfScienceEnum], { description: 'Fields to which it is open.' })
  fields!: string[];
  @Field(() => [LevelEnum], { description: 'Levels to which it is open.' })
  levels!: string[];
  @Field(() => [String], { description: 'Countries and regions to which it is open (ISO 3166-1 alpha-2).' })
  countries!: string[];
  @Field(() => [String], { description: 'Languages in which one may apply (BCP 47).' })
  languages!: string[];
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Last moment to apply; empty without one.',
  })
  closesAt!: Date | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'The same day, as announced in `timeZone`.' })
  closesOn!: string | null;
  @Field(() => String, { nullable: true, description: 'The same time, as announced: `17:00`.' })
  closesTime!: string | null;
  @Field(() => String, { description: 'IANA zone in which the deadline is announced.' })
  timeZone!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day on the board, in `timeZone`.' })
  expiresOn!: string;
  @Field(() => String, { description: 'Official page, https.' })
  sourceUrl!: string;
  @Field(() => ID, { nullable: true, description: 'Of a host’s laboratory, its plan.' })
  planId!: string | null;
  @Field(() => OpportunityStateEnum, { description: 'Where it stands; members see published ones only.' })
  state!: string;
  @Field(() => Int, { description: 'Pass along when it is changed.' })
  version!: number;
  @Field(() => [OpportunityStepEnum], { description: 'What the signed-in member told of it.' })
  mySteps!: string[];
}

export function toOpportunity(row: OpportunityRow, locale: Locale): OpportunityType {
  const own = {
    ja: [row.titleJa, row.summaryJa, 'ja'],
    en: [row.titleEn, row.summaryEn, 'en'],
    'zh-Hans': row.titleZhHans
      ? [row.titleZhHans, row.summaryZhHans ?? '', 'zh-Hans']
      : [row.titleEn, row.summaryEn, 'en'],
  } as const;
  const [title, summary, language] = own[locale];
  return { ...row, title, summary, language };
}

@ObjectType('OpportunityPage', { description: 'A page of the board, the nearest deadline first.' })
export class OpportunityPageType {
  @Field(() => [OpportunityType], { description: 'Entries.' })
  nodes!: OpportunityType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

export function toOpportunityPage({ rows, pageInfo }: OpportunityPage, locale: Locale): OpportunityPageType {
  return { nodes: rows.map((row) => toOpportunity(row, locale)), pageInfo };
}

@InputType({ description: 'Keeps what is open to all of these, also what is open to everybody.' })
export class OpportunityFilterInput {
  @Field(() => OpportunityKindEnum, { nullable: true, description: 'What is offered.' })
  kind?: OpportunityKind | null;
  @Field(() => ProviderEnum, { nullable: true, description: 'Who offers it.' })
  provider?: Provider | null;
  @Field(() => FieldOfScienceEnum, { nullable: true, description: 'Open to this field.' })
  field?: FieldOfScience | null;
  @Field(() => LevelEnum, { nullable: true, description: 'Open to this level.' })
  level?: Level | null;
  @Field(() => String, {
    nullable: true,
    description: 'Open to this country or region (ISO 3166-1 alpha-2).',
  })
  country?: string | null;
  @Field(() => String, { nullable: true, description: 'One may apply in this language (BCP 47).' })
  language?: 'ja' | 'en' | 'zh-Hans' | null;
  @Field(() => OpportunityStateEnum, {
    nullable: true,
    description: 'Where it stands; for the office and hosts.',
  })
  state?: OpportunityState | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those of which the member told something.' })
  mine?: boolean | null;
}

@InputType({ description: 'An entry of the board.' })
export class OpportunityInput {
  @Field(() => OpportunityKindEnum, { description: 'What is offered; a host’s is always a laboratory.' })
  kind!: OpportunityKind;
  @Field(() => ProviderEnum, { description: 'Who offers it.' })
  provider!: Provider;
  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  providerName!: string;
  @Field(() => String, { description: 'Name in Japanese, up to 200 characters.' })
  titleJa!: string;
  @Field(() => String, { description: 'Name in English, up to 200 characters.' })
  titleEn!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name in Chinese; readers get the English one without it.',
  })
  titleZhHans?: string | null;
  @Field(() => String, { nullable: true, description: 'Summary in Japanese, up to 1,000 characters.' })
  summaryJa?: string;
  @Field(() => String, { nullable: true, description: 'Summary in English, up to 1,000 characters.' })
  summaryEn?: string;
  @Field(() => String, { nullable: true, description: 'Summary in Chinese, up to 1,000 characters.' })
  summaryZhHans?: string | null;
  @Field(() => [FieldOfScienceEnum], {
    nullable: true,
    description: 'Fields to which it is open; none means all.',
  })
  fields?: FieldOfScience[];
  @Field(() => [LevelEnum], { nullable: true, description: 'Levels to which it is open; none means all.' })
  levels?: Level[];
  @Field(() => [String], {
    nullable: true,
    description: 'Countries and regions (ISO 3166-1); none means all.',
  })
  countries?: string[];
  @Field(() => [String], { nullable: true, description: 'Languages in which one may apply (BCP 47).' })
  languages?: ('ja' | 'en' | 'zh-Hans')[];
  @Field(() => String, { nullable: true, description: 'Day of the deadline in its zone: `2026-03-31`.' })
  closesOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Time of the deadline: `17:00`; the end of the day without.',
  })
  closesTime?: string | null;
  @Field(() => String, { nullable: true, description: 'IANA zone of the deadline; Asia/Tokyo without.' })
  timeZone?: string;
  @Field(() => String, { nullable: true, description: 'Last day on the board; the deadline without.' })
  expiresOn?: string | null;
  @Field(() => String, { description: 'Official page, https.' })
  sourceUrl!: string;
  @Field(() => ID, { nullable: true, description: 'Of a host’s laboratory, its plan.' })
  planId?: string | null;
}
