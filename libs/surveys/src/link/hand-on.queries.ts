import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

export interface HandOnRow {
  planTitle: string;
  host: string;
  closesOn: string;
  /** An hour after the last day in Japan. */
  endsAt: Date;
}

/** What a colleague is told of a host's case; undefined for a case that is no plan's. */
export async function findPlanToHandOn(ctx: BaseCtx, assignmentId: string): Promise<HandOnRow | undefined> {
  const [row] = await sql<HandOnRow>(
    ctx.db,
    `select case when $2::text = 'ja' then p.title_ja else p.title_en end as "planTitle",
       coalesce(case when $2::text = 'ja' then i.name_ja when $2::text = 'zh-Hans' then i.name_zh_hans end, i.name_en, i.name_ja) as host,
       c.closes_on::text as "closesOn", ((c.closes_on + 1)::timestamp at time zone 'Asia/Tokyo') + interval '1 hour' as "endsAt"
     from survey_assignment a join exchange_plan p on p.id = a.plan_id join institution i on i.id = p.host_institution_id
       join survey_campaign c on c.id = a.campaign_id
     where a.id = $1`,
    [assignmentId, ctx.locale],
  );
  return row;
}
