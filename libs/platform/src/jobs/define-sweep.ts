import type { BaseCtx } from '../context/base-ctx.js';

/**
 * Regular search for what is due. A sweep asks the rows (`next_reminder_at <= now`), never a time
 * window, so that an outage delays work and loses none; claims repeat the condition.
 */
export interface Sweep {
  /** `noun.sweep`. */
  readonly name: string;
  readonly everySeconds: number;
  run(ctx: BaseCtx): Promise<void>;
}

export function defineSweep(sweep: Sweep): Sweep {
  return sweep;
}
