import type { BaseCtx, DateOnly } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { insertMany } from '../insert-many.js';

/** Grown-up members of a country who have no part in the demo yet, in the order of their IDs. */
export function selectChapterPeople(
  ctx: BaseCtx,
  country: string,
  count: number,
): Promise<{ personId: string; memberId: string }[]> {
  return sql(
    ctx.db,
    `select m.person_id as "personId", m.member_id as "memberId" from member m join person p on p.id = m.person_id
     where p.nationalities[1] = $1 and m.status = 'ACTIVE' and m.kind = 'ALUMNUS' and m.account_id is null
       and m.contact_email is null and p.email is null and p.birth_date < '2000-01-01'
     order by m.member_id limit $2`,
    [country, count],
  );
}

/** Gives somebody an address, and the name of a persona where one is given. */
export async function givePart(
  ctx: BaseCtx,
  personId: string,
  email: string,
  name: string | null,
): Promise<void> {
  await sql(
    ctx.db,
    `update person set email = $2, name_latin = coalesce($3, name_latin), name_native = case when $3::text is null then name_native end,
       name_native_lang = case when $3::text is null then name_native_lang end, version = version + 1 where id = $1`,
    [personId, email, name],
  );
}

/** The account and the running chapter of somebody with this address. */
export async function findCoordinator(
  ctx: BaseCtx,
  slug: string,
): Promise<{ accountId: string; chapterId: string } | undefined> {
  const rows = await sql<{ accountId: string; chapterId: string }>(
    ctx.db,
    `select m.account_id as "accountId", c.id as "chapterId"
     from chapter c join chapter_term t on t.chapter_id = c.id and t.state = 'RUNNING' join member m on m.person_id = t.person_id
     where c.slug = $1 order by case t.role when 'MAIN' then 1 else 2 end, t.id limit 1`,
    [slug],
  );
  return rows[0];
}

/** Members of a chapter in the order of their persons, for those who say “I would come”. */
export async function selectBelonging(ctx: BaseCtx, chapterId: string, count: number): Promise<string[]> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `select person_id as "personId" from chapter_member where chapter_id = $1 and left_at is null order by person_id limit $2`,
    [chapterId, count],
  );
  return rows.map((row) => row.personId);
}

export function selectCityIds(ctx: BaseCtx, chapterId: string): Promise<{ id: string; name: string }[]> {
  return sql(ctx.db, `select id, name from chapter_city where chapter_id = $1 order by name`, [chapterId]);
}

/** Writes who would come, as the taps of members would have. */
export function insertDemands(
  ctx: BaseCtx,
  rows: readonly { city_id: string; person_id: string; month: DateOnly; told_at: string }[],
): Promise<number> {
  return insertMany(
    ctx,
    'demand',
    { city_id: 'uuid', person_id: 'uuid', month: 'date', told_at: 'timestamptz' },
    rows,
  );
}

/** Accounts of ordinary members of a chapter. */
export function selectMemberAccounts(
  ctx: BaseCtx,
  chapterId: string,
): Promise<{ accountId: string; personId: string }[]> {
  return sql(
    ctx.db,
    `select m.account_id as "accountId", m.person_id as "personId"
     from chapter_member c join member m on m.person_id = c.person_id and m.account_id is not null
     where c.chapter_id = $1 and c.left_at is null
       and not exists (select from chapter_term t where t.person_id = m.person_id and t.state = 'RUNNING')
     order by m.person_id`,
    [chapterId],
  );
}

/** Members of a chapter with an address of the history, who can be asked whether the chapter may write to them. */
export async function selectReachable(ctx: BaseCtx, chapterId: string): Promise<string[]> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `select c.person_id as "personId" from chapter_member c join member m on m.person_id = c.person_id and m.contact_email is not null
     where c.chapter_id = $1 and c.left_at is null and not exists (
       select from consent s where s.person_id = c.person_id and s.purpose = 'SHARE_WITH_CHAPTER' and s.withdrawn_at is null)
     order by c.person_id`,
    [chapterId],
  );
  return rows.map((row) => row.personId);
}

/** Consents that a chapter may write, as the completion reports of those years asked for them. */
export function insertAgreements(ctx: BaseCtx, rows: readonly object[]): Promise<number> {
  return insertMany(
    ctx,
    'consent',
    {
      id: 'uuid',
      person_id: 'uuid',
      purpose: 'text',
      choice: 'text',
      text_version: 'text',
      language: 'text',
      channel: 'text',
      by_guardian: 'boolean',
      given_at: 'timestamptz',
    },
    rows,
  );
}
