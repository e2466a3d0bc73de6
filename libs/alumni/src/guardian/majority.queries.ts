import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/**
 * Takes members who have come of age while they were members and were not told yet: they are marked as told in the
 * same statement, so that two sweeps tell nobody twice.
 * @returns the persons, at most 500
 */
export async function takeGrownUp(ctx: BaseCtx, today: string): Promise<string[]> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `update member m set majority_told_at = $2, version = version + 1
     where m.id in (
       select e.member_id from profile_entry e join member o on o.id = e.member_id
       where e.adult_on <= $1::date and o.majority_told_at is null and coalesce(o.since, e.adult_on) < e.adult_on
       order by e.member_id limit 500 for update of o skip locked)
       and m.majority_told_at is null
     returning m.person_id as "personId"`,
    [today, ctx.clock.now()],
  );
  return rows.map(({ personId }) => personId);
}

/** True for somebody whose guardian must agree today. */
export async function isMinor(ctx: BaseCtx, personId: string, today: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from profile_entry where person_id = $1 and adult_on > $2::date`, [
    personId,
    today,
  ]);
  return rows.length > 0;
}
