import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mustFindAccount } from '../account/account.queries.js';
import { CAPACITIES, SCOPED_CAPACITIES, isStaffCapacity } from '../actor/capacity.js';
import type { Capacity } from '../actor/capacity.js';
import type { Ctx } from '../actor/ctx.js';
import { mayAdministerAccounts } from '../policies.js';
import { STAFF_LIMITS } from '../session/session-limits.js';
import { rotateSessionsOf } from '../session/session.queries.js';
import { findLiveGrant, insertGrant } from './grant.queries.js';
import type { GrantRow } from './grant.queries.js';

const input = z
  .object({
    accountId: z.uuid(),
    capacity: z.enum(CAPACITIES),
    /** Plan of a host, chapter of a coordinator, person of a member; none for staff. */
    scopeId: z.uuid().nullish(),
  })
  .refine(
    ({ capacity, scopeId }) => !!scopeId === (SCOPED_CAPACITIES as readonly Capacity[]).includes(capacity),
  );

/**
 * Gives an account a capacity. Granting what is held already changes nothing. Sessions of the account
 * get a new secret at their next request, and the shorter life of staff where it applies.
 * @throws NOT_FOUND unless the system or an administrator asks.
 */
export async function grantCapacity(ctx: Ctx, raw: z.input<typeof input>): Promise<GrantRow> {
  mayAdministerAccounts(ctx.actor);
  const { accountId, capacity, scopeId = null } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    await mustFindAccount(tx, accountId);
    const added = await insertGrant(tx, { id: newId(), accountId, capacity, scopeId });
    if (!added) {
      const held = await findLiveGrant(tx, accountId, capacity, scopeId);
      if (!held) throw notFound('grant');
      return held;
    }
    await rotateSessionsOf(tx, accountId, isStaffCapacity(capacity) ? STAFF_LIMITS.absoluteMs : null);
    await recordAudit(tx, {
      action: 'capacity.granted',
      subjectType: 'account',
      subjectId: accountId,
      detail: { capacity, scopeId },
    });
    return added;
  });
}
