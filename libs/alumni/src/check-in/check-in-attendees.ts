import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuseEvent } from '../event/event-errors.js';
import type { EventNotChangeable } from '../event/event-errors.js';
import { attendeeCheckedIn } from '../event/event-facts.js';
import { eventOfOrganiser } from '../event/view-event.js';
import { lockAtDoor, noteArrivals } from './check-in.queries.js';
import type { SeenAtDoor } from './check-in.queries.js';

const input = z.strictObject({
  eventId: z.uuid(),
  entries: z
    .array(
      z.strictObject({
        registrationId: z.uuid(),
        /** When the device saw them, which may have been without a connection. */
        at: z.coerce.date(),
        by: z.enum(['TICKET', 'LIST']),
      }),
    )
    .min(1)
    .max(500),
});

export const DOOR_ANSWERS = ['IN', 'ALREADY_IN', 'NOT_CONFIRMED', 'NOT_OF_THIS_EVENT'] as const;
export type DoorAnswer = (typeof DOOR_ANSWERS)[number];

export interface AttendeesCheckedIn {
  readonly __typename: 'AttendeesCheckedIn';
  readonly results: readonly { registrationId: string; answer: DoorAnswer }[];
}

/** Clocks of devices are not ours: what lies in the future happened now. */
const notAfter = (at: Date, now: Date) => (at > now ? now : at);

/**
 * Takes over what devices saw at the door, as often as they send it: the same entries again change nothing, of two devices
 * the first moment counts. A ticket of somebody whose registration has ended is answered, not noted.
 * @throws NOT_FOUND for who does not organise the event
 */
export async function checkInAttendees(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<AttendeesCheckedIn | EventNotChangeable> {
  const { eventId, entries } = input.parse(raw);
  const event = await eventOfOrganiser(ctx, eventId);
  if (event.state === 'DRAFT' || event.state === 'CANCELLED')
    return refuseEvent('EventNotChangeable', ctx.locale);
  const now = ctx.clock.now();
  const seen = earliest(entries.map((entry) => ({ ...entry, at: notAfter(entry.at, now) })));
  return inTransaction(ctx, async (tx) => {
    const before = new Map(
      (await lockAtDoor(tx, eventId, [...seen.keys()])).map((row) => [row.id, row] as const),
    );
    await noteArrivals(tx, eventId, [...seen.values()]);
    const results = [...seen.keys()].map((registrationId) => {
      const row = before.get(registrationId);
      return { registrationId, answer: answerFor(row) };
    });
    for (const { registrationId, answer } of results) {
      if (answer !== 'IN') continue;
      const { by } = seen.get(registrationId)!;
      await recordAudit(tx, {
        action: 'attendee.checked_in',
        subjectType: 'registration',
        subjectId: registrationId,
        detail: { eventId, by },
      });
      await enqueue(tx, attendeeCheckedIn, { registrationId });
    }
    return { __typename: 'AttendeesCheckedIn', results } as const;
  });
}

function answerFor(row: { state: string; before: Date | null } | undefined): DoorAnswer {
  if (!row) return 'NOT_OF_THIS_EVENT';
  if (row.state !== 'CONFIRMED') return 'NOT_CONFIRMED';
  return row.before ? 'ALREADY_IN' : 'IN';
}

/** Of several sightings of one registration the first. */
function earliest(entries: readonly SeenAtDoor[]): Map<string, SeenAtDoor> {
  const first = new Map<string, SeenAtDoor>();
  for (const entry of entries) {
    const known = first.get(entry.registrationId);
    if (!known || entry.at < known.at) first.set(entry.registrationId, entry);
  }
  return first;
}
