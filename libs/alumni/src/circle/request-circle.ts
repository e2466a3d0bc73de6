import type { Ctx } from '@enishi/accounts';
import { LOCALES, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { FIELDS_OF_SCIENCE } from '../opportunity/opportunity-words.js';
import { ownPersonId } from '../policies.js';
import { refuseCircle } from './circle-errors.js';
import type { CircleAgeNotKnown, CircleAlreadyAsked, CircleGuardianMissing } from './circle-errors.js';
import { ageOf, insertRequest, isTakenUp, lockPerson, withdrawRequest } from './circle.queries.js';

const input = z.strictObject({ field: z.enum(FIELDS_OF_SCIENCE), language: z.enum(LOCALES) });

export interface CircleRequested {
  readonly __typename: 'CircleRequested';
  readonly personId: string;
}

/**
 * A member asks for a circle of a field in a language, and waits until there are six. Asking agrees to being shown by name
 * to the others of it. Minors need a guardian's word and are never with adults.
 * @throws NOT_FOUND when the account has no membership
 */
export async function requestCircle(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CircleRequested | CircleAlreadyAsked | CircleAgeNotKnown | CircleGuardianMissing> {
  const { field, language } = input.parse(raw);
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    await lockPerson(tx, personId);
    const age = await ageOf(tx, personId, tokyoDate(tx.clock.now()));
    if (!age) throw notFound('person');
    if (age.isGrownUp === null) return refuseCircle('CircleAgeNotKnown', tx.locale);
    if (!age.isGrownUp && !age.guardianAgrees) return refuseCircle('CircleGuardianMissing', tx.locale);
    if (await isTakenUp(tx, personId)) return refuseCircle('CircleAlreadyAsked', tx.locale);
    const id = newId();
    await insertRequest(tx, { id, personId, field, language });
    await recordAudit(tx, {
      action: 'circle.requested',
      subjectType: 'circle_request',
      subjectId: id,
      detail: { field, language },
    });
    return { __typename: 'CircleRequested', personId } as const;
  });
}

/** Takes the request back while one waits; twice is once. */
export async function withdrawCircleRequest(ctx: Ctx): Promise<CircleRequested> {
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    if ((await withdrawRequest(tx, personId)) > 0)
      await recordAudit(tx, {
        action: 'circle.request_withdrawn',
        subjectType: 'person',
        subjectId: personId,
        detail: {},
      });
    return { __typename: 'CircleRequested', personId } as const;
  });
}
