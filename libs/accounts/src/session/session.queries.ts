import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, prepared, sql } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import type { Grant } from '../actor/capacity.js';
import { PREVIOUS_GRACE_MS, ROTATE_EVERY_MS, SEEN_EVERY_MS } from './session-limits.js';
import type { SignInMethod } from './session-limits.js';

export interface SessionRow {
  id: string;
  accountId: string;
  tokenHash: Buffer;
  previousTokenHash: Buffer | null;
  previousUntil: Date | null;
  rotateAfter: Date;
  lastSeenAt: Date;
  method: SignInMethod;
  locale: Locale;
  grants: Grant[];
}

/** A live session with its account's language and grants: one prepared statement, on every request. */
export async function findSession(db: EntityManager, id: string, now: Date): Promise<SessionRow | undefined> {
  const rows = await prepared<SessionRow>(
    db,
    'accounts.session',
    `select session.id, session.account_id as "accountId", session.token_hash as "tokenHash",
       session.previous_token_hash as "previousTokenHash", session.previous_until as "previousUntil",
       session.rotate_after as "rotateAfter", session.last_seen_at as "lastSeenAt", session.method, account.locale,
       coalesce((select json_agg(json_build_object('capacity', held.capacity, 'scopeId', held.scope_id)
                                 order by held.granted_at, held.id)
                 from capacity_grant held
                 where held.account_id = account.id and held.revoked_at is null), '[]') as grants
     from session join account on account.id = session.account_id
     where session.id = $1 and session.revoked_at is null and session.expires_at > $2
       and account.disabled_at is null`,
    [id, now],
  );
  return rows[0];
}

/** Notes that the session is alive, and that its new secret has arrived when `isConfirmed`. */
export function touchSession(
  db: EntityManager,
  id: string,
  now: Date,
  isConfirmed: boolean,
): Promise<number> {
  return execute(
    db,
    `update session set last_seen_at = greatest(last_seen_at, $2),
       previous_until = case when $3 then coalesce(previous_until, $4) else previous_until end
     where id = $1 and revoked_at is null and (last_seen_at <= $5 or ($3 and previous_until is null))`,
    [
      id,
      now,
      isConfirmed,
      new Date(now.getTime() + PREVIOUS_GRACE_MS),
      new Date(now.getTime() - SEEN_EVERY_MS),
    ],
  );
}

/** Puts a new secret in the place of the current one, which stays good as the previous one. */
export function replaceSecret(
  db: EntityManager,
  input: { id: string; from: Buffer; to: Buffer; now: Date },
): Promise<number> {
  return execute(
    db,
    `update session set previous_token_hash = token_hash, previous_until = null, token_hash = $3, rotate_after = $4
     where id = $1 and token_hash = $2 and revoked_at is null`,
    [input.id, input.from, input.to, new Date(input.now.getTime() + ROTATE_EVERY_MS)],
  );
}

/** Issues another secret when the answer that carried the last one never arrived. */
export function reissueSecret(
  db: EntityManager,
  input: { id: string; previous: Buffer; current: Buffer; to: Buffer; now: Date },
): Promise<number> {
  return execute(
    db,
    `update session set token_hash = $4, rotate_after = $5
     where id = $1 and previous_token_hash = $2 and token_hash = $3 and previous_until is null and revoked_at is null`,
    [input.id, input.previous, input.current, input.to, new Date(input.now.getTime() + ROTATE_EVERY_MS)],
  );
}

export function insertSession(
  ctx: BaseCtx,
  row: {
    id: string;
    accountId: string;
    tokenHash: Buffer;
    expiresAt: Date;
    method: SignInMethod;
    device: string;
  },
): Promise<number> {
  const now = ctx.clock.now();
  return execute(
    ctx.db,
    `insert into session (id, account_id, token_hash, rotate_after, created_at, last_seen_at, expires_at, method, device)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
    [
      row.id,
      row.accountId,
      row.tokenHash,
      new Date(now.getTime() + ROTATE_EVERY_MS),
      now,
      row.expiresAt,
      row.method,
      row.device,
    ],
  );
}

/** Ends one session of an account; 0 when it is not theirs or over. */
export function revokeSessionRow(ctx: BaseCtx, accountId: string, sessionId: string): Promise<number> {
  return execute(
    ctx.db,
    `update session set revoked_at = $3 where id = $2 and account_id = $1 and revoked_at is null`,
    [accountId, sessionId, ctx.clock.now()],
  );
}

/** Ends every session of an account, except the one to keep, and says how many there were. */
export function revokeSessionsOf(
  ctx: BaseCtx,
  accountId: string,
  keepId: string | null = null,
): Promise<number> {
  return execute(
    ctx.db,
    `update session set revoked_at = $2 where account_id = $1 and revoked_at is null and expires_at > $2
       and id is distinct from $3`,
    [accountId, ctx.clock.now(), keepId],
  );
}

/** New secrets at the next request; with `absoluteMs`, an end no later than that after signing in. */
export function rotateSessionsOf(
  ctx: BaseCtx,
  accountId: string,
  absoluteMs: number | null,
): Promise<number> {
  return execute(
    ctx.db,
    `update session set rotate_after = $2,
       expires_at = case when $3::double precision is null or method = 'DEMO' then expires_at
                         else least(expires_at, created_at + $3 * interval '1 millisecond') end
     where account_id = $1 and revoked_at is null`,
    [accountId, ctx.clock.now(), absoluteMs],
  );
}

export interface ListedSession {
  id: string;
  device: string;
  method: SignInMethod;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Live sessions of an account, latest use first. */
export function liveSessionsOf(ctx: BaseCtx, accountId: string): Promise<ListedSession[]> {
  return sql<ListedSession>(
    ctx.db,
    `select id, device, method, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
     from session where account_id = $1 and revoked_at is null and expires_at > $2
     order by last_seen_at desc, id desc`,
    [accountId, ctx.clock.now()],
  );
}

export function deleteSessionsEndedBefore(ctx: BaseCtx, moment: Date): Promise<number> {
  return execute(ctx.db, `delete from session where expires_at < $1 or revoked_at < $1`, [moment]);
}
