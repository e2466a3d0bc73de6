import type { BaseCtx } from '@enishi/platform';
import { selectKnownOutcomes, selectKnownRevisits } from './known-claims.queries.js';

/** A claim as a form asks it back: what is known, and who told it. */
export interface KnownClaim {
  kind: 'OUTCOME' | 'REVISIT';
  id: string;
  source: string;
  /** Outcome type or purpose. */
  type: string;
  personId: string | null;
  personName: string | null;
  headCount: number | null;
  institutionId: string | null;
  institutionJa: string | null;
  institutionEn: string | null;
  institutionReason: string | null;
  from: string | null;
  to: string | null;
  statusOfResidence: string | null;
  funding: string | null;
  title: string | null;
  doi: string | null;
  detail: string | null;
}

/** Lines that a form may hold of each kind. */
export const MOST_KNOWN = 60;

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

export interface KnownScope {
  planId: string | null;
  personId: string | null;
  toldInForm: string | null;
  /** Who will read the form; what they told in forms comes back by itself. */
  teller: 'HOST' | 'ALUMNUS';
}

async function known(ctx: BaseCtx, scope: KnownScope): Promise<KnownClaim[]> {
  return [...(await selectKnownRevisits(ctx, scope)), ...(await selectKnownOutcomes(ctx, scope))];
}
