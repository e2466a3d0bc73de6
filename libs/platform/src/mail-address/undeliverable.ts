import type { BaseCtx } from '../context/base-ctx.js';
import { execute, sql } from '../database/sql.js';
import { addressKey } from './address-key.js';

/** Notes that an address does not take mail any more; the first reason is kept. */
export async function markUndeliverable(
  ctx: BaseCtx,
  input: { address: string; code: string | null; reason: string; mailId: string | null },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into mail_address (address, undeliverable_at, code, reason, mail_id) values ($1, $2, $3, $4, $5)
     on conflict (address) do nothing`,
    [addressKey(input.address), ctx.clock.now(), input.code, input.reason, input.mailId],
  );
}

/** Lets mails go to the address again: its owner said that it works. @returns false when it was not marked */
export async function clearUndeliverable(ctx: BaseCtx, address: string): Promise<boolean> {
  return (await execute(ctx.db, `delete from mail_address where address = $1`, [addressKey(address)])) > 0;
}

/** Those of the addresses that do not take mail, in the form of `addressKey`. */
export async function undeliverableAmong(
  ctx: BaseCtx,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ address: string }>(
    ctx.db,
    `select address from mail_address where address = any($1::text[])`,
    [addresses.map(addressKey)],
  );
  return new Set(rows.map(({ address }) => address));
}
