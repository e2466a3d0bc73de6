import type { Ctx } from '@enishi/accounts';
import { notFound, tokyoDate } from '@enishi/platform';
import { ownPersonId } from '../policies.js';
import { FRESH_MONTHS, audiences, usualAudience, visibleFields } from './profile-fields.js';
import type { Audience, VisibleField } from './profile-fields.js';
import { chosenAudiences, currentFacts, findEntry } from './profile.queries.js';
import type { EntryRow, FactRow } from './profile.queries.js';
import { viewerOf } from './sight.js';
import type { VisibleProfile } from './visible-profile.js';
import { profilesSeenBy } from './visible-profile.js';

export interface FieldReach {
  field: VisibleField;
  /** What the person chose, or what is usual. */
  audience: Audience;
  isChosen: boolean;
  /** How far the field really reaches today: consent, age and a hidden membership cap the choice. */
  reaches: Audience;
}

export interface MyProfile extends Omit<EntryRow, 'reach'> {
  profile: VisibleProfile;
  facts: FactRow[];
  reach: FieldReach[];
  isMinor: boolean;
}

/** The own profile with where each fact comes from and how far it reaches. @throws NOT_FOUND without a living membership */
export async function myProfile(ctx: Ctx): Promise<MyProfile> {
  const personId = ownPersonId(ctx.actor);
  const today = tokyoDate(ctx.clock.now());
  const entry = await findEntry(ctx, personId, today);
  const own = await profilesSeenBy(ctx, { ...viewerOf(ctx), personId, asRank: 0 }, [personId]);
  const profile = own.get(personId);
  if (!entry || !profile) throw notFound('profile');
  const chosen = new Map((await chosenAudiences(ctx, personId)).map((row) => [row.field, row.audience]));
  const { reach, ...standing } = entry;
  return {
    ...standing,
    profile,
    isMinor: profile.isMinor,
    facts: await currentFacts(ctx, personId),
    reach: visibleFields.map((field, place) => ({
      field,
      audience: chosen.get(field) ?? usualAudience[field],
      isChosen: chosen.has(field),
      reaches: audiences[reach[place] ?? 0]!,
    })),
  };
}

/** True when a fact was told or confirmed within the last twelve months, so that nobody asks for it again. */
export function isFresh({ confirmedAt }: Pick<FactRow, 'confirmedAt'>, now: Date): boolean {
  const until = new Date(confirmedAt);
  until.setUTCMonth(until.getUTCMonth() + FRESH_MONTHS);
  return now < until;
}
