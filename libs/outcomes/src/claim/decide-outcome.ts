import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuse } from '../errors.js';
import type { OutcomeNotChangeable } from '../errors.js';
import { mayDecideClaims } from '../policies.js';
import { reconcileTouched } from '../reconciliation/reconcile.js';
import { lockClaim, TABLE, writeDecision } from './claim.queries.js';
import { CLAIM_KINDS } from './claim-states.js';
import type { ClaimState, Verification } from './claim-states.js';

/** UNDECIDED undoes what was decided before. */
export const DECISIONS = ['VERIFIED', 'REJECTED', 'DUPLICATE', 'UNDECIDED'] as const;
type Decision = (typeof DECISIONS)[number];

const input = z
  .strictObject({
    kind: z.enum(CLAIM_KINDS),
    id: z.uuid(),
    decision: z.enum(DECISIONS),
    duplicateOfId: z.uuid().nullish(),
  })
  .refine(({ decision, duplicateOfId }) => (decision === 'DUPLICATE') === (duplicateOfId != null));

export interface OutcomeDecided {
  __typename: 'OutcomeDecided';
  id: string;
  state: ClaimState;
  verification: Verification;
}

const MEANING: Readonly<Record<Decision, { state: ClaimState; verification: Verification | null }>> = {
  VERIFIED: { state: 'VERIFIED', verification: 'VERIFIED' },
  REJECTED: { state: 'SUBMITTED', verification: 'REJECTED' },
  DUPLICATE: { state: 'DUPLICATE', verification: null },
  UNDECIDED: { state: 'SUBMITTED', verification: null },
};

/**
 * Says for the office that a claim is proved, wrong, or the same as another. Can be undone (UNDECIDED); deciding the
 * same twice is once. Claims are held in the order of their ids, so that two officers never wait for each other.
 * @throws NOT_FOUND unless an officer decides
 */
export async function decideOutcome(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OutcomeDecided | OutcomeNotChangeable> {
  mayDecideClaims(ctx.actor);
  const { kind, id, decision, duplicateOfId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    for (const one of [id, duplicateOfId].filter((held) => held != null).toSorted())
      await lockClaim(tx, kind, one);
    const claim = await lockClaim(tx, kind, id);
    const first = duplicateOfId ? await lockClaim(tx, kind, duplicateOfId) : undefined;
    if (!claim || (duplicateOfId && !first) || claim.state === 'DRAFT') throw notFound('outcome');
    if (
      claim.state === 'WITHDRAWN' ||
      claim.isSuperseded ||
      id === duplicateOfId ||
      (first && isGone(first.state))
    )
      return refuse('OutcomeNotChangeable', tx.locale);
    await writeDecision(tx, kind, id, { ...MEANING[decision], duplicateOfId: duplicateOfId ?? null });
    const after = await lockClaim(tx, kind, id);
    if (!after) throw notFound('outcome');
    await recordAudit(tx, {
      action: `${TABLE[kind]}.decided`,
      subjectType: TABLE[kind],
      subjectId: id,
      detail: { decision, duplicateOfId: duplicateOfId ?? null, before: [claim.state, claim.verification] },
    });
    await reconcileTouched(tx);
    return { __typename: 'OutcomeDecided', id, state: after.state, verification: after.verification };
  });
}

/** A claim that is itself taken back or told twice cannot stand for another. */
const isGone = (state: ClaimState): boolean =>
  state === 'WITHDRAWN' || state === 'DUPLICATE' || state === 'DRAFT';
