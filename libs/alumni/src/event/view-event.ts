import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { findEvent } from './event.queries.js';
import type { EventRow } from './event.queries.js';
import { mustOrganise, organiserScope } from './may-organise.js';

/** One event by its address: announced ones for everybody, drafts for their organisers. @throws NOT_FOUND */
export async function viewEvent(ctx: Ctx, slug: string): Promise<EventRow> {
  const event = await findEvent(ctx, { slug }, organiserScope(ctx.actor));
  if (!event) throw notFound('event');
  return event;
}

/** One event for who organises it. @throws NOT_FOUND for everybody else, as if it were not there */
export async function eventOfOrganiser(ctx: Ctx, eventId: string): Promise<EventRow> {
  const event = await findEvent(ctx, { id: eventId }, organiserScope(ctx.actor));
  if (!event) throw notFound('event');
  mustOrganise(ctx.actor, event);
  return event;
}
