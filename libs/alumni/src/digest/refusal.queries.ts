import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** All records of one person, this and what was merged into it or it into. */
const SAME_PERSON = `select q.id from person q, person p where p.id = $1
  and (q.id = p.id or q.merged_into_id = p.id or q.id = p.merged_into_id)`;

export function insertRefusal(ctx: BaseCtx, personId: string, by: 'LINK' | 'MEMBER_AREA'): Promise<number> {
  return execute(
    ctx.db,
    `insert into digest_refusal (person_id, refused_at, refused_by) select id, $2, $3 from person where id = $1
     on conflict do nothing`,
    [personId, ctx.clock.now(), by],
  );
}

export function deleteRefusals(ctx: BaseCtx, personId: string): Promise<number> {
  return execute(ctx.db, `delete from digest_refusal where person_id in (${SAME_PERSON})`, [personId]);
}

export async function refusesDigest(ctx: BaseCtx, personId: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from digest_refusal where person_id in (${SAME_PERSON}) limit 1`, [
    personId,
  ]);
  return rows.length > 0;
}

/** Addresses at which the person may be written to now. */
export async function addressesOf(ctx: BaseCtx, personId: string): Promise<string[]> {
  const rows = await sql<{ email: string }>(
    ctx.db,
    `select distinct email from (
       select a.email from member m join account a on a.id = m.account_id where m.person_id in (${SAME_PERSON})
       union all select m.contact_email from member m where m.person_id in (${SAME_PERSON})
       union all select p.email from person p where p.id in (${SAME_PERSON})) known
     where email is not null order by email`,
    [personId],
  );
  return rows.map(({ email }) => email);
}

/** What somebody was told of, the latest month first. */
export function issuesOf(
  ctx: BaseCtx,
  personId: string,
): Promise<{ month: string; items: number; sentAt: Date | null }[]> {
  return sql<{ month: string; items: number; sentAt: Date | null }>(
    ctx.db,
    `select month, jsonb_array_length(items) as items, sent_at as "sentAt" from digest_issue
     where person_id = $1 and items <> '[]' order by month desc limit 12`,
    [personId],
  );
}
