import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mayReadOwnProfile } from '../policies.js';
import { relations, viewerOf } from './sight.js';
import type { VisibleProfile } from './visible-profile.js';
import { profilesSeenBy } from './visible-profile.js';

/** Through whose eyes a person may look at their own profile. */
export const viewpoints = ['SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'] as const;
export type Viewpoint = (typeof viewpoints)[number];

const input = z.object({ personId: z.uuid(), viewpoint: z.enum(viewpoints) });

/**
 * What somebody else gets of the person's profile: the very statement that answers them, asked with their rank.
 * Undefined when they get nothing at all.
 * @throws NOT_FOUND unless the person asks
 */
export async function viewProfileAs(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<VisibleProfile | undefined> {
  const { personId, viewpoint } = input.parse(raw);
  mayReadOwnProfile(ctx.actor, personId);
  const viewer = { ...viewerOf(ctx), personId: null, asRank: relations.indexOf(viewpoint) };
  return (await profilesSeenBy(ctx, viewer, [personId])).get(personId);
}
