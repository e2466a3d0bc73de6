import type { Ctx } from '../actor/ctx.js';
import { signedInAccount } from '../policies.js';
import { passkeysOf } from './passkey.queries.js';
import type { PasskeyRow } from './passkey.queries.js';

/** The signed-in person's passkeys, oldest first. */
export function listMyPasskeys(ctx: Ctx): Promise<PasskeyRow[]> {
  return passkeysOf(ctx, signedInAccount(ctx.actor).accountId);
}
