import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { CODE_TRIES } from './sign-in-limits.js';

export function insertSignInCode(
  ctx: BaseCtx,
  row: {
    id: string;
    emailHash: Buffer;
    codeHash: Buffer;
    linkHash: Buffer;
    requestHash: Buffer;
    sealed: Buffer;
    nextPath: string;
    expiresAt: Date;
  },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into sign_in_code (id, email_hash, code_hash, link_hash, request_hash, sealed, next_path, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.emailHash,
      row.codeHash,
      row.linkHash,
      row.requestHash,
      row.sealed,
      row.nextPath,
      ctx.clock.now(),
      row.expiresAt,
    ],
  );
}

/** Takes what the mail must say out of the row, once. */
export async function unsealSignInCode(
  ctx: BaseCtx,
  id: string,
): Promise<{ sealed: Buffer; isLive: boolean } | undefined> {
  const [row] = await sql<{ sealed: Buffer; isLive: boolean }>(
    ctx.db,
    `with taken as (
       select id, sealed from sign_in_code where id = $1 and sealed is not null for update)
     update sign_in_code code set sealed = null from taken where code.id = taken.id
     returning taken.sealed, (code.expires_at > $2 and code.spent_at is null) as "isLive"`,
    [id, ctx.clock.now()],
  );
  return row;
}

/** Binds a request to the account that its mail goes to. */
export function bindSignInCode(ctx: BaseCtx, id: string, accountId: string): Promise<number> {
  return execute(ctx.db, `update sign_in_code set account_id = $2 where id = $1`, [id, accountId]);
}

export interface TriedCode {
  id: string;
  accountId: string | null;
  codeHash: Buffer;
  tries: number;
}

/**
 * Counts a try of a code and returns what it must match; nothing when there is no live request or it
 * was tried too often. Its own statement, committed before the answer is known.
 */
export async function countCodeTry(ctx: BaseCtx, requestHash: Buffer): Promise<TriedCode | undefined> {
  const [row] = await sql<TriedCode>(
    ctx.db,
    `update sign_in_code set tries = tries + 1
     where request_hash = $1 and spent_at is null and expires_at > $2 and tries < ${CODE_TRIES}
     returning id, account_id as "accountId", code_hash as "codeHash", tries`,
    [requestHash, ctx.clock.now()],
  );
  return row;
}

export interface SpentCode {
  id: string;
  accountId: string;
  nextPath: string;
}

const SPEND = `
  update sign_in_code code set spent_at = $2 from account
  where account.id = code.account_id and account.disabled_at is null
    and code.spent_at is null and code.expires_at > $2`;
const SPENT = `returning code.id, code.account_id as "accountId", code.next_path as "nextPath"`;

/** Spends a request by its id; of two at the same time one gets the row. */
export async function spendCodeById(ctx: BaseCtx, id: string): Promise<SpentCode | undefined> {
  const [row] = await sql<SpentCode>(ctx.db, `${SPEND} and code.id = $1 ${SPENT}`, [id, ctx.clock.now()]);
  return row;
}

/** Spends a request by its link. */
export async function spendCodeByLink(ctx: BaseCtx, linkHash: Buffer): Promise<SpentCode | undefined> {
  const [row] = await sql<SpentCode>(ctx.db, `${SPEND} and code.link_hash = $1 ${SPENT}`, [
    linkHash,
    ctx.clock.now(),
  ]);
  return row;
}

/** After a sign-in the other mails of the same ten minutes are good for nothing. */
export function spendOtherCodes(ctx: BaseCtx, accountId: string): Promise<number> {
  return execute(
    ctx.db,
    `update sign_in_code set spent_at = $2 where account_id = $1 and spent_at is null and expires_at > $2`,
    [accountId, ctx.clock.now()],
  );
}

/** Whose live link this is; reading spends nothing. */
export async function findLiveLink(ctx: BaseCtx, linkHash: Buffer): Promise<{ email: string } | undefined> {
  const [row] = await sql<{ email: string }>(
    ctx.db,
    `select account.email from sign_in_code code join account on account.id = code.account_id
     where code.link_hash = $1 and code.spent_at is null and code.expires_at > $2 and account.disabled_at is null`,
    [linkHash, ctx.clock.now()],
  );
  return row;
}

/** Removes requests that ended before the given moment. */
export function deleteCodesExpiredBefore(ctx: BaseCtx, moment: Date): Promise<number> {
  return execute(ctx.db, `delete from sign_in_code where expires_at < $1`, [moment]);
}
