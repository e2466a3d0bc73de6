import { ANONYMOUS, asSystem, makeCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import type { Runtime } from './runtime.js';

/** The context of a background job: the system acts, in English unless the job's subject says otherwise. */
export function jobCtx(runtime: Pick<Runtime, 'dataSource' | 'clock'>, job: string): Ctx {
  const ctx = makeCtx({
    db: runtime.dataSource.manager,
    clock: runtime.clock,
    locale: 'en',
    actor: ANONYMOUS,
  });
  return asSystem(ctx, job);
}
