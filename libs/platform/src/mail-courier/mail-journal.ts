import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A journal of another host counts as left behind when it was silent this long; living ones are touched more often. */
const SILENT_MS = 60_000;
/** A longer one is written anew with what is still open. */
const ROTATE_BYTES = 512 * 1024;
const EXTENSION = '.journal';

/** What a worker that is gone has left: which try of a mail it began, and which mails the server had taken. */
export interface LeftBehind {
  readonly begun: ReadonlyMap<string, number>;
  readonly taken: ReadonlyMap<string, Date>;
  /** Call when the database knows. */
  done(): void;
}

const living = new Set<string>();

/**
 * What one worker knows before the database does. `C <mail> <try>` when a try begins, `S <mail> <ms>` at once after
 * the server's 250, `D <mail>` when the database knows; each handed to the operating system before anything else happens: it survives the death of the
 * process. (Not the loss of power: then the open leases run out and the words go again under the same Message-ID.)
 */
export class MailJournal {
  private readonly name: string;
  private file: number;
  private size = 0;
  private readonly begun = new Map<string, number>();
  private readonly taken = new Map<string, Date>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.name = newName();
    this.file = openSync(this.path, 'a', 0o600);
    living.add(this.name);
  }

  get path(): string {
    return path.join(this.folder, this.name);
  }

  /** The tries begin; called after the claim was committed and before the first byte goes out. */
  begin(mails: readonly { id: string; attempts: number }[]): void {
    if (mails.length === 0) return;
    for (const { id, attempts } of mails) this.begun.set(id, attempts);
    this.write(mails.map(({ id, attempts }) => `C ${id} ${attempts}\n`).join(''));
  }

  /** The server has taken the mail. */
  take(id: string, at: Date): void {
    this.taken.set(id, at);
    this.write(`S ${id} ${at.getTime()}\n`);
  }

  /** The database knows of these, whatever became of them. */
  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.begun.delete(id);
      this.taken.delete(id);
    }
    this.write(ids.map((id) => `D ${id} 0\n`).join(''));
    if (this.size > ROTATE_BYTES) this.rotate();
  }

  /** Mails of which the database does not know yet what became. */
  get open(): string[] {
    return [...this.begun.keys()];
  }

  /** Tells other hosts that this worker lives. */
  touch(): void {
    const now = new Date();
    try {
      utimesSync(this.path, now, now);
    } catch {
      // another host thought us dead and took it; what is open is written anew, the leases protect the rest
      this.rotate();
    }
  }

  /** Removes the journal when nothing is open; what is open is left for the next worker. */
  close(): void {
    closeSync(this.file);
    living.delete(this.name);
    if (this.begun.size === 0) rmSync(this.path, { force: true });
  }

  private write(lines: string): void {
    this.size += writeSync(this.file, lines);
  }

  private rotate(): void {
    const lines = [
      ...[...this.begun].map(([id, attempts]) => `C ${id} ${attempts}\n`),
      ...[...this.taken].map(([id, at]) => `S ${id} ${at.getTime()}\n`),
    ].join('');
    const draft = `${this.path}.draft`;
    writeFileSync(draft, lines, { mode: 0o600 });
    renameSync(draft, this.path);
    closeSync(this.file);
    this.file = openSync(this.path, 'a', 0o600);
    this.size = lines.length;
  }
}

/**
 * Takes the journals of workers that are gone: of this host when their process is, of others after a minute of
 * silence. Taking is a rename, so that of two workers one gets it; it is removed when the database knows.
 */
export function takeLeftBehind(folder: string, now: number = Date.now()): LeftBehind[] {
  mkdirSync(folder, { recursive: true });
  const found: LeftBehind[] = [];
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(EXTENSION) || !isLeftBehind(folder, name, now)) continue;
    const own = newName();
    const file = path.join(folder, own);
    living.add(own);
    try {
      renameSync(path.join(folder, name), file);
    } catch {
      living.delete(own);
      continue;
    }
    found.push({
      ...readJournal(readFileSync(file, 'utf8')),
      done() {
        rmSync(file, { force: true });
        living.delete(own);
      },
    });
  }
  return found;
}

/** Mails that stand in any journal: begun, and perhaps taken, while the database does not know. */
export function heldByLiving(folder: string): Set<string> {
  const held = new Set<string>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith(EXTENSION))) {
    let text = '';
    try {
      text = readFileSync(path.join(folder, name), 'utf8');
    } catch {
      // it has just been finished
    }
    const { begun, taken } = readJournal(text);
    for (const id of [...begun.keys(), ...taken.keys()]) held.add(id);
  }
  return held;
}

/** Reads the lines of a journal; a last line that was cut off by the death of its writer is left out. */
export function readJournal(text: string): { begun: Map<string, number>; taken: Map<string, Date> } {
  const begun = new Map<string, number>();
  const taken = new Map<string, Date>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, what, id, number] = /^([CSD]) ([0-9a-f-]{36}) (\d{1,15})$/.exec(line) ?? [];
    if (!id) continue;
    if (what === 'D') {
      begun.delete(id);
      taken.delete(id);
    } else if (what === 'C') begun.set(id, Number(number));
    else taken.set(id, new Date(Number(number)));
  }
  return { begun, taken };
}

function newName(): string {
  const host = os.hostname().replace(/[^A-Za-z0-9-]/g, '-');
  return `${host}~${process.pid}~${randomBytes(6).toString('hex')}${EXTENSION}`;
}

function isLeftBehind(folder: string, name: string, now: number): boolean {
  if (living.has(name)) return false;
  const [host, pid] = newName().split('~');
  const [itsHost, itsPid] = name.split('~');
  if (itsHost === host) {
    if (itsPid === pid) return true;
    if (!isAlive(Number(itsPid))) return true;
  }
  try {
    return now - statSync(path.join(folder, name)).mtimeMs > SILENT_MS;
  } catch {
    return false;
  }
}

/** A process that ended but was not yet waited for by its parent does nothing any more. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return !/\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}
