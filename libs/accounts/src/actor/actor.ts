import type { Capacity, Grant } from './capacity.js';
import { HOST_CAPACITIES } from './capacity.js';

/** Who acts. A union, not a nullable user: each kind may do different things. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly sessionId: string;
      readonly grants: readonly Grant[];
    }
  | { readonly kind: 'respondent'; readonly reportId: string }
  | { readonly kind: 'system'; readonly job: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** True when the actor holds the capacity; with `scopeId`, for that plan, chapter or person. */
export function hasCapacity(actor: Actor, capacity: Capacity, scopeId?: string): boolean {
  if (actor.kind !== 'account') return false;
  return actor.grants.some(
    (grant) => grant.capacity === capacity && (scopeId === undefined || grant.scopeId === scopeId),
  );
}

/** True when the actor holds one of the capacities, whatever the scope. */
export function hasAnyCapacity(actor: Actor, capacities: readonly Capacity[]): boolean {
  return capacities.some((capacity) => hasCapacity(actor, capacity));
}

/** True when the actor stands for the host in this plan. */
export function isHostOf(actor: Actor, planId: string): boolean {
  return HOST_CAPACITIES.some((capacity) => hasCapacity(actor, capacity, planId));
}

/** Plans for whose host the actor stands. */
export function hostPlanIds(actor: Actor): string[] {
  if (actor.kind !== 'account') return [];
  const hosts = new Set<Capacity>(HOST_CAPACITIES);
  return [
    ...new Set(
      actor.grants.flatMap((grant) => (hosts.has(grant.capacity) && grant.scopeId ? [grant.scopeId] : [])),
    ),
  ];
}

/** How the audit names the actor. */
export function actorRef(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'account':
      return `account:${actor.accountId}`;
    case 'respondent':
      return `respondent:${actor.reportId}`;
    case 'system':
      return `job:${actor.job}`;
  }
}
