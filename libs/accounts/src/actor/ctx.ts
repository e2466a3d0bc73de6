import type { BaseCtx, Clock, Locale } from '@enishi/platform';
import { newId } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import { actorRef } from './actor.js';

/** What every verb is handed: the platform's context and who acts. */
export interface Ctx extends BaseCtx {
  readonly actor: Actor;
}

/** Puts a context together; edges (GraphQL, HTTP, jobs, tests) do this once per request. */
export function makeCtx(input: {
  db: EntityManager;
  clock: Clock;
  locale: Locale;
  actor: Actor;
  requestId?: string;
}): Ctx {
  return {
    db: input.db,
    clock: input.clock,
    locale: input.locale,
    actor: input.actor,
    actorRef: actorRef(input.actor),
    requestId: input.requestId ?? newId(),
  };
}

/** The same context acting as the system, for reactions and jobs that a person's change set off. */
export function asSystem(ctx: BaseCtx, job: string): Ctx {
  const actor: Actor = { kind: 'system', job };
  return { ...ctx, actor, actorRef: actorRef(actor) };
}
