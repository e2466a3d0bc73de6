import type { BaseCtx } from '@enishi/platform';
import { inTransaction, recordAudit } from '@enishi/platform';
import { forgetPerson } from './person-lookup.queries.js';

/**
 * Deletes what look-ups know of a person who does not agree any more: the ORCID iD, what registers answered to it, and
 * every suggestion that was not accepted. What the person accepted is their own claim and stays until they take it
 * back. Does nothing while they agree; twice is once.
 */
export async function forgetLookups(ctx: BaseCtx, personId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const gone = await forgetPerson(tx, personId);
    if (gone > 0)
      await recordAudit(tx, {
        action: 'evidence.forgotten',
        subjectType: 'person',
        subjectId: personId,
        detail: { rows: gone },
      });
  });
}
