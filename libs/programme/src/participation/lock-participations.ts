import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mustKeepPlans } from '../policies.js';
import { lockRows } from './participation-write.queries.js';

const input = z.object({ participationIds: z.array(z.uuid()).max(20_000) });

/**
 * Locks list rows because certificates were made from them: from now on they change by correction only, and their
 * list can no longer be undone. Twice is once: the first moment is kept.
 * @throws NOT_FOUND unless an officer or the system asks
 */
export async function lockParticipations(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  mustKeepPlans(ctx.actor);
  const { participationIds } = input.parse(raw);
  await inTransaction(ctx, async (tx) => {
    const planIds = await lockRows(tx, participationIds);
    for (const planId of new Set(planIds))
      await recordAudit(tx, {
        action: 'participations.locked',
        subjectType: 'plan',
        subjectId: planId,
        detail: { count: planIds.filter((id) => id === planId).length },
      });
  });
}
