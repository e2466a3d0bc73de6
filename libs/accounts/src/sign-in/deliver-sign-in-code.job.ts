import type { BaseCtx, Locale } from '@enishi/platform';
import { defineJob, handleJob, inTransaction, queueMail, unseal } from '@enishi/platform';
import { z } from 'zod';
import { findAccountByEmail } from '../account/account.queries.js';
import { CODE_MINUTES } from './sign-in-limits.js';
import { signInSettings } from './sign-in-settings.js';
import { bindSignInCode, unsealSignInCode } from './sign-in.queries.js';
import { signInMail } from './sign-in.mail.js';

/** What a request keeps sealed until its mail is written. */
export interface SignInSecrets {
  readonly email: string;
  readonly locale: Locale;
  readonly linkToken: string;
  readonly code: string;
}

export const deliverSignInCodeJob = defineJob({
  name: 'sign_in_code.deliver',
  queue: 'mail',
  payload: z.object({ signInCodeId: z.uuid() }),
});

/**
 * Writes the mail of a request when the address has an account, and erases the secrets either way. A
 * second run finds nothing to do; a request that expired while the queue stood still gets no mail.
 */
export const deliverSignInCode = handleJob(deliverSignInCodeJob, (ctx: BaseCtx, { signInCodeId }) =>
  inTransaction(ctx, async (tx) => {
    const taken = await unsealSignInCode(tx, signInCodeId);
    if (!taken) return;
    const secrets = unseal<SignInSecrets>(taken.sealed);
    const account = await findAccountByEmail(tx, secrets.email);
    if (!taken.isLive || !account || account.disabledAt) return;
    await bindSignInCode(tx, signInCodeId, account.id);
    await queueMail(tx, {
      mail: signInMail,
      to: account.email,
      locale: secrets.locale,
      model: {
        name: account.displayName,
        code: secrets.code,
        link: `${signInSettings().publicUrl}/sign-in/link/${secrets.linkToken}?lang=${secrets.locale}`,
        minutes: String(CODE_MINUTES),
      },
      dedupeKey: `sign-in:${signInCodeId}`,
      subjectRef: `account:${account.id}`,
    });
  }),
);
