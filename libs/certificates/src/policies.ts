import type { Actor } from '@enishi/accounts';
import { hasAnyCapacity, hasCapacity, hostPlanIds, isHostOf } from '@enishi/accounts';
import { notFound } from '@enishi/platform';

/*
 * Officers issue, correct and void; a host sees, downloads and hands over the certificates of its own plans; a person
 * sees their own. Analysts see none: they work on facts without persons.
 */

const READERS = ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR'] as const;

/** @throws NOT_FOUND unless an officer, an administrator in their stead, or the system asks */
export function mustIssueCertificates(actor: Actor): void {
  if (actor.kind === 'system' || hasAnyCapacity(actor, ['OFFICER', 'ADMINISTRATOR'])) return;
  throw notFound('certificates are issued by officers');
}

/** @throws NOT_FOUND unless the actor may see the certificates of this plan */
export function mustSeeCertificatesOf(actor: Actor, planId: string): void {
  if (actor.kind === 'system' || hasAnyCapacity(actor, READERS) || isHostOf(actor, planId)) return;
  throw notFound('plan');
}

/** @throws NOT_FOUND unless the actor may hand over certificates of this plan: its host, or an officer */
export function mustHandOver(actor: Actor, planId: string): void {
  if (isHostOf(actor, planId)) return;
  mustIssueCertificates(actor);
}

/** True when this sheet may be read: by staff, by the plan's host, by the person it is made out to. */
export function maySeeCertificate(actor: Actor, of: { planId: string; personId: string }): boolean {
  return (
    actor.kind === 'system' ||
    hasAnyCapacity(actor, READERS) ||
    isHostOf(actor, of.planId) ||
    hasCapacity(actor, 'MEMBER', of.personId)
  );
}

/** Plans whose certificates the actor may see, for the start of lists: ids, or null for all. */
export function plansWithVisibleCertificates(actor: Actor): string[] | null {
  return actor.kind === 'system' || hasAnyCapacity(actor, READERS) ? null : hostPlanIds(actor);
}
