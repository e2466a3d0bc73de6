import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export type ClubMailKind = 'club' | 'digest';

export function insertMailStop(ctx: BaseCtx, personId: string, kind: ClubMailKind): Promise<number> {
  return execute(
    ctx.db,
    `insert into club_mail_stop (person_id, kind, stopped_at)
     select id, $2, $3 from person where id = $1 on conflict do nothing`,
    [personId, kind, ctx.clock.now()],
  );
}

export function deleteMailStop(ctx: BaseCtx, personId: string, kind: ClubMailKind): Promise<number> {
  return execute(ctx.db, `delete from club_mail_stop where person_id = $1 and kind = $2`, [personId, kind]);
}

export async function selectMailStops(ctx: BaseCtx, personId: string): Promise<ClubMailKind[]> {
  const rows = await sql<{ kind: ClubMailKind }>(
    ctx.db,
    `select kind from club_mail_stop where person_id = $1 order by kind`,
    [personId],
  );
  return rows.map((row) => row.kind);
}

/** Every address under which we know a person. */
export async function selectAddresses(ctx: BaseCtx, personId: string): Promise<string[]> {
  const rows = await sql<{ address: string }>(
    ctx.db,
    `select distinct lower(trim(given.address)) as address
     from person left join member on member.person_id = person.id,
       unnest(array[member.contact_email, member.contact_email_second, person.email, person.email_second]) given(address)
     where person.id = $1 and trim(given.address) <> '' order by 1`,
    [personId],
  );
  return rows.map((row) => row.address);
}
