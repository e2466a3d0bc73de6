import { hasAnyCapacity, hasCapacity, hostPlanIds, isHostOf } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import type { Source } from './claim/claim-states.js';

/*
 * Who may report, see and decide. A host tells about its plans, an alumna about herself, the office about all. What
 * alumni tell is theirs: a host sees it only where they agreed to share it (SHARE_WITH_HOST), and otherwise learns
 * not even that it exists. Analysts work on facts without persons.
 */

const OFFICE = ['OFFICER', 'SECRETARIAT'] as const;
const READERS = ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST'] as const;

/** What an actor may see of claims, for the start of every list. */
export interface ClaimSight {
  /** Everything but the drafts of others. */
  all: boolean;
  /** Plans as their host. */
  planIds: string[];
  /** Themselves. */
  personId: string | null;
  /** Names, notes and who reported are shown. */
  persons: boolean;
  /** Drafts are shown to whoever writes them. */
  ref: string;
}

export function visibleTo(actor: Actor, actorRef: string): ClaimSight {
  const all = actor.kind === 'system' || hasAnyCapacity(actor, READERS);
  return {
    all,
    planIds: hostPlanIds(actor),
    personId: memberPersonId(actor),
    persons: !all || actor.kind === 'system' || hasAnyCapacity(actor, [...OFFICE, 'ADMINISTRATOR']),
    ref: actorRef,
  };
}

/** The person whose membership the account holds. */
function memberPersonId(actor: Actor): string | null {
  if (actor.kind !== 'account') return null;
  return actor.grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null;
}

/** As which source an actor tells about a plan or a person; @throws NOT_FOUND when it may not. */
export function mayReportAs(
  actor: Actor,
  about: { planId: string | null; personIds: readonly string[] },
): Source {
  if (about.planId !== null && isHostOf(actor, about.planId)) return 'HOST';
  if (hasAnyCapacity(actor, OFFICE)) return 'SECRETARIAT';
  const own = memberPersonId(actor);
  if (own !== null && about.personIds.every((id) => id === own)) return 'ALUMNUS';
  throw notFound('plan');
}

/** @throws NOT_FOUND unless the actor belongs to the source that told the claim */
export function mayChangeClaim(
  actor: Actor,
  claim: { source: string; planId: string | null; personIds: readonly string[] },
): void {
  const isOwn =
    (claim.source === 'HOST' && claim.planId !== null && isHostOf(actor, claim.planId)) ||
    (claim.source === 'ALUMNUS' && claim.personIds.some((id) => hasCapacity(actor, 'MEMBER', id))) ||
    (claim.source === 'SECRETARIAT' && hasAnyCapacity(actor, OFFICE));
  if (!isOwn) throw notFound('outcome');
}

/** Officers alone say what is proved, wrong, or told twice. */
export function mayDecideClaims(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER'])) throw notFound('outcome');
}

/** The office says which reports tell of one thing; it sees both reports whole. */
export function mayReconcile(actor: Actor): void {
  if (!hasAnyCapacity(actor, OFFICE)) throw notFound('pair');
}

/** What registers know of a claim is read by the office, which judges by it. */
export function mayReadEvidence(actor: Actor): void {
  if (!hasAnyCapacity(actor, OFFICE)) throw notFound('outcome');
}

/** A paper that may be somebody's is theirs alone to accept or dismiss; what a register knows of a claim, an officer's. */
export function mayDecideSuggestion(actor: Actor, about: { personId: string | null }): void {
  const isOwn =
    about.personId === null
      ? hasAnyCapacity(actor, ['OFFICER'])
      : hasCapacity(actor, 'MEMBER', about.personId);
  if (!isOwn) throw notFound('suggestion');
}

/** @throws NOT_FOUND unless the system records what was told in a form */
export function mayRecordTold(actor: Actor): void {
  if (actor.kind !== 'system') throw notFound('form');
}

/** The plan's host and the office may have the impact sheet of a plan. */
export function maySeeImpact(actor: Actor, planId: string): void {
  if (actor.kind === 'system' || isHostOf(actor, planId)) return;
  if (!hasAnyCapacity(actor, [...OFFICE, 'ADMINISTRATOR'])) throw notFound('plan');
}
