import type { JournalEntry } from './journal.js';

/** One case as the database holds it, read in one snapshot. */
export interface CaseInDatabase {
  caseId: string;
  state: string;
  draft: Readonly<Record<string, unknown>>;
  submissionKey: string | null;
  receipt: string | null;
  revision: number;
  /** Documents of answers that name this case: one, or none before the hand-in. */
  responses: readonly { id: string; answers: Readonly<Record<string, unknown>>; revision: number }[];
  /** Narrow rows of those documents, as many as the document has values. */
  rows: number;
  rowsExpected: number;
  events: Readonly<Record<string, number>>;
  /** Audit entries of acknowledged hand-ins, and facts that were recorded for the reactions. */
  audits: number;
  facts: number;
}

export interface Violation {
  rule: string;
  caseId: string;
  said: string;
}

interface Told {
  intents: Extract<JournalEntry, { kind: 'intent' }>[];
  outcome: Map<string, JournalEntry>;
}

function byIntent(journal: readonly JournalEntry[]): Told {
  const outcome = new Map<string, JournalEntry>();
  const intents: Told['intents'] = [];
  for (const entry of journal) {
    if (entry.kind === 'intent') intents.push(entry);
    // an answer beats "unknown", whichever came first: a retry may have heard what the first try missed
    else if (entry.kind !== 'unknown' || !outcome.has(entry.id)) outcome.set(entry.id, entry);
  }
  return { intents, outcome };
}

/**
 * Compares what clients were told with what is there. Every acknowledged hand-in stands there exactly once with the
 * very answers; one whose fate is unknown at most once; a refused one not at all; nothing that nobody sent; and what
 * belongs to a hand-in (rows, event, audit entry, fact) is there exactly as often as the hand-in itself.
 */
export function judge(
  journal: readonly JournalEntry[],
  cases: readonly CaseInDatabase[],
  fingerprint: (value: unknown) => string,
): Violation[] {
  const { intents, outcome } = byIntent(journal);
  const found: Violation[] = [];
  const known = new Map(cases.map((one) => [one.caseId, one]));
  const receipts = new Map<string, string>();
  for (const intent of intents) {
    const there = known.get(intent.caseId);
    const say = (rule: string, said: string) => found.push({ rule, caseId: intent.caseId, said });
    if (!there) {
      say('case', 'the case is gone');
      continue;
    }
    const heard = outcome.get(intent.id);
    if (intent.what === 'submit') judgeSubmit(intent, heard, there, say, fingerprint);
  }
  for (const one of cases) {
    const say = (rule: string, said: string) => found.push({ rule, caseId: one.caseId, said });
    judgeCase(one, intents, say, fingerprint);
    judgeDrafts(one, intents, outcome, say, fingerprint);
    if (!one.receipt) continue;
    const other = receipts.get(one.receipt);
    if (other) say('receipt', `the receipt of ${other} as well`);
    receipts.set(one.receipt, one.caseId);
  }
  return found;
}

type Say = (rule: string, said: string) => void;
type Intent = Told['intents'][number];

function judgeSubmit(
  intent: Intent,
  heard: JournalEntry | undefined,
  there: CaseInDatabase,
  say: Say,
  fingerprint: (value: unknown) => string,
): void {
  const [response] = there.responses;
  const isThere = response !== undefined && there.submissionKey === intent.id;
  if (heard?.kind === 'ack') {
    if (!isThere) return say('lost', `acknowledged with ${heard.receipt}, and not there`);
    if (fingerprint(response.answers) !== intent.hash)
      say('answers', 'not the answers that were acknowledged');
    if (there.receipt !== heard.receipt) say('receipt', `${there.receipt} instead of ${heard.receipt}`);
  } else if (heard?.kind === 'nack' && isThere) say('refused', `refused (${heard.reason}), and there`);
  else if (isThere && fingerprint(response.answers) !== intent.hash)
    say('answers', 'not the answers that were sent');
}

/** What must hold for a case on its own. */
function judgeCase(
  one: CaseInDatabase,
  intents: readonly Intent[],
  say: Say,
  fingerprint: (value: unknown) => string,
): void {
  const sent = intents.filter(({ caseId, what }) => caseId === one.caseId && what === 'submit');
  const count = one.responses.length;
  if (count > 1) say('twice', `${count} documents`);
  const [response] = one.responses;
  if (response && !sent.some(({ hash }) => hash === fingerprint(response.answers)))
    say('foreign', 'answers that nobody sent for this case');
  if ((one.receipt === null) !== (count === 0)) say('marks', 'receipt and answers do not go together');
  if ((one.state === 'ANSWERED') !== count > 0) say('marks', `state ${one.state} with ${count} documents`);
  if (one.rows !== one.rowsExpected) say('rows', `${one.rows} narrow rows for ${one.rowsExpected} values`);
  const handIns = count === 0 ? 0 : one.revision;
  const noted = (one.events['SUBMITTED'] ?? 0) + (one.events['CORRECTED'] ?? 0);
  if (noted !== handIns) say('event', `${noted} events for ${handIns} hand-ins`);
  if (one.audits !== handIns) say('audit', `${one.audits} audit entries for ${handIns} hand-ins`);
  if (one.facts !== handIns) say('fact', `${one.facts} facts for ${handIns} hand-ins`);
  if ((one.events['STARTED'] ?? 0) > 1) say('event', 'started more than once');
}

/** The last acknowledged value of each item is still in the draft, as long as nothing was handed in. */
function judgeDrafts(
  one: CaseInDatabase,
  intents: readonly Intent[],
  outcome: ReadonlyMap<string, JournalEntry>,
  say: Say,
  fingerprint: (value: unknown) => string,
): void {
  if (one.responses.length > 0) return;
  const candidates = new Map<string, string[]>();
  for (const { caseId, what, item, id, hash } of intents) {
    if (caseId !== one.caseId || what !== 'draft' || item === undefined) continue;
    const heard = outcome.get(id)?.kind;
    // what was acknowledged replaces all before it; what is unknown may or may not have come after
    if (heard === 'ack') candidates.set(item, [hash]);
    else if (heard !== 'nack') candidates.set(item, [...(candidates.get(item) ?? ['']), hash]);
  }
  for (const [item, hashes] of candidates) {
    const value = Object.hasOwn(one.draft, item) ? fingerprint(one.draft[item]) : '';
    if (!hashes.includes(value)) say('draft', `${item} is not what was acknowledged`);
  }
}
