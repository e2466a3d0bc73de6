import type { Ctx } from '@enishi/accounts';
import { isUuid } from '@enishi/platform';
import { readForm } from '@enishi/surveys';
import type { FormInHand } from '@enishi/surveys';
import type { FastifyRequest } from 'fastify';
import type { Fields } from '../respondent/form-turn.js';
import { surveyCookies } from './survey-cookies.js';

/** The form that this browser holds: of several cases the one that the address names. */
export async function formInHand(
  ctx: Ctx,
  request: FastifyRequest,
  query: Fields,
): Promise<FormInHand | undefined> {
  const token = surveyCookies.tokenOf(request);
  if (!token) return undefined;
  return readForm(ctx, token, caseIn(query).caseId);
}

/** The case that an address names. */
export function caseIn(query: Fields): { caseId?: string } {
  const wanted = query?.['case'];
  return typeof wanted === 'string' && isUuid(wanted) ? { caseId: wanted } : {};
}

/** The case as the verbs want it; a test form has none. */
export const caseOf = (form: FormInHand): { caseId?: string } =>
  form.state === 'TEST' ? {} : { caseId: form.assignmentId };

/** Where to go instead of the questions: the receipt of what was sent, or the list. */
export function leadElsewhere(form: FormInHand | undefined): string | undefined {
  if (!form) return '/survey';
  if (form.isOpen) return undefined;
  return form.state === 'SUBMITTED' ? `/survey/done?case=${form.assignmentId}` : '/survey';
}
