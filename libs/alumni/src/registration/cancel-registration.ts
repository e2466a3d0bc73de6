import type { Ctx } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { registrationMoved } from '../event/event-facts.js';
import { refuseEvent } from '../event/event-errors.js';
import type { RegistrationNotCancellable } from '../event/event-errors.js';
import { eventsById } from '../event/event.queries.js';
import { countPool, lockPools, lockRegistration, moveRegistration } from './line.queries.js';
import { offerFreePlaces } from './offer-free-places.js';
import { ownRegistration } from './own-registration.js';
import type { RegistrationKept } from './register-for-event.js';
import { LIVE_STATES, holdsPlace } from './registration-states.js';
import { findRegistration } from './registration.queries.js';

const input = z.strictObject({
  registrationId: z.uuid(),
  /** The link of a mail is the right. */
  viaLink: z.boolean().default(false),
});

/**
 * Ends a registration: a place, a turn in the line, or an offer that is not wanted. What it frees is offered to the line in
 * the same transaction. Twice is once. Once the event has begun, or the person is in, the registration stays as it is.
 * @throws NOT_FOUND for everybody but the member, or who holds the link of a mail
 */
export async function cancelRegistration(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<RegistrationKept | RegistrationNotCancellable> {
  const { registrationId, viaLink } = input.parse(raw);
  const { poolId } = await ownRegistration(ctx, registrationId, viaLink);
  return inTransaction(ctx, async (tx) => {
    await lockPools(tx, [poolId]);
    // the door does not lock pools: held, so that nobody is let in at this moment
    await lockRegistration(tx, registrationId);
    const before = await findRegistration(tx, registrationId);
    if (!before) throw notFound('registration');
    // it changed over to the other pool at this moment: the person looks again
    if (before.poolId !== poolId) throw new AppError('CONFLICT', 'registration');
    const [event] = await eventsById(tx, [before.eventId]);
    const isLive = (LIVE_STATES as readonly string[]).includes(before.state);
    // who is in the room, or was, does not free a seat any more
    if (isLive && (before.checkedInAt !== null || !event || event.startsAt <= tx.clock.now()))
      return refuseEvent('RegistrationNotCancellable', tx.locale);
    if ((await moveRegistration(tx, before.id, 'CANCELLED', LIVE_STATES)) > 0) {
      await countPool(tx, poolId, holdsPlace(before.state) ? { taken: -before.party } : { waiting: -1 });
      await recordAudit(tx, {
        action: 'registration.cancelled',
        subjectType: 'registration',
        subjectId: before.id,
        detail: { from: before.state, viaLink },
      });
      await enqueue(tx, registrationMoved, { registrationId, to: 'CANCELLED' });
      await offerFreePlaces(tx, poolId);
    }
    const after = await findRegistration(tx, registrationId);
    return { __typename: 'RegistrationKept', registration: after! } as const;
  });
}
