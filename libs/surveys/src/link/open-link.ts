import { networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { hashToken, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { followUpClosed, linkNotOpened, tooManyTries } from '../errors.js';
import type { FollowUpClosed, LinkNotOpened, TooManyTries } from '../errors.js';
import { beginFormOf } from '../response/begin-form.js';
import { isHeldBack } from '../response/read-form.js';
import { beginSurveySession } from './begin-survey-session.js';
import { DEVICE_CLASSES } from './device-class.js';
import { findLink, selectCases } from './link.queries.js';

const input = z.strictObject({
  token: z.string().max(200),
  /** Address of the caller, for the limit; it is not kept. */
  ip: z.string(),
  device: z.enum(DEVICE_CLASSES).default('UNKNOWN'),
});

export interface LinkOpened {
  __typename: 'LinkOpened';
  /** Value of the form's cookie. */
  token: string;
  expiresAt: Date;
  /** One: its form is begun. Several: each is begun by `beginForm` when it is chosen. None: a test. */
  caseIds: string[];
}

/** A university whose alumni all answer from one network must get through; a guesser must not. */
const LIMITS = [
  { purpose: 'follow-up.open.network', limit: 120, windowSeconds: 600 },
  { purpose: 'follow-up.open.network.day', limit: 2000, windowSeconds: 86_400 },
] as const;

/**
 * Exchanges the token of a personal link for a cookie that is good for these forms alone. Called by POST
 * only: looking at a link spends nothing, because mail scanners look at every link. Unknown, ended and
 * revoked links get one answer after the same work. A test link opens a form that stores nothing.
 */
export async function openLink(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<LinkOpened | LinkNotOpened | FollowUpClosed | TooManyTries> {
  const { token, ip, device } = input.parse(raw);
  const network = networkPrefix(ip);
  const allowance = await takeAllowance(
    ctx,
    LIMITS.map((limit) => ({ ...limit, key: network })),
  );
  if (!allowance.allowed) return tooManyTries(ctx.locale, allowance.retryAfterSeconds);
  return inTransaction(ctx, async (tx) => {
    const link = await findLink(tx, hashToken(token));
    if (!link) return linkNotOpened(ctx.locale);
    if (link.purpose === 'TEST') {
      const { campaignId } = link;
      const test = await beginSurveySession(tx, { campaignId, via: 'LINK', openedBy: 'test' });
      return { __typename: 'LinkOpened', token: test.token, expiresAt: test.expiresAt, caseIds: [] };
    }
    if (!link.isTaken && !link.hasHandedIn) return followUpClosed(ctx.locale);
    // links of who does not belong are revoked when a mail is due; until then they open as little
    if (isHeldBack(link) && !link.hasHandedIn) return linkNotOpened(ctx.locale);
    const cases = await selectCases(tx, link);
    const via = link.purpose === 'COLLEAGUE' ? 'COLLEAGUE' : 'LINK';
    const begun = await beginSurveySession(tx, {
      ...link,
      campaignId: null,
      via,
      openedBy: via.toLowerCase(),
    });
    const [only] = cases;
    if (only && cases.length === 1 && link.isTaken && !isHeldBack(link))
      await beginFormOf(tx, only.id, { device });
    for (const { id } of cases)
      await recordAudit(tx, {
        action: 'follow_up.opened',
        subjectType: 'survey_assignment',
        subjectId: id,
        detail: { with: link.purpose },
      });
    return {
      __typename: 'LinkOpened',
      token: begun.token,
      expiresAt: begun.expiresAt,
      caseIds: cases.map(({ id }) => id),
    };
  });
}
