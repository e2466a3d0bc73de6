import { hasAnyCapacity, hostPlanIds, isHostOf } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { notFound } from '@enishi/platform';

/*
 * Who may see and change plans. Officers keep them; the secretariat, analysts and administrators see all
 * of them; a host sees the plans it stands for, and nobody else sees any.
 */

/** True for those who see every plan. The system sees what it works on. */
export function seesAllPlans(actor: Actor): boolean {
  return (
    actor.kind === 'system' || hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST'])
  );
}

/** Plans an actor may see, for the start of every list: ids, or null for all of them. */
export function visiblePlanIds(actor: Actor): string[] | null {
  return seesAllPlans(actor) ? null : hostPlanIds(actor);
}

/** True when the actor may see this plan. */
export function seesPlan(actor: Actor, planId: string): boolean {
  return seesAllPlans(actor) || isHostOf(actor, planId);
}

/** @throws NOT_FOUND unless the actor may see this plan. */
export function mustSeePlan(actor: Actor, planId: string): void {
  if (!seesPlan(actor, planId)) throw notFound('plan');
}

/** @throws NOT_FOUND unless the actor keeps plans: officers, and administrators in their stead. */
export function mustKeepPlans(actor: Actor): void {
  if (actor.kind !== 'system' && !hasAnyCapacity(actor, ['OFFICER', 'ADMINISTRATOR'])) throw notFound('plan');
}

/** @throws NOT_FOUND unless the actor stands for the plan's host, or keeps plans. */
export function mustActForHost(actor: Actor, planId: string): void {
  if (!isHostOf(actor, planId)) mustKeepPlans(actor);
}

/**
 * True when the actor may read names and addresses of the host's people: analysts work on facts without
 * persons (guidelines 6.3 limits what contacts are used for).
 */
export function seesContacts(actor: Actor, planId: string): boolean {
  return (
    actor.kind === 'system' ||
    isHostOf(actor, planId) ||
    hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR'])
  );
}
