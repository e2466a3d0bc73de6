import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ReportOutcome } from './relay-states.js';

export interface ReportRow {
  id: string;
  relayId: string;
  reason: string;
  reportedAt: Date;
  outcome: ReportOutcome | null;
  settledAt: Date | null;
  reporterName: string;
  reporterKey: string | null;
  reportedName: string;
  reportedKey: string | null;
  messages: { isReporters: boolean; body: string; sentAt: string }[];
}

export function insertReport(
  ctx: BaseCtx,
  report: { id: string; relayId: string; reporterId: string; reason: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into relay_report (id, relay_id, reporter_id, reason, reported_at) values ($1, $2, $3, $4, $5)
     on conflict (relay_id, reporter_id) do nothing`,
    [report.id, report.relayId, report.reporterId, report.reason, ctx.clock.now()],
  );
}

/** Reports with what was written, those that wait first and of them the oldest. */
export function selectReports(ctx: BaseCtx, first: number): Promise<ReportRow[]> {
  return sql<ReportRow>(
    ctx.db,
    `select p.id, p.relay_id as "relayId", p.reason, p.reported_at as "reportedAt", p.outcome, p.settled_at as "settledAt",
       reporter.name_latin as "reporterName", reporter_member.id as "reporterKey",
       reported.name_latin as "reportedName", reported_member.id as "reportedKey",
       (select coalesce(jsonb_agg(jsonb_build_object('isReporters', m.author_id = p.reporter_id, 'body', m.body,
           'sentAt', m.sent_at) order by m.sent_at, m.id), '[]') from relay_message m where m.relay_id = r.id) as messages
     from relay_report p join relay r on r.id = p.relay_id
       join person reporter on reporter.id = p.reporter_id
       join person reported on reported.id = case when r.from_person_id = p.reporter_id then r.to_person_id
         else r.from_person_id end
       left join member reporter_member on reporter_member.person_id = reporter.id
       left join member reported_member on reported_member.person_id = reported.id
     order by (p.settled_at is not null), case when p.settled_at is null then p.reported_at end, p.settled_at desc limit $1`,
    [first],
  );
}

export async function countReports(ctx: BaseCtx): Promise<{ all: number; waiting: number }> {
  const [row] = await sql<{ all: number; waiting: number }>(
    ctx.db,
    `select count(*)::int as "all", count(*) filter (where settled_at is null)::int as waiting from relay_report`,
  );
  return row ?? { all: 0, waiting: 0 };
}

/** Settles a report that waits. @returns whom it was about; undefined when it does not wait (any more) */
export async function settleReport(
  ctx: BaseCtx,
  reportId: string,
  outcome: ReportOutcome,
): Promise<string | undefined> {
  const rows = await sql<{ reportedId: string }>(
    ctx.db,
    `update relay_report p set outcome = $2, settled_at = $3, settled_by = $4 from relay r
     where p.id = $1 and p.settled_at is null and r.id = p.relay_id
     returning case when r.from_person_id = p.reporter_id then r.to_person_id else r.from_person_id end as "reportedId"`,
    [reportId, outcome, ctx.clock.now(), ctx.actorRef],
  );
  return rows[0]?.reportedId;
}

export async function isReport(ctx: BaseCtx, reportId: string): Promise<boolean> {
  return (await sql(ctx.db, `select 1 from relay_report where id = $1`, [reportId])).length > 0;
}

/** From now on requests of the person reach nobody, those that wait are withdrawn from sight, and what they talk in ends. */
export async function barPerson(ctx: BaseCtx, personId: string): Promise<void> {
  await execute(
    ctx.db,
    `insert into relay_bar (person_id, barred_at) values ($1, $2) on conflict do nothing`,
    [personId, ctx.clock.now()],
  );
  await execute(
    ctx.db,
    `update relay set is_withheld = is_withheld or state = 'OPEN', state = case state when 'ACCEPTED' then 'ENDED' else state end,
       version = version + 1
     where (from_person_id = $1 and state in ('OPEN', 'ACCEPTED')) or (to_person_id = $1 and state = 'ACCEPTED')`,
    [personId],
  );
}
