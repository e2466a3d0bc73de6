import { count } from '../plural.js';

/** Reports that come by themselves, and reports as files. */
export const schedules = {
  title: 'Scheduled reports',
  intro:
    'A report on the last survey year, made by itself. You get a mail with a link as soon as it is ready.',
  listTitle: 'Your scheduled reports',
  summary: (n: number) => `${count(n, 'report', 'reports')}, the newest first. Days are in Japan time.`,
  what: 'Report',
  kinds: {
    YEARLY: 'Yearly report of the programme',
    COUNTRY: 'One country/region, one page',
    HOST: 'One host institution, one page',
  },
  shortKinds: { YEARLY: 'Yearly report', COUNTRY: 'Country/region', HOST: 'Host institution' },
  kind: 'What it is about',
  country: 'Country/region',
  host: 'Host institution',
  language: 'Language of the report',
  format: 'Kind of file',
  formats: { PDF: 'PDF', XLSX: 'Workbook (Excel)' },
  cadence: 'How often',
  cadences: {
    MONTHLY: 'Every month, on the 1st',
    QUARTERLY: 'Every quarter, on 1 April, July, October and January',
    YEARLY: 'Every year, on 1 April',
  },
  shortCadences: { MONTHLY: 'Monthly', QUARTERLY: 'Quarterly', YEARLY: 'Yearly' },
  next: 'Next copy',
  last: 'Last copy',
  lastLink: (moment: string) => `Copy of ${moment}`,
  noneYet: 'Not made yet',
  choose: 'Please choose',
  needed: (what: string) => `Please choose: ${what}.`,
  formTitle: 'Schedule a report',
  send: 'Schedule the report',
  scheduled: (day: string) => `Scheduled. The first copy is made on ${day}.`,
  stop: 'Stop',
  stopTitle: 'Stop this report?',
  stopWhy: (what: string) =>
    `No more copies of “${what}” will be made, and this cannot be taken back. You can schedule the report again at any time.`,
  stopSend: 'Stop the report',
  stopped: 'Stopped. No more copies are made.',
  emptyTitle: 'No report is scheduled.',
  emptyNext: 'Choose below what you would like to receive and how often.',
  reportFile: {
    YEARLY: (year: string) => `Yearly report, survey ${year}`,
    COUNTRY: (name: string) => `One page on ${name}`,
    HOST: (name: string) => `One page on ${name}`,
  },
  reportsAsFiles: 'Reports',
  figureAsFiles: 'This figure',
};
