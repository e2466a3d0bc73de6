import type { Actor } from '@enishi/accounts';
import { hasAnyCapacity } from '@enishi/accounts';
import { notFound } from '@enishi/platform';

/*
 * Single cases are for those who run campaigns. Officers are told things about people (a refusal by telephone, a death)
 * and act on them, so they see names and addresses; the secretariat works with member IDs and masked addresses.
 */

/** @throws NOT_FOUND unless an officer or the secretariat asks */
export function mayReadCases(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT'])) throw notFound('case');
}

/** @throws NOT_FOUND unless an officer acts */
export function mayActOnCases(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER'])) throw notFound('case');
}

export const seesCaseNames = (actor: Actor): boolean => hasAnyCapacity(actor, ['OFFICER']);
