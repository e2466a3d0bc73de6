import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { newTicketKey } from '../check-in/ticket-key.js';
import { organiserScope } from './may-organise.js';
import { MODES_OF } from './event-states.js';
import type { KnownTo } from './event-states.js';
import { countChapters, insertEvent, insertPool, noteAsHeld, setOrganisers } from './event.queries.js';
import type { EventFields } from './event.queries.js';

export interface PastEvent extends Pick<
  EventFields,
  | 'format'
  | 'isBySecretariat'
  | 'words'
  | 'timeZone'
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'city'
  | 'countryCode'
> {
  readonly slug: string;
  readonly chapterIds: readonly string[];
  readonly knownTo: KnownTo;
  /** How many came, where it was published. */
  readonly attendance: number | null;
  readonly remark: string | null;
  /** Where it was published. */
  readonly source: string;
}

/**
 * Records an event of the years before this service, as far as it is known, with its source. Twice is once.
 * @throws NOT_FOUND unless the secretariat or the system asks
 */
export async function recordPastEvent(ctx: Ctx, past: PastEvent): Promise<boolean> {
  if (!organiserScope(ctx.actor).isStaff) throw notFound('events are recorded by the secretariat');
  return inTransaction(ctx, async (tx) => {
    if ((await countChapters(tx, past.chapterIds)) < past.chapterIds.length) throw notFound('chapter');
    const id = newId();
    const added = await insertEvent(tx, {
      ...past,
      ...newTicketKey(),
      id,
      languages: Object.keys(past.words),
      address: null,
      mapLink: null,
      streamLink: null,
      closesAt: null,
      guestsAllowed: 0,
      offerHours: 24,
      questions: null,
    });
    if (!added) return false;
    await setOrganisers(tx, id, past.chapterIds);
    for (const mode of MODES_OF[past.format])
      await insertPool(tx, { id: newId(), eventId: id, mode, capacity: null });
    await noteAsHeld(tx, id, past);
    await recordAudit(tx, { action: 'event.recorded', subjectType: 'event', subjectId: id });
    return true;
  });
}
