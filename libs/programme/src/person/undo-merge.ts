import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, notFound, recordAudit } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import { personMergeUndone } from '../facts.js';
import { mustKeepPersons } from './list-person-matches.js';
import { personsNotMerged, type PersonsNotMerged } from './merge-errors.js';
import {
  findMerge,
  lockPersons,
  markUndone,
  moveParticipations,
  writePerson,
} from './person-merge.queries.js';

const input = z.object({ mergeId: z.uuid() });

export interface MergeUndone {
  readonly __typename: 'MergeUndone';
  readonly mergeId: string;
}

/**
 * Takes a merge back: both persons and their participations are exactly as before. Refused once either
 * was changed, so that no later work is lost. Twice is once.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function undoMerge(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<MergeUndone | UserError<PersonsNotMerged>> {
  mustKeepPersons(ctx);
  const { mergeId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const merge = await findMerge(tx, mergeId);
    if (!merge) throw notFound('merge');
    if (merge.undoneAt) return { __typename: 'MergeUndone', mergeId };
    const { kept, merged, participationIds } = merge.undo;
    await lockPersons(tx, [kept.id, merged.id]);
    const restored =
      (await writePerson(tx, kept, kept.version + 1)) + (await writePerson(tx, merged, merged.version + 1));
    const moved = await moveParticipations(tx, participationIds, kept.id, merged.id);
    if (restored !== 2 || moved !== participationIds.length)
      return personsNotMerged(tx.locale, 'CHANGED_SINCE');
    await markUndone(tx, mergeId);
    await enqueue(tx, personMergeUndone, { mergeId, keptPersonId: kept.id, mergedPersonId: merged.id });
    await recordAudit(tx, {
      action: 'person.merge_undone',
      subjectType: 'person',
      subjectId: kept.id,
      detail: { mergeId },
    });
    return { __typename: 'MergeUndone', mergeId };
  });
}
