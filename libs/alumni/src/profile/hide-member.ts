import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayHideMembers, mayReadOwnProfile } from '../policies.js';
import { findPersonOfKey, setHidden } from './profile.queries.js';

const own = z.object({ personId: z.uuid(), isHidden: z.boolean() });

/**
 * Hides the whole profile from everybody but the secretariat, or shows it again as the audiences say. What the
 * secretariat hid stays hidden.
 * @throws NOT_FOUND unless the person asks
 */
export async function hideMyProfile(ctx: Ctx, raw: z.input<typeof own>): Promise<void> {
  const { personId, isHidden } = own.parse(raw);
  mayReadOwnProfile(ctx.actor, personId);
  await hide(ctx, personId, 'SELF', isHidden, {});
}

const office = z.object({
  memberKey: z.uuid(),
  isHidden: z.boolean(),
  /** Why, for the record; no name of anybody. */
  reason: z.string().trim().min(1).max(500),
});

/**
 * Hides a member at risk altogether (domain 8.2), or takes that back. What the person hid stays hidden.
 * @throws NOT_FOUND unless the secretariat asks; when there is no such living membership
 */
export async function hideMember(ctx: Ctx, raw: z.input<typeof office>): Promise<void> {
  mayHideMembers(ctx.actor);
  const { memberKey, isHidden, reason } = office.parse(raw);
  const personId = await findPersonOfKey(ctx, memberKey);
  if (!personId) throw notFound('member');
  await hide(ctx, personId, 'OFFICE', isHidden, { reason });
}

async function hide(
  ctx: Ctx,
  personId: string,
  by: 'SELF' | 'OFFICE',
  isHidden: boolean,
  detail: object,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if ((await setHidden(tx, personId, by, isHidden)) === 0) return;
    await recordAudit(tx, {
      action: isHidden ? 'member.hidden' : 'member.shown',
      subjectType: 'person',
      subjectId: personId,
      detail: { by, ...detail },
    });
  });
}
