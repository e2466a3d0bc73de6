import { inTransaction, keyedHash, notFound, sameHash } from '@enishi/platform';
import { z } from 'zod';
import { mustFindAccount } from '../account/account.queries.js';
import type { Ctx } from '../actor/ctx.js';
import { openSession } from '../session/open-session.js';
import { HOME_PATH } from './next-path.js';
import { signInSettings } from './sign-in-settings.js';
import type { SignedIn } from './spend-link.js';

/**
 * A link that signs in as a demo account with one click, as often as wanted. Nothing is stored: the link
 * is the account's id and a keyed hash of it.
 * @throws NOT_FOUND outside development, so that no door of this kind can exist on a real server.
 */
export async function createDemoSignInLink(ctx: Ctx, accountId: string): Promise<string> {
  refuseOutsideDevelopment();
  const account = await mustFindAccount(ctx, accountId);
  return `${signInSettings().publicUrl}/sign-in/demo/${account.id}.${signature(account.id)}`;
}

const input = z.object({
  ticket: z.string().regex(/^[0-9a-f-]{36}\.[\w-]{43}$/),
  userAgent: z.string().optional(),
});

/**
 * Signs in with a demo link.
 * @throws NOT_FOUND outside development, for a link that was not made here and for a disabled account.
 */
export async function spendDemoSignInLink(ctx: Ctx, raw: z.input<typeof input>): Promise<SignedIn> {
  refuseOutsideDevelopment();
  const parsed = input.safeParse(raw);
  if (!parsed.success) throw notFound('demo link');
  const [accountId = '', given = ''] = parsed.data.ticket.split('.');
  if (!sameHash(Buffer.from(given), Buffer.from(signature(accountId)))) throw notFound('demo link');
  const account = await mustFindAccount(ctx, accountId);
  if (account.disabledAt) throw notFound('account');
  return inTransaction(ctx, async (tx) => {
    const cookie = await openSession(tx, { accountId, method: 'DEMO', userAgent: parsed.data.userAgent });
    return { __typename: 'SignedIn', cookie, nextPath: HOME_PATH } as const;
  });
}

function refuseOutsideDevelopment(): void {
  if (!signInSettings().development) throw notFound('demo links exist in development only');
}

function signature(accountId: string): string {
  return keyedHash('demo-sign-in', accountId).toString('base64url');
}
