import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, notFound, sql } from '@enishi/platform';

export interface AccountRow {
  id: string;
  email: string;
  displayName: string;
  locale: Locale;
  createdAt: Date;
  disabledAt: Date | null;
}

const COLUMNS = `id, email, display_name as "displayName", locale, created_at as "createdAt", disabled_at as "disabledAt"`;

export async function findAccount(ctx: BaseCtx, id: string): Promise<AccountRow | undefined> {
  return (await sql<AccountRow>(ctx.db, `select ${COLUMNS} from account where id = $1`, [id]))[0];
}

/** @throws NOT_FOUND */
export async function mustFindAccount(ctx: BaseCtx, id: string): Promise<AccountRow> {
  const account = await findAccount(ctx, id);
  if (!account) throw notFound('account');
  return account;
}

/** @param email as `emailAddress` parses it. */
export async function findAccountByEmail(ctx: BaseCtx, email: string): Promise<AccountRow | undefined> {
  return (await sql<AccountRow>(ctx.db, `select ${COLUMNS} from account where email = $1`, [email]))[0];
}

/** Adds an account; nothing when the address has one. */
export async function insertAccount(
  ctx: BaseCtx,
  row: { id: string; email: string; displayName: string; locale: Locale },
): Promise<AccountRow | undefined> {
  const rows = await sql<AccountRow>(
    ctx.db,
    `insert into account (id, email, display_name, locale, created_at) values ($1, $2, $3, $4, $5)
     on conflict (email) do nothing returning ${COLUMNS}`,
    [row.id, row.email, row.displayName, row.locale, ctx.clock.now()],
  );
  return rows[0];
}

export async function updateLocale(
  ctx: BaseCtx,
  id: string,
  locale: Locale,
): Promise<AccountRow | undefined> {
  const rows = await sql<AccountRow>(
    ctx.db,
    `update account set locale = $2 where id = $1 returning ${COLUMNS}`,
    [id, locale],
  );
  return rows[0];
}

/** @returns how many rows changed: 0 when it was disabled before. */
export function markDisabled(ctx: BaseCtx, id: string): Promise<number> {
  return execute(ctx.db, `update account set disabled_at = $2 where id = $1 and disabled_at is null`, [
    id,
    ctx.clock.now(),
  ]);
}

export function markEnabled(ctx: BaseCtx, id: string): Promise<number> {
  return execute(ctx.db, `update account set disabled_at = null where id = $1 and disabled_at is not null`, [
    id,
  ]);
}

export interface AccountFilter {
  /** Part of the address or the name. */
  search: string | null;
  capacity: string | null;
}

const MATCHES = `
  ($1::text is null or email ilike '%' || $1 || '%' or display_name ilike '%' || $1 || '%')
  and ($2::text is null or exists (select from capacity_grant held
        where held.account_id = account.id and held.capacity = $2 and held.revoked_at is null))`;

/** A page of accounts by address. */
export function pageOfAccounts(
  ctx: BaseCtx,
  filter: AccountFilter,
  afterEmail: string | null,
  limit: number,
): Promise<AccountRow[]> {
  return sql<AccountRow>(
    ctx.db,
    `select ${COLUMNS} from account where ${MATCHES} and ($3::text is null or email > $3)
     order by email limit $4`,
    [escapeLike(filter.search), filter.capacity, afterEmail, limit],
  );
}

export async function countAccounts(ctx: BaseCtx, filter: AccountFilter): Promise<number> {
  const [row] = await sql<{ n: number }>(ctx.db, `select count(*)::int as n from account where ${MATCHES}`, [
    escapeLike(filter.search),
    filter.capacity,
  ]);
  return row?.n ?? 0;
}

/** The signs that `like` would take for wildcards are meant literally. */
function escapeLike(text: string | null): string | null {
  return text === null ? null : text.replace(/[\\%_]/g, '\\$&');
}
