import { MAIL_STATES } from '@enishi/platform';
import { registerEnumType } from '@nestjs/graphql';
import { ASSIGNMENT_STATES } from '../assignment/assignment-states.js';
import { EVENT_KINDS } from '../field/event-kinds.js';
import { CASE_MARKS } from './case-marks.js';
import { CASE_MAIL_KINDS } from './view-case.js';

const asEnum = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>;

export const CaseStateEnum = asEnum(ASSIGNMENT_STATES);
registerEnumType(CaseStateEnum, {
  name: 'CampaignCaseState',
  description: 'How far a case is; what it counts as is its disposition.',
  valuesMap: {
    SCHEDULED: { description: 'Not written to yet.' },
    SENT: { description: 'A mail was sent; the form was not opened.' },
    OPENED: { description: 'The form was opened.' },
    PARTIAL: { description: 'Something was answered and not handed in.' },
    ANSWERED: { description: 'Handed in.' },
    DECLINED: { description: 'Does not want to answer, or to be written to.' },
    UNDELIVERABLE: { description: 'The mail came back.' },
    EXPIRED: { description: 'Ended without an answer, or does not belong.' },
  },
});

export const CaseEventKindEnum = asEnum(EVENT_KINDS);
registerEnumType(CaseEventKindEnum, {
  name: 'CampaignCaseEventKind',
  description: 'What can happen to a case.',
  valuesMap: {
    ASKED: { description: 'It became part of the campaign.' },
    SENT: { description: 'The invitation was sent.' },
    REMINDED: { description: 'A reminder was sent, or the link once more.' },
    DELAYED: { description: 'The receiving server asked to try again later.' },
    BOUNCED: { description: 'The mail came back.' },
    OPENED: { description: 'The form was opened.' },
    STARTED: { description: 'The first answer was saved.' },
    SUBMITTED: { description: 'Handed in.' },
    CORRECTED: { description: 'Handed in again, corrected.' },
    WITHDRAWN: { description: 'The answers were withdrawn.' },
    DECLINED: { description: 'No answer this year.' },
    UNSUBSCRIBED: { description: 'No more surveys.' },
    HANDED_ON: { description: 'The form was handed to a colleague.' },
    RECONNECTED: { description: 'A new address was given.' },
    NOT_ELIGIBLE: { description: 'Turned out not to belong to those who are asked.' },
    REOPENED: { description: 'What the office had noted was taken back.' },
    EXPIRED: { description: 'The campaign ended without an answer.' },
  },
});

export const CaseMarkEnum = asEnum(CASE_MARKS);
registerEnumType(CaseMarkEnum, {
  name: 'CampaignCaseMark',
  description: 'What the office was told about a case.',
  valuesMap: {
    REFUSED: { description: 'Will not answer this year.' },
    DECEASED: { description: 'Died.' },
    UNABLE: { description: 'Cannot answer, for example because of illness.' },
    LANGUAGE: { description: 'Reads none of the languages offered.' },
    DUPLICATE: { description: 'Is listed twice.' },
    NOT_ELIGIBLE: { description: 'Does not belong for another reason.' },
  },
});

export const CaseMailKindEnum = asEnum(CASE_MAIL_KINDS);
registerEnumType(CaseMailKindEnum, {
  name: 'CampaignCaseMailKind',
  description: 'Kind of a mail to the contact of a case.',
  valuesMap: {
    INVITATION: { description: 'The invitation.' },
    REMINDER: { description: 'A reminder of the ladder.' },
    NEW_LINK: { description: 'The link once more.' },
    OTHER: { description: 'A code, or news of a form that was handed on.' },
  },
});

export const CaseMailStateEnum = asEnum(MAIL_STATES);
registerEnumType(CaseMailStateEnum, {
  name: 'CampaignCaseMailState',
  description: 'Where a mail is.',
  valuesMap: {
    PLANNED: { description: 'Waits for its hour.' },
    QUEUED: { description: 'Leaves next.' },
    SENDING: { description: 'Is being handed over.' },
    SENT: { description: 'The receiving server took it.' },
    RETRY: { description: 'Is tried again later.' },
    FAILED: { description: 'Was given up.' },
    CANCELLED: { description: 'Was not sent: there was nothing to say any more.' },
    BOUNCED: { description: 'Came back.' },
  },
});
