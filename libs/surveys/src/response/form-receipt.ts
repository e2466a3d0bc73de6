import type { Ctx } from '@enishi/accounts';
import { hashToken } from '@enishi/platform';
import { findForm } from './form.queries.js';

/** What says that a form was handed in. */
export interface FormReceipt {
  assignmentId: string;
  receiptNumber: string;
  /** 1 for the first hand-in, more after corrections. */
  revision: number;
  submittedAt: Date;
  /** The answers were taken back then and removed. */
  withdrawnAt: Date | null;
  /** Nobody can tell which answers are this person's: they cannot be shown, corrected or withdrawn. */
  isAnonymous: boolean;
}

/** The receipt of the form that a cookie opens; undefined when nothing was handed in with it. */
export async function formReceipt(
  ctx: Ctx,
  token: string,
  caseId?: string,
): Promise<FormReceipt | undefined> {
  const form = await findForm(ctx, hashToken(token), caseId);
  if (!form?.receiptNumber || !form.submittedAt) return undefined;
  const { assignmentId, receiptNumber, revision, submittedAt, withdrawnAt, isAnonymous } = form;
  return { assignmentId, receiptNumber, revision, submittedAt, withdrawnAt, isAnonymous };
}
