import { setTimeout as sleep } from 'node:timers/promises';
import type { BaseCtx } from '../context/base-ctx.js';
import { execute, sql } from '../database/sql.js';
import { CourierGone } from '../mail-courier/mail-courier.js';
import type { MailCourier } from '../mail-courier/mail-courier.js';
import { heldByLiving, takeLeftBehind } from '../mail-courier/mail-journal.js';
import { renderMail } from '../mail/render-mail.js';
import { isServerAway, verdictOf } from '../mail/send-verdict.js';
import type { SendError, SendVerdict } from '../mail/send-verdict.js';
import { LEASE_MS, claimMails } from './claim-mails.js';
import type { ClaimedMail } from './claim-mails.js';
import type { MailLaneKind } from './mail-lane-kind.js';
import { FREE_BEGUN, LANES_WITH_WORK, RENEW_LEASES } from './mail-lane.queries.js';
import { LastSecond } from './last-second.js';
import { OutcomeRecorder } from './outcome-recorder.js';
import { recordMails } from './record-mails.js';

const TICK_MS = 250;
const HEARTBEAT_MS = 10_000;
/** So often it looks for what couriers of dead workers have left; they end a moment after them. */
const TAKE_OVER_MS = 2000;
const LONGEST_BREAK_MS = 30_000;

export interface MailLaneSenderOptions {
  readonly lanes: readonly MailLaneKind[];
  /** Started and closed by the sender. */
  readonly courier: MailCourier;
  /** Mails that are on their way at the same time; as many as the courier has connections. */
  readonly concurrency: number;
  /** Right side of Message-IDs. */
  readonly messageDomain: string;
  /** Folder of the couriers' journals, of all workers of this installation. */
  readonly journalFolder: string;
  readonly makeCtx: (job: string) => BaseCtx;
  readonly onError: (error: Error, job?: string) => void;
}

/**
 * Sends the mails of lanes. Rows in the database say what is due, so that it needs no queue; any number of workers
 * may run one. For each mail: claimed with its words and committed, begun in the journal, sent, noted in the journal
 * at the server's 250, recorded in the database together with others. When a worker and its courier are gone, the next
 * worker records what their journal says was sent, and sends what was only begun.
 */
export class MailLaneSender {
  private readonly kinds: ReadonlyMap<string, MailLaneKind>;
  private readonly running = new Map<string, Promise<void>>();
  private readonly gone = new Map<string, LastSecond>();
  private readonly free: Semaphore;
  private recorder!: OutcomeRecorder;
  private ticking: Promise<void> | undefined;
  private timers: NodeJS.Timeout[] = [];
  private stopped = false;
  private breakMs = 0;
  private breakUntil = 0;

  constructor(private readonly options: MailLaneSenderOptions) {
    this.kinds = new Map(options.lanes.map((kind) => [kind.kind, kind]));
    if (this.kinds.size < options.lanes.length) throw new Error('two mail lanes of one kind');
    this.free = new Semaphore(options.concurrency);
  }

  async start(): Promise<void> {
    await this.options.courier.start();
    this.recorder = new OutcomeRecorder({
      record: (outcomes) => recordMails(this.ctx(), outcomes, this.kinds, this.options.messageDomain),
      recordUntold: (outcomes) => recordMails(this.ctx(), outcomes, new Map(), this.options.messageDomain),
      onRecorded: (ids) => this.options.courier.forget(ids),
      onError: (error) => this.options.onError(error, 'mail.lane'),
    });
    // before anything is claimed, so that nothing that was sent is sent again
    await this.takeOver();
    this.timers = [
      setInterval(() => this.wake(), TICK_MS),
      setInterval(() => void this.beat().catch((error: unknown) => this.report(error)), HEARTBEAT_MS),
      setInterval(() => void this.takeOver().catch((error: unknown) => this.report(error)), TAKE_OVER_MS),
    ];
    this.wake();
  }

  /** Lets mails that are on their way arrive and be recorded; claimed ones that have not begun are freed. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.ticking;
    await Promise.all(this.running.values());
    // a mail on its way holds a place until its journal line is written and its outcome is handed on
    for (let n = 0; n < this.options.concurrency; n++) await this.free.take();
    await this.recorder?.stop();
    await this.options.courier.close();
  }

  /** Looks for work now. */
  wake(): void {
    if (this.stopped || this.ticking) return;
    this.ticking = this.tick()
      .catch((error: unknown) => this.report(error))
      .finally(() => (this.ticking = undefined));
  }

  private async tick(): Promise<void> {
    if (Date.now() < this.breakUntil) return;
    const ctx = this.ctx();
    const lanes = await sql<{ id: string }>(ctx.db, LANES_WITH_WORK, [
      [...this.kinds.keys()],
      ctx.clock.now(),
    ]);
    for (const { id } of lanes) {
      if (this.running.has(id) || this.stopped) continue;
      const run = this.runLane(id)
        .catch((error: unknown) => this.report(error))
        .finally(() => this.running.delete(id));
      this.running.set(id, run);
    }
  }

  /** Sends what the lane has due; the next claim is made while the mails of the last one are going out. */
  private async runLane(laneId: string): Promise<void> {
    let next = await this.claim(laneId);
    while (next.mails.length > 0) {
      const { mails, claimedAt } = next;
      const half = Math.ceil(mails.length / 2);
      await this.sendOut(laneId, mails.slice(0, half), claimedAt);
      const claiming = this.isOnBreak ? { mails: [], claimedAt } : this.claim(laneId);
      await this.sendOut(laneId, mails.slice(half), claimedAt);
      next = await claiming;
    }
  }

  private async claim(laneId: string): Promise<{ mails: ClaimedMail[]; claimedAt: number }> {
    if (this.stopped) return { mails: [], claimedAt: 0 };
    const claimedAt = performance.now();
    const mails = await claimMails(this.ctx(), laneId, this.kinds, () =>
      heldByLiving(this.options.journalFolder),
    );
    this.options.courier.begin(mails);
    return { mails, claimedAt };
  }

  /** Lets each mail go when its turn comes and a connection is free; settles when the last one has gone. */
  private async sendOut(laneId: string, mails: readonly ClaimedMail[], claimedAt: number): Promise<void> {
    let gone = this.gone.get(laneId);
    if (!gone) this.gone.set(laneId, (gone = new LastSecond()));
    for (const mail of mails) {
      const wait = claimedAt + mail.waitMs - performance.now();
      if (wait > 1) await sleep(wait);
      await this.free.take();
      // after a standstill the late ones must not make a rush
      await gone.makeRoom(mail.perSecond);
      void this.send(mail).finally(() => this.free.giveBack());
    }
  }

  private async send(mail: ClaimedMail): Promise<void> {
    const { id, attempts } = mail;
    if (this.stopped) return this.recorder.add({ id, attempts, verdict: dueAgain('worker stopped') });
    try {
      const { subject, html, text } = renderMail(mail.words.template, mail.locale, mail.words.model);
      const sentAt = await this.options.courier.send(id, {
        to: mail.to,
        subject,
        html,
        text,
        messageId: `<${id}@${this.options.messageDomain}>`,
        ...(mail.words.headers && { headers: { ...mail.words.headers } }),
      });
      this.breakMs = 0;
      this.recorder.add({ id, sentAt });
    } catch (error) {
      this.takeBreakIfAway(error as SendError);
      const verdict =
        error instanceof CourierGone ? dueAgain('courier gone') : verdictOf(error as SendError, attempts);
      this.recorder.add({ id, attempts, verdict });
    }
  }

  private get isOnBreak(): boolean {
    return Date.now() < this.breakUntil;
  }

  /** While no server takes calls, claiming more would only use up their tries. */
  private takeBreakIfAway(error: SendError): void {
    if (!(isServerAway(error) || error instanceof CourierGone) || this.isOnBreak) return;
    this.breakMs = Math.min(LONGEST_BREAK_MS, Math.max(1000, this.breakMs * 2));
    this.breakUntil = Date.now() + this.breakMs;
    this.options.onError(error, 'mail.lane');
  }

  private async beat(): Promise<void> {
    this.options.courier.touch();
    const ctx = this.ctx();
    const until = new Date(ctx.clock.now().getTime() + LEASE_MS);
    await execute(ctx.db, RENEW_LEASES, [this.options.courier.open, until]);
  }

  /** Finishes for workers that are gone: what the server had taken is SENT, what was only begun is due again. */
  private async takeOver(): Promise<void> {
    for (const left of takeLeftBehind(this.options.journalFolder)) {
      const sent = [...left.taken].map(([id, sentAt]) => ({ id, sentAt }));
      await this.recorder.recordNow(sent);
      const begun = new Map([...left.begun].filter(([id]) => !left.taken.has(id)));
      const ctx = this.ctx();
      await execute(ctx.db, FREE_BEGUN, [[...begun.keys()], [...begun.values()], ctx.clock.now()]);
      left.done();
    }
  }

  private ctx(): BaseCtx {
    return this.options.makeCtx('mail.lane');
  }

  private report(error: unknown): void {
    this.options.onError(error as Error, 'mail.lane');
  }
}

/** Nothing was wrong with the mail: due at once, with the words that may have gone out. */
function dueAgain(failure: string): SendVerdict {
  return {
    state: 'RETRY',
    waitMs: 0,
    isAddressDead: false,
    isOutcomeUnknown: true,
    replyCode: null,
    failure,
  };
}

/** So many at a time, the others wait in order. */
class Semaphore {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async take(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  giveBack(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
