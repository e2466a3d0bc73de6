import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a client meant to do, and what it heard. Written and synced before and after every request. */
export type JournalEntry =
  /**
   * One hand-in keeps its id however often it is sent. Each sending of a draft is an intent of its own: one whose
   * answer was lost may still take effect when a later one is long acknowledged.
   */
  | { kind: 'intent'; what: 'submit' | 'draft'; id: string; caseId: string; hash: string; item?: string }
  | { kind: 'ack'; id: string; receipt?: string }
  | { kind: 'nack'; id: string; reason: string }
  | { kind: 'unknown'; id: string };

/** Answers of one hand-in in one form, whatever order their keys are in, as a fingerprint. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/**
 * The client's own memory. An intent is on the disk before its request leaves, so that nothing that the server might
 * have acknowledged is unknown here, even when the client is the one that dies.
 */
export class Journal {
  private readonly descriptor: number;

  constructor(private readonly path: string) {
    this.descriptor = openSync(path, 'a', 0o600);
  }

  write(entry: JournalEntry): void {
    writeSync(this.descriptor, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.descriptor);
  }

  close(): void {
    closeSync(this.descriptor);
  }

  /** Everything that was written; a last line that was cut short by a kill is not an entry. */
  read(): JournalEntry[] {
    const lines = readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as JournalEntry);
  }
}
