import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import { isOver } from '../response/form-window.js';

/** Answers of one instrument and module of a campaign that wait together. */
export interface PoolRow {
  campaignId: string;
  instrumentCode: string;
  instrumentVersion: number;
  module: string;
  waiting: number;
  /** Nothing more will come: the rest is moved. */
  isOver: boolean;
}

export function selectPools(ctx: BaseCtx): Promise<PoolRow[]> {
  return sql<PoolRow>(
    ctx.db,
    `select p.campaign_id as "campaignId", p.instrument_code as "instrumentCode", p.instrument_version as "instrumentVersion",
       p.module, count(*)::int as waiting, ${isOver('$1')} as "isOver"
     from survey_anonymous_pool p join survey_campaign c on c.id = p.campaign_id
     group by p.campaign_id, p.instrument_code, p.instrument_version, p.module, c.id`,
    [ctx.clock.now()],
  );
}

/** One move at a time, so that two workers do not both leave ten behind and move the same. */
export async function holdPools(ctx: BaseCtx): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtextextended('survey_anonymous_pool', 0))`);
}

/** Takes so many answers out of a pool, whichever: chance decides, not the order in which they came. */
export function takeFromPool(
  ctx: BaseCtx,
  pool: PoolRow,
  amount: number,
): Promise<{ answers: Answers; language: string }[]> {
  return sql<{ answers: Answers; language: string }>(
    ctx.db,
    `delete from survey_anonymous_pool where id in (
       select id from survey_anonymous_pool
       where campaign_id = $1 and instrument_code = $2 and instrument_version = $3 and module = $4
       order by gen_random_uuid() limit $5)
     returning answers, language`,
    [pool.campaignId, pool.instrumentCode, pool.instrumentVersion, pool.module, amount],
  );
}

/**
 * Lays what waits anew, in another order and under other ids, all in one transaction: the rows then no longer
 * say in which transaction each of them came.
 */
export function relayPool(ctx: BaseCtx, { campaignId }: PoolRow): Promise<number> {
  return execute(
    ctx.db,
    `with taken as (delete from survey_anonymous_pool where campaign_id = $1 returning *)
     insert into survey_anonymous_pool (id, campaign_id, instrument_code, instrument_version, module, answers, language)
     select gen_random_uuid(), campaign_id, instrument_code, instrument_version, module, answers, language
     from taken order by gen_random_uuid()`,
    [campaignId],
  );
}

/** Stores shuffled answers: no case, no time, and an id that was never anywhere else. */
export async function insertAnonymous(
  ctx: BaseCtx,
  pool: PoolRow,
  responses: readonly { id: string; answers: Answers; language: string; rows: readonly object[] }[],
): Promise<void> {
  await execute(
    ctx.db,
    `with response as (
       insert into survey_response (id, campaign_id, instrument_code, instrument_version, module, answers, language)
       select r.id, $1, $2, $3, $4, r.answers, r.language
       from jsonb_to_recordset($5::jsonb) as r(id uuid, answers jsonb, language text))
     insert into survey_answer (response_id, item, line, place, code, number, text, from_date, to_date)
     select r.id, a.item, a.line, a.place, a.code, a.number, a.text, a.from_date, a.to_date
     from jsonb_to_recordset($5::jsonb) as r(id uuid, rows jsonb)
       cross join jsonb_to_recordset(r.rows) as a(item text, line integer, place integer, code text, number double precision,
         text text, from_date date, to_date date)`,
    [pool.campaignId, pool.instrumentCode, pool.instrumentVersion, pool.module, JSON.stringify(responses)],
  );
}

/** Lays all anonymous answers of a campaign anew, in chance's order and under other ids, in one transaction. */
export async function relayAnonymous(ctx: BaseCtx, campaignId: string): Promise<void> {
  await sql(
    ctx.db,
    `create temporary table relaid on commit drop as
     select id, gen_random_uuid() as other_id, gen_random_uuid() as chance from survey_response
     where campaign_id = $1 and assignment_id is null`,
    [campaignId],
  );
  await execute(
    ctx.db,
    `insert into survey_response (id, campaign_id, instrument_code, instrument_version, module, answers, language)
     select x.other_id, r.campaign_id, r.instrument_code, r.instrument_version, r.module, r.answers, r.language
     from relaid x join survey_response r on r.id = x.id order by x.chance`,
  );
  await execute(
    ctx.db,
    `insert into survey_answer (response_id, item, line, place, code, number, text, from_date, to_date)
     select x.other_id, a.item, a.line, a.place, a.code, a.number, a.text, a.from_date, a.to_date
     from relaid x join survey_answer a on a.response_id = x.id order by x.chance, a.item, a.line, a.place`,
  );
  await execute(ctx.db, `delete from survey_response r using relaid x where r.id = x.id`);
  await execute(ctx.db, `drop table relaid`);
}
