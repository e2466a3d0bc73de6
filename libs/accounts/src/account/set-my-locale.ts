import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { Ctx } from '../actor/ctx.js';
import { signedInAccount } from '../policies.js';
import { mustFindAccount, updateLocale } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

const input = z.object({ locale: z.enum(['ja', 'en', 'zh-Hans']) });

/** Sets the language of the signed-in person's pages and mails. Setting it twice changes nothing. */
export async function setMyLocale(ctx: Ctx, raw: z.input<typeof input>): Promise<AccountRow> {
  const { accountId } = signedInAccount(ctx.actor);
  const { locale } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const before = await mustFindAccount(tx, accountId);
    if (before.locale === locale) return before;
    await updateLocale(tx, accountId, locale);
    await recordAudit(tx, {
      action: 'account.locale_set',
      subjectType: 'account',
      subjectId: accountId,
      detail: { from: before.locale, to: locale },
    });
    return { ...before, locale };
  });
}
