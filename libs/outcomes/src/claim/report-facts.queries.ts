import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** Of some people those who came with a plan. */
export async function peopleOfPlan(
  ctx: BaseCtx,
  planId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select person_id as id from participation
     where plan_id = $1 and person_id = any($2::uuid[]) and state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')`,
    [planId, personIds],
  );
  return rows.map(({ id }) => id);
}

/** The plan with which somebody came: that of a cohort, else the latest. */
export async function planOfPerson(
  ctx: BaseCtx,
  personId: string,
  cohortYear?: number | null,
): Promise<string | null> {
  const [row] = await sql<{ planId: string }>(
    ctx.db,
    `select p.plan_id as "planId" from participation p join exchange_plan e on e.id = p.plan_id
     where p.person_id = $1 and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')
     order by (e.fiscal_year = $2::int) desc nulls last, e.visit_end desc, p.id limit 1`,
    [personId, cohortYear ?? null],
  );
  return row?.planId ?? null;
}

export async function planExists(ctx: BaseCtx, planId: string): Promise<boolean> {
  return (await sql(ctx.db, `select 1 from exchange_plan where id = $1`, [planId])).length === 1;
}

/** Names and countries of institutions of the list. */
export async function institutionsById(
  ctx: BaseCtx,
  ids: readonly string[],
): Promise<Map<string, { name: string; country: string }>> {
  const rows = await sql<{ id: string; name: string; country: string }>(
    ctx.db,
    `select id, coalesce(name_en, name_ja, name_native) as name, country_code as country from institution where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name, country }) => [id, { name, country }]));
}
