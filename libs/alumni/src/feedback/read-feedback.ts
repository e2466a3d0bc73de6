import type { Ctx } from '@enishi/accounts';
import { eventOfOrganiser } from '../event/view-event.js';
import { feedbackOf } from './feedback.queries.js';

/** So many must have answered before organisers see anything, and again before they see more: with fewer, an answer would have a face. */
export const FEEDBACK_NEEDS = 5;

export interface FeedbackSummary {
  /** How many were asked and answered. */
  readonly asked: number;
  readonly answered: number;
  /** Empty while too few have answered. */
  readonly satisfaction: readonly { points: number; count: number }[];
  readonly next: readonly { choice: string; count: number }[];
  readonly words: readonly string[];
}

/** What those who came said, without who said it. @throws NOT_FOUND for who does not organise the event */
export async function readFeedback(ctx: Ctx, eventId: string): Promise<FeedbackSummary> {
  await eventOfOrganiser(ctx, eventId);
  const { asked, answered, answers: told } = await feedbackOf(ctx, eventId, FEEDBACK_NEEDS);
  const count = (name: string, value: unknown) => told.filter((one) => one[name] === value).length;
  return {
    asked,
    answered,
    satisfaction: told.length
      ? [1, 2, 3, 4, 5].map((points) => ({ points, count: count('EVF.satisfaction', points) }))
      : [],
    next: told.length
      ? ['COME', 'HELP', 'UNSURE', 'NO'].map((choice) => ({ choice, count: count('EVF.next', choice) }))
      : [],
    words: told.flatMap((one) => (typeof one['EVF.words'] === 'string' ? [one['EVF.words']] : [])),
  };
}
