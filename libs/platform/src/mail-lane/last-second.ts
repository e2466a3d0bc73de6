import { setTimeout as sleep } from 'node:timers/promises';

const SECOND_MS = 1000;

/** When the mails of the last second went: in no second go more than allowed, however late some of them are. */
export class LastSecond {
  private times: number[] = [];

  /** Waits until one more may go, and counts it. */
  async makeRoom(perSecond: number): Promise<void> {
    for (;;) {
      const now = performance.now();
      if (this.times.length > 2 * perSecond) this.times = this.times.slice(-perSecond);
      const before = this.times.at(-perSecond);
      const wait = before === undefined || this.times.length < perSecond ? 0 : before + SECOND_MS - now;
      if (wait <= 0) {
        this.times.push(now);
        return;
      }
      await sleep(wait);
    }
  }
}
