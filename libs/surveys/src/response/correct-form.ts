import type { Ctx } from '@enishi/accounts';
import { recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { followUpClosed, formHeldBack, formNotChangeable, formNotSubmitted } from '../errors.js';
import type {
  FollowUpClosed,
  FormHeldBack,
  FormNotChangeable,
  FormNotSubmitted,
  FormSessionEnded,
} from '../errors.js';
import { formKey, withForm } from './form-in-transaction.js';
import { isHeldBack } from './read-form.js';
import { closeAgain, reopenForm } from './respond.queries.js';

const input = z.strictObject(formKey);

export interface FormReopened {
  __typename: 'FormReopened';
  assignmentId: string;
}

/**
 * Opens a handed-in form again, with its answers as the draft. What was handed in counts until the
 * correction is: an abandoned correction changes nothing. Within the window; never in an anonymous campaign,
 * whose answers nobody can find again.
 */
export function correctForm(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<
  FormReopened | FormNotChangeable | FormNotSubmitted | FollowUpClosed | FormHeldBack | FormSessionEnded
> {
  return withForm(ctx, input.parse(raw), async (tx, form) => {
    if (form.isAnonymous) return formNotChangeable(ctx.locale);
    if (!form.submittedAt || form.withdrawnAt) return formNotSubmitted(ctx.locale);
    if (!form.takesHandIns) return followUpClosed(ctx.locale);
    if (isHeldBack(form)) return formHeldBack(ctx.locale);
    if (await reopenForm(tx, form.assignmentId))
      await recordAudit(tx, {
        action: 'follow_up.reopened',
        subjectType: 'survey_assignment',
        subjectId: form.assignmentId,
        detail: { revision: form.revision },
      });
    return { __typename: 'FormReopened', assignmentId: form.assignmentId };
  });
}

export interface CorrectionDropped {
  __typename: 'CorrectionDropped';
  assignmentId: string;
}

/** Gives up a correction; what was handed in stays. Dropping twice is dropping once. */
export function dropCorrection(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CorrectionDropped | FormSessionEnded> {
  return withForm(ctx, input.parse(raw), async (tx, form) => {
    await closeAgain(tx, form.assignmentId);
    return { __typename: 'CorrectionDropped', assignmentId: form.assignmentId };
  });
}
