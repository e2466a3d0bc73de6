import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuse } from '../errors.js';
import type { OutcomeChanged, OutcomeToldInForm } from '../errors.js';
import { mayChangeClaim } from '../policies.js';
import { reconcileTouched } from '../reconciliation/reconcile.js';
import { lockClaim, TABLE, withdrawChain } from './claim.queries.js';
import { CLAIM_KINDS } from './claim-states.js';

const input = z.strictObject({ kind: z.enum(CLAIM_KINDS), id: z.uuid() });

export interface OutcomeWithdrawn {
  __typename: 'OutcomeWithdrawn';
  id: string;
}

/**
 * Takes back what one told, with its earlier versions. What stands in a yearly form is taken back there. Twice is once.
 * @throws NOT_FOUND when another source told it
 */
export function withdrawOutcome(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OutcomeWithdrawn | OutcomeToldInForm | OutcomeChanged> {
  const { kind, id } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const claim = await lockClaim(tx, kind, id);
    if (!claim) throw notFound('outcome');
    mayChangeClaim(tx.actor, claim);
    if (claim.sourceRef.startsWith('survey:')) return refuse('OutcomeToldInForm', tx.locale);
    if (claim.isSuperseded) return refuse('OutcomeChanged', tx.locale);
    if ((await withdrawChain(tx, kind, id)) > 0) {
      await recordAudit(tx, {
        action: `${TABLE[kind]}.withdrawn`,
        subjectType: TABLE[kind],
        subjectId: id,
        detail: { version: claim.version, before: claim.state },
      });
      await reconcileTouched(tx);
    }
    return { __typename: 'OutcomeWithdrawn', id };
  });
}
