import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { ownPersonId } from '../policies.js';
import { ticketOf } from '../check-in/ticket-of.js';
import { eventsById } from '../event/event.queries.js';
import type { EventRow } from '../event/event.queries.js';
import { ownRegistration } from './own-registration.js';
import { registrationOfToken } from './registration-link.js';
import { LIVE_STATES } from './registration-states.js';
import { latestRegistrations } from './registration.queries.js';
import type { RegistrationRow } from './registration.queries.js';
import { streamLinkFor } from './send-event-mail.js';

export interface RegistrationView {
  readonly registration: RegistrationRow;
  readonly event: EventRow;
  readonly ticket: string | null;
  readonly streamLink: string | null;
}

/** A registration by the link of one of its mails; looking changes nothing. @throws NOT_FOUND */
export async function viewRegistration(ctx: Ctx, token: string): Promise<RegistrationView> {
  const id = registrationOfToken(token);
  if (!id) throw notFound('registration');
  const registration = await ownRegistration(ctx, id, true);
  const [event] = await eventsById(ctx, [registration.eventId]);
  if (!event) throw notFound('registration');
  const ticket = await ticketOf(ctx, registration);
  return { registration, event, ticket, streamLink: streamLinkFor(event, registration) };
}

/** The member's own live registration for an event; null when there is none. @throws NOT_FOUND for who is no member */
export async function liveRegistration(ctx: Ctx, eventId: string): Promise<RegistrationRow | null> {
  const [row] = await latestRegistrations(ctx, ownPersonId(ctx.actor), [eventId]);
  return row && (LIVE_STATES as readonly string[]).includes(row.state) ? row : null;
}
