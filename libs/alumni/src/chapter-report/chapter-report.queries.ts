import { IS_NAMED } from '../chapter-term/chapter-term.queries.js';
import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ReportState } from './report-states.js';

export type Words = Readonly<Partial<Record<Locale, string>>>;

export interface ReportRow {
  id: string;
  chapterId: string;
  fiscalYear: number;
  quarter: number;
  state: ReportState;
  activities: Words;
  participants: number;
  results: Words;
  plans: Words;
  needs: string;
  returnNote: string | null;
  submittedAt: Date | null;
  publishedAt: Date | null;
  version: number;
}

const COLUMNS = `id, chapter_id as "chapterId", fiscal_year as "fiscalYear", quarter, state, activities, participants, results,
  plans, needs, return_note as "returnNote", submitted_at as "submittedAt", published_at as "publishedAt", version`;

/** Reports of chapters, the latest quarter first. */
export function selectReports(
  ctx: BaseCtx,
  chapterIds: readonly string[],
  publishedOnly: boolean,
): Promise<ReportRow[]> {
  return sql<ReportRow>(
    ctx.db,
    `select ${COLUMNS} from chapter_report
     where chapter_id = any($1::uuid[]) and (not $2 or state = 'PUBLISHED')
     order by fiscal_year desc, quarter desc, id limit 400`,
    [chapterIds, publishedOnly],
  );
}

/** Reports that wait for the secretariat, the oldest first. */
export function selectSubmitted(ctx: BaseCtx): Promise<ReportRow[]> {
  return sql<ReportRow>(
    ctx.db,
    `select ${COLUMNS} from chapter_report where state = 'SUBMITTED' order by submitted_at, id limit 200`,
  );
}

export async function lockReport(ctx: BaseCtx, id: string): Promise<ReportRow | undefined> {
  return (
    await sql<ReportRow>(ctx.db, `select ${COLUMNS} from chapter_report where id = $1 for no key update`, [
      id,
    ])
  )[0];
}

export type ReportFields = Pick<
  ReportRow,
  'chapterId' | 'fiscalYear' | 'quarter' | 'activities' | 'participants' | 'results' | 'plans' | 'needs'
>;

/**
 * Writes the draft of a quarter, or over it while it is a draft or was returned.
 * @param version of the draft that was read; null for the first
 * @returns the id, or nothing when it was handed in or somebody else wrote meanwhile
 */
export async function putReport(
  ctx: BaseCtx,
  id: string,
  version: number | null,
  row: ReportFields,
): Promise<string | undefined> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `insert into chapter_report (id, chapter_id, fiscal_year, quarter, state, activities, participants, results, plans, needs, created_at)
     values ($1, $2, $3, $4, 'DRAFT', $5, $6, $7, $8, $9, $10)
     on conflict (chapter_id, fiscal_year, quarter) do update set activities = excluded.activities,
       participants = excluded.participants, results = excluded.results, plans = excluded.plans, needs = excluded.needs,
       version = chapter_report.version + 1
       where chapter_report.state in ('DRAFT', 'RETURNED') and chapter_report.version = $11
     returning id`,
    [
      id,
      row.chapterId,
      row.fiscalYear,
      row.quarter,
      JSON.stringify(row.activities),
      row.participants,
      JSON.stringify(row.results),
      JSON.stringify(row.plans),
      row.needs,
      ctx.clock.now(),
      version,
    ],
  );
  return rows[0]?.id;
}

/** Moves a report on; 0 when it is not in one of the states before. */
export function moveReport(
  ctx: BaseCtx,
  id: string,
  to: ReportState,
  before: readonly ReportState[],
  note: string | null = null,
): Promise<number> {
  return execute(
    ctx.db,
    `update chapter_report set state = $2, version = version + 1,
       submitted_at = case when $2 = 'SUBMITTED' then $4::timestamptz else submitted_at end,
       published_at = case $2 when 'PUBLISHED' then $4::timestamptz when 'RETURNED' then null else published_at end,
       return_note = case when $2 = 'RETURNED' then $5 else null end
     where id = $1 and state = any($3::text[])`,
    [id, to, before, ctx.clock.now(), note],
  );
}

/** Published reports of a fiscal year. */
export function selectOfYear(ctx: BaseCtx, fiscalYear: number): Promise<ReportRow[]> {
  return sql<ReportRow>(
    ctx.db,
    `select ${COLUMNS} from chapter_report where fiscal_year = $1 and state = 'PUBLISHED' order by quarter, id`,
    [fiscalYear],
  );
}

export interface YearChapter {
  id: string;
  nameJa: string;
  nameEn: string;
  acronym: string | null;
  ownName: string | null;
  foundedOn: string | null;
}

/** Chapters that published something in a fiscal year, by English name. */
export function selectChaptersOfYear(ctx: BaseCtx, fiscalYear: number): Promise<YearChapter[]> {
  return sql<YearChapter>(
    ctx.db,
    `select c.id, c.name_ja as "nameJa", c.name_en as "nameEn", c.acronym, c.own_name as "ownName", c.founded_on as "foundedOn"
     from chapter c where exists (
       select from chapter_report r where r.chapter_id = c.id and r.fiscal_year = $1 and r.state = 'PUBLISHED')
     order by c.name_en, c.id`,
    [fiscalYear],
  );
}

/** Coordinators of a fiscal year who agreed to be named. */
export function selectNamedOfYear(
  ctx: BaseCtx,
  fiscalYear: number,
): Promise<{ chapterId: string; name: string; role: 'MAIN' | 'DEPUTY' | 'COORDINATOR' }[]> {
  return sql(
    ctx.db,
    `select t.chapter_id as "chapterId", person.name_latin as name, t.role
     from chapter_term t join person on person.id = t.person_id
     where ${IS_NAMED} and t.state in ('RUNNING', 'ENDED') and t.starts_on <= make_date($1 + 1, 3, 31)
       and (t.ends_on is null or t.ends_on >= make_date($1, 4, 1))
     order by case t.role when 'MAIN' then 1 when 'DEPUTY' then 2 else 3 end, t.starts_on, t.id`,
    [fiscalYear],
  );
}
