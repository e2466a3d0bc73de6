import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { workerFile } from '../files/dist-path.js';
import { checkMail } from '../mail/check-mail.js';
import type { RenderedMail } from '../mail/rendered-mail.js';
import type { CourierSettings, FromCourier, ToCourier } from './courier-words.js';
import { sendError } from './courier-words.js';
import { CourierGone } from './mail-courier.js';
import type { MailCourier, MailTry } from './mail-courier.js';
import { readJournal } from './mail-journal.js';

interface OnItsWay {
  resolve: (at: Date) => void;
  reject: (error: Error) => void;
}

/**
 * A courier in a process of its own. A worker that is killed takes no mail with it: the courier waits for the
 * server's word on what is on its way and leaves it in its journal, so that nothing goes out twice and nothing is
 * lost. Only the death of the courier itself leaves doubt, about as many mails as it has connections; it is then
 * replaced, and those go again under the same Message-ID.
 */
export class ProcessCourier implements MailCourier {
  private child: ChildProcess | undefined;
  private journal: string | undefined;
  private readonly tries = new Map<string, number>();
  private readonly taken = new Map<string, Date>();
  private readonly onTheirWay = new Map<string, OnItsWay>();
  private isClosing = false;

  constructor(
    private readonly settings: CourierSettings,
    private readonly onError: (error: Error) => void,
  ) {}

  /** @throws when the process does not come up */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = fork(workerFile(import.meta.url, 'courier.process.js'), {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      this.child = child;
      this.tell({ kind: 'open', settings: this.settings });
      child.on('message', (words: FromCourier) => {
        if (words.kind === 'ready') {
          this.journal = words.journal;
          resolve();
        } else this.hear(words);
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        reject(new Error(`the mail courier did not start (${signal ?? code})`));
        if (!this.isClosing && this.child === child) this.replace(signal ?? String(code));
      });
    });
  }

  begin(tries: readonly MailTry[]): void {
    if (tries.length === 0) return;
    for (const { id, attempts } of tries) this.tries.set(id, attempts);
    this.tell({ kind: 'begin', tries });
  }

  send(id: string, mail: RenderedMail): Promise<Date> {
    try {
      checkMail(mail);
    } catch (error) {
      return Promise.reject(error);
    }
    return new Promise((resolve, reject) => {
      this.onTheirWay.set(id, { resolve, reject });
      this.tell({ kind: 'send', id, mail });
    });
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) {
      this.tries.delete(id);
      this.taken.delete(id);
    }
    this.tell({ kind: 'forget', ids });
  }

  get open(): readonly string[] {
    return [...this.tries.keys()];
  }

  /** The process touches its journal by itself. */
  touch(): void {}

  async close(): Promise<void> {
    this.isClosing = true;
    const { child } = this;
    if (!child?.connected) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }

  private tell(words: ToCourier): void {
    // without a channel the process is being replaced, and everything open is told to the next one
    if (this.child?.connected) this.child.send(words, () => {});
  }

  private hear(words: Exclude<FromCourier, { kind: 'ready' }>): void {
    if (words.kind === 'trouble') return this.onError(new Error(`mail courier: ${words.message}`));
    const way = this.onTheirWay.get(words.id);
    this.onTheirWay.delete(words.id);
    if (words.kind === 'failed') way?.reject(sendError(words.error));
    else {
      const at = new Date(words.at);
      this.taken.set(words.id, at);
      way?.resolve(at);
    }
  }

  /** Another process takes over what is open; what the first one's journal says of mails on their way, is so. */
  private replace(reason: string): void {
    this.onError(new Error(`the mail courier ended (${reason}); another one is started`));
    const left = this.journal;
    const waiting = [...this.onTheirWay];
    this.onTheirWay.clear();
    const { taken } = readJournal(left ? readOrNothing(left) : '');
    this.startAgain(taken, left).catch((error: Error) => this.onError(error));
    for (const [id, way] of waiting) {
      const at = taken.get(id);
      if (at) way.resolve(at);
      else way.reject(new CourierGone(`the mail courier ended (${reason})`));
    }
  }

  private async startAgain(taken: ReadonlyMap<string, Date>, left: string | undefined): Promise<void> {
    await this.start();
    this.tell({ kind: 'begin', tries: [...this.tries].map(([id, attempts]) => ({ id, attempts })) });
    for (const [id, at] of [...this.taken, ...taken])
      if (this.tries.has(id)) this.tell({ kind: 'taken', id, at: at.getTime() });
    if (left) rmSync(left, { force: true });
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
