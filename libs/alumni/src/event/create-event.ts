import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, randomCode, recordAudit } from '@enishi/platform';
import { newTicketKey } from '../check-in/ticket-key.js';
import { eventNotValid } from './event-errors.js';
import type { EventNotValid } from './event-errors.js';
import { capacityFor, eventFields, readEventFields } from './event-fields.js';
import type { EventInput } from './event-fields.js';
import { MODES_OF } from './event-states.js';
import { countChapters, eventsById, insertEvent, insertPool, setOrganisers } from './event.queries.js';
import type { EventRow } from './event.queries.js';
import { mayHoldEvents } from './may-organise.js';
import { slugOf } from './slug-of.js';

export interface EventSaved {
  readonly __typename: 'EventSaved';
  readonly event: EventRow;
}

/**
 * Begins an event as a draft that only its organisers see. Its address comes from the title and the day, and stays.
 * @throws NOT_FOUND unless the secretariat or a coordinator of one of the chapters asks
 */
export async function createEvent(ctx: Ctx, raw: EventInput): Promise<EventSaved | EventNotValid> {
  const asked = eventFields.parse(raw);
  mayHoldEvents(ctx.actor, asked);
  const { fields, problems } = readEventFields(asked);
  if (problems.length > 0) return eventNotValid(problems, ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if ((await countChapters(tx, asked.chapterIds)) < new Set(asked.chapterIds).size)
      throw notFound('chapter');
    const id = newId();
    const slug = slugOf(asked.words[0]!.title, asked.startsAt.slice(0, 10));
    const event = { id, ...fields, ...newTicketKey() };
    if (!(await insertEvent(tx, { ...event, slug })))
      await insertEvent(tx, { ...event, slug: `${slug}-${randomCode(5).toLowerCase()}` });
    await setOrganisers(tx, id, asked.chapterIds);
    for (const mode of MODES_OF[asked.format])
      await insertPool(tx, { id: newId(), eventId: id, mode, capacity: capacityFor(asked, mode) });
    await recordAudit(tx, {
      action: 'event.created',
      subjectType: 'event',
      subjectId: id,
      detail: { format: asked.format, chapterIds: asked.chapterIds },
    });
    const [row] = await eventsById(tx, [id]);
    if (!row) throw notFound('event');
    return { __typename: 'EventSaved', event: row } as const;
  });
}
