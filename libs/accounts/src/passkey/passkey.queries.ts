import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export interface PasskeyRow {
  id: string;
  accountId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  label: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const COLUMNS = `passkey.id, passkey.account_id as "accountId", passkey.credential_id as "credentialId",
  passkey.public_key as "publicKey", passkey.counter::float8 as counter, passkey.transports, passkey.label,
  passkey.created_at as "createdAt", passkey.last_used_at as "lastUsedAt"`;

export function passkeysOf(ctx: BaseCtx, accountId: string): Promise<PasskeyRow[]> {
  return sql<PasskeyRow>(
    ctx.db,
    `select ${COLUMNS} from passkey where account_id = $1 order by created_at, id`,
    [accountId],
  );
}

/** The passkey of a credential whose account is open, locked so that its counter moves once. */
export async function claimPasskey(ctx: BaseCtx, credentialId: string): Promise<PasskeyRow | undefined> {
  const rows = await sql<PasskeyRow>(
    ctx.db,
    `select ${COLUMNS} from passkey join account on account.id = passkey.account_id
     where passkey.credential_id = $1 and account.disabled_at is null for update of passkey`,
    [credentialId],
  );
  return rows[0];
}

/** Adds a passkey; nothing when the credential is registered, here or with somebody else. */
export async function insertPasskey(
  ctx: BaseCtx,
  row: {
    id: string;
    accountId: string;
    credentialId: string;
    publicKey: Buffer;
    counter: number;
    transports: string[];
    label: string;
  },
): Promise<PasskeyRow | undefined> {
  const rows = await sql<PasskeyRow>(
    ctx.db,
    `insert into passkey (id, account_id, credential_id, public_key, counter, transports, label, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning ${COLUMNS}`,
    [
      row.id,
      row.accountId,
      row.credentialId,
      row.publicKey,
      row.counter,
      row.transports,
      row.label,
      ctx.clock.now(),
    ],
  );
  return rows[0];
}

export function notePasskeyUse(ctx: BaseCtx, id: string, counter: number): Promise<number> {
  return execute(ctx.db, `update passkey set counter = $2, last_used_at = $3 where id = $1`, [
    id,
    counter,
    ctx.clock.now(),
  ]);
}

/** Removes a passkey of this account; 0 when it is not theirs. */
export function deletePasskey(ctx: BaseCtx, accountId: string, id: string): Promise<number> {
  return execute(ctx.db, `delete from passkey where id = $2 and account_id = $1`, [accountId, id]);
}

export function insertChallenge(
  ctx: BaseCtx,
  row: { id: string; accountId: string | null; challenge: string; expiresAt: Date },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into passkey_challenge (id, account_id, challenge, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [row.id, row.accountId, row.challenge, ctx.clock.now(), row.expiresAt],
  );
}

/** Spends a challenge made for this account, or for signing in when `accountId` is null; once. */
export async function spendChallenge(
  ctx: BaseCtx,
  id: string,
  accountId: string | null,
): Promise<{ challenge: string } | undefined> {
  const rows = await sql<{ challenge: string }>(
    ctx.db,
    `update passkey_challenge set spent_at = $3
     where id = $1 and account_id is not distinct from $2 and spent_at is null and expires_at > $3
     returning challenge`,
    [id, accountId, ctx.clock.now()],
  );
  return rows[0];
}

export function deleteChallengesExpiredBefore(ctx: BaseCtx, moment: Date): Promise<number> {
  return execute(ctx.db, `delete from passkey_challenge where expires_at < $1`, [moment]);
}
