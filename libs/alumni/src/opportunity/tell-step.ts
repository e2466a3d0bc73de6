import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { opportunityAccepted, opportunityStepUndone } from '../facts.js';
import { ownPersonId } from '../policies.js';
import { refuseOpportunity } from './opportunity-errors.js';
import type { OpportunityNotOpen } from './opportunity-errors.js';
import { tellingAccount } from './opportunity-policies.js';
import { hasSteps, insertStep, undoStep } from './opportunity-step.queries.js';
import { OPPORTUNITY_STEPS } from './opportunity-words.js';
import { lockOpportunity } from './opportunity.queries.js';

const input = z.strictObject({ opportunityId: z.uuid(), step: z.enum(OPPORTUNITY_STEPS) });

export interface OpportunityStepTold {
  readonly __typename: 'OpportunityStepTold';
  readonly opportunityId: string;
}

/**
 * A member tells that they applied, or were accepted, with one tap. That they were accepted is a fact, which becomes an
 * outcome with this entry as its source. Who applied before the entry expired may still tell of it. Twice is once.
 * @throws NOT_FOUND when the entry was never on the board
 */
export async function tellOpportunityStep(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OpportunityStepTold | OpportunityNotOpen> {
  const { opportunityId, step } = input.parse(raw);
  const personId = ownPersonId(ctx.actor);
  const toldBy = tellingAccount(ctx.actor, personId);
  return inTransaction(ctx, async (tx) => {
    const known = await lockOpportunity(tx, opportunityId);
    const isOpen = known?.state === 'PUBLISHED' && known.expiresAt > tx.clock.now();
    if (!known || (!isOpen && !(await hasSteps(tx, opportunityId, personId)))) {
      // what was on the board is no secret; what never was is
      if (known?.state === 'PUBLISHED' || known?.state === 'EXPIRED')
        return refuseOpportunity('OpportunityNotOpen', tx.locale);
      throw notFound('opportunity');
    }
    const id = newId();
    if (await insertStep(tx, { id, opportunityId, personId, step, toldBy })) {
      if (step === 'ACCEPTED') await enqueue(tx, opportunityAccepted, { stepId: id });
      await recordAudit(tx, {
        action: 'opportunity.step_told',
        subjectType: 'opportunity',
        subjectId: opportunityId,
        detail: { step, personId },
      });
    }
    return { __typename: 'OpportunityStepTold', opportunityId } as const;
  });
}

/** Takes back what one told; the outcome that came of it is withdrawn. Twice is once. */
export async function undoOpportunityStep(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OpportunityStepTold> {
  const { opportunityId, step } = input.parse(raw);
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    if (!(await hasSteps(tx, opportunityId, personId))) throw notFound('opportunity');
    const stepId = await undoStep(tx, opportunityId, personId, step);
    if (stepId) {
      if (step === 'ACCEPTED') await enqueue(tx, opportunityStepUndone, { stepId });
      await recordAudit(tx, {
        action: 'opportunity.step_undone',
        subjectType: 'opportunity',
        subjectId: opportunityId,
        detail: { step, personId },
      });
    }
    return { __typename: 'OpportunityStepTold', opportunityId } as const;
  });
}
