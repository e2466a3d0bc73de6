import { hasCapacity } from '@enishi/accounts';
import type { Actor, Ctx } from '@enishi/accounts';
import { tokyoDate } from '@enishi/platform';
import { looksAfterMembers } from '../policies.js';

/** How somebody stands to the person whose profile they look at, the closest first; the place is the rank. */
export const relations = ['SELF', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'] as const;
export type Relation = (typeof relations)[number];

/** Who looks, as the statements need to know it. */
export interface Viewer {
  /** The viewer's own person, when they are a member. */
  personId: string | null;
  isSecretariat: boolean;
  /** Day in Japan: who is a minor is decided by it. */
  today: string;
  /** Looks as somebody of this rank would, instead of by what the rows say. */
  asRank: number | null;
}

/** The viewer of a context. Hosts, analysts and whoever is not signed in see what is public. */
export function viewerOf(ctx: Ctx): Viewer {
  return {
    personId: personOf(ctx.actor),
    isSecretariat: ctx.actor.kind === 'system' || looksAfterMembers(ctx.actor),
    today: tokyoDate(ctx.clock.now()),
    asRank: null,
  };
}

function personOf(actor: Actor): string | null {
  if (actor.kind !== 'account' || !hasCapacity(actor, 'MEMBER')) return null;
  return actor.grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null;
}
