import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { CampaignMailTexts, CampaignSettings } from './campaign-settings.js';
import type { CampaignState } from './campaign-states.js';

export interface CampaignRow extends Omit<CampaignSettings, 'mailTexts'> {
  id: string;
  state: CampaignState;
  mailTexts: CampaignMailTexts;
  mailLaneId: string | null;
  createdAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  archivedAt: Date | null;
  version: number;
}

const COLUMNS = `c.id, c.fiscal_year as "fiscalYear", c.audience, c.state, c.name_ja as "nameJa", c.name_en as "nameEn",
  c.name_zh_hans as "nameZhHans", c.instrument_code as "instrumentCode", c.instrument_version as "instrumentVersion",
  c.cohorts, c.languages, c.opens_on::text as "opensOn", c.closes_on::text as "closesOn", c.is_anonymous as "isAnonymous",
  c.reminder_days as "reminderDays", c.per_second as "perSecond", c.per_day as "perDay",
  c.per_domain_per_minute as "perDomainPerMinute", c.hour_from as "hourFrom", c.hour_to as "hourTo",
  c.quiet_weekdays as "quietWeekdays", c.quiet_dates::text[] as "quietDates", c.mail_texts as "mailTexts",
  c.mail_lane_id as "mailLaneId", c.created_at as "createdAt", c.opened_at as "openedAt", c.closed_at as "closedAt",
  c.archived_at as "archivedAt", c.version`;

export async function findCampaign(ctx: BaseCtx, id: string): Promise<CampaignRow | undefined> {
  const rows = await sql<CampaignRow>(ctx.db, `select ${COLUMNS} from survey_campaign c where c.id = $1`, [
    id,
  ]);
  return rows[0];
}

export function findCampaigns(ctx: BaseCtx, ids: readonly string[]): Promise<CampaignRow[]> {
  return sql<CampaignRow>(ctx.db, `select ${COLUMNS} from survey_campaign c where c.id = any($1::uuid[])`, [
    ids,
  ]);
}

/** Holds a campaign still until the transaction ends, so that two changes of its state follow one another. */
export async function lockCampaign(ctx: BaseCtx, id: string): Promise<CampaignRow | undefined> {
  const rows = await sql<CampaignRow>(
    ctx.db,
    `select ${COLUMNS} from survey_campaign c where c.id = $1 for no key update`,
    [id],
  );
  return rows[0];
}

/**
 * Campaigns of one fiscal year are launched one after the other, so that each sees whom the other has asked.
 * @returns false when there is no such fiscal year
 */
export async function lockFiscalYear(ctx: BaseCtx, year: number): Promise<boolean> {
  const rows = await sql(ctx.db, `select year from fiscal_year where year = $1 for no key update`, [year]);
  return rows.length === 1;
}

export interface CampaignFilter {
  fiscalYear?: number | null | undefined;
  audience?: string | null | undefined;
  states?: readonly string[] | null | undefined;
}

/** A page of campaigns, the latest opening first; one row more than asked tells whether others follow. */
export function selectCampaigns(
  ctx: BaseCtx,
  filter: CampaignFilter,
  page: { first: number; after: readonly [DateOnly, string] | null },
): Promise<(CampaignRow & { totalCount: number })[]> {
  return sql<CampaignRow & { totalCount: number }>(
    ctx.db,
    `with matching as (
       select c.* from survey_campaign c
       where ($1::int is null or c.fiscal_year = $1) and ($2::text is null or c.audience = $2)
         and ($3::text[] is null or c.state = any($3)))
     select ${COLUMNS}, (select count(*)::int from matching) as "totalCount" from matching c
     where $4::date is null or (c.opens_on, c.id) < ($4::date, $5::uuid)
     order by c.opens_on desc, c.id desc limit $6`,
    [
      filter.fiscalYear ?? null,
      filter.audience ?? null,
      filter.states ?? null,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first + 1,
    ],
  );
}

const SETTINGS = {
  fiscal_year: 'fiscalYear',
  audience: 'audience',
  name_ja: 'nameJa',
  name_en: 'nameEn',
  name_zh_hans: 'nameZhHans',
  instrument_code: 'instrumentCode',
  instrument_version: 'instrumentVersion',
  cohorts: 'cohorts',
  languages: 'languages',
  opens_on: 'opensOn',
  closes_on: 'closesOn',
  is_anonymous: 'isAnonymous',
  reminder_days: 'reminderDays',
  per_second: 'perSecond',
  per_day: 'perDay',
  per_domain_per_minute: 'perDomainPerMinute',
  hour_from: 'hourFrom',
  hour_to: 'hourTo',
  quiet_weekdays: 'quietWeekdays',
  quiet_dates: 'quietDates',
  mail_texts: 'mailTexts',
} as const satisfies Record<string, keyof CampaignSettings>;
const NAMES = Object.keys(SETTINGS);

function valuesOf(settings: CampaignSettings): unknown[] {
  return Object.values(SETTINGS).map((key) =>
    key === 'mailTexts' ? JSON.stringify(settings.mailTexts) : settings[key],
  );
}

export async function insertCampaign(ctx: BaseCtx, id: string, settings: CampaignSettings): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_campaign (id, state, created_at, ${NAMES.join(', ')})
     values ($1, 'DRAFT', $2, ${NAMES.map((_, index) => `$${index + 3}`).join(', ')})`,
    [id, ctx.clock.now(), ...valuesOf(settings)],
  );
}

/** Rewrites a draft; 0 when it is none any more or was changed since it was read. */
export function updateDraft(
  ctx: BaseCtx,
  id: string,
  version: number,
  settings: CampaignSettings,
): Promise<number> {
  return execute(
    ctx.db,
    `update survey_campaign set version = version + 1, ${NAMES.map((name, index) => `${name} = $${index + 3}`).join(', ')}
     where id = $1 and version = $2 and state = 'DRAFT'`,
    [id, version, ...valuesOf(settings)],
  );
}

/** Moves a campaign on; 0 when it is in none of the states before. */
export function moveCampaign(
  ctx: BaseCtx,
  id: string,
  to: CampaignState,
  before: readonly CampaignState[],
  also: { mailLaneId?: string; opensOn?: DateOnly } = {},
): Promise<number> {
  return execute(
    ctx.db,
    `update survey_campaign set state = $2, version = version + 1,
       opened_at = case when $2 = 'OPEN' then coalesce(opened_at, $4) else opened_at end,
       closed_at = case when $2 = 'CLOSED' then $4 else closed_at end,
       archived_at = case when $2 = 'ARCHIVED' then $4 else archived_at end,
       mail_lane_id = coalesce($5::uuid, mail_lane_id), opens_on = coalesce($6::date, opens_on)
     where id = $1 and state = any($3::text[])`,
    [id, to, before, ctx.clock.now(), also.mailLaneId ?? null, also.opensOn ?? null],
  );
}

/** Campaigns that the calendar opens today or earlier, and those whose last day is over (days of Japan). */
export function campaignsDue(
  ctx: BaseCtx,
  today: DateOnly,
): Promise<{ id: string; due: 'LAUNCH' | 'CLOSE' }[]> {
  return sql<{ id: string; due: 'LAUNCH' | 'CLOSE' }>(
    ctx.db,
    `select c.id, case when c.state = 'SCHEDULED' then 'LAUNCH' else 'CLOSE' end as due from survey_campaign c
     where (c.state = 'SCHEDULED' and c.opens_on <= $1 and c.closes_on >= $1)
        or (c.state in ('OPEN', 'PAUSED') and c.closes_on < $1)
     order by c.opens_on, c.id`,
    [today],
  );
}

export interface CaseCountRow {
  campaignId: string;
  state: string;
  count: number;
}

/** How many cases of each campaign stand in each state; one statement for a page of campaigns. */
export function countCases(ctx: BaseCtx, campaignIds: readonly string[]): Promise<CaseCountRow[]> {
  return sql<CaseCountRow>(
    ctx.db,
    `select a.campaign_id as "campaignId", a.state, count(*)::int as count from survey_assignment a
     where a.campaign_id = any($1::uuid[]) group by a.campaign_id, a.state`,
    [campaignIds],
  );
}
