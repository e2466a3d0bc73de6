import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { Audience, CampaignState } from '../campaign/campaign-states.js';

export interface WaveRow {
  id: string;
  fiscalYear: number;
  audience: Audience;
  state: CampaignState;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  instrumentCode: string;
  instrumentVersion: number;
  isAnonymous: boolean;
  opensOn: string;
  closesOn: string;
}

export async function selectWave(ctx: BaseCtx, id: string): Promise<WaveRow | undefined> {
  const [row] = await sql<WaveRow>(
    ctx.db,
    `select id, fiscal_year as "fiscalYear", audience, state, name_ja as "nameJa", name_en as "nameEn",
       name_zh_hans as "nameZhHans", instrument_code as "instrumentCode", instrument_version as "instrumentVersion",
       is_anonymous as "isAnonymous", to_char(opens_on, 'YYYY-MM-DD') as "opensOn", to_char(closes_on, 'YYYY-MM-DD') as "closesOn"
     from survey_campaign where id = $1`,
    [id],
  );
  return row;
}

/**
 * Which answers a campaign has: of named ones those of its cases, of an anonymous one those in the pool and those
 * taken out of it, in an order that says nothing about when they came.
 */
export async function selectAnswerIds(ctx: BaseCtx, wave: WaveRow): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    wave.isAnonymous
      ? `select id from (
           select id from survey_anonymous_pool where campaign_id = $1
           union select id from survey_response where campaign_id = $1) as mine order by md5(id::text)`
      : `select r.id from survey_response r where r.campaign_id = $1 and r.assignment_id is not null order by md5(r.id::text)`,
    [wave.id],
  );
  return rows.map(({ id }) => id);
}

export interface AnswersRow {
  id: string;
  /** Null in an anonymous campaign, with everything else about the case. */
  assignmentId: string | null;
  module: string;
  answers: Record<string, unknown>;
  language: string;
  given: unknown;
  cohort: number | null;
  country: string | null;
  programmeType: string | null;
  hostId: string | null;
  hostName: string | null;
  via: string | null;
  seconds: number | null;
  submittedOn: string | null;
}

/** Some answers with their cases. */
export function selectAnswers(ctx: BaseCtx, wave: WaveRow, ids: readonly string[]): Promise<AnswersRow[]> {
  if (wave.isAnonymous)
    return sql<AnswersRow>(
      ctx.db,
      `select id, null as "assignmentId", module, answers, language, null as given, null as cohort, null as country,
         null as "programmeType", null as "hostId", null as "hostName", null as via, null as seconds, null as "submittedOn"
       from (
         select id, module, answers, language from survey_anonymous_pool where id = any($1::uuid[])
         union select id, module, answers, language from survey_response where id = any($1::uuid[])) as mine
       order by md5(id::text)`,
      [ids],
    );
  return sql<AnswersRow>(
    ctx.db,
    `select r.id, r.assignment_id as "assignmentId", r.module, r.answers, r.language, form.given, a.cohort_year as cohort,
       a.country_code as country, a.programme_type as "programmeType", a.host_institution_id as "hostId",
       coalesce(i.name_en, i.name_ja, i.name_native) as "hostName", handed.via,
       case when form.is_measured and form.seconds > 0 then form.seconds end as seconds,
       to_char(r.submitted_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "submittedOn"
     from survey_response r join survey_assignment a on a.id = r.assignment_id
       join institution i on i.id = a.host_institution_id left join survey_form form on form.assignment_id = a.id
       left join lateral (
         select e.detail ->> 'via' as via from survey_event e
         where e.campaign_id = a.campaign_id and e.assignment_id = a.id and e.kind in ('SUBMITTED', 'CORRECTED')
         order by e.at desc, e.id desc limit 1) as handed on true
     where r.id = any($1::uuid[]) order by md5(r.id::text)`,
    [ids],
  );
}
