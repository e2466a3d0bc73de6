import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { HostReportKind, HostReportState } from './host-report-kinds.js';

export interface HostReportRow {
  id: string;
  planId: string;
  kind: HostReportKind;
  state: HostReportState;
  fileId: string | null;
  fileName: string | null;
  fileBytes: number | null;
  receiptNumber: string;
  receivedAt: Date;
  receivedFrom: string;
}

const COLUMNS = `r.id, r.plan_id as "planId", r.kind, r.state, r.file_id as "fileId", f.name as "fileName",
  f.bytes::int as "fileBytes", r.receipt_number as "receiptNumber", r.received_at as "receivedAt",
  coalesce(a.display_name, '') as "receivedFrom"`;
const FROM = `from host_report r left join file_object f on f.id = r.file_id
  left join account a on 'account:' || a.id = r.received_from`;

/** What was received for plans, newest first. */
export function selectHostReports(ctx: BaseCtx, planIds: readonly string[]): Promise<HostReportRow[]> {
  return sql<HostReportRow>(
    ctx.db,
    `select ${COLUMNS} ${FROM} where r.plan_id = any($1::uuid[]) order by r.received_at desc, r.id desc`,
    [planIds],
  );
}

export async function findHostReport(ctx: BaseCtx, id: string): Promise<HostReportRow | undefined> {
  const [row] = await sql<HostReportRow>(ctx.db, `select ${COLUMNS} ${FROM} where r.id = $1`, [id]);
  return row;
}

export async function findBySubmission(
  ctx: BaseCtx,
  input: { planId: string; kind: HostReportKind; key: string },
): Promise<HostReportRow | undefined> {
  const [row] = await sql<HostReportRow>(
    ctx.db,
    `select ${COLUMNS} ${FROM} where r.plan_id = $1 and r.kind = $2 and r.submission_key = $3`,
    [input.planId, input.kind, input.key],
  );
  return row;
}

/** @returns false when the same was received a moment ago. */
export async function insertHostReport(
  ctx: BaseCtx,
  report: {
    id: string;
    planId: string;
    kind: HostReportKind;
    fileId: string | null;
    answers: Readonly<Record<string, string>> | null;
    key: string;
    receiptNumber: string;
  },
): Promise<boolean> {
  const rows = await execute(
    ctx.db,
    `insert into host_report (id, plan_id, kind, state, file_id, answers, submission_key, receipt_number, received_at, received_from)
     values ($1, $2, $3, 'RECEIVED', $4, $5, $6, $7, $8, $9)
     on conflict on constraint host_report_submission_uq do nothing`,
    [
      report.id,
      report.planId,
      report.kind,
      report.fileId,
      report.answers && JSON.stringify(report.answers),
      report.key,
      report.receiptNumber,
      ctx.clock.now(),
      ctx.actorRef,
    ],
  );
  return rows === 1;
}

export function moveHostReport(
  ctx: BaseCtx,
  id: string,
  to: HostReportState,
  from: readonly HostReportState[],
): Promise<number> {
  return execute(ctx.db, `update host_report set state = $2 where id = $1 and state = any($3::text[])`, [
    id,
    to,
    from,
  ]);
}

/** Which kinds of a plan have a report that was not returned. */
export async function receivedKinds(ctx: BaseCtx, planId: string): Promise<Set<HostReportKind>> {
  const rows = await sql<{ kind: HostReportKind }>(
    ctx.db,
    `select distinct kind from host_report where plan_id = $1 and state <> 'RETURNED'`,
    [planId],
  );
  return new Set(rows.map(({ kind }) => kind));
}
