import { printedMemberId } from '@enishi/alumni';
import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DISPOSITIONS } from '../field/dispositions.js';
import { FieldModuleEnum } from '../field/field-enums.type.js';
import {
  CaseEventKindEnum,
  CaseMailKindEnum,
  CaseMailStateEnum,
  CaseMarkEnum,
  CaseStateEnum,
} from './case-enums.type.js';
import type { CasePage, CaseSeen } from './list-cases.js';
import type { CaseInView } from './view-case.js';

@InputType({ description: 'Which cases to list.' })
export class CampaignCaseFilterInput {
  @Field(() => CaseStateEnum, { nullable: true, description: 'Only cases that are so far.' })
  state?: keyof typeof CaseStateEnum | null;
  @Field(() => String, { nullable: true, description: 'Only cases with this disposition code (AAPOR).' })
  disposition?: string | null;
  @Field(() => Int, { nullable: true, description: 'Only this fiscal year of the visit.' })
  cohortYear?: number | null;
  @Field(() => String, { nullable: true, description: 'Only this country (ISO 3166-1 alpha-2).' })
  countryCode?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Beginning of a member ID; for officers also part of a name or of a plan’s title.',
  })
  words?: string | null;
}

@ObjectType('CampaignCase', { description: 'A person, or plan, that is asked in a campaign.' })
export class CampaignCaseType {
  @Field(() => ID, { description: 'Id of the case.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the person (officers only), or title of the plan in the reader’s language; empty when erased.',
  })
  name!: string | null;
  @Field(() => String, { nullable: true, description: 'Member ID of the person as printed.' })
  memberId!: string | null;
  @Field(() => CaseStateEnum, { description: 'How far it is.' })
  state!: string;
  @Field(() => String, { description: 'Disposition code of the AAPOR Standard Definitions, as of now.' })
  disposition!: string;
  @Field(() => String, { description: 'What the code means, in the reader’s language.' })
  dispositionName!: string;
  @Field(() => Int, { description: 'Fiscal year of the visit.' })
  cohortYear!: number;
  @Field(() => String, { nullable: true, description: 'Sending country (ISO 3166-1 alpha-2).' })
  countryCode!: string | null;
  @Field(() => FieldModuleEnum, { description: 'Which part of the instrument is asked.' })
  module!: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'First mail.' })
  sentAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'First opening of the form.' })
  openedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'First answer saved.' })
  startedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'First hand-in.' })
  answeredAt!: Date | null;
  @Field(() => CaseMarkEnum, {
    nullable: true,
    description: 'What the office noted and has not taken back.',
  })
  mark!: string | null;
}

const toCase = (row: CaseSeen, locale: Locale): CampaignCaseType => ({
  id: row.id,
  name: (locale === 'ja' ? row.name : row.nameEn) || null,
  memberId: row.memberId && printedMemberId(row.memberId),
  state: row.state,
  disposition: row.disposition,
  dispositionName: DISPOSITIONS[row.disposition].name[locale],
  cohortYear: row.cohortYear,
  countryCode: row.countryCode,
  module: row.module,
  sentAt: row.sentAt,
  openedAt: row.openedAt,
  startedAt: row.startedAt,
  answeredAt: row.answeredAt,
  mark: row.mark,
});

@ObjectType('CampaignCasePage', { description: 'A page of cases, by name.' })
export class CampaignCasePageType {
  @Field(() => [CampaignCaseType], { description: 'The cases of this page.' })
  nodes!: CampaignCaseType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export const toCasePage = (page: CasePage, locale: Locale): CampaignCasePageType => ({
  nodes: page.rows.map((row) => toCase(row, locale)),
  pageInfo: page.pageInfo,
});

@ObjectType('CampaignCaseEvent', { description: 'Something that happened to a case.' })
export class CampaignCaseEventType {
  @Field(() => CaseEventKindEnum, { description: 'What.' })
  kind!: string;
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'A closed word: what the office noted, or why no more mail is sent.',
  })
  reason!: string | null;
  @Field(() => Boolean, { description: 'The office did it.' })
  isOffice!: boolean;
}

@ObjectType('CampaignCaseMail', { description: 'A mail to the contact of a case.' })
export class CampaignCaseMailType {
  @Field(() => ID, { description: 'Id of the mail.' })
  id!: string;
  @Field(() => CaseMailKindEnum, { description: 'Kind.' })
  kind!: string;
  @Field(() => Int, { description: 'Which reminder of the ladder; 0 for other mails.' })
  rung!: number;
  @Field(() => CaseMailStateEnum, { description: 'Where it is.' })
  state!: string;
  @Field(() => String, { description: 'Language in which it is written.' })
  locale!: string;
  @Field(() => String, { description: 'To which address; written out for officers, masked for others.' })
  address!: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is due, while it waits.' })
  plannedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken.' })
  sentAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it came back.' })
  bouncedAt!: Date | null;
  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;
  @Field(() => Int, { nullable: true, description: 'Reply code of the receiving server (RFC 5321).' })
  replyCode!: number | null;
}

@ObjectType('CampaignCaseInView', { description: 'A case with what happened to it and its mails.' })
export class CampaignCaseInViewType {
  @Field(() => CampaignCaseType, { description: 'The case.' })
  case!: CampaignCaseType;
  @Field(() => [CampaignCaseEventType], { description: 'What happened, the latest first; at most 200.' })
  events!: CampaignCaseEventType[];
  @Field(() => [CampaignCaseMailType], {
    description: 'Mails to its contact, the latest first; at most 100. A host has one contact for all plans.',
  })
  mails!: CampaignCaseMailType[];
}

export const toCaseInView = ({ row, events, mails }: CaseInView, locale: Locale): CampaignCaseInViewType => ({
  case: toCase(row, locale),
  events: [...events],
  mails: [...mails],
});
