import { asSystem, makeCtx } from '@enishi/accounts';
import type { Actor, Capacity, Ctx } from '@enishi/accounts';
import { FixedClock, newId } from '@enishi/platform';
import type { JobHandler } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import { takeRecordedWork } from '../demo.queries.js';

/** The stage on which the demo year is played: a clock that the play sets, and people who act by their accounts. */
export class YearStage {
  private readonly clock = new FixedClock(new Date(0));

  constructor(
    private readonly db: EntityManager,
    private readonly handlers: readonly JobHandler[],
  ) {}

  /** Sets the clock to a moment of the play. */
  at(moment: Date): void {
    this.clock.set(moment);
  }

  /** Somebody with an account. */
  as(accountId: string, capacity: Capacity, scopeId: string | null = null): Ctx {
    const actor: Actor = { kind: 'account', accountId, sessionId: newId(), grants: [{ capacity, scopeId }] };
    return makeCtx({ db: this.db, clock: this.clock, locale: 'ja', actor });
  }

  /** Somebody at a form that needs no account. */
  visitor(locale: 'en' | 'zh-Hans'): Ctx {
    return makeCtx({ db: this.db, clock: this.clock, locale, actor: { kind: 'anonymous' } });
  }

  system(job = 'demo.load'): Ctx {
    return asSystem(this.visitor('en'), job);
  }

  /** Does what follows from what was done: reactions and drawing, at the moment of the play. Mails wait. */
  async settle(): Promise<void> {
    for (;;) {
      const work = await takeRecordedWork(this.system());
      if (work.length === 0) return;
      await Promise.all(work.map((piece) => this.run(piece)));
    }
  }

  private async run({ name, payload }: { name: string; payload: unknown }): Promise<void> {
    for (const handler of this.handlers)
      if (handler.job.name === name)
        await handler.handle(this.system(name), handler.job.payload.parse(payload));
  }
}
