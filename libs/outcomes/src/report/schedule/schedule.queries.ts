import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ReportKind, ReportLanguage } from '../report-kinds.js';
import type { Cadence } from './cadence.js';

export interface ScheduleRow {
  id: string;
  accountId: string;
  kind: ReportKind;
  language: ReportLanguage;
  format: 'PDF' | 'XLSX';
  countryCode: string | null;
  hostInstitutionId: string | null;
  cadence: Cadence;
  nextOn: DateOnly;
  endedAt: Date | null;
}

export interface ScheduleListRow extends ScheduleRow {
  /** Name of the country or host in the report's language. */
  about: string | null;
  lastCopyId: string | null;
  lastMadeAt: Date | null;
}

const COLUMNS = `s.id, s.account_id as "accountId", s.kind, s.language, s.format, s.country_code as "countryCode",
  s.host_institution_id as "hostInstitutionId", s.cadence, s.next_on::text as "nextOn", s.ended_at as "endedAt"`;

export async function insertSchedule(ctx: BaseCtx, row: Omit<ScheduleRow, 'endedAt'>): Promise<void> {
  await execute(
    ctx.db,
    `insert into report_schedule (id, account_id, kind, language, format, country_code, host_institution_id, cadence,
       next_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.id,
      row.accountId,
      row.kind,
      row.language,
      row.format,
      row.countryCode,
      row.hostInstitutionId,
      row.cadence,
      row.nextOn,
      ctx.clock.now(),
    ],
  );
}

/** Running schedules of an account with their last copy, the newest first. */
export function listSchedules(ctx: BaseCtx, accountId: string): Promise<ScheduleListRow[]> {
  return sql<ScheduleListRow>(
    ctx.db,
    `select ${COLUMNS}, last.id as "lastCopyId", last.made_at as "lastMadeAt",
       case s.language when 'ja' then coalesce(c.name_ja, i.name_ja, i.name_en)
         else coalesce(c.name_en, i.name_en, i.name_ja) end as about
     from report_schedule s
       left join country c on c.code = s.country_code
       left join institution i on i.id = s.host_institution_id
       left join lateral (select id, made_at from report_copy where schedule_id = s.id order by due_on desc limit 1) last
         on true
     where s.account_id = $1 and s.ended_at is null
     order by s.created_at desc, s.id`,
    [accountId],
  );
}

export async function countSchedules(ctx: BaseCtx, accountId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from report_schedule where account_id = $1 and ended_at is null`,
    [accountId],
  );
  return row?.n ?? 0;
}

/** The reader's own running schedule, held for this transaction. */
export async function lockSchedule(ctx: BaseCtx, id: string): Promise<ScheduleRow | undefined> {
  return (
    await sql<ScheduleRow>(ctx.db, `select ${COLUMNS} from report_schedule s where s.id = $1 for update`, [
      id,
    ])
  )[0];
}

export async function endSchedule(ctx: BaseCtx, id: string, reason: 'STOPPED' | 'NO_RIGHT'): Promise<number> {
  return execute(
    ctx.db,
    `update report_schedule set ended_at = $2, end_reason = $3 where id = $1 and ended_at is null`,
    [id, ctx.clock.now(), reason],
  );
}

/** Due schedules, moved on to their next day; whoever comes second finds nothing. */
export function claimDue(
  ctx: BaseCtx,
  today: DateOnly,
  most: number,
): Promise<{ id: string; dueOn: DateOnly }[]> {
  return sql<{ id: string; dueOn: DateOnly }>(
    ctx.db,
    `with due as (
       select id, next_on from report_schedule where ended_at is null and next_on <= $1::date
       order by next_on, id limit $2 for update skip locked)
     update report_schedule s set next_on = (
       select min(day)::date from generate_series(due.next_on::timestamp, $1::date + interval '13 months',
         case s.cadence when 'MONTHLY' then interval '1 month' when 'QUARTERLY' then interval '3 months'
           else interval '1 year' end) as day where day::date > $1::date)
     from due where s.id = due.id returning s.id, due.next_on::text as "dueOn"`,
    [today, most],
  );
}

export async function findCopy(
  ctx: BaseCtx,
  scheduleId: string,
  dueOn: DateOnly,
): Promise<{ id: string } | undefined> {
  return (
    await sql<{ id: string }>(ctx.db, `select id from report_copy where schedule_id = $1 and due_on = $2`, [
      scheduleId,
      dueOn,
    ])
  )[0];
}

/** The copy before this day, to tell whether the numbers have changed since. */
export async function findEarlierCopy(
  ctx: BaseCtx,
  scheduleId: string,
  dueOn: DateOnly,
): Promise<{ digest: string; madeAt: Date } | undefined> {
  return (
    await sql<{ digest: string; madeAt: Date }>(
      ctx.db,
      `select digest, made_at as "madeAt" from report_copy where schedule_id = $1 and due_on < $2
       order by due_on desc limit 1`,
      [scheduleId, dueOn],
    )
  )[0];
}

export function insertCopy(
  ctx: BaseCtx,
  row: { id: string; scheduleId: string; dueOn: DateOnly; fileId: string; digest: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into report_copy (id, schedule_id, due_on, file_id, digest, made_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (schedule_id, due_on) do nothing`,
    [row.id, row.scheduleId, row.dueOn, row.fileId, row.digest, ctx.clock.now()],
  );
}

/** The file of a copy that was made for this account. */
export async function findOwnCopyFile(
  ctx: BaseCtx,
  id: string,
  accountId: string,
): Promise<string | undefined> {
  const [row] = await sql<{ fileId: string }>(
    ctx.db,
    `select c.file_id as "fileId" from report_copy c join report_schedule s on s.id = c.schedule_id
     where c.id = $1 and s.account_id = $2`,
    [id, accountId],
  );
  return row?.fileId;
}
