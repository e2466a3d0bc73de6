import type { JournalEntry } from './journal.js';
import { judgeDraft, judgeMarks, judgeReceipts, judgeTimes } from './judge.js';
import type { CaseMarks, Fingerprint } from './judge.js';
import { narrowProblem } from './narrow.js';
import type { NarrowRow } from './narrow.js';
import { byIntent, judgeTold } from './told.js';
import type { Violation } from './told.js';

/** An anonymous campaign: who answered and what was answered, which nothing joins but their number. */
export interface AnonymousWorld {
  /** `documents` counts answers that name the case, which none may. */
  cases: readonly (CaseMarks & { documents: number })[];
  pool: readonly Readonly<Record<string, unknown>>[];
  stored: readonly { answers: Readonly<Record<string, unknown>>; rows: readonly NarrowRow[] }[];
}

/** Stands for the campaign as a whole where no case can be named. */
const NOBODY = 'anonymous';

/**
 * The same promise where nobody may know whose answers are whose. Which hand-in was taken is known by its key;
 * pool and store together must hold the answers of exactly those hand-ins, each once, whatever was moved meanwhile.
 */
export function judgeAnonymous(
  journal: readonly JournalEntry[],
  { cases, pool, stored }: AnonymousWorld,
  fingerprint: Fingerprint,
): Violation[] {
  const found: Violation[] = [];
  const sayOf = (caseId: string) => (rule: string, said: string) => void found.push({ rule, caseId, said });
  const known = new Map(cases.map((one) => [one.caseId, one]));
  const told = byIntent(journal);
  const taken: string[] = [];
  for (const each of told) {
    const { intent, acks, nacks } = each;
    const say = sayOf(intent.caseId);
    const there = known.get(intent.caseId);
    judgeTold(each, say);
    if (!there) say('case', 'the case is gone');
    if (!there || intent.what !== 'submit') continue;
    const isThere = there.submissionKey === intent.id;
    if (isThere) taken.push(intent.hash);
    if (acks[0] && !isThere) say('lost', `acknowledged with ${acks[0].receipt}, and not there`);
    else if (acks[0] && acks[0].receipt !== there.receipt)
      say('receipt', `${there.receipt} instead of ${acks[0].receipt}`);
    if (nacks[0] && acks.length === 0 && isThere) say('refused', `refused (${nacks[0].reason}), and there`);
  }
  const keys = new Set(told.map(({ intent }) => intent.id));
  for (const one of cases) {
    const say = sayOf(one.caseId);
    const own = told.filter(({ intent }) => intent.caseId === one.caseId);
    judgeTimes(one, own, say);
    judgeMarks(one, { answered: one.submissionKey !== null, facts: 0 }, say);
    judgeDraft(one, own, say, fingerprint);
    if (one.documents > 0) say('named', `${one.documents} documents say who answered`);
    if (one.submissionKey !== null && !keys.has(one.submissionKey)) say('foreign', 'a key that nobody sent');
  }
  judgeReceipts(cases, sayOf);
  judgeContents(taken, [...pool, ...stored.map(({ answers }) => answers)], sayOf(NOBODY), fingerprint);
  for (const { answers, rows } of stored) {
    const problem = narrowProblem(answers, rows);
    if (problem) sayOf(NOBODY)('rows', problem);
  }
  return found;
}

/** The answers that were taken are there, each as often as it was taken. */
function judgeContents(
  taken: readonly string[],
  documents: readonly unknown[],
  say: (rule: string, said: string) => void,
  fingerprint: Fingerprint,
): void {
  if (documents.length !== taken.length)
    say('number', `${documents.length} answers of ${taken.length} people`);
  const balance = new Map<string, number>();
  for (const hash of taken) balance.set(hash, (balance.get(hash) ?? 0) - 1);
  for (const document of documents) {
    const hash = fingerprint(document);
    const before = balance.get(hash);
    if (before === undefined) say('foreign', 'answers that nobody sent');
    else balance.set(hash, before + 1);
  }
  for (const surplus of balance.values()) {
    if (surplus < 0) say('lost', 'answers that were taken are not there');
    if (surplus > 0) say('twice', `answers stand ${surplus + 1} times`);
  }
}
