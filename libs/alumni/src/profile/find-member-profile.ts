import type { Ctx } from '@enishi/accounts';
import { newId, notFound } from '@enishi/platform';
import { z } from 'zod';
import { findPersonOfKey } from './profile.queries.js';
import type { VisibleProfile } from './visible-profile.js';
import { visibleProfiles } from './visible-profile.js';

/**
 * The profile of one member, as far as the reader may see it.
 * @throws NOT_FOUND when there is none, and when the reader may see nothing of it
 */
export async function findMemberProfile(ctx: Ctx, raw: { memberKey: string }): Promise<VisibleProfile> {
  const key = z.uuid().safeParse(raw.memberKey);
  const found = key.success ? await findPersonOfKey(ctx, key.data) : undefined;
  // who is not there is looked for like who is not to be seen: the time tells nothing
  const personId = found ?? newId();
  const profile = (await visibleProfiles(ctx, [personId])).get(personId);
  if (!profile) throw notFound('member');
  return profile;
}
