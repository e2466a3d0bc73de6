import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuseEvent } from '../event/event-errors.js';
import type { OfferEnded, PoolFull } from '../event/event-errors.js';
import { registrationMoved } from '../event/event-facts.js';
import { POOL_MODES } from '../event/event-states.js';
import { eventsById } from '../event/event.queries.js';
import { countPool, lockPools, moveRegistration, offerEnd, takeTurn } from './line.queries.js';
import { offerFreePlaces } from './offer-free-places.js';
import { ownRegistration } from './own-registration.js';
import type { RegistrationKept } from './register-for-event.js';
import { LIVE_STATES, holdsPlace } from './registration-states.js';
import { findRegistration } from './registration.queries.js';

const input = z.strictObject({ registrationId: z.uuid(), mode: z.enum(POOL_MODES) });

/**
 * Changes between the room and the stream of a hybrid event: the new place is taken and the old one given to the line in one
 * transaction, or everything stays. Who waits for a seat leaves the line for the stream; guests come only into the room.
 * @throws NOT_FOUND for everybody but the member
 */
export async function switchRegistration(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<RegistrationKept | PoolFull | OfferEnded> {
  const { registrationId, mode } = input.parse(raw);
  const { eventId } = await ownRegistration(ctx, registrationId);
  const [event] = await eventsById(ctx, [eventId]);
  return inTransaction(ctx, async (tx) => {
    const pools = await lockPools(tx, event?.pools.map(({ id }) => id) ?? []);
    const before = await findRegistration(tx, registrationId);
    if (
      !before ||
      !(LIVE_STATES as readonly string[]).includes(before.state) ||
      !(await offerEnd(tx, eventId))
    )
      return refuseEvent('OfferEnded', tx.locale);
    if (before.mode === mode) return { __typename: 'RegistrationKept', registration: before } as const;
    const party = mode === 'STREAM' ? 1 : before.party;
    const wanted = pools.find(({ id }) => id !== before.poolId);
    if (!wanted || (wanted.capacity !== null && wanted.taken + party > wanted.capacity))
      return refuseEvent('PoolFull', tx.locale);
    await moveRegistration(tx, before.id, 'CONFIRMED', LIVE_STATES, { poolId: wanted.id, party });
    await takeTurn(tx, wanted.id, before.id);
    await countPool(tx, wanted.id, { taken: party });
    await countPool(tx, before.poolId, holdsPlace(before.state) ? { taken: -before.party } : { waiting: -1 });
    await recordAudit(tx, {
      action: 'registration.switched',
      subjectType: 'registration',
      subjectId: before.id,
      detail: { from: before.mode, to: mode },
    });
    await enqueue(tx, registrationMoved, { registrationId, to: 'CONFIRMED' });
    await offerFreePlaces(tx, before.poolId);
    const after = await findRegistration(tx, registrationId);
    return { __typename: 'RegistrationKept', registration: after! } as const;
  });
}
