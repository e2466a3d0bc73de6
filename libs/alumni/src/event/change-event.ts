import type { Ctx } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { offerFreePlaces } from '../registration/offer-free-places.js';
import { lockPools } from '../registration/line.queries.js';
import { settleReminders } from '../registration/reminder.queries.js';
import { eventChanged } from './event-facts.js';
import { eventNotValid, refuseEvent } from './event-errors.js';
import type { EventNotChangeable, EventNotValid } from './event-errors.js';
import { capacityFor, eventFields, readEventFields } from './event-fields.js';
import type { EventAsked, EventInput } from './event-fields.js';
import { MODES_OF } from './event-states.js';
import {
  countChapters,
  deletePools,
  eventsById,
  findEvent,
  insertPool,
  setCapacity,
  setOrganisers,
  updateEvent,
} from './event.queries.js';
import type { EventFields, EventRow } from './event.queries.js';
import type { EventSaved } from './create-event.js';
import { mayHoldEvents, mustKeepHolders, mustOrganise, organiserScope } from './may-organise.js';

const input = z.strictObject({
  eventId: z.uuid(),
  /** The version that the organiser looked at. */
  version: z.int(),
  event: eventFields,
});

/**
 * Changes an event. When time, place, link or title of a published event change, calendars count it up and everybody who is
 * registered gets a mail. More places are offered to the line at once.
 * @throws NOT_FOUND for who does not organise it, or takes other holders out of it; CONFLICT when somebody changed it meanwhile
 */
export async function changeEvent(
  ctx: Ctx,
  raw: { eventId: string; version: number; event: EventInput },
): Promise<EventSaved | EventNotValid | EventNotChangeable> {
  const { eventId, version, event: asked } = input.parse(raw);
  const before = await findEvent(ctx, { id: eventId }, organiserScope(ctx.actor));
  if (!before) throw notFound('event');
  mustOrganise(ctx.actor, before);
  // the secretariat stays where it is a holder already; a coordinator does not put it in
  mayHoldEvents(ctx.actor, {
    chapterIds: asked.chapterIds,
    isBySecretariat: asked.isBySecretariat && !before.isBySecretariat,
  });
  mustKeepHolders(ctx.actor, before, asked);
  if (!['DRAFT', 'PUBLISHED', 'CLOSED'].includes(before.state))
    return refuseEvent('EventNotChangeable', ctx.locale);
  const { fields, problems } = readEventFields(asked);
  if (before.state !== 'DRAFT' && asked.format !== before.format)
    problems.push({ field: 'format', code: 'FORMAT_FIXED' });
  if (problems.length > 0) return eventNotValid(problems, ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if ((await countChapters(tx, asked.chapterIds)) < new Set(asked.chapterIds).size)
      throw notFound('chapter');
    const isNews = before.state !== 'DRAFT' && concernsReaders(before, fields);
    // pools first, in the order in which everybody locks them
    const full = await setPools(tx, before, asked);
    if (full.length > 0) return eventNotValid(full, tx.locale);
    if ((await updateEvent(tx, eventId, version, fields, isNews)) === 0)
      throw new AppError('CONFLICT', 'event');
    await setOrganisers(tx, eventId, asked.chapterIds);
    await settleReminders(tx, eventId);
    await recordAudit(tx, {
      action: 'event.changed',
      subjectType: 'event',
      subjectId: eventId,
      detail: { isNews, chapterIds: asked.chapterIds },
    });
    if (isNews) await enqueue(tx, eventChanged, { eventId, changeCount: before.changeCount + 1 });
    const [row] = await eventsById(tx, [eventId]);
    for (const pool of row!.pools) await offerFreePlaces(tx, pool.id);
    const [after] = await eventsById(tx, [eventId]);
    return { __typename: 'EventSaved', event: after! } as const;
  });
}

/** Adds, removes and resizes the pools; says which cannot be made that small. */
async function setPools(tx: Ctx, before: EventRow, asked: EventAsked) {
  const modes = MODES_OF[asked.format];
  if (asked.format !== before.format) await deletePools(tx, before.id, modes);
  await lockPools(
    tx,
    before.pools.map(({ id }) => id),
  );
  const full: { field: string; code: 'FEWER_THAN_TAKEN' }[] = [];
  for (const mode of modes) {
    const capacity = capacityFor(asked, mode);
    const pool = before.pools.find((one) => one.mode === mode);
    if (!pool) await insertPool(tx, { id: newId(), eventId: before.id, mode, capacity });
    else if ((await setCapacity(tx, pool.id, capacity)) === 0)
      full.push({ field: mode === 'SEAT' ? 'seats' : 'streams', code: 'FEWER_THAN_TAKEN' });
  }
  return full;
}

const titles = (words: EventFields['words']) =>
  Object.entries(words).map(([language, { title }]) => `${language} ${title}`);

/** True when somebody who comes must hear of it. */
function concernsReaders(before: EventRow, after: EventFields): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.timeZone !== after.timeZone ||
    before.venue !== after.venue ||
    before.address !== after.address ||
    before.streamLink !== after.streamLink ||
    titles(before.words).toSorted().join() !== titles(after.words).toSorted().join()
  );
}
