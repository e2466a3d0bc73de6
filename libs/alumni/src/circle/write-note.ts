import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { ownPersonId } from '../policies.js';
import { refuseCircle } from './circle-errors.js';
import type { CircleOver } from './circle-errors.js';
import { deleteNote, isInCircle, lockCircle, putNote } from './circle.queries.js';

const input = z.strictObject({
  circleId: z.uuid(),
  week: z.int().min(1).max(4),
  /** Empty takes it away. */
  words: z.string().trim().max(1500),
});

export interface CircleNoteWritten {
  readonly __typename: 'CircleNoteWritten';
  readonly circleId: string;
}

/**
 * Writes to the question of a week, or writes anew; one note a week and person. Seen by those in the circle.
 * @throws NOT_FOUND unless one is in the circle
 */
export async function writeCircleNote(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CircleNoteWritten | CircleOver> {
  const { circleId, week, words } = input.parse(raw);
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const circle = await lockCircle(tx, circleId);
    if (!circle || !(await isInCircle(tx, circleId, personId))) throw notFound('circle');
    if (circle.state !== 'RUNNING' || week > circle.weekTold) return refuseCircle('CircleOver', tx.locale);
    const changed =
      words === ''
        ? await deleteNote(tx, circleId, personId, week)
        : await putNote(tx, { id: newId(), circleId, personId, week, words });
    if (changed > 0)
      await recordAudit(tx, {
        action: words === '' ? 'circle_note.removed' : 'circle_note.written',
        subjectType: 'circle',
        subjectId: circleId,
        detail: { week, personId },
      });
    return { __typename: 'CircleNoteWritten', circleId } as const;
  });
}
