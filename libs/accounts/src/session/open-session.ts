import { newId, recordAudit } from '@enishi/platform';
import type { Ctx } from '../actor/ctx.js';
import { liveGrantsOf } from '../grant/grant.queries.js';
import { deviceName } from './device-name.js';
import { newTicket, ticketToCookie } from './session-cookie.js';
import { sessionLimits } from './session-limits.js';
import type { SignInMethod } from './session-limits.js';
import { insertSession, revokeSessionRow } from './session.queries.js';
import { sessionHash } from './session-hash.js';

/**
 * Opens a session for somebody who has just shown who they are, in the caller's transaction. The session
 * that this browser had before ends, whoever's it was: a new sign-in never keeps an old secret.
 * @returns the value for the session cookie.
 */
export async function openSession(
  ctx: Ctx,
  input: { accountId: string; method: SignInMethod; userAgent: string | undefined },
): Promise<string> {
  if (ctx.actor.kind === 'account') await revokeSessionRow(ctx, ctx.actor.accountId, ctx.actor.sessionId);
  const limits = sessionLimits(await liveGrantsOf(ctx, [input.accountId]), input.method);
  const ticket = newTicket(newId());
  await insertSession(ctx, {
    id: ticket.sessionId,
    accountId: input.accountId,
    tokenHash: sessionHash(ticket.secret),
    expiresAt: new Date(ctx.clock.now().getTime() + limits.absoluteMs),
    method: input.method,
    device: deviceName(input.userAgent),
  });
  await recordAudit(
    { ...ctx, actorRef: `account:${input.accountId}` },
    {
      action: 'session.opened',
      subjectType: 'session',
      subjectId: ticket.sessionId,
      detail: { method: input.method },
    },
  );
  return ticketToCookie(ticket);
}
