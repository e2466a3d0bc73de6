import type { Actor } from '@enishi/accounts';
import { hasAnyCapacity } from '@enishi/accounts';
import { notFound } from '@enishi/platform';

/*
 * Who may do what with campaigns. Officers and the secretariat run them; administrators and analysts look on, and
 * analysts, who work without persons, see counts only.
 */

/** @throws NOT_FOUND unless an officer, the secretariat or the system acts. */
export function mayRunCampaigns(actor: Actor): void {
  if (actor.kind !== 'system' && !hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT']))
    throw notFound('campaign');
}

/** @throws NOT_FOUND unless the actor works for the programme. */
export function mayReadCampaigns(actor: Actor): void {
  if (actor.kind === 'system') return;
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST']))
    throw notFound('campaign');
}

/** Names of people who are not asked. @throws NOT_FOUND for analysts and everybody outside. */
export function mayReadCampaignPeople(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR'])) throw notFound('campaign');
}

/** People whom we cannot reach, by name. @throws NOT_FOUND unless an officer or the secretariat asks. */
export function mayReadLostContacts(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT'])) throw notFound('lost contacts');
}
