import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { ownPersonId } from '../policies.js';
import { FEWEST_LEFT } from './circle-states.js';
import { leaveCircleAs, lockCircle, peopleOfCircle, wasInCircle } from './circle.queries.js';
import { finishCircle } from './run-circles.js';

export interface CircleLeft {
  readonly __typename: 'CircleLeft';
  readonly circleId: string;
}

/**
 * Leaves a circle, without a reason; what one wrote goes along. With fewer than three left it ends. Left twice is left
 * once. @throws NOT_FOUND for circles in which one never was
 */
export async function leaveCircle(ctx: Ctx, rawId: string): Promise<CircleLeft> {
  const circleId = z.uuid().parse(rawId);
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const circle = await lockCircle(tx, circleId);
    if (!circle) throw notFound('circle');
    if ((await leaveCircleAs(tx, circleId, personId)) === 0) {
      if (!(await wasInCircle(tx, circleId, personId))) throw notFound('circle');
      return { __typename: 'CircleLeft', circleId } as const;
    }
    await recordAudit(tx, {
      action: 'circle.left',
      subjectType: 'circle',
      subjectId: circleId,
      detail: { personId },
    });
    if (circle.state === 'RUNNING' && (await peopleOfCircle(tx, circleId)).length < FEWEST_LEFT)
      await finishCircle(tx, circle);
    return { __typename: 'CircleLeft', circleId } as const;
  });
}
