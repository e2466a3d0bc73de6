import type { Ctx } from '@enishi/accounts';
import { networkPrefix, takeAllowance } from '@enishi/accounts';
import { inTransaction, optInToMail, optOutOfMail, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { ownPersonId } from '../policies.js';
import { DIGEST_LANE } from './digest-lane.js';
import { addressesOf, deleteRefusals, insertRefusal, issuesOf, refusesDigest } from './refusal.queries.js';
import { personOfToken } from './stop-token.js';

const link = z.strictObject({ token: z.string().max(200), ip: z.string() });

export interface DigestStopped {
  readonly __typename: 'DigestStopped' | 'TooManyTries';
  readonly retryAfterSeconds?: number;
}

/**
 * Sends this person no digest any more (RFC 8058 one-click, by POST alone): the person, wherever they may be written to
 * later and under whatever record, and the addresses they have now. Links that we never sent get the same answer; twice
 * is once.
 */
export async function stopDigestByLink(ctx: Ctx, raw: z.input<typeof link>): Promise<DigestStopped> {
  const { token, ip } = link.parse(raw);
  const allowance = await takeAllowance(ctx, [
    { purpose: 'digest.stop', key: networkPrefix(ip), limit: 300, windowSeconds: 600 },
  ]);
  if (!allowance.allowed)
    return { __typename: 'TooManyTries', retryAfterSeconds: allowance.retryAfterSeconds };
  const personId = personOfToken(token);
  if (personId) await refuse(ctx, personId, 'LINK');
  return { __typename: 'DigestStopped' };
}

export interface MyDigest {
  readonly wanted: boolean;
  readonly issues: readonly { month: string; items: number; sentAt: Date | null }[];
}

/** Whether a member wants the digest, and what it told of the last twelve times. */
export async function myDigest(ctx: Ctx): Promise<MyDigest> {
  const personId = ownPersonId(ctx.actor);
  return { wanted: !(await refusesDigest(ctx, personId)), issues: await issuesOf(ctx, personId) };
}

/** A member says in the member area whether they want it. The same again changes nothing. */
export async function chooseDigest(ctx: Ctx, wanted: boolean): Promise<MyDigest> {
  const personId = ownPersonId(ctx.actor);
  if (wanted) await accept(ctx, personId);
  else await refuse(ctx, personId, 'MEMBER_AREA');
  return myDigest(ctx);
}

async function refuse(ctx: Ctx, personId: string, by: 'LINK' | 'MEMBER_AREA'): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if ((await insertRefusal(tx, personId, by)) === 0) return;
    for (const address of await addressesOf(tx, personId)) await optOutOfMail(tx, address, DIGEST_LANE);
    await recordAudit(tx, {
      action: 'digest.refused',
      subjectType: 'person',
      subjectId: personId,
      detail: { by },
    });
  });
}

async function accept(ctx: Ctx, personId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if ((await deleteRefusals(tx, personId)) === 0) return;
    for (const address of await addressesOf(tx, personId)) await optInToMail(tx, address, DIGEST_LANE);
    await recordAudit(tx, {
      action: 'digest.wanted',
      subjectType: 'person',
      subjectId: personId,
      detail: {},
    });
  });
}
