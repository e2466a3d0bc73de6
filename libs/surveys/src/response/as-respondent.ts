import type { Ctx } from '@enishi/accounts';
import type { FormRow } from './form.queries.js';

/** How the audit names who acts with a form's cookie: the account where one opened it, else the case. */
export function respondentRef({
  via,
  openedBy,
  assignmentId,
}: Pick<FormRow, 'via' | 'openedBy' | 'assignmentId'>): string {
  return via === 'ACCOUNT' ? openedBy : `respondent:${assignmentId}`;
}

/** The same context, acting as whoever holds the cookie. */
export function asRespondent(ctx: Ctx, form: Pick<FormRow, 'via' | 'openedBy' | 'assignmentId'>): Ctx {
  return { ...ctx, actorRef: respondentRef(form) };
}
