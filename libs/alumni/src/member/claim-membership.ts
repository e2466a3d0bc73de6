import { asSystem, ensureAccount, grantCapacity, networkPrefix, takeAllowance } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { inTransaction, isLocale, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { TooManyClaims } from '../errors.js';
import { tooManyClaims } from '../errors.js';
import { memberIdKey } from '../member-id/member-id.js';
import { findClaimant, moveMember } from './member.queries.js';
import type { ClaimantRow } from './member.queries.js';

const input = z.object({
  memberId: z.string().max(100),
  email: z.string().max(400),
  /** Address of the caller, for the limit. */
  ip: z.string(),
});

export interface MembershipClaimTaken {
  readonly __typename: 'MembershipClaimTaken';
}

const QUARTER_HOUR = 900;
const DAY = 86_400;

/**
 * Links a membership to an account when the typed member ID and e-mail address belong together, so that the person can
 * sign in by e-mail from then on. Anybody may ask; the answer never tells whether they belong together. Somebody
 * who knows both but not the mailbox gains nothing: the account opens only by the mail that is sent to it.
 */
export async function claimMembership(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<MembershipClaimTaken | TooManyClaims> {
  const { memberId, email, ip } = input.parse(raw);
  const idKey = memberIdKey(memberId);
  const allowance = await takeAllowance(ctx, [
    // whoever holds a network can change the rest of an address at will
    { purpose: 'claim.network', key: networkPrefix(ip), limit: 20, windowSeconds: QUARTER_HOUR },
    { purpose: 'claim.network', key: networkPrefix(ip), limit: 100, windowSeconds: DAY },
    { purpose: 'claim.member', key: idKey, limit: 5, windowSeconds: QUARTER_HOUR },
  ]);
  if (!allowance.allowed) return tooManyClaims(ctx.locale, allowance.retryAfterSeconds);
  const claimant = await findClaimant(ctx, idKey);
  const address = email.normalize('NFKC').trim().toLowerCase();
  if (claimant && mayBeClaimed(claimant) && claimant.emails.includes(address))
    await link(asSystem(ctx, 'claim-membership'), claimant, address);
  return { __typename: 'MembershipClaimTaken' };
}

function mayBeClaimed({ status }: ClaimantRow): boolean {
  return status === 'ACTIVE' || status === 'CLAIMED';
}

async function link(ctx: Ctx, claimant: ClaimantRow, email: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { account } = await ensureAccount(tx, {
      email,
      displayName: claimant.name,
      locale: isLocale(claimant.language) ? claimant.language : tx.locale,
    });
    await grantCapacity(tx, { accountId: account.id, capacity: 'MEMBER', scopeId: claimant.personId });
    const claimed = await moveMember(tx, claimant.id, 'CLAIMED', ['ACTIVE'], { accountId: account.id });
    if (claimed === 0) return;
    await recordAudit(tx, { action: 'member.claimed', subjectType: 'member', subjectId: claimant.id });
  });
}
