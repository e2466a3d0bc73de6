import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** Ids of accounts by address. */
export async function findAccountsByEmail(
  ctx: BaseCtx,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; email: string }>(
    ctx.db,
    `select id, email from account where email = any($1::text[])`,
    [emails],
  );
  return new Map(rows.map((row) => [row.email, row.id]));
}

/**
 * Takes the oldest recorded work out of the outbox: one piece, or several of a kind where their order does not
 * matter (drawings). Mails stay.
 */
export function takeRecordedWork(ctx: BaseCtx): Promise<{ name: string; payload: unknown }[]> {
  return sql(
    ctx.db,
    `with due as (select id, queue, name from outbox
                  where queue <> 'mail' and (not_before is null or not_before <= $1)),
          oldest as (select queue, name, id from due order by id limit 1)
     delete from outbox where id in (
       select d.id from due d join oldest o on d.name = o.name and (d.id = o.id or o.queue = 'render')
       order by d.id limit 8)
     returning name, payload`,
    [ctx.clock.now()],
  );
}

/** People of a plan who are to report, in the order of the list. */
export function selectReporters(
  ctx: BaseCtx,
  planId: string,
): Promise<
  {
    participationId: string;
    nameLatin: string;
    email: string | null;
    country: string;
    memberId: string | null;
  }[]
> {
  return sql(
    ctx.db,
    `select a.id as "participationId", p.name_latin as "nameLatin", p.email, p.nationalities[1] as country,
            m.member_id as "memberId"
     from participation a join person p on p.id = a.person_id left join member m on m.person_id = p.id
     where a.plan_id = $1 and a.state not in ('WITHDRAWN', 'REPLACED') order by a.list_number, a.id`,
    [planId],
  );
}

/** True when no plan and no account was ever written: the demo fills empty databases only. */
export async function isEmpty(ctx: BaseCtx): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `(select 1 from exchange_plan limit 1) union all (select 1 from account limit 1)`,
  );
  return rows.length === 0;
}

/** Somebody of the year's first plans whose membership is active and not claimed. */
export async function findDemoMember(
  ctx: BaseCtx,
): Promise<{ personId: string; memberId: string } | undefined> {
  const [row] = await sql<{ personId: string; memberId: string }>(
    ctx.db,
    `select m.person_id as "personId", m.member_id as "memberId"
     from exchange_plan e join participation a on a.plan_id = e.id join member m on m.person_id = a.person_id
     where e.fiscal_year = 2025 and e.programme_type = 'OPEN_A' and a.role = 'MAIN' and m.status = 'ACTIVE'
     order by e.visit_start, a.list_number limit 1`,
  );
  return row;
}

/** The address by which the demo's member signs in. */
export async function renameEmail(ctx: BaseCtx, personId: string, email: string): Promise<void> {
  await sql(ctx.db, `update person set email = $2, version = version + 1 where id = $1`, [personId, email]);
}

/** What the database holds, in the words that `npm run demo` prints. */
export async function countDemo(ctx: BaseCtx): Promise<Record<string, number>> {
  const [counts] = await sql<Record<string, number>>(
    ctx.db,
    `select (select count(*)::int from exchange_plan) as "exchange plans",
            (select count(*)::int from exchange_plan where fiscal_year = 2025) as "of them in FY2025",
            (select count(*)::int from participation) as invitees,
            (select count(*)::int from member) as members,
            (select count(*)::int from certificate) as certificates,
            (select count(*)::int from completion_report where state in ('SUBMITTED', 'ACCEPTED')) as "completion reports"`,
  );
  return counts!;
}
