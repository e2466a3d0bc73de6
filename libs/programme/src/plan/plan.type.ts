import { DateOnlyScalar, PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlanDeadlines } from '../fiscal-year/deadlines.js';
import type { PlanClock } from '../fiscal-year/plan-clocks.js';
import { InstitutionType, toInstitution } from '../institution/institution.type.js';
import type { DueItem } from './list-due.js';
import type { PlanPageView } from './list-plans.js';
import type { PlanContactRow } from './plan-contact.queries.js';
import {
  ClockActorEnum,
  ClockKindEnum,
  ClockStateEnum,
  ContactRoleEnum,
  LocaleEnum,
  PlanStateEnum,
  ProgrammeTypeEnum,
  StopKindEnum,
} from './plan-enums.type.js';
import type { PlanView } from './plan-view.js';

@ObjectType('PlanClock', {
  description: 'One thing that a plan owes, with the day and how it stands today in Japan.',
})
export class PlanClockType {
  @Field(() => ClockKindEnum, { description: 'What is owed.' })
  kind!: string;
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Due day in Japan; empty where none is printed.',
  })
  dueOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Whole days from today in Japan; 0 on the due day, negative after it.',
  })
  daysLeft!: number | null;
  @Field(() => ClockStateEnum, { description: 'How it stands.' })
  state!: string;
  @Field(() => ClockActorEnum, { description: 'Who has to act.' })
  actor!: string;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day on which it was done.' })
  settledOn!: string | null;
}

@ObjectType('PlanSender', { description: 'An institution that sends invitees in a plan.' })
export class PlanSenderType {
  @Field(() => InstitutionType, { description: 'The institution.' })
  institution!: InstitutionType;
  @Field(() => String, {
    nullable: true,
    description: 'China registration number of the plan (R20), for officers and the host.',
  })
  chinaRegistrationNumber!: string | null;
}

@ObjectType('PlanContact', {
  description: 'Somebody who stands for the host in a plan. Not shown to analysts.',
})
export class PlanContactType {
  @Field(() => ID, { description: 'Id of the contact.' })
  id!: string;
  @Field(() => ContactRoleEnum, { description: 'Part in the plan.' })
  role!: string;
  @Field(() => String, { description: 'Name as the host gave it.' })
  name!: string;
  @Field(() => String, { description: 'E-mail address; also the account’s.' })
  email!: string;
  @Field(() => LocaleEnum, { description: 'Language for mails.' })
  locale!: string;
}

@ObjectType('PlanHeads', {
  description: 'People on the confirmed list, without those who withdrew or were replaced.',
})
export class PlanHeadsType {
  @Field(() => Int, { description: 'Main invitees, in persons.' })
  main!: number;
  @Field(() => Int, { description: 'Escorts, in persons.' })
  escort!: number;
  @Field(() => Int, { description: 'Of both, those who pay for themselves, in persons.' })
  selfFunded!: number;
  @Field(() => Int, { description: 'Everybody, in persons.' })
  total!: number;
}

@ObjectType('PlanDeadlines', {
  description: 'Days that follow from the plan’s dates and the year’s calendar, in Japan.',
})
export class PlanDeadlinesType {
  @Field(() => DateOnlyScalar, { description: 'Last departure on the list, or the end of the visit.' })
  lastDeparture!: string;
  @Field(() => DateOnlyScalar, {
    description: 'End of the plan (終了): last departure, end of online exchange, or stop.',
  })
  planEnd!: string;
  @Field(() => DateOnlyScalar, { description: 'Certificates with the host (R24).' })
  certificatesDue!: string;
  @Field(() => DateOnlyScalar, { description: 'Reports of host and invitees (R33).' })
  reportsDue!: string;
  @Field(() => DateOnlyScalar, { description: 'Last payment that counts (R36).' })
  paymentDue!: string;
  @Field(() => DateOnlyScalar, { description: 'Return of unused money (R37).' })
  refundDue!: string;
  @Field(() => Int, { description: 'First fiscal year of the follow-up survey (R39).' })
  followUpFromYear!: number;
}

@ObjectType('Plan', {
  description:
    'An exchange plan (件). Seen by its host, officers, secretariat, administrators and analysts; nobody else learns that it exists.',
})
export class PlanType {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;
  @Field(() => Int, { description: 'Fiscal year, by its April.' })
  fiscalYear!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Round of the open call, 1 to 3; empty for direct invitation.',
  })
  callRound!: number | null;
  @Field(() => String, { description: 'Reception number (受付番号), unique within the fiscal year.' })
  receptionNumber!: string;
  @Field(() => ProgrammeTypeEnum, { description: 'Programme line.' })
  programmeType!: string;
  @Field(() => String, {
    description: 'Title in the reader’s language (Chinese readers get the English one).',
  })
  title!: string;
  @Field(() => String, { description: 'Title in Japanese.' })
  titleJa!: string;
  @Field(() => String, { description: 'Title in English.' })
  titleEn!: string;
  @Field(() => String, { nullable: true, description: 'Field of science, as the host wrote it.' })
  field!: string | null;
  @Field(() => InstitutionType, { description: 'Host institution (受入れ機関).' })
  host!: InstitutionType;
  @Field(() => String, { nullable: true, description: 'Faculty or department of the host, in Japanese.' })
  hostUnitJa!: string | null;
  @Field(() => String, { nullable: true, description: 'Faculty or department of the host, in English.' })
  hostUnitEn!: string | null;
  @Field(() => [PlanSenderType], { description: 'Sending institutions (送出し機関).' })
  senders!: PlanSenderType[];
  @Field(() => PlanStateEnum, { description: 'Where the plan is in its life.' })
  state!: string;
  @Field(() => DateOnlyScalar, { description: 'First day of the visit.' })
  visitStart!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day of the visit.' })
  visitEnd!: string;
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Last day of online exchange after the visit.',
  })
  postOnlineEnd!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day on which the plan was stopped.' })
  stopDate!: string | null;
  @Field(() => StopKindEnum, { nullable: true, description: 'How it was stopped.' })
  stopKind!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was stopped; for officers and the host.' })
  stopReason!: string | null;
  @Field(() => Boolean, {
    description: 'Domestic travel from the arrival airport adds up to 80 km or more (course A: 8 days).',
  })
  farTravel!: boolean;
  @Field(() => [String], { description: 'Priorities of the year’s basic policy that apply (R49).' })
  priorityFlags!: string[];
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Day by which JST wants the invitee list (R22).',
  })
  listDueDate!: string | null;
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Day on which everybody was reported home (R32).',
  })
  returnConfirmedOn!: string | null;
  @Field(() => PlanHeadsType, { description: 'How many people.' })
  heads!: PlanHeadsType;
  @Field(() => PlanDeadlinesType, { description: 'The plan’s deadlines.' })
  deadlines!: PlanDeadlines;
  @Field(() => [PlanClockType], { description: 'Everything the plan owes, in the order of its life.' })
  clocks!: readonly PlanClock[];
  @Field(() => PlanClockType, { nullable: true, description: 'What to do next; empty when nothing is owed.' })
  next!: PlanClock | null;
  @Field(() => Int, { description: 'Version to send back with a change.' })
  version!: number;
}

/** The plan as the reader may see it; `persons` is false for readers who work on facts without persons. */
export function toPlan(plan: PlanView, locale: Locale, persons: boolean): PlanType {
  const {
    host,
    senders,
    heads,
    calendar: _calendar,
    settled: _settled,
    lastDeparture: _last,
    ...facts
  } = plan;
  return {
    ...facts,
    title: locale === 'ja' ? plan.titleJa : plan.titleEn,
    stopReason: persons ? plan.stopReason : null,
    host: toInstitution(host, locale),
    senders: senders.map((sender) => ({
      institution: toInstitution(sender, locale),
      chinaRegistrationNumber: persons ? sender.chinaRegistrationNumber : null,
    })),
    heads: { ...heads, total: heads.main + heads.escort },
  };
}

export function toPlanContact(row: PlanContactRow): PlanContactType {
  const { id, role, name, email, locale } = row;
  return { id, role, name, email, locale };
}

@ObjectType('PlanPage', { description: 'A page of plans, latest visit first.' })
export class PlanPageType {
  @Field(() => [PlanType], { description: 'The plans.' })
  plans!: PlanType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

export function toPlanPage(page: PlanPageView, toOne: (plan: PlanView) => PlanType): PlanPageType {
  const { hasNextPage, endCursor, totalCount } = page;
  return { plans: page.plans.map(toOne), pageInfo: { hasNextPage, endCursor, totalCount } };
}

@ObjectType('PlanDue', { description: 'A clock of a plan that is not yet met.' })
export class PlanDueType {
  @Field(() => PlanType, { description: 'The plan.' })
  plan!: PlanType;
  @Field(() => PlanClockType, { description: 'What is owed.' })
  clock!: PlanClock;
}

export function toPlanDue(item: DueItem, toOne: (plan: PlanView) => PlanType): PlanDueType {
  return { plan: toOne(item.plan), clock: item.clock };
}

@ObjectType('PlanStateCount', { description: 'How many plans stand in a state.' })
export class PlanStateCountType {
  @Field(() => PlanStateEnum, { description: 'The state.' })
  state!: string;
  @Field(() => Int, { description: 'Plans, within the rights of the reader.' })
  count!: number;
}
