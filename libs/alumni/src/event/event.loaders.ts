import type { Ctx } from '@enishi/accounts';
import { loader } from '@enishi/platform';
import { ownPersonId } from '../policies.js';
import { latestRegistrations } from '../registration/registration.queries.js';
import type { RegistrationRow } from '../registration/registration.queries.js';
import { findReports } from '../event-report/event-report.queries.js';
import type { ReportRow } from '../event-report/event-report.queries.js';
import { findFeedback } from '../feedback/feedback.queries.js';
import { eventsById } from './event.queries.js';
import type { EventRow } from './event.queries.js';

/** Events behind registrations that were shown to the reader: one statement for all. */
export const eventLoader = (ctx: Ctx) =>
  loader<Ctx, string, EventRow | null>(ctx, 'event', async (own, ids) => {
    const found = new Map((await eventsById(own, ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** The reader's own registration for each event. */
export const myRegistrationLoader = (ctx: Ctx) =>
  loader<Ctx, string, RegistrationRow | null>(ctx, 'my-registration', async (own, eventIds) => {
    const rows = await latestRegistrations(own, ownPersonId(own.actor), eventIds);
    const found = new Map(rows.map((row) => [row.eventId, row]));
    return eventIds.map((id) => found.get(id) ?? null);
  });

/** Reports with drafts; whether the reader may see one is decided where it is shown. */
export const reportLoader = (ctx: Ctx) =>
  loader<Ctx, string, ReportRow | null>(ctx, 'event-report', async (own, eventIds) => {
    const found = await findReports(own, eventIds, true);
    return eventIds.map((id) => found.get(id) ?? null);
  });

/** Whether feedback was given with a registration. */
export const feedbackLoader = (ctx: Ctx) =>
  loader<Ctx, string, boolean>(ctx, 'event-feedback', async (own, registrationIds) => {
    const found = await findFeedback(own, registrationIds);
    return registrationIds.map((id) => found.has(id));
  });
