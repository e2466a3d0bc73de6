import type { BaseCtx } from '@enishi/platform';
import { selectKnownOutcomes, selectKnownRevisits } from './known-claims.queries.js';
import type { KnownClaim, KnownScope } from './known-claims.queries.js';

export type { KnownClaim };

/**
 * What is known of a plan beside its host's own forms: what alumni share with the host, what anybody reported during
 * the year. Not what the host denied or corrected before, and not what the form `toldInForm` brings back itself.
 */
export function knownOfPlan(
  ctx: BaseCtx,
  planId: string,
  toldInForm: string | null = null,
): Promise<KnownClaim[]> {
  return known(ctx, { planId, personId: null, toldInForm, teller: 'HOST' });
}

/** What is known of a person beside their own forms: what the host named them in, and what they reported. */
export function knownOfPerson(
  ctx: BaseCtx,
  personId: string,
  toldInForm: string | null = null,
): Promise<KnownClaim[]> {
  return known(ctx, { planId: null, personId, toldInForm, teller: 'ALUMNUS' });
}

async function known(ctx: BaseCtx, scope: KnownScope): Promise<KnownClaim[]> {
  return [...(await selectKnownRevisits(ctx, scope)), ...(await selectKnownOutcomes(ctx, scope))];
}
