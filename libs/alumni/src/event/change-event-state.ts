import type { Ctx } from '@enishi/accounts';
import { asSystem } from '@enishi/accounts';
import type { BaseCtx } from '@enishi/platform';
import { enqueue, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { eventNotValid, refuseEvent } from './event-errors.js';
import type { EventNotChangeable, EventNotValid } from './event-errors.js';
import { eventCancelled, eventHeld } from './event-facts.js';
import { missingToPublish } from './event-fields.js';
import type { EventState } from './event-states.js';
import { eventStatesBefore } from './event-states.js';
import { eventsById, eventsOver, findEvent, moveEvent } from './event.queries.js';
import type { EventRow } from './event.queries.js';
import type { EventSaved } from './create-event.js';
import { mustOrganise, organiserScope } from './may-organise.js';

const input = z.strictObject({ eventId: z.uuid() });
const cancelInput = input.extend({ reason: z.string().trim().min(1).max(500) });

async function ownEvent(ctx: Ctx, eventId: string): Promise<EventRow> {
  const event = await findEvent(ctx, { id: eventId }, organiserScope(ctx.actor));
  if (!event) throw notFound('event');
  mustOrganise(ctx.actor, event);
  return event;
}

/** Announces an event and opens registration; also opens it again. Twice is once. @throws NOT_FOUND for others */
export async function publishEvent(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<EventSaved | EventNotValid | EventNotChangeable> {
  const event = await ownEvent(ctx, input.parse(raw).eventId);
  const missing = missingToPublish(event, ctx.clock.now());
  if (event.state !== 'PUBLISHED' && missing.length > 0) return eventNotValid(missing, ctx.locale);
  return move(ctx, event, 'PUBLISHED', 'event.published');
}

/** Ends registration before the event; the line still moves. Twice is once. @throws NOT_FOUND for others */
export async function closeEvent(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<EventSaved | EventNotChangeable> {
  return move(ctx, await ownEvent(ctx, input.parse(raw).eventId), 'CLOSED', 'event.closed');
}

/** Calls an event off, with a reason that everybody registered reads. Twice is once. @throws NOT_FOUND for others */
export async function cancelEvent(
  ctx: Ctx,
  raw: z.input<typeof cancelInput>,
): Promise<EventSaved | EventNotChangeable> {
  const { eventId, reason } = cancelInput.parse(raw);
  const event = await ownEvent(ctx, eventId);
  return inTransaction(ctx, async (tx) => {
    const moved = await move(tx, event, 'CANCELLED', 'event.cancelled', { cancelReason: reason });
    if (moved.__typename === 'EventSaved' && event.state !== 'CANCELLED' && event.publishedAt)
      await enqueue(tx, eventCancelled, { eventId });
    return moved;
  });
}

/** Says of every event whose end has passed that it was held, and opens its feedback. @returns how many */
export async function holdEventsThatAreOver(base: BaseCtx): Promise<number> {
  const ctx = asSystem(base, 'event.sweep');
  let held = 0;
  for (const eventId of await eventsOver(ctx)) {
    await inTransaction(ctx, async (tx) => {
      if ((await moveEvent(tx, eventId, 'HELD', eventStatesBefore('HELD'))) === 0) return;
      await recordAudit(tx, { action: 'event.held', subjectType: 'event', subjectId: eventId });
      await enqueue(tx, eventHeld, { eventId });
      held++;
    });
  }
  return held;
}

async function move(
  ctx: Ctx,
  event: EventRow,
  to: EventState,
  action: string,
  also: { cancelReason?: string } = {},
): Promise<EventSaved | EventNotChangeable> {
  if (event.state === to) return { __typename: 'EventSaved', event };
  return inTransaction(ctx, async (tx) => {
    if ((await moveEvent(tx, event.id, to, eventStatesBefore(to), also)) === 0)
      return refuseEvent('EventNotChangeable', tx.locale);
    await recordAudit(tx, {
      action,
      subjectType: 'event',
      subjectId: event.id,
      detail: { from: event.state },
    });
    const [row] = await eventsById(tx, [event.id]);
    return { __typename: 'EventSaved', event: row! } as const;
  });
}
