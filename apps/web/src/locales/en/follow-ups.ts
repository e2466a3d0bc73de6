import { count, halfMinutes } from '../plural.js';

/** Yearly follow-up forms that somebody may answer. */
export const followUps = {
  title: 'Follow-up survey',
  hostIntro: 'Once a year we ask what became of each exchange. What we know already is filled in.',
  memberIntro:
    'Once a year we ask what became of your visit. What you answered before comes back, so it is short.',
  summaryOpen: (open: number, all: number) =>
    open === 0 ? 'nothing to answer now' : open === all ? `${open} to answer` : `${open} of ${all} to answer`,
  sortedBy: 'what is open first, then the last day',
  survey: 'Survey',
  due: 'Last day',
  minutes: 'Time',
  /** "about 90 seconds", "about 2 minutes", as in the mails. */
  about: (minutes: number) => {
    const { seconds, whole } = halfMinutes(minutes);
    return seconds ? `about ${seconds} seconds` : `about ${count(whole, 'minute', 'minutes')}`;
  },
  state: 'State',
  states: {
    NOT_BEGUN: 'Not begun',
    BEGUN: 'Begun; your answers are kept',
    SUBMITTED: 'Sent',
    WITHDRAWN: 'Sent and taken back',
    DECLINED: 'You said no for this year',
  },
  receipt: (number: string) => `Receipt ${number}`,
  answer: 'Answer',
  goOn: 'Go on',
  change: 'See or correct',
  answerAfterAll: 'Answer after all',
  answerNamed: (word: string, name: string) => `${word}: ${name}`,
  closed: 'Closed',
  noneTitle: 'There is no survey for you now.',
  noneNext: 'When one opens we write to you. You need not do anything.',
  action: 'Next step',
};
