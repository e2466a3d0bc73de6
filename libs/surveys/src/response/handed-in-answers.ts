import type { BaseCtx } from '@enishi/platform';
import { selectHandedIn } from './handed-in-answers.queries.js';
import type { HandedInAnswers } from './handed-in-answers.queries.js';

export type { HandedInAnswers };

/**
 * The answers that count for a case now; undefined where nothing is handed in, where it was withdrawn, and of
 * anonymous campaigns, whose answers belong to no case.
 */
export function handedInAnswers(ctx: BaseCtx, assignmentId: string): Promise<HandedInAnswers | undefined> {
  return selectHandedIn(ctx, assignmentId);
}
