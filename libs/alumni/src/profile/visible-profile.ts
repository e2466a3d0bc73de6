import type { Ctx } from '@enishi/accounts';
import type { ProfileValues } from './fact-values.js';
import { relations, viewerOf } from './sight.js';
import type { Relation, Viewer } from './sight.js';
import { selectVisible } from './visible-profile.queries.js';
import type { VisibleRow, VisibleVisit } from './visible-profile.queries.js';

export type { VisibleVisit };

/** What one person may see of another; what is not to be seen is not there. */
export interface VisibleProfile {
  personId: string;
  /** Names the membership in addresses of the member area; opaque. */
  memberKey: string;
  /** How the viewer stands to the person. */
  relation: Relation;
  /** The name that the person chose, else that of the office's records. */
  name: string;
  /** The name in its own script with its language (BCP 47), when the person chose no other. */
  nameNative: string | null;
  nameNativeLang: string | null;
  isMinor: boolean;
  /** Where the person lives, or came from at the latest visit; an ISO 3166-1 code. */
  country: string | null;
  facts: Partial<ProfileValues>;
  /** Visits, the latest first; null when they are not to be seen. */
  visits: VisibleVisit[] | null;
}

/**
 * What the actor may see of each of these people: the one door by which a member's name and facts reach anybody else.
 * People who are hidden, no living members, or whose name does not reach the actor are not in the answer, as if there
 * were no such person. One statement, however many.
 */
export function visibleProfiles(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<Map<string, VisibleProfile>> {
  return profilesSeenBy(ctx, viewerOf(ctx), personIds);
}

/** The same for a given viewer. */
export async function profilesSeenBy(
  ctx: Ctx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<Map<string, VisibleProfile>> {
  if (personIds.length === 0) return new Map();
  const rows = await selectVisible(ctx, viewer, personIds);
  return new Map(rows.map((row) => [row.personId, toVisible(row)]));
}

function toVisible({ rank, ...row }: VisibleRow): VisibleProfile {
  return { ...row, relation: relations[rank]!, facts: row.facts };
}
