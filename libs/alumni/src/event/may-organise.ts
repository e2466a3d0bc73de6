import type { Actor } from '@enishi/accounts';
import { hasAnyCapacity, hasCapacity } from '@enishi/accounts';
import { notFound } from '@enishi/platform';

/** Whose events somebody may organise: everybody's, or those of the chapters they coordinate. */
export interface OrganiserScope {
  readonly isStaff: boolean;
  readonly chapterIds: readonly string[];
}

interface Organised {
  readonly organisers: readonly { readonly id: string }[];
}

/** The secretariat and officers organise every event, coordinators those that their chapter holds or holds with others. */
export function organiserScope(actor: Actor): OrganiserScope {
  if (actor.kind === 'system') return { isStaff: true, chapterIds: [] };
  const chapterIds =
    actor.kind === 'account'
      ? actor.grants.flatMap(({ capacity, scopeId }) =>
          capacity === 'COORDINATOR' && scopeId ? [scopeId] : [],
        )
      : [];
  return { isStaff: hasAnyCapacity(actor, ['SECRETARIAT', 'OFFICER']), chapterIds };
}

export function isOrganiser(actor: Actor, event: Organised): boolean {
  const { isStaff, chapterIds } = organiserScope(actor);
  return isStaff || event.organisers.some(({ id }) => chapterIds.includes(id));
}

/** @throws NOT_FOUND: an event of others looks as if it were not there */
export function mustOrganise(actor: Actor, event: Organised): void {
  if (!isOrganiser(actor, event)) throw notFound('event');
}

/**
 * A new event is held by the secretariat, or by chapters of which the organiser coordinates one: a joint event names the
 * others too, and makes their coordinators organisers.
 * @throws NOT_FOUND
 */
export function mayHoldEvents(
  actor: Actor,
  { chapterIds, isBySecretariat }: { chapterIds: readonly string[]; isBySecretariat: boolean },
): void {
  const { isStaff } = organiserScope(actor);
  if (isStaff) return;
  if (!isBySecretariat && chapterIds.some((id) => hasCapacity(actor, 'COORDINATOR', id))) return;
  throw notFound('chapter');
}

/**
 * Whoever holds an event with others leaves them in it: a coordinator takes out chapters of their own, only the
 * secretariat itself and chapters of others.
 * @throws NOT_FOUND
 */
export function mustKeepHolders(
  actor: Actor,
  before: Organised & { readonly isBySecretariat: boolean },
  asked: { chapterIds: readonly string[]; isBySecretariat: boolean },
): void {
  const { isStaff, chapterIds: own } = organiserScope(actor);
  if (isStaff) return;
  const keepsOthers = before.organisers.every(({ id }) => own.includes(id) || asked.chapterIds.includes(id));
  if (!keepsOthers || (before.isBySecretariat && !asked.isBySecretariat)) throw notFound('chapter');
}
