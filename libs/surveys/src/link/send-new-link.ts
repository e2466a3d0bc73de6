import { networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { inTransaction } from '@enishi/platform';
import { z } from 'zod';
import { tooManyTries } from '../errors.js';
import type { TooManyTries } from '../errors.js';
import { mailNewLink } from './mail-new-link.js';
import { selectOpenContacts } from './new-link.queries.js';

const input = z.strictObject({
  /** As it is typed; only an address that we wrote to gets anything. */
  address: z.string().max(254).toLowerCase(),
  ip: z.string(),
});

export interface NewLinkAsked {
  __typename: 'NewLinkAsked';
}

/**
 * Mails a new personal link to an address that is asked in an open campaign. The answer is the same for
 * every address, so that nobody learns whom we ask; links that were sent before stay good.
 */
export async function sendNewLink(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<NewLinkAsked | TooManyTries> {
  const { address, ip } = input.parse(raw);
  const network = await takeAllowance(ctx, [
    { purpose: 'follow-up.new-link.network', key: networkPrefix(ip), limit: 20, windowSeconds: 600 },
  ]);
  if (!network.allowed) return tooManyTries(ctx.locale, network.retryAfterSeconds);
  const mailbox = await takeAllowance(ctx, [
    { purpose: 'follow-up.new-link.address', key: address, limit: 3, windowSeconds: 3600 },
  ]);
  // a full mailbox's allowance is no news for who asks
  if (!mailbox.allowed) return { __typename: 'NewLinkAsked' };
  return inTransaction(ctx, async (tx) => {
    for (const contact of await selectOpenContacts(tx, address)) await mailNewLink(tx, contact);
    return { __typename: 'NewLinkAsked' };
  });
}
