import type { Ctx } from '@enishi/accounts';
import { hashToken, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { formAlreadySubmitted, formSessionEnded } from '../errors.js';
import type { FormAlreadySubmitted, FormSessionEnded } from '../errors.js';
import { addEvents } from '../field/add-events.js';
import { asRespondent } from './as-respondent.js';
import { formKey } from './form-in-transaction.js';
import { findForm } from './form.queries.js';
import { markDeclined, stopDoneContact } from './respond.queries.js';

const input = z.strictObject(formKey);

export interface FormDeclined {
  __typename: 'FormDeclined';
  assignmentId: string;
}

/**
 * Somebody does not want to answer this year: no more reminders of this case, and an unfinished draft is
 * erased. Next year asks again; `unsubscribe` is for never. Declining twice is declining once.
 */
export function declineForm(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<FormDeclined | FormAlreadySubmitted | FormSessionEnded> {
  const { token, caseId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const form = await findForm(tx, hashToken(token), caseId);
    if (!form) return formSessionEnded(ctx.locale);
    const { assignmentId } = form;
    if (await markDeclined(tx, assignmentId)) {
      await addEvents(tx, 'DECLINED', [assignmentId], { via: form.via });
      await stopDoneContact(tx, form.contactId, 'DECLINED');
      await recordAudit(asRespondent(tx, form), {
        action: 'follow_up.declined',
        subjectType: 'survey_assignment',
        subjectId: assignmentId,
      });
    } else if (form.state === 'ANSWERED') return formAlreadySubmitted(ctx.locale, form.receiptNumber);
    return { __typename: 'FormDeclined', assignmentId };
  });
}
