import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { CAPACITIES } from '../actor/capacity.js';
import type { Ctx } from '../actor/ctx.js';
import { lastAdministrator } from '../errors.js';
import type { LastAdministrator } from '../errors.js';
import { mayAdministerAccounts } from '../policies.js';
import { rotateSessionsOf } from '../session/session.queries.js';
import { countOtherAdministrators, endGrant, findLiveGrant, lockAdministrators } from './grant.queries.js';

const input = z.object({
  accountId: z.uuid(),
  capacity: z.enum(CAPACITIES),
  scopeId: z.uuid().nullish(),
});

export interface CapacityRevoked {
  readonly __typename: 'CapacityRevoked';
  readonly accountId: string;
}

/**
 * Takes a capacity from an account; it is gone with the next request. Taking what is not held changes
 * nothing. The last administrator stays.
 * @throws NOT_FOUND unless the system or an administrator asks.
 */
export async function revokeCapacity(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CapacityRevoked | LastAdministrator> {
  mayAdministerAccounts(ctx.actor);
  const { accountId, capacity, scopeId = null } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    if (capacity === 'ADMINISTRATOR') await lockAdministrators(tx);
    const held = await findLiveGrant(tx, accountId, capacity, scopeId);
    const done = { __typename: 'CapacityRevoked', accountId } as const;
    if (!held) return done;
    if (capacity === 'ADMINISTRATOR' && (await countOtherAdministrators(tx, accountId)) === 0)
      return lastAdministrator(tx.locale);
    if ((await endGrant(tx, held.id)) === 0) return done;
    await rotateSessionsOf(tx, accountId, null);
    await recordAudit(tx, {
      action: 'capacity.revoked',
      subjectType: 'account',
      subjectId: accountId,
      detail: { capacity, scopeId },
    });
    return done;
  });
}
