import type { BaseCtx } from '../context/base-ctx.js';
import { execute, sql } from '../database/sql.js';
import { addressKey } from './address-key.js';

/**
 * Notes that an address wants no more mail of a kind; what is planned for it is dropped when its turn comes.
 * @returns false when that was known
 */
export async function optOutOfMail(ctx: BaseCtx, address: string, kind: string): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into mail_opt_out (address, kind, opted_out_at) values ($1, $2, $3) on conflict do nothing`,
    [addressKey(address), kind, ctx.clock.now()],
  );
  return added > 0;
}

/** Takes an opt-out back, when its owner says so. @returns false when there was none */
export async function optInToMail(ctx: BaseCtx, address: string, kind: string): Promise<boolean> {
  const gone = await execute(ctx.db, `delete from mail_opt_out where address = $1 and kind = $2`, [
    addressKey(address),
    kind,
  ]);
  return gone > 0;
}

/** True when the owner of the address asked for no more mail of the kind. */
export async function isOptedOutOfMail(ctx: BaseCtx, address: string, kind: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from mail_opt_out where address = $1 and kind = $2`, [
    addressKey(address),
    kind,
  ]);
  return rows.length > 0;
}
