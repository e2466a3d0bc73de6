import { findMe } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';

/** The address of who is signed in, for the pages of sign-in; undefined for a stranger. */
export async function addressOfMe(ctx: Ctx): Promise<string | undefined> {
  return (await findMe(ctx))?.email;
}
