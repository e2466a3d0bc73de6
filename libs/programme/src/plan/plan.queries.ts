import type { BaseCtx, DateOnly } from '@enishi/platform';
import { notFound, sql } from '@enishi/platform';
import type { YearCalendar } from '../fiscal-year/deadlines.js';
import { CALENDAR_JSON } from '../fiscal-year/fiscal-year.queries.js';
import type { ClockKind } from '../fiscal-year/plan-clocks.js';
import type { PlanState, StopKind } from './plan-states.js';
import type { ProgrammeType } from './programme-line.js';

export interface InstitutionBrief {
  id: string;
  kind: string;
  countryCode: string;
  nameJa: string | null;
  nameEn: string | null;
  nameNative: string | null;
  nameZhHans: string | null;
}

export interface SenderBrief extends InstitutionBrief {
  chinaRegistrationNumber: string | null;
}

/** People on the plan's list, withdrawn and replaced ones left out. */
export interface HeadCount {
  main: number;
  escort: number;
  selfFunded: number;
}

/** A plan with everything its page and its clocks need, read in one statement. */
export interface PlanRow {
  id: string;
  fiscalYear: number;
  callRound: number | null;
  receptionNumber: string;
  programmeType: ProgrammeType;
  titleJa: string;
  titleEn: string;
  field: string | null;
  hostUnitJa: string | null;
  hostUnitEn: string | null;
  state: PlanState;
  visitStart: DateOnly;
  visitEnd: DateOnly;
  postOnlineEnd: DateOnly | null;
  stopDate: DateOnly | null;
  stopKind: StopKind | null;
  stopReason: string | null;
  farTravel: boolean;
  priorityFlags: string[];
  listDueDate: DateOnly | null;
  returnConfirmedOn: DateOnly | null;
  version: number;
  host: InstitutionBrief;
  senders: SenderBrief[];
  calendar: YearCalendar;
  lastDeparture: DateOnly | null;
  heads: HeadCount;
  settled: Partial<Record<ClockKind, DateOnly>>;
}

const institutionJson = (alias: string) => `jsonb_build_object(
  'id', ${alias}.id, 'kind', ${alias}.kind, 'countryCode', ${alias}.country_code, 'nameJa', ${alias}.name_ja,
  'nameEn', ${alias}.name_en, 'nameNative', ${alias}.name_native, 'nameZhHans', ${alias}.name_zh_hans)`;

/**
 * Plans of an inner selection with all that belongs to them. The inner selection limits first, so that
 * the look-ups run for the rows of the page only.
 */
const plansOf = (selection: string) => `
  select p.id, p.fiscal_year as "fiscalYear", p.call_round as "callRound", p.reception_number as "receptionNumber",
    p.programme_type as "programmeType", p.title_ja as "titleJa", p.title_en as "titleEn", p.field,
    p.host_unit_ja as "hostUnitJa", p.host_unit_en as "hostUnitEn", p.state,
    p.visit_start::text as "visitStart", p.visit_end::text as "visitEnd",
    p.post_online_end::text as "postOnlineEnd", p.stop_date::text as "stopDate", p.stop_kind as "stopKind",
    p.stop_reason as "stopReason", p.far_travel as "farTravel", p.priority_flags as "priorityFlags",
    p.list_due_date::text as "listDueDate", p.return_confirmed_on::text as "returnConfirmedOn", p.version,
    ${institutionJson('h')} as host, ${CALENDAR_JSON} as calendar,
    s.senders, l.last_departure as "lastDeparture", l.heads, coalesce(t.settled, '{}') as settled
  from (${selection}) p
  join institution h on h.id = p.host_institution_id
  join fiscal_year y on y.year = p.fiscal_year
  left join lateral (
    select coalesce(jsonb_agg(${institutionJson('i')} ||
        jsonb_build_object('chinaRegistrationNumber', ps.china_registration_number) order by i.name_en, i.id), '[]') as senders
    from plan_sending_institution ps join institution i on i.id = ps.institution_id where ps.plan_id = p.id) s on true
  left join lateral (
    select max(departure_date)::text as last_departure, jsonb_build_object(
        'main', count(*) filter (where role = 'MAIN'), 'escort', count(*) filter (where role = 'ESCORT'),
        'selfFunded', count(*) filter (where funding = 'SELF')) as heads
    from participation where plan_id = p.id and state not in ('WITHDRAWN', 'REPLACED')) l on true
  left join lateral (
    select jsonb_object_agg(clock, settled_on) as settled from plan_settlement where plan_id = p.id) t on true`;

/** What a list of plans is narrowed to; absent members narrow nothing. */
export interface PlanFilter {
  fiscalYear?: number | null | undefined;
  states?: readonly PlanState[] | null | undefined;
  programmeTypes?: readonly ProgrammeType[] | null | undefined;
  hostInstitutionId?: string | null | undefined;
  senderCountry?: string | null | undefined;
  search?: string | null | undefined;
}

/** Filter as SQL over `p`, from parameter 1 on; `visible` are the ids the reader may see, null for all. */
function conditions(
  filter: PlanFilter,
  visible: readonly string[] | null,
): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (value: unknown, part: (parameter: string) => string) => {
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  if (visible) add(visible, (x) => `p.id = any(${x}::uuid[])`);
  if (filter.fiscalYear) add(filter.fiscalYear, (x) => `p.fiscal_year = ${x}`);
  if (filter.states) add(filter.states, (x) => `p.state = any(${x}::text[])`);
  if (filter.programmeTypes) add(filter.programmeTypes, (x) => `p.programme_type = any(${x}::text[])`);
  if (filter.hostInstitutionId) add(filter.hostInstitutionId, (x) => `p.host_institution_id = ${x}`);
  if (filter.senderCountry)
    add(
      filter.senderCountry,
      (x) => `exists (select from plan_sending_institution ps join institution i on i.id = ps.institution_id
                      where ps.plan_id = p.id and i.country_code = ${x})`,
    );
  if (filter.search)
    add(
      `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`,
      (x) =>
        `(p.reception_number ilike ${x} or p.title_ja ilike ${x} or p.title_en ilike ${x} or exists (
          select from institution h where h.id = p.host_institution_id and (h.name_ja ilike ${x} or h.name_en ilike ${x})))`,
    );
  return { where: parts.length > 0 ? `where ${parts.join(' and ')}` : '', values };
}

export type PlanCursor = readonly [visitStart: DateOnly, id: string];

/** One page of plans, latest visit first, and how many match in all: two statements whatever the size. */
export async function selectPlanPage(
  ctx: BaseCtx,
  filter: PlanFilter,
  visible: readonly string[] | null,
  page: { first: number; after: PlanCursor | null },
): Promise<{ rows: PlanRow[]; totalCount: number }> {
  const { where, values } = conditions(filter, visible);
  const [count] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from exchange_plan p ${where}`,
    values,
  );
  const after = page.after
    ? `${where ? 'and' : 'where'} (p.visit_start, p.id) < ($${values.length + 1}::date, $${values.length + 2}::uuid)`
    : '';
  const rows = await sql<PlanRow>(
    ctx.db,
    `${plansOf(`select p.* from exchange_plan p ${where} ${after}
                order by p.visit_start desc, p.id desc limit ${page.first + 1}`)}
     order by p.visit_start desc, p.id desc`,
    [...values, ...(page.after ?? [])],
  );
  return { rows, totalCount: count?.n ?? 0 };
}

/** Every plan that matches, for boards that sort by a computed date: one statement. */
export function selectPlans(
  ctx: BaseCtx,
  filter: PlanFilter,
  visible: readonly string[] | null,
): Promise<PlanRow[]> {
  const { where, values } = conditions(filter, visible);
  return sql<PlanRow>(
    ctx.db,
    `${plansOf(`select p.* from exchange_plan p ${where}`)} order by p.visit_start, p.id`,
    values,
  );
}

/** Plans by id, in no order. */
export function selectPlansById(ctx: BaseCtx, ids: readonly string[]): Promise<PlanRow[]> {
  return sql<PlanRow>(ctx.db, plansOf('select p.* from exchange_plan p where p.id = any($1::uuid[])'), [ids]);
}

/** @throws NOT_FOUND when there is no such plan. */
export async function mustFindPlan(ctx: BaseCtx, id: string): Promise<PlanRow> {
  const [row] = await selectPlansById(ctx, [id]);
  if (!row) throw notFound('plan');
  return row;
}

/** How many visible plans stand in each state of a fiscal year. */
export function countPlansByState(
  ctx: BaseCtx,
  filter: PlanFilter,
  visible: readonly string[] | null,
): Promise<{ state: PlanState; count: number }[]> {
  const { where, values } = conditions(filter, visible);
  return sql(
    ctx.db,
    `select p.state, count(*)::int as count from exchange_plan p ${where} group by p.state`,
    values,
  );
}

/** Locks a plan's row until the transaction ends. @returns false when there is none. */
export async function lockPlan(ctx: BaseCtx, id: string): Promise<boolean> {
  return (await sql(ctx.db, `select 1 from exchange_plan where id = $1 for update`, [id])).length > 0;
}
