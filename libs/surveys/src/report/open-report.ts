import { asSystem, networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { findMemberByTypedId } from '@enishi/alumni';
import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { reportNotOpened, tooManyTries } from '../errors.js';
import type { ReportNotOpened, TooManyTries } from '../errors.js';
import { beginSession } from '../session/begin-session.js';
import { findOpenReport, findOpenReportOfPerson, findPlanToAsk, markOpened } from './report.queries.js';
import type { OpenableReportRow } from './report.queries.js';
import { requestReports } from './request-reports.js';

const input = z.strictObject({
  /** What opens the report: a typed member ID, or the participation of a certificate that was shown. */
  with: z.union([
    z.strictObject({ memberId: z.string().max(100) }),
    z.strictObject({ participationId: z.uuid().nullable() }),
  ]),
  /** Address of the caller, for the limit. */
  ip: z.string(),
});

export interface ReportOpened {
  __typename: 'ReportOpened';
  reportId: string;
  /** Value of the form's cookie. */
  token: string;
  expiresAt: Date;
}

/** A class of forty behind one address of a host's network must get through; a guesser must not. */
const LIMITS = [
  { purpose: 'report.open.network', limit: 60, windowSeconds: 600 },
  { purpose: 'report.open.network.day', limit: 500, windowSeconds: 86_400 },
] as const;

/**
 * Opens the completion report of whoever types a member ID or shows a certificate: the browser gets a
 * cookie for this report alone. Unknown IDs, reports not asked for and reports handed in get one answer.
 */
export async function openReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportOpened | ReportNotOpened | TooManyTries> {
  const { with: key, ip } = input.parse(raw);
  const network = networkPrefix(ip);
  const allowance = await takeAllowance(
    ctx,
    LIMITS.map((limit) => ({ ...limit, key: network })),
  );
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  return inTransaction(ctx, async (tx) => {
    const found = await findByKey(tx, key);
    if (!found) return reportNotOpened(ctx.locale);
    const { token, expiresAt } = await beginSession(tx, found.report, 'SELF');
    await markOpened(tx, found.report.reportId, found.memberId);
    await recordAudit(tx, {
      action: 'completion_report.opened',
      subjectType: 'completion_report',
      subjectId: found.report.reportId,
      detail: { with: 'memberId' in key ? 'MEMBER_ID' : 'CERTIFICATE' },
    });
    return { __typename: 'ReportOpened', reportId: found.report.reportId, token, expiresAt };
  });
}

async function findByKey(
  ctx: Ctx,
  key: z.output<typeof input>['with'],
): Promise<{ report: OpenableReportRow; memberId: string | null } | undefined> {
  if ('participationId' in key) {
    const { participationId } = key;
    if (!participationId) return undefined;
    const find = () => findOpenReport(ctx, { participationId });
    const report = (await find()) ?? ((await ask(ctx, { participationId })) ? await find() : undefined);
    return report && { report, memberId: null };
  }
  const typed = await findMemberByTypedId(ctx, key.memberId);
  if (!typed.found) return undefined;
  const { personId, memberId } = typed.member;
  const find = () => findOpenReportOfPerson(ctx, personId);
  const report = (await find()) ?? ((await ask(ctx, { personId })) ? await find() : undefined);
  return report && { report, memberId };
}

/** Asks the plan of somebody who is still in Japan, certificate in hand. @returns false when there is none. */
async function ask(ctx: Ctx, by: { personId: string } | { participationId: string }): Promise<boolean> {
  const planId = await findPlanToAsk(ctx, by);
  if (planId) await requestReports(asSystem(ctx, 'open-report'), { planId });
  return planId !== undefined;
}
