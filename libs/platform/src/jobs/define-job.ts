import type { z } from 'zod';
import type { BaseCtx } from '../context/base-ctx.js';

/**
 * Queues with workers of their own, so that a thousand renders do not hold up a sign-in mail, nor another site's slow
 * answer the sweeps.
 */
export type QueueName = 'facts' | 'mail' | 'render' | 'sweep' | 'lookup';

/** A kind of background work: `noun.verb`, a payload of ids, and what to do with it. */
export interface JobDefinition<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: S;
}

/** A job with its handler. Handlers read the state anew and are safe to run twice. */
export interface JobHandler<S extends z.ZodType = z.ZodType> {
  readonly job: JobDefinition<S>;
  handle(ctx: BaseCtx, payload: z.output<S>): Promise<void>;
}

export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}

/**
 * Binds what to do to a job. Several handlers may answer one fact (`queue: 'facts'`): each is a
 * reaction and is run in order; every other job has exactly one.
 */
export function handleJob<S extends z.ZodType>(
  job: JobDefinition<S>,
  handle: (ctx: BaseCtx, payload: z.output<S>) => Promise<void>,
): JobHandler<S> {
  return { job, handle };
}
