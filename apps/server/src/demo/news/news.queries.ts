import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** Grown-up members of the year with a known birth date, in a fixed order; the given one first. */
export function selectCirclePeople(
  ctx: BaseCtx,
  first: string,
  most: number,
): Promise<{ personId: string }[]> {
  return sql<{ personId: string }>(
    ctx.db,
    `select m.person_id as "personId" from member m join person p on p.id = m.person_id
     where m.status in ('ACTIVE', 'CLAIMED') and p.birth_date < date '2004-01-01' and p.merged_into_id is null
       and exists (select from participation t join exchange_plan e on e.id = t.plan_id
         where t.person_id = p.id and e.fiscal_year = 2025 and t.role = 'MAIN')
     order by (p.id = $1) desc, p.name_latin, p.id limit $2`,
    [first, most],
  );
}

/** What the demo's member told of themselves; nothing where they told it otherwise. */
export async function tellFacts(
  ctx: BaseCtx,
  personId: string,
  facts: readonly { id: string; field: string; value: unknown }[],
): Promise<void> {
  for (const { id, field, value } of facts)
    await sql(
      ctx.db,
      `insert into profile_fact (id, person_id, field, value, source, told_at, confirmed_at)
       values ($1, $2, $3, $4, 'SELF', $5, $5) on conflict do nothing`,
      [id, personId, field, JSON.stringify(value), ctx.clock.now()],
    );
}

export async function findCircleOf(ctx: BaseCtx, personId: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    ctx.db,
    `select circle_id as id from circle_member where person_id = $1 and left_at is null limit 1`,
    [personId],
  );
  return row?.id;
}
