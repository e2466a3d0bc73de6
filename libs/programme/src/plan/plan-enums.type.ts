import { registerEnumType } from '@nestjs/graphql';
import { CLOCK_KINDS, CLOCK_STATES } from '../fiscal-year/plan-clocks.js';
import { CONTACT_ROLES } from './plan-contact.queries.js';
import { ARRIVAL_STATES, PLAN_STATES, STOP_KINDS } from './plan-states.js';
import { PROGRAMME_TYPES } from './programme-line.js';

const named = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in N]: K };

export const ProgrammeTypeEnum = named(PROGRAMME_TYPES);
registerEnumType(ProgrammeTypeEnum, {
  name: 'ProgrammeType',
  description: 'Programme line of a plan.',
  valuesMap: {
    OPEN_A: {
      description: 'Open call, course A: Science & Technology Experience, up to 7 days (8 with far travel).',
    },
    OPEN_B: { description: 'Open call, course B: Collaborative Research, up to 21 days.' },
    OPEN_C: { description: 'Open call, course C: Science & Technology Training, up to 10 days.' },
    OPEN_D: { description: 'Open call, course D: Annual Mutual Exchange, within one fiscal year.' },
    OPEN_ONLINE: { description: 'Open call, online exchange; nobody enters Japan.' },
    DIRECT_HS: { description: 'Direct invitation by JST: High School Program.' },
    DIRECT_STP: { description: 'Direct invitation by JST: S&T personnel.' },
    NEXUS_YTP: { description: 'NEXUS: Japan–ASEAN young talent exchange.' },
  },
});

export const PlanStateEnum = named(PLAN_STATES);
registerEnumType(PlanStateEnum, {
  name: 'PlanState',
  description: 'Where an exchange plan is in its life.',
  valuesMap: {
    ADOPTED: { description: 'Adopted by JST.' },
    WORK_PLAN_APPROVED: { description: 'The work plan (業務計画書) is approved.' },
    AGREEMENT_SIGNED: {
      description: 'The implementation agreement (実施協定書) is signed; the invitee list is awaited.',
    },
    INVITEE_LIST_CONFIRMED: { description: 'The invitee list is confirmed; member IDs are allocated.' },
    IN_PROGRESS: { description: 'From the first day of the visit.' },
    VISIT_ENDED: { description: 'The last departure lies behind; online exchange may follow.' },
    ENDED: { description: 'The plan has ended (終了).' },
    REPORTING: { description: 'Reports are being handed in.' },
    REPORTS_COMPLETE: { description: 'Every report is in.' },
    CLOSED: { description: 'An officer has closed the plan.' },
    FOLLOW_UP: { description: 'In the years of the follow-up survey.' },
    SUSPENDED: { description: 'Stopped: suspension (中止).' },
    TERMINATED: { description: 'Stopped: termination (解除).' },
  },
});

/** States in which a plan may arrive. */
export const ArrivalStateEnum = named(ARRIVAL_STATES);
registerEnumType(ArrivalStateEnum, {
  name: 'PlanArrivalState',
  description: 'State in which a plan may be entered.',
  valuesMap: {
    ADOPTED: { description: 'Adopted by JST.' },
    WORK_PLAN_APPROVED: { description: 'The work plan is approved.' },
    AGREEMENT_SIGNED: { description: 'The agreement is signed.' },
  },
});

export const StopKindEnum = named(STOP_KINDS);
registerEnumType(StopKindEnum, {
  name: 'PlanStopKind',
  description: 'How a plan stops before its end.',
  valuesMap: {
    SUSPENDED: { description: 'Suspension (中止).' },
    TERMINATED: { description: 'Termination (解除).' },
  },
});

export const ClockKindEnum = named(CLOCK_KINDS);
registerEnumType(ClockKindEnum, {
  name: 'ClockKind',
  description:
    'Something a plan owes by a day. Days are computed from the fiscal year’s calendar, in Japan time.',
  valuesMap: {
    VISA_SUPPORT_LIST: {
      description:
        'List for visa support, 10 weeks before the first entry; only where support is wanted (R29).',
    },
    INVITEE_LIST: { description: 'Invitee list, by the day that JST set (R22).' },
    CERTIFICATES: {
      description: 'Certificates with the host: by plan end or return, whichever is earlier (R24).',
    },
    RETURN_REPORT: { description: 'Word that everybody is home safely; no day is printed (R32).' },
    COMPLETION_REPORTS: {
      description:
        'Every invitee’s completion report: plan end + 61 days, or the fixed date if earlier (R33).',
    },
    HOST_REPORTS: {
      description: 'End report, expense report and PI end report: as the completion reports (R33).',
    },
    INTERIM_EXPENSE_REPORT: {
      description: 'Interim expense report, 61 days after the return; only where JST asks for it (R35).',
    },
    PAYMENT: {
      description:
        'Last payments that count: plan end + 61 days, the fixed date or the stop, whichever is first (R36).',
    },
    REFUND: { description: 'Return of unused money by the fixed date; only where money is left (R37).' },
  },
});

export const ClockStateEnum = named(CLOCK_STATES);
registerEnumType(ClockStateEnum, {
  name: 'ClockState',
  description: 'How a clock stands today in Japan.',
  valuesMap: {
    LATER: { description: 'More than 14 days ahead.' },
    SOON: { description: 'Within 14 days, the due day included.' },
    OVERDUE: { description: 'The day has gone by and it is not done.' },
    SETTLED: { description: 'Done.' },
    PASSED: {
      description:
        'The day has gone by of something that only some plans need, or of a limit that asks for no word.',
    },
    ANYTIME: { description: 'To be done, but no day is printed.' },
  },
});

export const ClockActorEnum = named(['HOST', 'OFFICER']);
registerEnumType(ClockActorEnum, {
  name: 'ClockActor',
  description: 'Who has to act.',
  valuesMap: {
    HOST: { description: 'The host institution.' },
    OFFICER: { description: 'The programme officer.' },
  },
});

export const ContactRoleEnum = named(CONTACT_ROLES);
registerEnumType(ContactRoleEnum, {
  name: 'ContactRole',
  description: 'Part of somebody at the host institution in a plan.',
  valuesMap: {
    PI: { description: 'Principal person in charge (実施主担当者).' },
    CONTACT: { description: 'Liaison contact (連絡担当者).' },
    ADMIN: { description: 'Administrative contact (事務担当者).' },
    SIGNATORY: { description: 'Authorised signatory (実施責任者); signs only, no access.' },
  },
});

export const ProblemSeverityEnum = named(['BLOCK', 'WARN']);
registerEnumType(ProblemSeverityEnum, {
  name: 'ProblemSeverity',
  description: 'How much a problem weighs.',
  valuesMap: {
    BLOCK: { description: 'Must be mended first.' },
    WARN: { description: 'For an officer to weigh.' },
  },
});

export const LocaleEnum = { ja: 'ja', en: 'en', zh_Hans: 'zh-Hans' } as const;
registerEnumType(LocaleEnum, {
  name: 'MailLanguage',
  description: 'Language in which somebody is written to.',
  valuesMap: {
    ja: { description: 'Japanese.' },
    en: { description: 'English.' },
    zh_Hans: { description: 'Chinese, simplified.' },
  },
});
