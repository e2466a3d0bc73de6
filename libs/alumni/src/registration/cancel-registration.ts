import type { Ctx } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { registrationMoved } from '../event/event-facts.js';
import { countPool, lockPools, moveRegistration } from './line.queries.js';
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
 * the same transaction. Twice is once.
 * @throws NOT_FOUND for everybody but the member, or who holds the link of a mail
 */
export async function cancelRegistration(ctx: Ctx, raw: z.input<typeof input>): Promise<RegistrationKept> {
  const { registrationId, viaLink } = input.parse(raw);
  const { poolId } = await ownRegistration(ctx, registrationId, viaLink);
  return inTransaction(ctx, async (tx) => {
    await lockPools(tx, [poolId]);
    const before = await findRegistration(tx, registrationId);
    if (!before) throw notFound('registration');
    // it changed over to the other pool at this moment: the person looks again
    if (before.poolId !== poolId) throw new AppError('CONFLICT', 'registration');
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
