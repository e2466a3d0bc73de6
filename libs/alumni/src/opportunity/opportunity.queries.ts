import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { BoardSight } from './opportunity-policies.js';
import type { OpportunityState } from './opportunity-states.js';
import type { OpportunityKind, OpportunityStepWord, Provider } from './opportunity-words.js';

export interface OpportunityRow {
  id: string;
  kind: OpportunityKind;
  provider: Provider;
  providerName: string;
  titleJa: string;
  titleEn: string;
  titleZhHans: string | null;
  summaryJa: string;
  summaryEn: string;
  summaryZhHans: string | null;
  fields: string[];
  levels: string[];
  countries: string[];
  languages: string[];
  closesAt: Date | null;
  /** Day and time of the deadline as they are announced, in `timeZone`. */
  closesOn: string | null;
  closesTime: string | null;
  timeZone: string;
  expiresAt: Date;
  expiresOn: string;
  sourceUrl: string;
  planId: string | null;
  state: OpportunityState;
  publishedAt: Date | null;
  version: number;
  /** What the reader told of it. */
  mySteps: OpportunityStepWord[];
  totalCount: number;
}

const COLUMNS = `o.id, o.kind, o.provider, o.provider_name as "providerName", o.title_ja as "titleJa",
  o.title_en as "titleEn", o.title_zh_hans as "titleZhHans", o.summary_ja as "summaryJa", o.summary_en as "summaryEn",
  o.summary_zh_hans as "summaryZhHans", o.fields, o.levels, o.countries, o.languages, o.closes_at as "closesAt",
  to_char(o.closes_at at time zone o.time_zone, 'YYYY-MM-DD') as "closesOn",
  to_char(o.closes_at at time zone o.time_zone, 'HH24:MI') as "closesTime", o.time_zone as "timeZone",
  o.expires_at as "expiresAt", to_char(o.expires_at at time zone o.time_zone, 'YYYY-MM-DD') as "expiresOn",
  o.source_url as "sourceUrl", o.plan_id as "planId", o.state, o.published_at as "publishedAt", o.version`;

/** Parameters 1 to 4: now, all, plans, person. Published and not expired, or the office's, or the host's own. */
const VISIBLE = `((o.state = 'PUBLISHED' and o.expires_at > $1) or $2 or o.plan_id = any($3::uuid[]))`;
const MY_STEPS = `array(select s.step from opportunity_step s
  where s.opportunity_id = o.id and s.person_id = $4 and s.undone_at is null order by s.step) as "mySteps"`;

export interface OpportunityFilter {
  kind?: string | null | undefined;
  provider?: string | null | undefined;
  field?: string | null | undefined;
  level?: string | null | undefined;
  country?: string | null | undefined;
  language?: string | null | undefined;
  state?: string | null | undefined;
  mine?: boolean | null | undefined;
}

/** Open to what the filter names, or to all. */
const OPEN_TO = (column: string, parameter: number): string =>
  `($${parameter}::text is null or o.${column} = '{}' or $${parameter} = any(o.${column}))`;

/** A page by deadline, those without one last; with what the reader told, in one statement. */
export function selectOpportunities(
  ctx: BaseCtx,
  sight: BoardSight,
  filter: OpportunityFilter,
  page: { first: number; after: [string | null, string] | null },
): Promise<OpportunityRow[]> {
  const now = ctx.clock.now();
  return sql<OpportunityRow>(
    ctx.db,
    `with board as (
       select ${COLUMNS}, ${MY_STEPS}, count(*) over ()::int as "totalCount",
         coalesce(o.closes_at, 'infinity') as place
       from opportunity o
       where ${VISIBLE} and ($5::text is null or o.kind = $5) and ($6::text is null or o.provider = $6)
         and ${OPEN_TO('fields', 7)} and ${OPEN_TO('levels', 8)} and ${OPEN_TO('countries', 9)} and ${OPEN_TO('languages', 10)}
         and ($11::text is null or o.state = $11)
         and (not $12 or exists (select from opportunity_step s
           where s.opportunity_id = o.id and s.person_id = $4 and s.undone_at is null)))
     select * from board
     where $14::uuid is null or (place, id) > (coalesce($13::timestamptz, 'infinity'), $14)
     order by place, id limit $15`,
    [
      now,
      sight.all,
      sight.planIds,
      sight.personId,
      filter.kind ?? null,
      filter.provider ?? null,
      filter.field ?? null,
      filter.level ?? null,
      filter.country ?? null,
      filter.language ?? null,
      filter.state ?? null,
      filter.mine ?? false,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first + 1,
    ],
  );
}

export async function findOpportunity(
  ctx: BaseCtx,
  sight: BoardSight,
  id: string,
): Promise<OpportunityRow | undefined> {
  const [row] = await sql<OpportunityRow>(
    ctx.db,
    `select ${COLUMNS}, ${MY_STEPS}, 1 as "totalCount" from opportunity o where o.id = $5 and ${VISIBLE}`,
    [ctx.clock.now(), sight.all, sight.planIds, sight.personId, id],
  );
  return row;
}

export type OpportunityLock = Pick<OpportunityRow, 'id' | 'planId' | 'state' | 'version' | 'expiresAt'>;

/** The row alone, held until the transaction ends. */
export async function lockOpportunity(ctx: BaseCtx, id: string): Promise<OpportunityLock | undefined> {
  const [row] = await sql<OpportunityLock>(
    ctx.db,
    `select id, plan_id as "planId", state, version, expires_at as "expiresAt" from opportunity where id = $1
     for no key update`,
    [id],
  );
  return row;
}

export interface WrittenOpportunity {
  kind: string;
  provider: string;
  providerName: string;
  titleJa: string;
  titleEn: string;
  titleZhHans: string | null;
  summaryJa: string;
  summaryEn: string;
  summaryZhHans: string | null;
  fields: readonly string[];
  levels: readonly string[];
  countries: readonly string[];
  languages: readonly string[];
  closesOn: string | null;
  closesTime: string | null;
  timeZone: string;
  expiresOn: string | null;
  sourceUrl: string;
  planId: string | null;
}

const WRITTEN = (w: WrittenOpportunity): unknown[] => [
  w.kind,
  w.provider,
  w.providerName,
  w.titleJa,
  w.titleEn,
  w.titleZhHans,
  w.summaryJa,
  w.summaryEn,
  w.summaryZhHans,
  w.fields,
  w.levels,
  w.countries,
  w.languages,
  w.closesOn,
  w.closesTime ?? '23:59',
  w.timeZone,
  w.expiresOn,
  w.sourceUrl,
  w.planId,
];

/** Moments of a deadline and of the expiry, from their days in the announced zone ($14 to $17). */
const CLOSES = `($14::date + $15::time) at time zone $16`;
const EXPIRES = (now: string) =>
  `coalesce(($17::date + 1)::timestamp at time zone $16, ${CLOSES}, ${now} + interval '1 year')`;

export async function insertOpportunity(
  ctx: BaseCtx,
  row: WrittenOpportunity & { id: string; createdBy: string },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into opportunity (kind, provider, provider_name, title_ja, title_en, title_zh_hans, summary_ja, summary_en,
       summary_zh_hans, fields, levels, countries, languages, closes_at, time_zone, expires_at, source_url, plan_id,
       id, created_by, created_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, ${CLOSES}, $16, ${EXPIRES('$22::timestamptz')}, $18, $19,
       $20, $21, $22, 'DRAFT')`,
    [...WRITTEN(row), row.id, row.createdBy, ctx.clock.now()],
  );
}

/** Writes it anew if nobody else has meanwhile. @returns 0 when somebody has */
export function updateOpportunity(
  ctx: BaseCtx,
  row: WrittenOpportunity & { id: string; version: number },
): Promise<number> {
  return execute(
    ctx.db,
    `update opportunity set kind = $1, provider = $2, provider_name = $3, title_ja = $4, title_en = $5,
       title_zh_hans = $6, summary_ja = $7, summary_en = $8, summary_zh_hans = $9, fields = $10, levels = $11,
       countries = $12, languages = $13, closes_at = ${CLOSES}, time_zone = $16,
       expires_at = ${EXPIRES('created_at')}, source_url = $18, plan_id = $19, version = version + 1
     where id = $20 and version = $21`,
    [...WRITTEN(row), row.id, row.version],
  );
}

export function moveOpportunityTo(
  ctx: BaseCtx,
  id: string,
  from: OpportunityState,
  to: OpportunityState,
): Promise<number> {
  return execute(
    ctx.db,
    `update opportunity set state = $3, version = version + 1,
       published_at = case when $3 = 'PUBLISHED' then coalesce(published_at, $4) else published_at end
     where id = $1 and state = $2`,
    [id, from, to, ctx.clock.now()],
  );
}

/** Takes from the board what has expired. @returns which */
export function expireOpportunities(ctx: BaseCtx): Promise<{ id: string }[]> {
  return sql<{ id: string }>(
    ctx.db,
    `update opportunity set state = 'EXPIRED', version = version + 1 where state = 'PUBLISHED' and expires_at <= $1
     returning id`,
    [ctx.clock.now()],
  );
}
