import type { z } from 'zod';
import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import type { JobDefinition } from '../jobs/define-job.js';

/** Name on which the relay listens; a transaction that enqueued wakes it at commit. */
export const OUTBOX_CHANNEL = 'outbox';

export interface EnqueueOptions {
  /** Same key, same job: a second enqueue while the first waits for the queue is dropped. */
  key?: string;
  /** Not before this moment. */
  at?: Date;
}

/**
 * Writes work that must follow this change into the outbox, in the caller's transaction. After commit
 * the relay hands it to the queue; the handler may run more than once and must be safe to.
 */
export async function enqueue<S extends z.ZodType>(
  ctx: BaseCtx,
  job: JobDefinition<S>,
  payload: z.input<S>,
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueMany(ctx, job, [{ payload, ...options }]);
}

/** Enqueues many jobs of one kind in one statement. */
export async function enqueueMany<S extends z.ZodType>(
  ctx: BaseCtx,
  job: JobDefinition<S>,
  items: readonly ({ payload: z.input<S> } & EnqueueOptions)[],
): Promise<void> {
  if (items.length === 0) return;
  await execute(
    ctx.db,
    `with added as (
       insert into outbox (queue, name, payload, key, not_before, created_at)
       select $1, $2, item.payload, item.key, item.not_before, $4
       from jsonb_to_recordset($3::jsonb) as item(payload jsonb, key text, not_before timestamptz)
       on conflict (name, key) where key is not null and relayed_at is null do nothing)
     select pg_notify('${OUTBOX_CHANNEL}', '')`,
    [
      job.queue,
      job.name,
      JSON.stringify(
        items.map((item) => ({
          payload: job.payload.parse(item.payload) as unknown,
          key: item.key ?? null,
          not_before: item.at?.toISOString() ?? null,
        })),
      ),
      ctx.clock.now(),
    ],
  );
}
