import type { Ctx } from '@enishi/accounts';
import { inTransaction, isUuid, notFound, recordAudit } from '@enishi/platform';
import { readerOf } from './reader.js';
import { deleteView } from './saved-view.queries.js';

/** Removes one's own view; what colleagues share stays. Twice is once. @throws NOT_FOUND for who sees no figures */
export function removeView(ctx: Ctx, id: string): Promise<boolean> {
  const accountId = readerOf(ctx.actor);
  if (!isUuid(id)) throw notFound('view');
  return inTransaction(ctx, async (tx) => {
    if ((await deleteView(tx, accountId, id)) > 0)
      await recordAudit(tx, {
        action: 'saved_view.removed',
        subjectType: 'saved_view',
        subjectId: id,
        detail: {},
      });
    return true;
  });
}
