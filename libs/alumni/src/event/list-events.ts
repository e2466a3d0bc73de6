import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isIsoMoment, isUuid, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { EVENT_FORMATS } from './event-states.js';
import { selectEventPage } from './event.queries.js';
import type { EventCursor, EventRow } from './event.queries.js';
import { organiserScope } from './may-organise.js';

export const eventFilter = z.strictObject({
  when: z.enum(['COMING', 'PAST']).nullish(),
  chapter: z.string().max(100).nullish(),
  format: z.enum(EVENT_FORMATS).nullish(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  organisedByMe: z.boolean().nullish(),
  search: z.string().trim().max(100).nullish(),
});

const input = z.strictObject({
  filter: eventFilter.default({}),
  first: z.int().min(1).max(100).default(20),
  after: z.string().max(400).nullish(),
});

export interface EventPage {
  readonly events: readonly EventRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A page of announced events and of the reader's own drafts. Two statements whatever the size. */
export async function listEvents(ctx: Ctx, raw: z.input<typeof input>): Promise<EventPage> {
  const { filter, first, after } = input.parse(raw);
  const { rows, totalCount } = await selectEventPage(
    ctx,
    {
      when: filter.when ?? null,
      chapter: filter.chapter ?? null,
      format: filter.format ?? null,
      countryCode: filter.countryCode ?? null,
      organisedByMe: filter.organisedByMe ?? false,
      search: filter.search || null,
    },
    organiserScope(ctx.actor),
    { first, after: after ? readCursor(after) : null },
  );
  const events = rows.slice(0, first);
  const last = events.at(-1);
  return {
    events,
    totalCount,
    hasNextPage: rows.length > first,
    endCursor: last ? toCursor([last.startsAt.toISOString(), last.id]) : null,
  };
}

function readCursor(cursor: string): EventCursor {
  const [start, id] = fromCursor(cursor, 2);
  if (typeof start !== 'string' || !isIsoMoment(start) || typeof id !== 'string' || !isUuid(id))
    throw new AppError('INVALID_INPUT', 'cursor');
  return [start, id];
}
