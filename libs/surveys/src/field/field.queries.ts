import type { BaseCtx, Locale } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { Audience, CampaignState } from '../campaign/campaign-states.js';
import { DISPOSITION, TOLD } from './disposition.queries.js';
import type { DispositionCode } from './dispositions.js';
import type { FieldDimension, FieldFilter } from './field-filter.js';

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

const values = ({ campaignId, isClosed, essential, filter }: FieldScope): unknown[] => [
  campaignId,
  isClosed,
  essential,
  filter.cohort ?? null,
  filter.country ?? null,
  filter.hostInstitutionId ?? null,
  filter.programmeType ?? null,
  filter.module ?? null,
  filter.language ?? null,
  filter.device ?? null,
];

// The device of somebody who does not want to be measured is not looked at.
const ASKED = `
  select a.id, a.cohort_year, a.country_code, a.host_institution_id, a.programme_type, a.module,
    coalesce(form.language, c.locale) as language, case when form.is_measured then form.device end as device,
    form.draft, form.place, form.seconds, form.is_measured
  from survey_assignment a join survey_contact c on c.id = a.contact_id left join survey_form form on form.assignment_id = a.id
  where a.campaign_id = $1 and ($4::int is null or a.cohort_year = $4) and ($5::text is null or a.country_code = $5)
    and ($6::uuid is null or a.host_institution_id = $6) and ($7::text is null or a.programme_type = $7)
    and ($8::text is null or a.module = $8) and ($9::text is null or coalesce(form.language, c.locale) = $9)
    and ($10::text is null or (form.is_measured and form.device = $10))`;

export interface CaseCountRow {
  /** Null for the whole. */
  dimension: FieldDimension | null;
  value: string | null;
  code: DispositionCode;
  asked: number;
  sent: number;
  delivered: number;
  opened: number;
  started: number;
  answered: number;
  declined: number;
}

/**
 * How many cases have which disposition, as a whole and by each dimension, with how far they came: one statement,
 * one pass over the events.
 */
export function countCases(ctx: BaseCtx, scope: FieldScope): Promise<CaseCountRow[]> {
  return sql<CaseCountRow>(
    ctx.db,
    `with told as (${TOLD}), form as (${ASKED}),
     cases as (
       select form.cohort_year, form.country_code, form.host_institution_id, form.programme_type, form.module, form.language,
         form.device, ${DISPOSITION} as code, count(*) as asked, count(*) filter (where told.is_sent) as sent,
         count(*) filter (where told.is_sent and not (told.bounced_at is not null
           and (told.written_at is null or told.bounced_at >= told.written_at))) as delivered,
         count(*) filter (where told.is_opened or told.is_started or told.handed_in_at is not null) as opened,
         count(*) filter (where told.is_started or told.handed_in_at is not null) as started,
         count(*) filter (where told.handed_in_at is not null
           and (told.withdrawn_at is null or told.handed_in_at > told.withdrawn_at)) as answered,
         count(*) filter (where told.is_declined) as declined
       from form left join told on told.assignment_id = form.id
       group by 1, 2, 3, 4, 5, 6, 7, 8)
     select case when grouping(cohort_year) = 0 then 'COHORT' when grouping(country_code) = 0 then 'COUNTRY'
         when grouping(host_institution_id) = 0 then 'HOST' when grouping(programme_type) = 0 then 'PROGRAMME_TYPE'
         when grouping(module) = 0 then 'MODULE' when grouping(language) = 0 then 'LANGUAGE'
         when grouping(device) = 0 then 'DEVICE' end as dimension,
       coalesce(cohort_year::text, country_code, host_institution_id::text, programme_type, module, language, device) as value,
       code, sum(asked)::int as asked, sum(sent)::int as sent, sum(delivered)::int as delivered, sum(opened)::int as opened,
       sum(started)::int as started, sum(answered)::int as answered, sum(declined)::int as declined
     from cases
     group by grouping sets ((code), (cohort_year, code), (country_code, code), (host_institution_id, code),
       (programme_type, code), (module, code), (language, code), (device, code))`,
    values(scope),
  );
}

/** What is counted by day: the first time it happened to a case. */
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

/** To how many cases each thing happened first on which day in Japan. */
export function countDays(ctx: BaseCtx, scope: FieldScope): Promise<DayRow[]> {
  return sql<DayRow>(
    ctx.db,
    `with form as (${ASKED}),
     first as (
       select e.kind, min(e.at) as at from survey_event e join form on form.id = e.assignment_id
       where e.campaign_id = $1 and e.kind = any($11::text[]) and $2::boolean is not null and $3::text[] is not null
       group by e.assignment_id, e.kind)
     select to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day, kind, count(*)::int as count
     from first group by 1, 2 order by 1, 2`,
    [...values(scope), DAY_KINDS],
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
  return sql<PlaceRow>(
    ctx.db,
    `with told as (${TOLD}), form as (${ASKED}),
     measured as (
       select form.id, form.place, form.seconds, told.handed_in_at is not null as is_handed_in, told.is_started
       from form join told on told.assignment_id = form.id
       where form.is_measured and $2::boolean is not null and $3::text[] is not null)
     select 'BREAK_OFF' as part, place, count(*)::int as forms, null::double precision as "medianSeconds", null::int as problems
     from measured where is_started and not is_handed_in group by place
     union all
     select 'PAGE', v.page, count(*)::int, percentile_cont(0.5) within group (order by v.seconds), sum(v.problems)::int
     from survey_page_visit v join measured on measured.id = v.assignment_id group by v.page
     union all
     select 'FORM', null, count(*)::int, percentile_cont(0.5) within group (order by seconds), null
     from measured where is_handed_in and seconds > 0
     order by 1, forms desc, place`,
    values(scope),
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
  return sql<ComparedRow>(
    ctx.db,
    `with told as (
       select e.assignment_id, e.campaign_id, bool_or(e.kind = 'NOT_ELIGIBLE') as is_unfit,
         max(e.at) filter (where e.kind in ('SUBMITTED', 'CORRECTED')) as handed_in_at,
         max(e.at) filter (where e.kind = 'WITHDRAWN') as withdrawn_at
       from survey_event e
       where (e.campaign_id = $1 and e.at <= $2 or e.campaign_id = $3 and e.at <=
           (select l.opened_at + make_interval(secs => $4) from survey_campaign l where l.id = $3))
         and e.kind in ('NOT_ELIGIBLE', 'SUBMITTED', 'CORRECTED', 'WITHDRAWN')
       group by 1, 2),
     cases as (
       select a.campaign_id = $1 as is_this, a.cohort_year::text as cohort, a.country_code as country, count(*) as asked,
         count(*) filter (where told.handed_in_at is not null
           and (told.withdrawn_at is null or told.handed_in_at > told.withdrawn_at)) as answered
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
