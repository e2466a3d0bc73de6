import type { BaseCtx } from '@enishi/platform';
import type { Answers, Given } from '@enishi/questionnaire';
import type { Audience } from '../campaign/campaign-states.js';
import { selectHandedIn } from './handed-in-answers.queries.js';

/** What was handed in with a case, for the reactions of other domains. */
export interface HandedInAnswers {
  audience: Audience;
  personId: string | null;
  planId: string | null;
  /** Year of the visit that the case is about. */
  cohortYear: number;
  instrumentCode: string;
  given: Given;
  answers: Answers;
  language: string;
}

/**
 * The answers that count for a case now; undefined where nothing is handed in, where it was withdrawn, and of
 * anonymous campaigns, whose answers belong to no case.
 */
export function handedInAnswers(ctx: BaseCtx, assignmentId: string): Promise<HandedInAnswers | undefined> {
  return selectHandedIn(ctx, assignmentId);
}
