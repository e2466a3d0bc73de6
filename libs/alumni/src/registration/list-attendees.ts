import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { POOL_MODES } from '../event/event-states.js';
import { organiserScope } from '../event/may-organise.js';
import { eventOfOrganiser } from '../event/view-event.js';
import { countAttendance, selectAttendees } from './registration.queries.js';
import type { AttendanceCounts, AttendeeRow } from './registration.queries.js';
import { REGISTRATION_STATES } from './registration-states.js';

export const attendeeFilter = z.strictObject({
  states: z.array(z.enum(REGISTRATION_STATES)).max(5).nullish(),
  mode: z.enum(POOL_MODES).nullish(),
  search: z.string().trim().max(100).nullish(),
});

const input = z.strictObject({
  eventId: z.uuid(),
  filter: attendeeFilter.default({}),
  first: z.int().min(1).max(500).default(50),
  after: z.string().max(400).nullish(),
});

export interface AttendeePage {
  readonly attendees: readonly AttendeeRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/**
 * Who registered for an event, for its organisers: names and answers, never an address. Minors are named to the secretariat
 * alone. Three statements whatever the size.
 * @throws NOT_FOUND for everybody else
 */
export async function listAttendees(ctx: Ctx, raw: z.input<typeof input>): Promise<AttendeePage> {
  const { eventId, filter, first, after } = input.parse(raw);
  await eventOfOrganiser(ctx, eventId);
  const showsMinors = organiserScope(ctx.actor).isStaff;
  const { rows, totalCount } = await selectAttendees(
    ctx,
    eventId,
    { states: filter.states ?? null, mode: filter.mode ?? null, search: filter.search || null },
    { first, after: after ? readCursor(after) : null, showsMinors },
  );
  // what a minor answered tells as much as the name
  const attendees = rows
    .slice(0, first)
    .map((row) => (row.isMinor && !showsMinors ? { ...row, answers: {} } : row));
  const last = attendees.at(-1);
  return {
    attendees,
    totalCount,
    hasNextPage: rows.length > first,
    endCursor: last ? toCursor([last.turn, last.id]) : null,
  };
}

/** How many registered, wait and came, by room and stream. @throws NOT_FOUND for who does not organise it */
export async function eventCounts(ctx: Ctx, eventId: string): Promise<AttendanceCounts[]> {
  await eventOfOrganiser(ctx, eventId);
  return countAttendance(ctx, eventId);
}

function readCursor(cursor: string): readonly [number, string] {
  const [turn, id] = fromCursor(cursor, 2);
  if (!Number.isInteger(turn) || Math.abs(Number(turn)) >= 2 ** 31 || typeof id !== 'string' || !isUuid(id))
    throw new AppError('INVALID_INPUT', 'cursor');
  return [Number(turn), id];
}
