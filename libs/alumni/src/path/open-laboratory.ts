import { hostPlanIds } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { opportunityNotValid } from '../opportunity/opportunity-errors.js';
import type { OpportunityNotValid } from '../opportunity/opportunity-errors.js';
import { mayOpenLaboratory } from '../opportunity/opportunity-policies.js';
import { FIELDS_OF_SCIENCE } from '../opportunity/opportunity-words.js';
import { isSafeAddress } from '../opportunity/save-opportunity.js';
import { closePathHost, hostsOfPlans, putPathHost } from './path.queries.js';
import type { PathHostRow } from './path.queries.js';

const input = z.strictObject({
  planId: z.uuid(),
  fields: z.array(z.enum(FIELDS_OF_SCIENCE)).min(1).max(6),
  note: z.string().trim().max(300).nullish(),
  pageUrl: z.string().trim().max(1000).nullish(),
});

export interface LaboratoryOpened {
  readonly __typename: 'LaboratoryOpened';
  readonly planId: string;
}

/**
 * A host says that alumni of its fields may find it on the path to Japan. This is the host's own opt-in, per plan: what
 * is shown is the institution, the plan (public by guidelines 6.7(2)) and what the host writes, no person and no
 * address. The same again changes nothing. @throws NOT_FOUND unless the actor stands for the plan's host
 */
export async function openLaboratory(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<LaboratoryOpened | OpportunityNotValid> {
  const { planId, fields, note, pageUrl } = input.parse(raw);
  mayOpenLaboratory(ctx.actor, planId);
  const { actor } = ctx;
  if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
  if (pageUrl && !isSafeAddress(pageUrl))
    return opportunityNotValid([{ field: 'pageUrl', code: 'NOT_A_SAFE_ADDRESS' }], ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if ((await hostsOfPlans(tx, [planId])).length === 0) throw notFound('plan');
    const row = { planId, fields, note: note || null, pageUrl: pageUrl || null, openedBy: actor.accountId };
    if ((await putPathHost(tx, row)) > 0)
      await recordAudit(tx, {
        action: 'path_host.opened',
        subjectType: 'exchange_plan',
        subjectId: planId,
        detail: { fields },
      });
    return { __typename: 'LaboratoryOpened', planId } as const;
  });
}

/** Takes the opt-in back; twice is once. @throws NOT_FOUND unless the actor stands for the plan's host */
export async function closeLaboratory(ctx: Ctx, rawId: string): Promise<LaboratoryOpened> {
  const planId = z.uuid().parse(rawId);
  mayOpenLaboratory(ctx.actor, planId);
  return inTransaction(ctx, async (tx) => {
    if ((await closePathHost(tx, planId)) > 0)
      await recordAudit(tx, {
        action: 'path_host.closed',
        subjectType: 'exchange_plan',
        subjectId: planId,
        detail: {},
      });
    return { __typename: 'LaboratoryOpened', planId } as const;
  });
}

/** The plans of a host with whether alumni find them. */
export function myLaboratories(ctx: Ctx): Promise<PathHostRow[]> {
  return hostsOfPlans(ctx, hostPlanIds(ctx.actor));
}
