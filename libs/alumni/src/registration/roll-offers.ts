import { asSystem } from '@enishi/accounts';
import type { BaseCtx } from '@enishi/platform';
import { enqueue, inTransaction, recordAudit } from '@enishi/platform';
import { registrationMoved } from '../event/event-facts.js';
import { countPool, lapseOffers, lockPools, poolsWithLapsedOffers } from './line.queries.js';
import { offerFreePlaces } from './offer-free-places.js';

/**
 * Ends the offers that nobody took in time and makes the next ones, pool by pool. The pool is locked first and the condition
 * repeated, so that two sweeps at once end each offer once, and one that is accepted at this moment stays.
 * @returns how many offers ended
 */
export async function rollOffers(base: BaseCtx): Promise<number> {
  const ctx = asSystem(base, 'event_offer.sweep');
  let ended = 0;
  for (const poolId of await poolsWithLapsedOffers(ctx)) {
    await inTransaction(ctx, async (tx) => {
      await lockPools(tx, [poolId]);
      const lapsed = await lapseOffers(tx, poolId);
      for (const { id, party } of lapsed) {
        await countPool(tx, poolId, { taken: -party });
        await recordAudit(tx, { action: 'registration.lapsed', subjectType: 'registration', subjectId: id });
        await enqueue(tx, registrationMoved, { registrationId: id, to: 'LAPSED' });
      }
      await offerFreePlaces(tx, poolId);
      ended += lapsed.length;
    });
  }
  return ended;
}
