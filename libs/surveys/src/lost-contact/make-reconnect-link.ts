import { signInSettings, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { ownPersonId } from '@enishi/alumni';
import {
  hashToken,
  inTransaction,
  newId,
  newToken,
  notFound,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import { z } from 'zod';
import { lostContactError } from './lost-contact-errors.js';
import type { ReconnectLinksUsedUp } from './lost-contact-errors.js';
import { selectLostFellows } from './lost-contact.queries.js';
import type { LostFellowRow } from './lost-contact.queries.js';
import { insertReconnectLink } from './reconnect.queries.js';

export const RECONNECT_DAYS = 30;
const LINKS_PER_DAY = 10;
const LINKS_PER_PERSON_AND_DAY = 3;

export interface ReconnectLinkMade {
  readonly __typename: 'ReconnectLinkMade';
  readonly link: string;
  readonly expiresAt: Date;
}

/** Lost people of the signed-in member's own visits. @throws NOT_FOUND when the account has no membership */
export async function lostFellows(ctx: Ctx): Promise<LostFellowRow[]> {
  return selectLostFellows(ctx, tokyoDate(ctx.clock.now()), ownPersonId(ctx.actor));
}

/**
 * Makes a link by which somebody of the own visit can find back to us. The member forwards it by own means and learns
 * no address; the link opens nothing without a proof of being that person.
 * @throws NOT_FOUND unless the person is lost and was on a visit with the signed-in member
 */
export async function makeReconnectLink(
  ctx: Ctx,
  raw: { personId: string },
): Promise<ReconnectLinkMade | ReconnectLinksUsedUp> {
  const helperPersonId = ownPersonId(ctx.actor);
  const personId = z.uuid().parse(raw.personId);
  const fellows = await lostFellows(ctx);
  if (!fellows.some((fellow) => fellow.personId === personId)) throw notFound('person');
  const day = 86_400;
  const allowance = await takeAllowance(ctx, [
    { purpose: 'reconnect.helper', key: helperPersonId, limit: LINKS_PER_DAY, windowSeconds: day },
    { purpose: 'reconnect.person', key: personId, limit: LINKS_PER_PERSON_AND_DAY, windowSeconds: day },
  ]);
  if (!allowance.allowed) return lostContactError('ReconnectLinksUsedUp', ctx.locale);
  const token = newToken();
  const expiresAt = new Date(ctx.clock.now().getTime() + RECONNECT_DAYS * 86_400_000);
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    await insertReconnectLink(tx, { id, personId, helperPersonId, tokenHash: hashToken(token), expiresAt });
    await recordAudit(tx, {
      action: 'reconnect_link.made',
      subjectType: 'person',
      subjectId: personId,
      detail: { linkId: id, helperPersonId },
    });
    return {
      __typename: 'ReconnectLinkMade',
      link: `${signInSettings().publicUrl}/reconnect/${token}`,
      expiresAt,
    };
  });
}
