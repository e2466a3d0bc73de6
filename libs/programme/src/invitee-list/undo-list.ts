import type { Ctx } from '@enishi/accounts';
import { asSystem } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, recordAudit } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import { inviteeListUndone } from '../facts.js';
import {
  countLocked,
  selectPlanPeople,
  updateParticipations,
  updatePersons,
  withdrawParticipations,
} from '../participation/participation-write.queries.js';
import { isGone } from '../participation/participation-states.js';
import { mustActForHost } from '../policies.js';
import { movePlan } from '../plan/change-plan-state.js';
import { lockPlan, mustFindPlan } from '../plan/plan.queries.js';
import { reopenClock } from '../plan/settle-clock.js';
import { laterListConfirmed, mustFindBatch, updateBatchState } from './import-batch.queries.js';
import { listNotChanged, type ListNotChanged } from './list-errors.js';

const input = z.object({ id: z.uuid() });

export interface ListUndone {
  readonly __typename: 'ListUndone';
  readonly batchId: string;
  readonly planId: string;
}

/**
 * Takes a confirmed list back until certificates have gone out. Who was added is withdrawn (the member ID
 * is burned or waits: it is never given to somebody else), who was changed is as before. Twice is once.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export async function undoList(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ListUndone | UserError<ListNotChanged>> {
  const { id } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const { planId } = await mustFindBatch(tx, id);
    mustActForHost(tx.actor, planId);
    await lockPlan(tx, planId);
    const batch = await mustFindBatch(tx, id, true);
    if (batch.state === 'UNDONE') return { __typename: 'ListUndone', batchId: id, planId };
    if (batch.state !== 'CONFIRMED' || !batch.undo) return listNotChanged(tx.locale, 'NOT_CONFIRMED');
    const { undo } = batch;
    if (await laterListConfirmed(tx, batch)) return listNotChanged(tx.locale, 'LATER_LIST');
    const touched = [...undo.createdParticipations, ...undo.participations.map(({ before }) => before.id)];
    if ((await countLocked(tx, touched)) > 0) return listNotChanged(tx.locale, 'CERTIFICATES_SENT');
    const restored =
      (await updatePersons(
        tx,
        undo.persons.map(({ before, versionAfter }) => ({ ...before, version: versionAfter })),
      )) +
      (await updateParticipations(
        tx,
        undo.participations.map(({ before, versionAfter }) => ({ ...before, version: versionAfter })),
      ));
    if (restored !== undo.persons.length + undo.participations.length)
      return listNotChanged(tx.locale, 'CHANGED_SINCE');
    await withdrawParticipations(tx, undo.createdParticipations);
    const stillThere = (await selectPlanPeople(tx, planId)).some((one) => !isGone(one.participation.state));
    if (!stillThere) await reopenClock(asSystem(tx, 'invitee_list.undo'), { planId, clock: 'INVITEE_LIST' });
    const plan = await mustFindPlan(tx, planId);
    if (undo.movedPlan && plan.state === 'INVITEE_LIST_CONFIRMED')
      await movePlan(tx, planId, plan.state, 'AGREEMENT_SIGNED');
    if ((await updateBatchState(tx, batch, 'UNDONE', null)) === 0) throw new AppError('CONFLICT', 'import');
    await enqueue(tx, inviteeListUndone, { planId, batchId: id });
    await recordAudit(tx, {
      action: 'invitee_list.undone',
      subjectType: 'plan',
      subjectId: planId,
      detail: { batchId: id },
    });
    return { __typename: 'ListUndone', batchId: id, planId };
  });
}
