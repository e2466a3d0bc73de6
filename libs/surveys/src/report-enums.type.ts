import { registerEnumType } from '@nestjs/graphql';
import { FIGURE_CODES } from './figures/figure-definitions.js';
import { HOST_REPORT_KINDS, HOST_REPORT_STATES } from './host-report/host-report-kinds.js';
import { REPORT_STATES, SUBMITTED_VIA } from './report/report-states.js';

const asEnum = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>;

export const ReportStateEnum = asEnum(REPORT_STATES);
registerEnumType(ReportStateEnum, {
  name: 'CompletionReportState',
  description: 'How far a completion report (修了報告書) is.',
  valuesMap: {
    NOT_INVITED: { description: 'Not asked for yet.' },
    REQUESTED: { description: 'Asked for, not begun.' },
    DRAFT: { description: 'Begun, not handed in.' },
    SUBMITTED: { description: 'Handed in.' },
    ACCEPTED: { description: 'Handed in and accepted.' },
    UNDELIVERED: { description: 'The mail that asked came back.' },
    RETURNED_FOR_FIX: { description: 'Sent back for correction.' },
    WAIVED: { description: 'An officer decided that none is needed.' },
  },
});

export const SubmittedViaEnum = asEnum(SUBMITTED_VIA);
registerEnumType(SubmittedViaEnum, {
  name: 'SubmittedVia',
  description: 'Who typed a completion report.',
  valuesMap: {
    SELF: { description: 'The invitee.' },
    HOST_PROXY: { description: 'The host, for an invitee who could not.' },
  },
});

export const HostReportKindEnum = asEnum(HOST_REPORT_KINDS);
registerEnumType(HostReportKindEnum, {
  name: 'HostReportKind',
  description: 'What a host hands in (R33, R35).',
  valuesMap: {
    END_REPORT: { description: '終了報告書: end report.' },
    EXPENSE_REPORT: { description: '負担対象費用実績報告書: expense report.' },
    PI_END_REPORT: { description: '実施主担当者終了報告書: end report of the principal person in charge.' },
    INTERIM_EXPENSE_REPORT: {
      description: 'Interim expense report, where online exchange follows the return.',
    },
  },
});

export const HostReportStateEnum = asEnum(HOST_REPORT_STATES);
registerEnumType(HostReportStateEnum, {
  name: 'HostReportState',
  description: 'What became of a host’s report.',
  valuesMap: {
    RECEIVED: { description: 'Received; the receipt is given.' },
    ACCEPTED: { description: 'An officer accepted it.' },
    RETURNED: { description: 'An officer returned it for mending; it no longer counts.' },
  },
});

export const FigureCodeEnum = asEnum(FIGURE_CODES);
registerEnumType(FigureCodeEnum, {
  name: 'EndOfProgrammeFigureCode',
  description: 'A figure of the end-of-programme questionnaire.',
  valuesMap: {
    SATISFACTION: { description: 'Satisfaction with the programme as a whole (N30).' },
    WISH_TO_RETURN: { description: 'Wish to visit Japan again (N31).' },
    LIKING_OF_JAPAN: { description: 'Whether Japan is liked more than before (N32).' },
  },
});
