import { setTimeout as sleep } from 'node:timers/promises';
import type { SendOutcome } from './record-mails.js';

const BATCH = 200;
const GATHER_MS = 150;
/** So often a batch is offered to the hooks of the lanes before its mails are looked at one by one. */
const OFFERS = 5;

/**
 * Gathers what became of tries and records it in batches, one at a time. While the database is away the outcomes are
 * kept and offered again; a hook that will not take a mail must not let it go out twice, so in the end that mail is
 * recorded without telling it, loudly.
 */
export class OutcomeRecorder {
  private waiting: SendOutcome[] = [];
  private flushing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly options: {
      record: (outcomes: readonly SendOutcome[]) => Promise<void>;
      /** The same without telling the lanes' kinds. */
      recordUntold: (outcomes: readonly SendOutcome[]) => Promise<void>;
      onRecorded: (ids: readonly string[]) => void;
      onError: (error: Error) => void;
    },
  ) {}

  add(outcome: SendOutcome): void {
    this.waiting.push(outcome);
    if (this.waiting.length >= BATCH) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  /** Records at once and settles when it is done. @throws when the database is away */
  async recordNow(outcomes: readonly SendOutcome[]): Promise<void> {
    for (let from = 0; from < outcomes.length; from += BATCH) {
      await this.recordOrIsolate(outcomes.slice(from, from + BATCH));
    }
  }

  /** Records what there is; with the database away it gives up after a while, and the journal keeps it. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.flush();
    await this.flushing;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushing ??= this.flushAll().finally(() => {
      this.flushing = undefined;
    });
  }

  private async flushAll(): Promise<void> {
    for (let offers = 1; this.waiting.length > 0;) {
      const batch = this.waiting.slice(0, BATCH);
      try {
        await (offers < OFFERS ? this.options.record(batch) : this.recordOrIsolate(batch));
      } catch (error) {
        this.options.onError(error as Error);
        if (this.stopped && offers >= OFFERS) return;
        await sleep(Math.min(5000, 100 * 2 ** offers));
        offers += 1;
        continue;
      }
      this.waiting = this.waiting.slice(batch.length);
      this.options.onRecorded(batch.map(({ id }) => id));
      offers = 1;
    }
  }

  /** A whole batch if its hooks agree, else mail by mail, without the hook where it refuses. */
  private async recordOrIsolate(batch: readonly SendOutcome[]): Promise<void> {
    try {
      return await this.options.record(batch);
    } catch (error) {
      this.options.onError(error as Error);
    }
    for (const outcome of batch) {
      try {
        await this.options.record([outcome]);
      } catch (error) {
        await this.options.recordUntold([outcome]);
        this.options.onError(
          new Error(`mail ${outcome.id}: recorded, but its lane could not note it`, { cause: error }),
        );
      }
    }
  }
}
