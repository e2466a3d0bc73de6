import { AccountLocale } from '@enishi/accounts';
import { DateOnlyScalar, LOCALES, PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CampaignAudienceEnum, CampaignStateEnum } from './campaign-enums.type.js';
import type { CampaignRow } from './campaign.queries.js';
import type { CampaignPage } from './list-campaigns.js';

@ObjectType('CampaignMailText', { description: 'The campaign’s own words in its mails, in one language.' })
export class CampaignMailTextType {
  @Field(() => AccountLocale, { description: 'Language of the words.' })
  locale!: Locale;
  @Field(() => String, { description: 'Why we write, in one or two sentences.' })
  introduction!: string;
  @Field(() => String, { description: 'What last year’s answers changed.' })
  changes!: string;
}

@ObjectType('CampaignCaseCounts', {
  description: 'Cases of a campaign by how far they are. The field report counts by events instead.',
})
export class CampaignCaseCountsType {
  @Field(() => Int, { description: 'All cases: people, or plans.' })
  total!: number;
  @Field(() => Int, { description: 'Asked, and the invitation still waits.' })
  scheduled!: number;
  @Field(() => Int, { description: 'The invitation went out, nothing was opened yet.' })
  sent!: number;
  @Field(() => Int, { description: 'Form opened or begun.' })
  begun!: number;
  @Field(() => Int, { description: 'Answered.' })
  answered!: number;
  @Field(() => Int, { description: 'Declined.' })
  declined!: number;
  @Field(() => Int, { description: 'Mails came back.' })
  undeliverable!: number;
  @Field(() => Int, { description: 'The campaign ended without an answer.' })
  expired!: number;
}

@ObjectType('Campaign', { description: 'One round of the follow-up survey (追跡調査).' })
export class CampaignType {
  @Field(() => ID, { description: 'Id of the campaign.' })
  id!: string;
  @Field(() => CampaignStateEnum, { description: 'How far it is.' })
  state!: string;
  @Field(() => Int, { description: 'Fiscal year in which it asks.' })
  fiscalYear!: number;
  @Field(() => CampaignAudienceEnum, { description: 'Whom it asks.' })
  audience!: string;
  @Field(() => String, { description: 'Name in the reader’s language.' })
  name!: string;
  @Field(() => String, { description: 'Name in Japanese.' })
  nameJa!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Chinese.' })
  nameZhHans!: string;
  @Field(() => String, { description: 'Code of the instrument with which it asks.' })
  instrumentCode!: string;
  @Field(() => Int, { description: 'Version of the instrument.' })
  instrumentVersion!: number;
  @Field(() => [Int], { description: 'Fiscal years of the visits that are asked about.' })
  cohorts!: number[];
  @Field(() => [AccountLocale], { description: 'Languages in which it asks.' })
  languages!: Locale[];
  @Field(() => DateOnlyScalar, { description: 'First day, in Japan.' })
  opensOn!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day on which forms are taken, in Japan.' })
  closesOn!: string;
  @Field(() => Boolean, { description: 'True when answers cannot be joined with who gave them.' })
  isAnonymous!: boolean;
  @Field(() => [Int], { description: 'Days after the opening on which reminders fall due.' })
  reminderDays!: number[];
  @Field(() => Int, { description: 'Most mails in a second.' })
  perSecond!: number;
  @Field(() => Int, { description: 'Most mails in a day.' })
  perDay!: number;
  @Field(() => Int, { description: 'Most mails to one receiving domain in a minute.' })
  perDomainPerMinute!: number;
  @Field(() => Int, { description: 'First hour of the recipient’s day in which mails leave.' })
  hourFrom!: number;
  @Field(() => Int, { description: 'Hour of the recipient’s day from which on none leaves.' })
  hourTo!: number;
  @Field(() => [Int], { description: 'Days of the week without mail, 1 Monday to 7 Sunday.' })
  quietWeekdays!: number[];
  @Field(() => [DateOnlyScalar], { description: 'Dates without mail.' })
  quietDates!: string[];
  @Field(() => [CampaignMailTextType], { description: 'Its own words in the mails.' })
  mailTexts!: CampaignMailTextType[];
  @Field(() => GraphQLISODateTime, { description: 'When the draft was begun.' })
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it opened.' })
  openedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it closed.' })
  closedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was put away.' })
  archivedAt!: Date | null;
  @Field(() => Int, { description: 'Version of the row; send it back with a change.' })
  version!: number;
}

export function toCampaign(row: CampaignRow, locale: Locale): CampaignType {
  const { mailLaneId: _lane, mailTexts, ...shown } = row;
  return {
    ...shown,
    name: { ja: row.nameJa, en: row.nameEn, 'zh-Hans': row.nameZhHans }[locale],
    mailTexts: LOCALES.flatMap((language) => {
      const text = mailTexts[language];
      return text ? [{ locale: language, ...text }] : [];
    }),
  };
}

@ObjectType('CampaignPage', { description: 'A page of campaigns, the latest opening first.' })
export class CampaignPageType {
  @Field(() => [CampaignType], { description: 'The campaigns of this page.' })
  nodes!: CampaignType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export function toCampaignPage(page: CampaignPage, locale: Locale): CampaignPageType {
  return { nodes: page.rows.map((row) => toCampaign(row, locale)), pageInfo: page.pageInfo };
}
