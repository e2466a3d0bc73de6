import type { Ctx } from '@enishi/accounts';
import { findTicketKey } from '../event/event.queries.js';
import type { RegistrationRow } from '../registration/registration.queries.js';
import { signTicket } from './ticket-key.js';

/** The signed ticket of a registration that has a seat; null for everybody else. The caller has shown whose it is. */
export async function ticketOf(ctx: Ctx, registration: RegistrationRow): Promise<string | null> {
  if (registration.state !== 'CONFIRMED' || registration.mode !== 'SEAT') return null;
  const key = await findTicketKey(ctx, registration.eventId);
  return key
    ? signTicket(key, {
        eventId: registration.eventId,
        registrationId: registration.id,
        party: registration.party,
      })
    : null;
}
