import type { JournalEntry } from './journal.js';

export interface Violation {
  rule: string;
  caseId: string;
  said: string;
}

export type Say = (rule: string, said: string) => void;
export type Intent = Extract<JournalEntry, { kind: 'intent' }>;
export type Ack = Extract<JournalEntry, { kind: 'ack' }>;
type Nack = Extract<JournalEntry, { kind: 'nack' }>;

/** What the clients were told about one intent, over all of its attempts. */
export interface Told {
  intent: Intent;
  acks: Ack[];
  nacks: Nack[];
}

/** The journal by intent, in the order in which people meant it. An answer beats "unknown", whichever came first. */
export function byIntent(journal: readonly JournalEntry[]): Told[] {
  const told = new Map<string, Told>();
  for (const entry of journal) {
    if (entry.kind === 'intent') told.set(entry.id, { intent: entry, acks: [], nacks: [] });
    else if (entry.kind === 'ack') told.get(entry.id)?.acks.push(entry);
    else if (entry.kind === 'nack') told.get(entry.id)?.nacks.push(entry);
  }
  return [...told.values()];
}

/** What must hold among the answers themselves: one hand-in has one fate and one receipt, however often it is sent. */
export function judgeTold({ acks, nacks }: Told, say: Say): void {
  if (acks.length > 0 && nacks.length > 0) say('told', `acknowledged, and refused (${nacks[0]?.reason})`);
  const receipts = new Set(acks.map(({ receipt }) => receipt));
  if (receipts.size > 1) say('told', `acknowledged with ${[...receipts].join(' and ')}`);
}
