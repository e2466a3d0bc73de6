import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { checkAnswers, readAnswers } from '@enishi/questionnaire';
import { z } from 'zod';
import { refuseEvent, registrationNotComplete } from '../event/event-errors.js';
import type { FeedbackNotOpen, RegistrationNotComplete } from '../event/event-errors.js';
import { problemWords } from '../event/event-questions.js';
import { ownPersonId } from '../policies.js';
import { attendanceOf, putFeedback } from './feedback.queries.js';
import { feedbackQuestionnaire } from './feedback-questionnaire.js';

const input = z.strictObject({ eventId: z.uuid(), answers: z.record(z.string().max(40), z.unknown()) });

export interface FeedbackGiven {
  readonly __typename: 'FeedbackGiven';
  readonly eventId: string;
}

/**
 * Keeps what somebody who was there says of an event; saying it again replaces it.
 * @throws UNAUTHENTICATED, NOT_FOUND for who is no member
 */
export async function giveEventFeedback(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FeedbackGiven | FeedbackNotOpen | RegistrationNotComplete> {
  const personId = ownPersonId(ctx.actor);
  const { eventId, answers: given } = input.parse(raw);
  const read = readAnswers(feedbackQuestionnaire, given);
  const checked = checkAnswers(feedbackQuestionnaire, read.answers);
  const problems = [...read.problems, ...(checked.complete ? [] : checked.problems)];
  return inTransaction(ctx, async (tx) => {
    const registrationId = await attendanceOf(tx, eventId, personId);
    if (!registrationId) return refuseEvent('FeedbackNotOpen', tx.locale);
    if (problems.length > 0) return registrationNotComplete(problemWords(problems, tx.locale), tx.locale);
    await putFeedback(tx, { registrationId, eventId, answers: checked.answers, language: tx.locale });
    await recordAudit(tx, {
      action: 'event_feedback.given',
      subjectType: 'registration',
      subjectId: registrationId,
      detail: { eventId },
    });
    return { __typename: 'FeedbackGiven', eventId } as const;
  });
}
