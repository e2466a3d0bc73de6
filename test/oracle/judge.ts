import type { JournalEntry } from './journal.js';
import { narrowProblem } from './narrow.js';
import type { NarrowRow } from './narrow.js';
import { byIntent, judgeTold } from './told.js';
import type { Say, Told, Violation } from './told.js';

/** Who answered: one case as the database holds it, read in one snapshot. */
export interface CaseMarks {
  caseId: string;
  state: string;
  /** Why this person is reminded no more. */
  stopReason: string | null;
  draft: Readonly<Record<string, unknown>>;
  submissionKey: string | null;
  receipt: string | null;
  revision: number;
  events: Readonly<Record<string, number>>;
  /** Audit entries of acknowledged hand-ins, and facts that were recorded for the reactions. */
  audits: number;
  facts: number;
}

/** A case with what was answered. */
export interface CaseInDatabase extends CaseMarks {
  /** Documents of answers that name this case: one, or none before the hand-in. */
  responses: readonly {
    id: string;
    answers: Readonly<Record<string, unknown>>;
    revision: number;
    rows: readonly NarrowRow[];
  }[];
}

export type Fingerprint = (value: unknown) => string;

/**
 * Compares what clients were told with what is there. Every acknowledged hand-in stands there exactly once with the
 * very answers; one whose fate is unknown at most once; a refused one not at all; nothing that nobody sent; and what
 * belongs to a hand-in (rows, event, audit entry, fact) is there exactly as often as the hand-in itself.
 */
export function judge(
  journal: readonly JournalEntry[],
  cases: readonly CaseInDatabase[],
  fingerprint: Fingerprint,
): Violation[] {
  const found: Violation[] = [];
  const sayOf = (caseId: string) => (rule: string, said: string) => void found.push({ rule, caseId, said });
  const known = new Map(cases.map((one) => [one.caseId, one]));
  const told = byIntent(journal);
  for (const each of told) {
    const say = sayOf(each.intent.caseId);
    const there = known.get(each.intent.caseId);
    judgeTold(each, say);
    if (!there) say('case', 'the case is gone');
    else if (each.intent.what === 'submit') judgeSubmit(each, there, say, fingerprint);
  }
  for (const one of cases) {
    const own = told.filter(({ intent }) => intent.caseId === one.caseId);
    judgeDocuments(one, own, sayOf(one.caseId), fingerprint);
    judgeTimes(one, own, sayOf(one.caseId));
    judgeMarks(one, { answered: one.responses.length > 0, facts: one.revision }, sayOf(one.caseId));
    judgeDraft(one, own, sayOf(one.caseId), fingerprint);
  }
  judgeReceipts(cases, sayOf);
  return found;
}

function judgeSubmit(
  { intent, acks: [ack], nacks: [nack] }: Told,
  there: CaseInDatabase,
  say: Say,
  fingerprint: Fingerprint,
): void {
  const [response] = there.responses;
  const isThere = response !== undefined && there.submissionKey === intent.id;
  if (ack && !isThere) return say('lost', `acknowledged with ${ack.receipt}, and not there`);
  if (ack && there.receipt !== ack.receipt) say('receipt', `${there.receipt} instead of ${ack.receipt}`);
  if (nack && !ack && isThere) say('refused', `refused (${nack.reason}), and there`);
  if (isThere && fingerprint(response.answers) !== intent.hash)
    say('answers', 'not the answers that were sent');
}

/** What was answered in one case: at most one document, of this person's answers, and its rows. */
function judgeDocuments(
  { responses, revision }: CaseInDatabase,
  own: readonly Told[],
  say: Say,
  fingerprint: Fingerprint,
): void {
  if (responses.length > 1) say('twice', `${responses.length} documents`);
  const sent = new Set(own.filter(({ intent }) => intent.what === 'submit').map(({ intent }) => intent.hash));
  for (const response of responses) {
    if (!sent.has(fingerprint(response.answers))) say('foreign', 'answers that nobody sent for this case');
    if (response.revision !== revision) say('rows', `document ${response.revision} of hand-in ${revision}`);
    const problem = narrowProblem(response.answers, response.rows);
    if (problem) say('rows', problem);
  }
}

/** A form was handed in as often as somebody was told so; of those who heard nothing each may have been one more. */
export function judgeTimes({ revision }: CaseMarks, own: readonly Told[], say: Say): void {
  const sent = own.filter(({ intent }) => intent.what === 'submit');
  const acknowledged = sent.filter(({ acks }) => acks.length > 0).length;
  const possible = sent.filter(({ acks, nacks }) => acks.length > 0 || nacks.length === 0).length;
  if (revision < acknowledged || revision > possible)
    say(
      'times',
      `handed in ${revision} times, acknowledged ${acknowledged} of ${possible} that may have been`,
    );
}

/** Everything that says that a case is answered says the same, and as often as it was handed in. */
export function judgeMarks(one: CaseMarks, is: { answered: boolean; facts: number }, say: Say): void {
  const handIns = is.answered ? one.revision : 0;
  const facts = is.answered ? is.facts : 0;
  const word = is.answered ? 'answered' : 'not answered';
  if (is.answered && one.revision < 1) say('marks', 'answered, and never handed in');
  if ((one.receipt !== null) !== is.answered) say('marks', `receipt ${one.receipt}, and ${word}`);
  if ((one.submissionKey !== null) !== is.answered) say('marks', `key ${one.submissionKey}, and ${word}`);
  if ((one.state === 'ANSWERED') !== is.answered) say('marks', `state ${one.state}, and ${word}`);
  if ((one.stopReason === 'ANSWERED') !== is.answered)
    say('reminders', `stopped because of ${one.stopReason}, and ${word}`);
  const noted = (one.events['SUBMITTED'] ?? 0) + (one.events['CORRECTED'] ?? 0);
  if (noted !== handIns) say('event', `${noted} events for ${handIns} hand-ins`);
  if ((one.events['STARTED'] ?? 0) > 1) say('event', 'started more than once');
  if (one.audits !== handIns) say('audit', `${one.audits} audit entries for ${handIns} hand-ins`);
  if (one.facts !== facts) say('fact', `${one.facts} facts for ${facts}`);
}

/**
 * As long as nothing was handed in, the last acknowledged value of each item is still in the draft. A request whose
 * fate is unknown may take effect at any moment after it was sent, also after what was acknowledged later. Nothing
 * else may stand there, and nothing at all after the hand-in.
 */
export function judgeDraft(
  { draft, receipt }: Pick<CaseMarks, 'draft' | 'receipt'>,
  own: readonly Told[],
  say: Say,
  fingerprint: Fingerprint,
): void {
  if (receipt !== null) {
    if (Object.keys(draft).length > 0) say('draft', 'a draft is left after the hand-in');
    return;
  }
  const acknowledged = new Map<string, string>();
  const possible = new Map<string, Set<string>>();
  for (const { intent, acks, nacks } of own) {
    if (intent.what !== 'draft' || intent.item === undefined) continue;
    if (acks.length > 0) acknowledged.set(intent.item, intent.hash);
    else if (nacks.length === 0)
      possible.set(intent.item, (possible.get(intent.item) ?? new Set()).add(intent.hash));
  }
  for (const item of new Set([...acknowledged.keys(), ...possible.keys(), ...Object.keys(draft)])) {
    const value = Object.hasOwn(draft, item) ? fingerprint(draft[item]) : NOTHING;
    if (value !== (acknowledged.get(item) ?? NOTHING) && !possible.get(item)?.has(value))
      say('draft', `${item} is not what was acknowledged`);
  }
}

/** Stands for "no answer" among fingerprints. */
export const NOTHING = '';

/** No two people hold the same receipt, and no two hand-ins the same key. */
export function judgeReceipts(cases: readonly CaseMarks[], sayOf: (caseId: string) => Say): void {
  const holders = new Map<string, string>();
  for (const { caseId, receipt, submissionKey } of cases)
    for (const mark of [receipt, submissionKey]) {
      if (mark === null) continue;
      const other = holders.get(mark);
      if (other) sayOf(caseId)('receipt', `${mark} is that of ${other} as well`);
      holders.set(mark, caseId);
    }
}
