import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuseEvent } from '../event/event-errors.js';
import type { EventNotChangeable, EventReportNotComplete } from '../event/event-errors.js';
import { eventsById, moveEvent } from '../event/event.queries.js';
import { eventOfOrganiser } from '../event/view-event.js';
import type { EventSaved } from '../event/create-event.js';
import { findReports, publishReportRow, putReport } from './event-report.queries.js';

const input = z.strictObject({
  eventId: z.uuid(),
  /** The version that was being written on; 0 for a new report. */
  version: z.int().min(0),
  textJa: z.string().trim().max(20_000),
  textEn: z.string().trim().max(20_000),
});

/**
 * Keeps the organisers' report of an event that was held, in both languages of the programme; also mends a published one.
 * @throws NOT_FOUND for who does not organise it; CONFLICT when a colleague saved meanwhile
 */
export async function saveEventReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<EventSaved | EventNotChangeable> {
  const asked = input.parse(raw);
  const event = await eventOfOrganiser(ctx, asked.eventId);
  if (event.state !== 'HELD' && event.state !== 'REPORTED')
    return refuseEvent('EventNotChangeable', ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if ((await putReport(tx, asked)) === 0) throw new AppError('CONFLICT', 'event report');
    await recordAudit(tx, { action: 'event_report.saved', subjectType: 'event', subjectId: event.id });
    return { __typename: 'EventSaved', event } as const;
  });
}

/**
 * Publishes the report when both texts are there; the event then counts as reported. Twice is once.
 * @throws NOT_FOUND for who does not organise it
 */
export async function publishEventReport(
  ctx: Ctx,
  raw: { eventId: string },
): Promise<EventSaved | EventNotChangeable | EventReportNotComplete> {
  const { eventId } = input.pick({ eventId: true }).parse(raw);
  const event = await eventOfOrganiser(ctx, eventId);
  if (event.state === 'REPORTED') return { __typename: 'EventSaved', event };
  if (event.state !== 'HELD') return refuseEvent('EventNotChangeable', ctx.locale);
  return inTransaction(ctx, async (tx) => {
    const report = (await findReports(tx, [eventId], true)).get(eventId);
    if (!report || (await publishReportRow(tx, eventId)) === 0)
      return refuseEvent('EventReportNotComplete', tx.locale);
    await moveEvent(tx, eventId, 'REPORTED', ['HELD']);
    await recordAudit(tx, { action: 'event_report.published', subjectType: 'event', subjectId: eventId });
    const [row] = await eventsById(tx, [eventId]);
    return { __typename: 'EventSaved', event: row! } as const;
  });
}
