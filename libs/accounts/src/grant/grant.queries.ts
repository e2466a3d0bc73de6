import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { Capacity } from '../actor/capacity.js';

export interface GrantRow {
  id: string;
  accountId: string;
  capacity: Capacity;
  scopeId: string | null;
  grantedAt: Date;
}

const COLUMNS = `id, account_id as "accountId", capacity, scope_id as "scopeId", granted_at as "grantedAt"`;

/** Adds a grant; nothing when the account holds it. */
export async function insertGrant(
  ctx: BaseCtx,
  row: { id: string; accountId: string; capacity: Capacity; scopeId: string | null },
): Promise<GrantRow | undefined> {
  const rows = await sql<GrantRow>(
    ctx.db,
    `insert into capacity_grant (id, account_id, capacity, scope_id, granted_at) values ($1, $2, $3, $4, $5)
     on conflict (account_id, capacity, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'))
       where revoked_at is null do nothing
     returning ${COLUMNS}`,
    [row.id, row.accountId, row.capacity, row.scopeId, ctx.clock.now()],
  );
  return rows[0];
}

export async function findLiveGrant(
  ctx: BaseCtx,
  accountId: string,
  capacity: Capacity,
  scopeId: string | null,
): Promise<GrantRow | undefined> {
  const rows = await sql<GrantRow>(
    ctx.db,
    `select ${COLUMNS} from capacity_grant
     where account_id = $1 and capacity = $2 and scope_id is not distinct from $3 and revoked_at is null`,
    [accountId, capacity, scopeId],
  );
  return rows[0];
}

/** Ends a grant; 0 when it was not held. */
export function endGrant(ctx: BaseCtx, id: string): Promise<number> {
  return execute(ctx.db, `update capacity_grant set revoked_at = $2 where id = $1 and revoked_at is null`, [
    id,
    ctx.clock.now(),
  ]);
}

/** Live grants of several accounts, for lists. */
export function liveGrantsOf(ctx: BaseCtx, accountIds: readonly string[]): Promise<GrantRow[]> {
  return sql<GrantRow>(
    ctx.db,
    `select ${COLUMNS} from capacity_grant where account_id = any($1) and revoked_at is null
     order by granted_at, id`,
    [[...accountIds]],
  );
}

/** Accounts that hold a capacity for a plan, chapter or person. */
export function liveGrantsFor(
  ctx: BaseCtx,
  scopeId: string,
  capacities: readonly Capacity[],
): Promise<GrantRow[]> {
  return sql<GrantRow>(
    ctx.db,
    `select ${COLUMNS} from capacity_grant where scope_id = $1 and capacity = any($2) and revoked_at is null
     order by granted_at, id`,
    [scopeId, [...capacities]],
  );
}

/** One change at a time to who administers, or two could remove each other. */
export async function lockAdministrators(ctx: BaseCtx): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtext('capacity_grant.administrator'))`);
}

/** How many administrators who can sign in remain without this account. */
export async function countOtherAdministrators(ctx: BaseCtx, accountId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(distinct account.id)::int as n from capacity_grant held join account on account.id = held.account_id
     where held.capacity = 'ADMINISTRATOR' and held.revoked_at is null
       and account.disabled_at is null and account.id <> $1`,
    [accountId],
  );
  return row?.n ?? 0;
}
