import type { Ctx } from '@enishi/accounts';
import { enqueue, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { formNotChangeable, formNotSubmitted } from '../errors.js';
import type { FormNotChangeable, FormNotSubmitted, FormSessionEnded } from '../errors.js';
import { followUpWithdrawn } from '../facts.js';
import { addEvents } from '../field/add-events.js';
import { formKey, withForm } from './form-in-transaction.js';
import { removeAnswers, stopDoneContact } from './respond.queries.js';

const input = z.strictObject(formKey);

export interface FormWithdrawn {
  __typename: 'FormWithdrawn';
  receiptNumber: string;
}

/**
 * Takes back what was handed in. Answers and rows are removed; that something was handed in and taken back
 * stays, and the receipt says so. Also after the window: nobody has to leave answers behind. Twice is once.
 */
export function withdrawForm(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FormWithdrawn | FormNotChangeable | FormNotSubmitted | FormSessionEnded> {
  return withForm(ctx, input.parse(raw), async (tx, form) => {
    if (form.isAnonymous) return formNotChangeable(ctx.locale);
    if (!form.receiptNumber) return formNotSubmitted(ctx.locale);
    const { assignmentId, receiptNumber } = form;
    if (await removeAnswers(tx, assignmentId)) {
      await addEvents(tx, 'WITHDRAWN', [assignmentId], { revision: form.revision });
      await stopDoneContact(tx, form.contactId, 'DECLINED');
      await enqueue(tx, followUpWithdrawn, { assignmentId });
      await recordAudit(tx, {
        action: 'follow_up.withdrawn',
        subjectType: 'survey_assignment',
        subjectId: assignmentId,
        detail: { revision: form.revision },
      });
    }
    return { __typename: 'FormWithdrawn', receiptNumber };
  });
}
