import type { JobHandler, Sweep } from '@enishi/platform';
import { defineSweep } from '@enishi/platform';
import { deletePastWindows } from './allowance/allowance.queries.js';
import { deleteChallengesExpiredBefore } from './passkey/passkey.queries.js';
import { deleteSessionsEndedBefore } from './session/session.queries.js';
import { deliverSignInCode } from './sign-in/deliver-sign-in-code.job.js';
import { deleteCodesExpiredBefore } from './sign-in/sign-in.queries.js';

const DAY = 86_400_000;

/** Handlers of this lib's jobs. */
export const accountsJobs: JobHandler[] = [deliverSignInCode];

/**
 * Forgets what sign-in does not need any more: codes and challenges after a day, sessions thirty days
 * after their end (until then their owner can ask what happened), windows of allowances when they close.
 */
export const forgetSignInTraces = defineSweep({
  name: 'sign_in.sweep',
  everySeconds: 3600,
  async run(ctx) {
    const now = ctx.clock.now().getTime();
    await deletePastWindows(ctx);
    await deleteCodesExpiredBefore(ctx, new Date(now - DAY));
    await deleteChallengesExpiredBefore(ctx, new Date(now - DAY));
    await deleteSessionsEndedBefore(ctx, new Date(now - 30 * DAY));
  },
});

export const accountsSweeps: Sweep[] = [forgetSignInTraces];
