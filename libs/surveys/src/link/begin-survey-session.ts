import type { BaseCtx } from '@enishi/platform';
import { hashToken, newId, newToken } from '@enishi/platform';
import { SESSION_DAYS } from '../session/begin-session.js';
import type { BegunSession } from '../session/begin-session.js';
import { insertSurveySession } from './link.queries.js';
import type { SessionVia } from './link.queries.js';

/** Lets one browser fill in the forms of one contact, one form, or a test form. */
export async function beginSurveySession(
  ctx: BaseCtx,
  session: {
    contactId?: string | null;
    assignmentId?: string | null;
    campaignId?: string | null;
    address?: string | null;
    via: SessionVia;
    openedBy: string;
    isVerified?: boolean;
  },
): Promise<BegunSession & { sessionId: string }> {
  const token = newToken();
  const sessionId = newId();
  const expiresAt = new Date(ctx.clock.now().getTime() + SESSION_DAYS * 86_400_000);
  await insertSurveySession(ctx, {
    id: sessionId,
    tokenHash: hashToken(token),
    contactId: session.contactId ?? null,
    assignmentId: session.assignmentId ?? null,
    campaignId: session.campaignId ?? null,
    address: session.address ?? null,
    via: session.via,
    openedBy: session.openedBy,
    isVerified: session.isVerified ?? false,
    expiresAt,
  });
  return { token, sessionId, expiresAt };
}
