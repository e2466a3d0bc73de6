import type { Ctx } from '@enishi/accounts';
import { hashToken, inTransaction } from '@enishi/platform';
import { z } from 'zod';
import { formSessionEnded } from '../errors.js';
import type { FormSessionEnded } from '../errors.js';
import { asRespondent } from './as-respondent.js';
import { findForm, lockForm } from './form.queries.js';
import type { FormRow } from './form.queries.js';

/** Whose form: the cookie, and of several cases which. */
export const formKey = { token: z.string().max(200), caseId: z.uuid().optional() };

/**
 * Runs a change of a form that is begun, holding it, in one transaction; the audit names whoever holds the
 * cookie. A test form has no case and ends here: nothing of it is ever changed.
 */
export function withForm<T>(
  ctx: Ctx,
  { token, caseId }: { token: string; caseId?: string | undefined },
  change: (tx: Ctx, form: FormRow) => Promise<T>,
): Promise<T | FormSessionEnded> {
  const tokenHash = hashToken(token);
  return inTransaction(ctx, async (tx) => {
    const seen = await findForm(tx, tokenHash, caseId);
    if (!seen?.isBegun) return formSessionEnded(ctx.locale);
    await lockForm(tx, seen.assignmentId);
    const form = await findForm(tx, tokenHash, seen.assignmentId);
    return form ? change(asRespondent(tx, form), form) : formSessionEnded(ctx.locale);
  });
}
