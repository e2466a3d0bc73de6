import { expect, it } from 'vitest';
import { fingerprint } from './journal.js';
import type { JournalEntry } from './journal.js';
import { judgeAnonymous } from './judge-anonymous.js';
import type { AnonymousWorld } from './judge-anonymous.js';

const said = (person: string) => ({ 'T.words': `What ${person} said` });
const rowsOf = (person: string) => [{ item: 'T.words', place: 0, value: `What ${person} said` }];

const who = (person: string) => ({
  caseId: person,
  state: 'ANSWERED',
  stopReason: 'ANSWERED',
  draft: {},
  submissionKey: `key of ${person}`,
  receipt: `FU-${person}`,
  revision: 1,
  events: { STARTED: 1, SUBMITTED: 1 },
  audits: 1,
  facts: 0,
  documents: 0,
});

/** Three answered: one answer still waits in the pool, two are stored. */
const world: AnonymousWorld = {
  cases: ['dara', 'bopha', 'linh'].map(who),
  pool: [said('linh')],
  stored: [
    { answers: said('bopha'), rows: rowsOf('bopha') },
    { answers: said('dara'), rows: rowsOf('dara') },
  ],
};

const told: JournalEntry[] = ['dara', 'bopha', 'linh'].flatMap((person): JournalEntry[] => [
  { kind: 'intent', what: 'submit', id: `key of ${person}`, caseId: person, hash: fingerprint(said(person)) },
  { kind: 'ack', id: `key of ${person}`, receipt: `FU-${person}` },
]);

const broken = (wrong: Partial<AnonymousWorld> = {}, journal = told) => [
  ...new Set(judgeAnonymous(journal, { ...world, ...wrong }, fingerprint).map(({ rule }) => rule)),
];

it('as many answers as people who answered, wherever they are kept, are right', () => {
  expect(broken()).toEqual([]);
  const stored = [...world.stored, { answers: said('linh'), rows: rowsOf('linh') }];
  expect(broken({ pool: [], stored })).toEqual([]);
});

it('an answer that was lost, or stands twice, is found in either store', () => {
  expect(broken({ pool: [] })).toEqual(['number', 'lost']);
  expect(broken({ stored: world.stored.slice(1) })).toEqual(['number', 'lost']);
  expect(broken({ pool: [said('linh'), said('linh')] })).toEqual(['number', 'twice']);
  expect(broken({ pool: [said('linh'), said('dara')] })).toEqual(['number', 'twice']);
});

it('the right number of the wrong answers is found too', () => {
  expect(broken({ pool: [said('dara')] })).toEqual(['twice', 'lost']);
  expect(broken({ pool: [said('somebody else')] })).toEqual(['foreign', 'lost']);
});

it('the same words of two people are two answers', () => {
  const journal = told.map((entry) =>
    entry.kind === 'intent' && entry.caseId === 'linh'
      ? { ...entry, hash: fingerprint(said('dara')) }
      : entry,
  );
  expect(broken({ pool: [said('dara')] }, journal)).toEqual([]);
  expect(broken({ pool: [] }, journal)).toEqual(['number', 'lost']);
});

it('who was told yes and does not stand among those who answered is found', () => {
  const [dara, ...others] = world.cases;
  const forgotten = { ...dara!, submissionKey: null, receipt: null, state: 'PARTIAL', stopReason: null };
  expect(broken({ cases: [forgotten, ...others] })).toContain('lost');
});

it('what nobody heard of may be there or not: its answer is there exactly when its person is', () => {
  const unheard = told.filter(({ kind, id }) => kind === 'intent' || id !== 'key of linh');
  expect(broken({}, unheard)).toEqual([]);
  const [dara, bopha, linh] = world.cases;
  const open = {
    ...linh!,
    submissionKey: null,
    receipt: null,
    state: 'PARTIAL',
    stopReason: null,
    revision: 0,
    events: {},
    audits: 0,
  };
  expect(broken({ cases: [dara!, bopha!, open], pool: [] }, unheard)).toEqual([]);
  expect(broken({ cases: [dara!, bopha!, open] }, unheard)).toEqual(['number', 'foreign']);
});

it('whatever would say whose answers they are is found: a document with a case, a fact', () => {
  const [dara, ...others] = world.cases;
  expect(broken({ cases: [{ ...dara!, documents: 1 }, ...others] })).toEqual(['named']);
  expect(broken({ cases: [{ ...dara!, facts: 1 }, ...others] })).toEqual(['fact']);
});

it('stored rows that do not say what their document says are found', () => {
  const [first, second] = world.stored;
  expect(broken({ stored: [{ ...first!, rows: [] }, second!] })).toEqual(['rows']);
});
