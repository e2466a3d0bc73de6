import type { BaseCtx } from '@enishi/platform';
import { enqueue, recordAudit } from '@enishi/platform';
import { registrationMoved } from '../event/event-facts.js';
import { countPool, lockPools, moveRegistration, nextInLine, offerEnd } from './line.queries.js';

/**
 * Offers every free place of a pool to the line, in the order of turns; a party that is larger than what is free is passed
 * over until there is room for it. Runs in the transaction that freed the place, so that none is ever seen idle while
 * somebody waits whom it would fit.
 * @returns how many offers were made
 */
export async function offerFreePlaces(tx: BaseCtx, poolId: string): Promise<number> {
  const [pool] = await lockPools(tx, [poolId]);
  if (!pool || pool.waiting === 0) return 0;
  const offerUntil = await offerEnd(tx, pool.eventId);
  if (!offerUntil) return 0;
  let free = pool.capacity === null ? null : pool.capacity - pool.taken;
  let offers = 0;
  while (free === null || free > 0) {
    const next = await nextInLine(tx, poolId, free);
    if (!next) break;
    await moveRegistration(tx, next.id, 'OFFERED', ['WAITING'], { offerUntil });
    await countPool(tx, poolId, { taken: next.party, waiting: -1 });
    await recordAudit(tx, {
      action: 'registration.offered',
      subjectType: 'registration',
      subjectId: next.id,
    });
    await enqueue(tx, registrationMoved, { registrationId: next.id, to: 'OFFERED' });
    if (free !== null) free -= next.party;
    offers++;
  }
  return offers;
}
