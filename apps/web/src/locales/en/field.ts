import { count, grouped } from '../plural.js';

/** The field report of a campaign. */
export const field = {
  asOf: (moment: string) => `Counted on ${moment}, Japan time.`,
  live: 'The page counts again every 15 seconds.',
  closed: 'The campaign is closed; these counts are final.',
  rounded: 'Counts are rounded to five, and fewer than 13 are not shown.',
  few: 'too few',
  unknown: 'Unknown',
  percent: (share: number) => `${(100 * share).toFixed(1)} %`,

  dimensions: {
    COHORT: 'Visit in',
    COUNTRY: 'Country/region',
    HOST: 'Host institution',
    PROGRAMME_TYPE: 'Programme line',
    MODULE: 'Form',
    LANGUAGE: 'Language',
    DEVICE: 'Device',
  },
  modules: { PULSE: 'Short yearly form', FULL: 'Full form (1, 3, 5, 10 years)', HOST: 'Host form' },
  devices: { PHONE: 'Phone', TABLET: 'Tablet', COMPUTER: 'Computer', UNKNOWN: 'Unknown' },
  languages: {
    ja: 'Japanese',
    en: 'English',
    'zh-Hans': 'Chinese',
    JA: 'Japanese',
    EN: 'English',
    ZH_HANS: 'Chinese',
  } as Record<string, string>,

  alarmsTitle: (n: number) => `${count(n, 'group answers', 'groups answer')} much less than last year`,
  alarm: (who: string, now: string, before: string) =>
    `${who}: ${now} now, ${before} last year at the same point.`,

  funnelTitle: 'From asked to answered',
  steps: {
    asked: 'Asked',
    sent: 'Mail sent',
    delivered: 'Not come back',
    opened: 'Form opened',
    started: 'Begun',
    answered: 'Answered',
  },
  declined: (n: string) => `Do not want to answer: ${n}.`,
  medianMinutes: (minutes: string, n: number) =>
    `Half of the forms took ${minutes} minutes or less (${grouped(n)} measured).`,
  frame: (n: string, reasons: string) => `The cohorts hold ${n} cases. Not asked: ${reasons}.`,

  daysTitle: 'Answers day by day',
  daysSummary: (total: number, day: string, most: number) =>
    `${count(total, 'form', 'forms')} handed in so far; most on ${day}: ${grouped(most)}.`,
  daysCaption: (from: string, to: string, most: string) =>
    `From ${from} to ${to}, days in Japan. The tallest bar is ${most}. A triangle marks days on which mails went out.`,
  asTable: 'The same as a table',
  day: 'Day',
  reminded: 'Reminders',
  bounced: 'Came back',

  strataTitle: 'By group',
  layOutBy: 'Group by',
  strataEmpty: 'There is nothing to show for this choice.',
  rate: (code: string) => `Rate (${code})`,

  ratesTitle: 'Dispositions and rates',
  headline: (code: string, percent: string, numerator: string, denominator: string) =>
    `The rate that we publish is ${code}: ${percent} (${numerator} of ${denominator}).`,
  headlineNone: (code: string) =>
    `The rate that we publish is ${code}; there is nobody to compute it from yet.`,
  dispositions: 'Dispositions',
  dispositionsFrom: 'derived from what happened to each case, following the AAPOR Standard Definitions',
  disposition: 'Disposition',
  rule: 'When',
  allRates: 'All outcome rates',
  standard: 'AAPOR Standard Definitions.',
  eligible: (percent: string) => `Share of unknown cases taken as eligible (e): ${percent}.`,
  rateCode: 'Rate',
  rateWhat: 'What it is',
  rateValue: 'Value',
  rateCounts: 'Counts',
  noValue: 'none',
  rateNames: {
    RR1: 'Response, complete forms of all',
    RR2: 'Response, with partial forms, of all',
    RR3: 'Response, complete, unknown ones estimated',
    RR4: 'Response, with partial, unknown ones estimated',
    RR5: 'Response, complete, known cases only',
    RR6: 'Response, with partial, known cases only',
    COOP1: 'Cooperation, complete, of all contacted',
    COOP2: 'Cooperation, with partial, of all contacted',
    COOP3: 'Cooperation, complete, of those able to answer',
    COOP4: 'Cooperation, with partial, of those able to answer',
    REF1: 'Refusal, of all',
    REF2: 'Refusal, unknown ones estimated',
    REF3: 'Refusal, known cases only',
    CON1: 'Contact, of all',
    CON2: 'Contact, unknown ones estimated',
    CON3: 'Contact, known cases only',
  },

  formTitle: 'The form itself',
  breakOff: 'Where unfinished forms stand',
  place: 'Place',
  beforeFirst: 'Before the first answer',
  forms: 'Forms',
  pages: 'Pages',
  measuredOnly: 'only from people who let us measure',
  page: 'Page',
  seconds: 'Median seconds',
  problems: 'Answers objected to',
};
