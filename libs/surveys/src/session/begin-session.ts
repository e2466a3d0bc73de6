import type { BaseCtx } from '@enishi/platform';
import { hashToken, newId, newToken } from '@enishi/platform';
import type { OpenableReportRow } from '../report/report.queries.js';
import type { SubmittedVia } from '../report/report-states.js';
import { insertSession } from './session.queries.js';

/** Days for which a browser may go on with a report; an unsent draft on the device is erased after as many. */
export const SESSION_DAYS = 14;

export interface BegunSession {
  /** Value of the cookie: good for this report alone. */
  token: string;
  expiresAt: Date;
}

/** Lets one browser fill in one report. */
export async function beginSession(
  ctx: BaseCtx,
  report: OpenableReportRow,
  via: SubmittedVia,
): Promise<BegunSession> {
  const token = newToken();
  const expiresAt = new Date(ctx.clock.now().getTime() + SESSION_DAYS * 86_400_000);
  await insertSession(ctx, {
    id: newId(),
    reportId: report.reportId,
    tokenHash: hashToken(token),
    via,
    seenFrom: report.draftVersion,
    expiresAt,
  });
  return { token, expiresAt };
}
