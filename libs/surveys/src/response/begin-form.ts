import type { Ctx } from '@enishi/accounts';
import { hashToken, inTransaction } from '@enishi/platform';
import { z } from 'zod';
import { followUpClosed, formHeldBack, formSessionEnded } from '../errors.js';
import type { FollowUpClosed, FormHeldBack, FormSessionEnded } from '../errors.js';
import { addEvents } from '../field/add-events.js';
import { knownOfCase } from '../given/known-of-case.js';
import { DEVICE_CLASSES } from '../link/device-class.js';
import type { DeviceClass } from '../link/device-class.js';
import { isHeldBack } from './read-form.js';
import { findForm, insertForm, isBegun, markFormOpened } from './form.queries.js';

const input = z.strictObject({
  token: z.string().max(200),
  caseId: z.uuid(),
  device: z.enum(DEVICE_CLASSES).default('UNKNOWN'),
});

export interface FormBegun {
  __typename: 'FormBegun';
  assignmentId: string;
}

/**
 * Begins the form of one of several cases that a cookie opens, when somebody chooses it. Called by POST;
 * what is known is read now and stays as it is from here. Beginning what is begun changes nothing.
 */
export function beginForm(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FormBegun | FollowUpClosed | FormHeldBack | FormSessionEnded> {
  const { token, caseId, device } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const form = await findForm(tx, hashToken(token), caseId);
    if (!form) return formSessionEnded(ctx.locale);
    if (!form.isBegun && !form.takesNew) return followUpClosed(ctx.locale);
    if (!form.isBegun && isHeldBack(form)) return formHeldBack(ctx.locale);
    if (form.takesNew && !isHeldBack(form)) await beginFormOf(tx, caseId, { device });
    return { __typename: 'FormBegun', assignmentId: caseId };
  });
}

/** In the caller's transaction: the form of a case, made once, and the event that it was opened. */
export async function beginFormOf(
  ctx: Ctx,
  assignmentId: string,
  { device }: { device: DeviceClass },
): Promise<void> {
  if (!(await isBegun(ctx, assignmentId))) {
    const known = await knownOfCase(ctx, assignmentId);
    if (!known) return;
    const { given, locale: language, isAnonymous } = known;
    // how long a page was open says which pages were shown, and so what was answered
    await insertForm(ctx, { assignmentId, given, language, device, isMeasured: !isAnonymous });
  }
  if (await markFormOpened(ctx, assignmentId)) await addEvents(ctx, 'OPENED', [assignmentId]);
}
