import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { keepsChapters } from '../policies.js';
import { notFound } from '@enishi/platform';
import { joinByCountry, leaveByCountry } from './chapter-member.queries.js';

/**
 * Settles to which chapters a person belongs by country: the country of the profile, else of the institution that sent
 * the person, else the first nationality. What the person chose or left stays as it is. Safe to run at any time.
 * @throws NOT_FOUND unless the system or the secretariat asks
 */
export async function settleChapterMembership(ctx: Ctx, raw: { personId: string }): Promise<void> {
  if (!keepsChapters(ctx.actor)) throw notFound('person');
  const personId = z.uuid().parse(raw.personId);
  await inTransaction(ctx, async (tx) => {
    const left = await leaveByCountry(tx, personId, null);
    const joined = await joinByCountry(tx, personId, null);
    if (left + joined === 0) return;
    await recordAudit(tx, {
      action: 'chapter_member.settled',
      subjectType: 'person',
      subjectId: personId,
      detail: { joined, left },
    });
  });
}

/** The same for everybody whom one chapter concerns. @returns how many came in */
export async function settleMembershipOfChapter(ctx: Ctx, chapterId: string): Promise<number> {
  await leaveByCountry(ctx, null, chapterId);
  return joinByCountry(ctx, null, chapterId);
}
