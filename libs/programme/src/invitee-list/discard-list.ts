import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, recordAudit } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import { mustActForHost } from '../policies.js';
import { mustFindBatch, updateBatchState } from './import-batch.queries.js';
import { listNotChanged, type ListNotChanged } from './list-errors.js';

const input = z.object({ id: z.uuid() });

export interface ListDiscarded {
  readonly __typename: 'ListDiscarded';
  readonly batchId: string;
}

/**
 * Puts an upload aside that will not be confirmed. Its file stays for the record. Twice is once.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export async function discardList(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ListDiscarded | UserError<ListNotChanged>> {
  const { id } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const batch = await mustFindBatch(tx, id, true);
    mustActForHost(tx.actor, batch.planId);
    if (batch.state === 'CONFIRMED') return listNotChanged(tx.locale, 'ALREADY_CONFIRMED');
    if (batch.state === 'UNDONE') return listNotChanged(tx.locale, 'ALREADY_UNDONE');
    if (batch.state === 'PREVIEWED') {
      if ((await updateBatchState(tx, batch, 'DISCARDED', null)) === 0)
        throw new AppError('CONFLICT', 'import');
      await recordAudit(tx, {
        action: 'invitee_list.discarded',
        subjectType: 'plan',
        subjectId: batch.planId,
        detail: { batchId: id },
      });
    }
    return { __typename: 'ListDiscarded', batchId: id };
  });
}
