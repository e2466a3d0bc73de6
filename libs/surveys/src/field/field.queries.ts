import type { BaseCtx, Locale } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { Audience, CampaignState } from '../campaign/campaign-states.js';
import { DISPOSITION, IS_ANSWERED, IS_BACK, TOLD, UNFIT } from './disposition.queries.js';
import { DISPOSITION_CODES } from './dispositions.js';
import type { DispositionCode } from './dispositions.js';
import type { FieldDimension, FieldFilter } from './field-filter.js';
import { readAtOnce } from './read-at-once.js';

export interface FieldCampaignRow {
  id: string;
  fiscalYear: number;
  audience: Audience;
  state: CampaignState;
  instrumentCode: string;
  instrumentVersion: number;
  isAnonymous: boolean;
  openedAt: Date | null;
  closedAt: Date | null;
  /** The campaign of the same audience a fiscal year before, when there was one. */
  lastId: string | null;
}

/** The campaign and the one it is compared with. */
export async function selectFieldCampaign(ctx: BaseCtx, id: string): Promise<FieldCampaignRow | undefined> {
  const [row] = await sql<FieldCampaignRow>(
    ctx.db,
    `select c.id, c.fiscal_year as "fiscalYear", c.audience, c.state, c.instrument_code as "instrumentCode",
       c.instrument_version as "instrumentVersion", c.is_anonymous as "isAnonymous", c.opened_at as "openedAt",
       c.closed_at as "closedAt",
       (select l.id from survey_campaign l
        where l.audience = c.audience and l.fiscal_year = c.fiscal_year - 1 and l.opened_at is not null
        order by l.opened_at desc, l.id limit 1) as "lastId"
     from survey_campaign c where c.id = $1`,
    [id],
  );
  return row;
}

export interface FieldScope {
  campaignId: string;
  isClosed: boolean;
  essential: readonly string[];
  filter: FieldFilter;
}

/** Columns that cases are found by. Language and device are those of the form; whoever is not measured has no device. */
const COLUMNS = {
  cohort: 'a.cohort_year',
  country: 'a.country_code',
  hostInstitutionId: 'a.host_institution_id',
  programmeType: 'a.programme_type',
  module: 'a.module',
  language: 'coalesce(form.language, c.locale)',
  device: 'case when form.is_measured then form.device end',
} as const satisfies Readonly<Record<keyof FieldFilter, string>>;

/** The conditions of a filter and their values, numbered from the given one on. */
function narrowed(filter: FieldFilter, from: number): { where: string; values: unknown[] } {
  const set = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return {
    where: set.map(([key], index) => ` and ${COLUMNS[key as keyof FieldFilter]} = $${from + index}`).join(''),
    values: set.map(([, value]) => value),
  };
}

const FORMS = `left join survey_form form on form.assignment_id = a.id`;
const CONTACTS = `join survey_contact c on c.id = a.contact_id`;

/** Cases with what a filter looks at; the contact only where its language is asked for. */
const cases = ({ language }: FieldFilter) => `survey_assignment a ${language ? CONTACTS : ''} ${FORMS}`;

export interface CaseCountRow {
  /** Null for the whole. */
  dimension: FieldDimension | null;
  value: string | null;
  code: DispositionCode;
  /** Bits of `STEPS`. */
  steps: number;
  isAnswered: boolean;
  isBack: boolean;
  count: number;
}

/** Everything that is counted about a case in one number: its disposition (4 bits), its steps (7), two more. */
const CELL = `${DISPOSITION} + (coalesce(told.steps, 0) << 4)
  + case when told.assignment_id is not null and ${IS_ANSWERED} then 2048 else 0 end
  + case when told.assignment_id is not null and ${IS_BACK} then 4096 else 0 end`;

const readCell = (cell: number) => ({
  code: DISPOSITION_CODES[cell & 15] as DispositionCode,
  steps: (cell >> 4) & 127,
  isAnswered: (cell & 2048) > 0,
  isBack: (cell & 4096) > 0,
});

const DIMENSION_COLUMNS = {
  COHORT: 'cohort',
  COUNTRY: 'country',
  HOST: 'host',
  PROGRAMME_TYPE: 'programme_type',
  MODULE: 'module',
  LANGUAGE: 'language',
  DEVICE: 'device',
} as const satisfies Readonly<Record<FieldDimension, string>>;

/**
 * How many cases have which disposition and came how far, as a whole and by each dimension: one statement, one pass
 * over the events.
 */
export async function countCases(ctx: BaseCtx, scope: FieldScope): Promise<CaseCountRow[]> {
  const { where, values } = narrowed(scope.filter, 4);
  const counts = Object.entries(DIMENSION_COLUMNS).map(
    ([dimension, column]) => `select '${dimension}', value::text, cell, count
       from (select ${column} as value, cell, count(*)::int as count from cases group by 1, 2) as counted`,
  );
  type Row = Pick<CaseCountRow, 'dimension' | 'value' | 'count'> & { cell: number };
  const rows = await readAtOnce(ctx, ({ db }) =>
    sql<Row>(
      db,
      `with told as (${TOLD}), unfit as (${UNFIT}),
     cases as materialized (
       select a.cohort_year as cohort, a.country_code as country, a.host_institution_id as host, a.programme_type, a.module,
         ${COLUMNS.language} as language, ${COLUMNS.device} as device, ${CELL} as cell
       from survey_assignment a ${CONTACTS} ${FORMS} left join told on told.assignment_id = a.id
         left join unfit on unfit.assignment_id = a.id
       where a.campaign_id = $1${where})
     select null as dimension, null as value, cell, count(*)::int as count from cases group by 3
     union all ${counts.join(' union all ')}`,
      [scope.campaignId, scope.isClosed, scope.essential, ...values],
    ),
  );
  return rows.map(({ cell, ...row }) => ({ ...row, ...readCell(cell) }));
}

export const DAY_KINDS = [
  'SENT',
  'REMINDED',
  'BOUNCED',
  'OPENED',
  'STARTED',
  'SUBMITTED',
  'DECLINED',
] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export interface DayRow {
  day: string;
  kind: DayKind;
  count: number;
}

/** What happened on which day in Japan, in events: who is reminded twice counts twice. */
export function countDays(ctx: BaseCtx, scope: FieldScope): Promise<DayRow[]> {
  const { where, values } = narrowed(scope.filter, 3);
  const some = where
    ? `and e.assignment_id in (select a.id from ${cases(scope.filter)} where a.campaign_id = $1${where})`
    : '';
  return sql<DayRow>(
    ctx.db,
    `select to_char(day, 'YYYY-MM-DD') as day, kind, count
     from (
       select (e.at at time zone 'Asia/Tokyo')::date as day, e.kind, count(*)::int as count from survey_event e
       where e.campaign_id = $1 and e.kind = any($2::text[]) ${some} group by 1, 2) as days
     order by days.day, kind`,
    [scope.campaignId, DAY_KINDS, ...values],
  );
}

export interface ExclusionRow {
  reason: string;
  count: number;
}

/** Who of the frame was not asked, by reason. Of them only cohort and country are known. */
export function countExclusions(
  ctx: BaseCtx,
  campaignId: string,
  { cohort, country }: FieldFilter,
): Promise<ExclusionRow[]> {
  return sql<ExclusionRow>(
    ctx.db,
    `select reason, count(*)::int as count from survey_exclusion
     where campaign_id = $1 and ($2::int is null or cohort_year = $2) and ($3::text is null or country_code = $3)
     group by reason order by reason`,
    [campaignId, cohort ?? null, country ?? null],
  );
}

export interface PlaceRow {
  /** BREAK_OFF: where unfinished forms stand; PAGE: how pages were read; FORM: whole forms handed in. */
  part: 'BREAK_OFF' | 'PAGE' | 'FORM';
  place: string | null;
  forms: number;
  medianSeconds: number | null;
  problems: number | null;
}

/** Where people stop, and how long it takes them; of those alone who did not refuse to be measured. */
export function measureForms(ctx: BaseCtx, scope: FieldScope): Promise<PlaceRow[]> {
  const { where, values } = narrowed(scope.filter, 2);
  return sql<PlaceRow>(
    ctx.db,
    `with measured as materialized (
       select form.assignment_id, form.place, form.seconds, form.submitted_at is not null as is_handed_in
       from ${cases(scope.filter)} where a.campaign_id = $1 and form.is_measured${where})
     select 'BREAK_OFF' as part, place, count(*)::int as forms, null::double precision as "medianSeconds", null::int as problems
     from measured where place is not null and not is_handed_in group by place
     union all
     select 'PAGE', v.page, count(*)::int, percentile_cont(0.5) within group (order by v.seconds), sum(v.problems)::int
     from survey_page_visit v join measured on measured.assignment_id = v.assignment_id group by v.page
     union all
     select 'FORM', null, count(*)::int, percentile_cont(0.5) within group (order by seconds), null
     from measured where is_handed_in and seconds > 0
     order by 1, forms desc, place`,
    [scope.campaignId, ...values],
  );
}

export interface ComparedRow {
  dimension: 'COHORT' | 'COUNTRY';
  value: string;
  asked: number;
  answered: number;
  lastAsked: number;
  lastAnswered: number;
}

/**
 * Forms handed in by cohort and country, beside those of last year's campaign at the same age of the campaign.
 * Who turned out not to be eligible is left out of both.
 */
export function compareWithLast(
  ctx: BaseCtx,
  input: { campaignId: string; now: Date; lastId: string; openForSeconds: number },
): Promise<ComparedRow[]> {
  return readAtOnce(ctx, ({ db }) =>
    sql<ComparedRow>(
      db,
      `with told as (
       select e.assignment_id, bool_or(e.kind = 'NOT_ELIGIBLE') as is_unfit,
         max(e.at) filter (where e.kind in ('SUBMITTED', 'CORRECTED')) as handed_in_at,
         max(e.at) filter (where e.kind = 'WITHDRAWN') as withdrawn_at
       from survey_event e
       where e.campaign_id in ($1, $3) and e.kind in ('NOT_ELIGIBLE', 'SUBMITTED', 'CORRECTED', 'WITHDRAWN')
         and e.at <= case when e.campaign_id = $1 then $2 else
           (select l.opened_at + make_interval(secs => $4) from survey_campaign l where l.id = $3) end
       group by e.assignment_id),
     cases as (
       select a.campaign_id = $1 as is_this, a.cohort_year::text as cohort, a.country_code as country, count(*) as asked,
         count(*) filter (where ${IS_ANSWERED}) as answered
       from survey_assignment a left join told on told.assignment_id = a.id
       where a.campaign_id in ($1, $3) and told.is_unfit is not true
       group by 1, 2, 3)
     select case when grouping(cohort) = 0 then 'COHORT' else 'COUNTRY' end as dimension, coalesce(cohort, country) as value,
       coalesce(sum(asked) filter (where is_this), 0)::int as asked,
       coalesce(sum(answered) filter (where is_this), 0)::int as answered,
       coalesce(sum(asked) filter (where not is_this), 0)::int as "lastAsked",
       coalesce(sum(answered) filter (where not is_this), 0)::int as "lastAnswered"
     from cases group by grouping sets ((cohort), (country)) having coalesce(cohort, country) is not null
     order by 1, 2`,
      [input.campaignId, input.now, input.lastId, input.openForSeconds],
    ),
  );
}

export interface LabelRow {
  dimension: 'COUNTRY' | 'HOST';
  value: string;
  label: string;
}

/** Names of countries and institutions in the reader's language, or the nearest there is. */
export function selectLabels(
  ctx: BaseCtx,
  locale: Locale,
  countries: readonly string[],
  institutions: readonly string[],
): Promise<LabelRow[]> {
  const own = { ja: 'name_ja', en: 'name_en', 'zh-Hans': 'name_zh_hans' }[locale];
  return sql<LabelRow>(
    ctx.db,
    `select 'COUNTRY' as dimension, code as value, ${own} as label from country where code = any($1::text[])
     union all
     select 'HOST', id::text, coalesce(${own}, name_en, name_ja, name_native) from institution where id = any($2::uuid[])`,
    [countries, institutions],
  );
}
