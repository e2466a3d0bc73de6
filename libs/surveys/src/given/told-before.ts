import type { BaseCtx } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import { selectToldBefore } from './told-before.queries.js';

/** What a person answered about themselves, in one report or form that counts. */
export interface ToldBefore {
  instrumentCode: string;
  /** The report, or the case of the form. */
  id: string;
  answers: Answers;
  toldAt: Date;
}

/**
 * The latest completion report and the latest follow-up that the person handed in themselves, the earlier first: for
 * the reactions of other domains. What a host filled in for somebody, what was withdrawn, and answers of anonymous
 * campaigns, which belong to nobody, are left out.
 */
export function toldBefore(ctx: BaseCtx, personId: string): Promise<ToldBefore[]> {
  return selectToldBefore(ctx, personId);
}
