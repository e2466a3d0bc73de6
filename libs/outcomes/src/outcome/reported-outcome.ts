import type { Ctx } from '@enishi/accounts';
import { claimBySource } from '../claim/claim.queries.js';
import { reportRef } from '../claim/report-claim.js';

/** The outcome that the actor told under a submission key; undefined when there is none. */
export function reportedOutcome(ctx: Ctx, submissionKey: string): Promise<string | undefined> {
  return claimBySource(ctx, 'OUTCOME', reportRef(ctx, submissionKey));
}
