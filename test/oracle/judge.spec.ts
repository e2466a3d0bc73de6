import { describe, expect, it } from 'vitest';
import { fingerprint } from './journal.js';
import type { JournalEntry } from './journal.js';
import { judge } from './judge.js';
import type { CaseInDatabase } from './judge.js';

const answers = {
  'T.status': 'STUDY',
  'T.returned': true,
  'T.purpose': ['STUDY', 'TRAVEL'],
  'T.net': { host: 2 },
};
const rows = [
  { item: 'T.status', place: 0, value: 'STUDY' },
  { item: 'T.returned', place: 0, value: '1' },
  { item: 'T.purpose', place: 1, value: 'STUDY' },
  { item: 'T.purpose', place: 2, value: 'TRAVEL' },
  { item: 'T.net.host', place: 0, value: '2' },
];

const open: CaseInDatabase = {
  caseId: 'open',
  state: 'PARTIAL',
  stopReason: null,
  draft: { 'T.status': 'WORK' },
  submissionKey: null,
  receipt: null,
  revision: 0,
  events: { OPENED: 1, STARTED: 1 },
  audits: 0,
  facts: 0,
  responses: [],
};
const answered: CaseInDatabase = {
  ...open,
  caseId: 'answered',
  state: 'ANSWERED',
  stopReason: 'ANSWERED',
  draft: {},
  submissionKey: 'key',
  receipt: 'FU-1',
  revision: 1,
  events: { OPENED: 1, STARTED: 1, SUBMITTED: 1 },
  audits: 1,
  facts: 1,
  responses: [{ id: 'document', answers, revision: 1, rows }],
};
/** The case when the hand-in never arrived. */
const unanswered: CaseInDatabase = { ...open, caseId: 'answered', draft: {} };

const meant = (id = 'key', what: object = answers): JournalEntry => ({
  kind: 'intent',
  what: 'submit',
  id,
  caseId: 'answered',
  hash: fingerprint(what),
});
const typed = (id: string, value: unknown): JournalEntry => ({
  kind: 'intent',
  what: 'draft',
  id,
  caseId: 'open',
  item: 'T.status',
  hash: value === null ? '' : fingerprint(value),
});
const ack = (id = 'key', receipt = 'FU-1'): JournalEntry => ({ kind: 'ack', id, receipt });
const nack = (id = 'key'): JournalEntry => ({ kind: 'nack', id, reason: 'FormAlreadySubmitted' });
const unknown = (id = 'key'): JournalEntry => ({ kind: 'unknown', id });

/** Rules that are broken, each once. */
const broken = (journal: JournalEntry[], ...cases: CaseInDatabase[]) => [
  ...new Set(judge(journal, cases, fingerprint).map(({ rule }) => rule)),
];

describe('the judge of hand-ins', () => {
  it('has nothing to say when the acknowledged answers are there', () => {
    expect(broken([meant(), ack()], answered)).toEqual([]);
    expect(broken([meant(), unknown(), unknown(), ack(), unknown(), ack()], answered)).toEqual([]);
  });

  it('takes answers as the same in whatever order their keys are', () => {
    const turned = Object.fromEntries(Object.entries(answers).toReversed());
    expect(broken([meant('key', turned), ack()], answered)).toEqual([]);
  });

  it('misses what was acknowledged and is not there', () => {
    expect(broken([meant(), ack()], unanswered)).toEqual(['lost', 'times']);
    expect(broken([meant(), ack()])).toEqual(['case']);
  });

  it('lets what nobody heard of be there or not, but nothing in between', () => {
    expect(broken([meant(), unknown()], answered)).toEqual([]);
    expect(broken([meant(), unknown()], unanswered)).toEqual([]);
    expect(broken([meant(), unknown()], { ...answered, responses: [] })).not.toEqual([]);
    expect(broken([meant()], unanswered)).toEqual([]);
  });

  it('finds what was refused and is there all the same', () => {
    expect(broken([meant(), nack()], unanswered)).toEqual([]);
    expect(broken([meant(), nack()], answered)).toEqual(['refused', 'times']);
  });

  it('finds answers that nobody sent', () => {
    expect(broken([], answered)).toEqual(['foreign', 'times']);
    expect(broken([meant('key', { 'T.status': 'WORK' }), ack()], answered)).toEqual(['answers', 'foreign']);
  });

  it('of two tabs lets one hand in, and hears it when both were told yes', () => {
    const other = { 'T.status': 'WORK', 'T.returned': false };
    expect(broken([meant(), meant('tab', other), nack('tab'), ack()], answered)).toEqual([]);
    expect(broken([meant(), meant('tab', other), ack('tab', 'FU-2'), ack()], answered)).toEqual([
      'lost',
      'times',
    ]);
  });

  it('finds a second hand-in of one click, also when everything else was counted twice as well', () => {
    const [document] = answered.responses;
    const twice = {
      ...answered,
      revision: 2,
      events: { SUBMITTED: 2 },
      audits: 2,
      facts: 2,
      responses: [{ ...document!, revision: 2 }],
    };
    expect(broken([meant(), ack(), ack()], twice)).toEqual(['times']);
    expect(broken([meant(), ack()], { ...answered, responses: [document!, document!] })).toEqual(['twice']);
  });

  it('finds two fates or two receipts for one click', () => {
    expect(broken([meant(), ack(), nack()], answered)).toEqual(['told']);
    expect(broken([meant(), ack(), ack('key', 'FU-2')], answered)).toEqual(['told']);
    expect(broken([meant(), ack('key', 'FU-2')], answered)).toEqual(['receipt']);
  });

  it('finds the same receipt in two hands', () => {
    const other = { ...answered, caseId: 'other', submissionKey: 'other' };
    const sent = { ...meant('other'), caseId: 'other' } as JournalEntry;
    expect(broken([meant(), ack(), sent, ack('other')], answered, other)).toEqual(['receipt']);
  });

  it.each<[string, Partial<CaseInDatabase>, string]>([
    ['a state that says something else', { state: 'PARTIAL' }, 'marks'],
    ['a receipt that is missing', { receipt: null }, 'receipt'],
    ['reminders that go on', { stopReason: null }, 'reminders'],
    ['an event too few', { events: { STARTED: 1 } }, 'event'],
    ['an event too many', { events: { SUBMITTED: 1, CORRECTED: 1 } }, 'event'],
    ['a second beginning', { events: { STARTED: 2, SUBMITTED: 1 } }, 'event'],
    ['an audit entry too few', { audits: 0 }, 'audit'],
    ['a fact too many', { facts: 2 }, 'fact'],
    ['a draft that stayed behind', { draft: { 'T.status': 'STUDY' } }, 'draft'],
  ])('finds %s', (_, wrong, rule) => {
    expect(broken([meant(), ack()], { ...answered, ...wrong })).toContain(rule);
  });

  it.each([
    ['is missing', rows.slice(1)],
    ['stands twice', [...rows, rows[0]!]],
    ['says something else', rows.map((row) => (row.value === '2' ? { ...row, value: '3' } : row))],
    ['stands in another place', rows.map((row) => (row.place === 2 ? { ...row, place: 3 } : row))],
  ])('finds a narrow row that %s', (_, other) => {
    const [document] = answered.responses;
    expect(broken([meant(), ack()], { ...answered, responses: [{ ...document!, rows: other }] })).toEqual([
      'rows',
    ]);
  });
});

describe('the judge of drafts', () => {
  it('wants the last acknowledged answer', () => {
    expect(broken([typed('1', 'STUDY'), ack('1'), typed('2', 'WORK'), ack('2')], open)).toEqual([]);
    expect(broken([typed('1', 'WORK'), ack('1'), typed('2', 'STUDY'), ack('2')], open)).toEqual(['draft']);
    expect(broken([typed('1', 'WORK'), ack('1')], { ...open, draft: {} })).toEqual(['draft']);
  });

  it('wants an answer that was taken back to be gone', () => {
    expect(broken([typed('1', 'WORK'), ack('1'), typed('2', null), ack('2')], open)).toEqual(['draft']);
    expect(
      broken([typed('1', 'WORK'), ack('1'), typed('2', null), ack('2')], { ...open, draft: {} }),
    ).toEqual([]);
  });

  it('lets what nobody heard of arrive at any time, or never', () => {
    const late = [typed('1', 'WORK'), unknown('1'), typed('2', 'STUDY'), ack('2')];
    expect(broken(late, open)).toEqual([]);
    expect(broken(late, { ...open, draft: { 'T.status': 'STUDY' } })).toEqual([]);
    expect(broken(late, { ...open, draft: { 'T.status': 'OTHER' } })).toEqual(['draft']);
    expect(broken(late, { ...open, draft: {} })).toEqual(['draft']);
  });

  it('finds what was refused, and what nobody typed', () => {
    expect(broken([typed('1', 'WORK'), nack('1')], open)).toEqual(['draft']);
    expect(broken([], open)).toEqual(['draft']);
  });
});
