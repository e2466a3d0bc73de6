import { printedMemberId } from '@enishi/alumni';
import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ExclusionReasonEnum } from '../campaign/campaign-enums.type.js';
import type { LostContactPage } from './list-lost-contacts.js';
import type { HelperRow, LostFellowRow, LostRow } from './lost-contact.queries.js';

@InputType({ description: 'Which lost contacts to list.' })
export class LostContactFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only those whom this campaign could not reach.' })
  campaignId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Only this fiscal year of the visit.' })
  cohortYear?: number | null;
  @Field(() => String, { nullable: true, description: 'Only this country (ISO 3166-1 alpha-2).' })
  countryCode?: string | null;
}

@ObjectType('LostContactCount', { description: 'How many of one cohort and country no mail reaches.' })
export class LostContactCountType {
  @Field(() => Int, { description: 'Fiscal year of the visit.' })
  cohortYear!: number;
  @Field(() => String, { nullable: true, description: 'Sending country (ISO 3166-1 alpha-2).' })
  countryCode!: string | null;
  @Field(() => ExclusionReasonEnum, { description: 'NO_ADDRESS or UNDELIVERABLE.' })
  reason!: string;
  @Field(() => Int, { description: 'People.' })
  count!: number;
}

@ObjectType('LostContactHelper', { description: 'A member of the same visit who could find somebody.' })
export class LostContactHelperType {
  @Field(() => ID, { description: 'Id of the person.' })
  personId!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Member ID as printed.' })
  memberId!: string | null;
}

export const toHelper = ({ personId, name, memberId }: HelperRow): LostContactHelperType => ({
  personId,
  name,
  memberId: memberId && printedMemberId(memberId),
});

@ObjectType('LostContact', {
  description: 'Somebody whom no mail reaches. For officers and the secretariat.',
})
export class LostContactType {
  @Field(() => ID, { description: 'Id of the person.' })
  personId!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Member ID as printed.' })
  memberId!: string | null;
  @Field(() => Int, { description: 'Fiscal year of the latest visit.' })
  cohortYear!: number;
  @Field(() => String, { nullable: true, description: 'Sending country (ISO 3166-1 alpha-2).' })
  countryCode!: string | null;
  @Field(() => String, { description: 'Title of the plan of that visit, in the reader’s language.' })
  planTitle!: string;
  @Field(() => ExclusionReasonEnum, { description: 'NO_ADDRESS or UNDELIVERABLE.' })
  reason!: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When a reconnect link for the person was closed after five wrong proofs, latest.',
  })
  reconnectLockedAt!: Date | null;
}

const toLostContact = (row: LostRow, locale: Locale): LostContactType => ({
  personId: row.personId,
  name: row.name,
  memberId: row.memberId && printedMemberId(row.memberId),
  cohortYear: row.cohortYear,
  countryCode: row.countryCode,
  planTitle: locale === 'ja' ? row.titleJa : row.titleEn,
  reason: row.reason,
  reconnectLockedAt: row.lockedAt,
});

@ObjectType('LostContactPage', { description: 'A page of lost contacts, by name.' })
export class LostContactPageType {
  @Field(() => [LostContactType], { description: 'The people of this page.' })
  nodes!: LostContactType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export const toLostContactPage = (page: LostContactPage, locale: Locale): LostContactPageType => ({
  nodes: page.rows.map((row) => toLostContact(row, locale)),
  pageInfo: page.pageInfo,
});

@ObjectType('LostFellow', {
  description: 'Somebody of the own visit whom no mail reaches; no address is shown.',
})
export class LostFellowType {
  @Field(() => ID, { description: 'Id of the person.' })
  personId!: string;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { description: 'Title of the plan of the common visit, in the reader’s language.' })
  planTitle!: string;
  @Field(() => Int, { description: 'Fiscal year of the common visit.' })
  fiscalYear!: number;
}

export const toLostFellow = (row: LostFellowRow, locale: Locale): LostFellowType => ({
  personId: row.personId,
  name: row.name,
  planTitle: locale === 'ja' ? row.titleJa : row.titleEn,
  fiscalYear: row.fiscalYear,
});

@ObjectType('ReconnectLinkMade', { description: 'A link to forward by own means.' })
export class ReconnectLinkMadeType {
  @Field(() => String, { description: 'The link; shown once, kept only as a hash.' })
  link!: string;
  @Field(() => GraphQLISODateTime, { description: 'Until when it opens.' })
  expiresAt!: Date;
}

@ObjectType('ReconnectLinksUsedUp', { description: 'No more links today.' })
export class ReconnectLinksUsedUpType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const MakeReconnectLinkResult = createUnionType({
  name: 'MakeReconnectLinkResult',
  description: 'The link, or why none was made.',
  types: () => [ReconnectLinkMadeType, ReconnectLinksUsedUpType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});
