import type { Ctx } from '@enishi/accounts';
import { newId, notFound, wakeRelay } from '@enishi/platform';
import { checkAnswers, readAnswers } from '@enishi/questionnaire';
import { z } from 'zod';
import { givenAnswers, problemWords, questionnaireOf } from '../event/event-questions.js';
import { refuseEvent, registrationNotComplete } from '../event/event-errors.js';
import type { EventNotOpen, RegistrationNotComplete } from '../event/event-errors.js';
import { POOL_MODES } from '../event/event-states.js';
import { isTimeZone } from '../event/zoned-time.js';
import { ownPersonId } from '../policies.js';
import { questionsOfEvent } from './questions.queries.js';
import { insertRegistration } from './register.queries.js';
import type { RegisterInput } from './register.queries.js';
import { LIVE_STATES } from './registration-states.js';
import { latestRegistrations } from './registration.queries.js';
import type { RegistrationRow } from './registration.queries.js';

const input = z.strictObject({
  eventId: z.uuid(),
  mode: z.enum(POOL_MODES),
  guests: z.int().min(0).max(5).default(0),
  /** By the names of the event's questions. */
  answers: z
    .array(z.strictObject({ name: z.string().max(40), values: z.array(z.string().max(2000)).max(20) }))
    .max(20)
    .default([]),
  /** The reader's zone, in which mails say the time besides the event's own. */
  timeZone: z.string().max(60).default('UTC'),
});

export interface RegistrationKept {
  readonly __typename: 'RegistrationKept';
  readonly registration: RegistrationRow;
}

/**
 * Registers the member for an event: a place when one is free, else the end of the line. Twice is once: who is registered
 * already hears how. Mails follow from the fact.
 * @throws UNAUTHENTICATED, NOT_FOUND for who is no member
 */
export async function registerForEvent(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<RegistrationKept | EventNotOpen | RegistrationNotComplete> {
  const personId = ownPersonId(ctx.actor);
  const { eventId, mode, guests, answers: given, timeZone } = input.parse(raw);
  const event = await questionsOfEvent(ctx, eventId);
  if (!event) throw notFound('event');
  const questions = event.questions ?? [];
  const asked = questionnaireOf(questions);
  const read = readAnswers(asked, givenAnswers(questions, given));
  const checked = checkAnswers(asked, read.answers);
  const problems = [...read.problems, ...(checked.complete ? [] : checked.problems)];
  if (problems.length > 0) return registrationNotComplete(problemWords(problems, ctx.locale), ctx.locale);
  const registration = await insertOnce(ctx, {
    id: newId(),
    auditId: newId(),
    eventId,
    mode,
    personId,
    party: mode === 'STREAM' ? 1 : 1 + guests,
    answers: checked.answers,
    language: ctx.locale,
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
  });
  if (registration) {
    wakeRelay(ctx);
    return { __typename: 'RegistrationKept', registration };
  }
  const [before] = await latestRegistrations(ctx, personId, [eventId]);
  if (before && (LIVE_STATES as readonly string[]).includes(before.state))
    return { __typename: 'RegistrationKept', registration: before };
  return refuseEvent('EventNotOpen', ctx.locale);
}

const UNIQUE_VIOLATION = '23505';

/** Of two clicks at the same moment, the second breaks the unique index and finds what the first has written. */
async function insertOnce(ctx: Ctx, wanted: RegisterInput): Promise<RegistrationRow | undefined> {
  try {
    return await insertRegistration(ctx, wanted);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === UNIQUE_VIOLATION && constraint === 'registration_live_uq') return undefined;
    throw error;
  }
}
