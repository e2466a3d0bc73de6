import { asSystem, grantCapacity, revokeCapacity } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayGiveMemberIds } from '../policies.js';
import {
  keepHidden,
  findMemberGivenTo,
  findMemberOfPerson,
  moveMember,
  moveToPerson,
} from './member.queries.js';
import type { MemberRow } from './member.queries.js';

const input = z.object({ keptPersonId: z.uuid(), mergedPersonId: z.uuid() });

/**
 * Follows two persons that turned out to be one: the kept person keeps their ID (one ID per person for ever, R50). If
 * only the merged one had an ID, it goes along; if both had, the merged one's opens nothing any more and stays taken.
 * A membership that the merged one had already earned is not lost, nor the way in: its account opens the kept one. Doing it twice changes nothing.
 */
export async function mergeMembers(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  mayGiveMemberIds(ctx.actor);
  const { keptPersonId, mergedPersonId } = input.parse(raw);
  await inTransaction(ctx, async (tx) => {
    const merged = await findMemberOfPerson(tx, mergedPersonId);
    if (!merged || merged.status === 'MERGED' || merged.status === 'RELEASED') return;
    const kept = await findMemberOfPerson(tx, keptPersonId);
    if (!kept) await moveToPerson(tx, merged.id, keptPersonId);
    else await foldInto(tx, kept, merged);
    if (merged.accountId) await moveGrant(tx, merged.accountId, mergedPersonId, keptPersonId);
    await recordAudit(tx, {
      action: 'member.merged',
      subjectType: 'member',
      subjectId: merged.id,
      detail: { keptPersonId, mergedPersonId },
    });
  });
}

async function foldInto(ctx: Ctx, kept: MemberRow, merged: MemberRow): Promise<void> {
  const hasEarned = merged.status === 'ACTIVE' || merged.status === 'CLAIMED';
  if (hasEarned && merged.since)
    await moveMember(ctx, kept.id, 'ACTIVE', ['RESERVED'], { since: merged.since });
  await keepHidden(ctx, kept.id, merged.id);
  await moveMember(ctx, merged.id, 'MERGED', ['RESERVED', 'ACTIVE', 'CLAIMED']);
}

/** Who signed in as the one person acts for the other from now on; who claimed both with one account keeps both. */
async function moveGrant(ctx: Ctx, accountId: string, from: string, to: string): Promise<void> {
  const system = asSystem(ctx, 'merge-members');
  await grantCapacity(system, { accountId, capacity: 'MEMBER', scopeId: to });
  const stays = await findMemberOfPerson(ctx, from);
  if (stays?.accountId === accountId && stays.status === 'CLAIMED') return;
  await revokeCapacity(system, { accountId, capacity: 'MEMBER', scopeId: from });
}

/** Takes a merge back: the merged person has their own ID again, in the state it had earned. */
export async function undoMergeOfMembers(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  mayGiveMemberIds(ctx.actor);
  const { keptPersonId, mergedPersonId } = input.parse(raw);
  await inTransaction(ctx, async (tx) => {
    const own = await findMemberGivenTo(tx, mergedPersonId);
    if (!own) return;
    if (own.personId !== mergedPersonId) await moveToPerson(tx, own.id, mergedPersonId);
    const before = own.accountId ? 'CLAIMED' : own.since ? 'ACTIVE' : 'RESERVED';
    await moveMember(tx, own.id, before, ['MERGED']);
    if (own.accountId) await moveGrant(tx, own.accountId, keptPersonId, mergedPersonId);
    await recordAudit(tx, { action: 'member.merge_undone', subjectType: 'member', subjectId: own.id });
  });
}
