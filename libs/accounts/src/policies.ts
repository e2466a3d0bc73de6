import { AppError, notFound } from '@enishi/platform';
import type { Actor } from './actor/actor.js';
import { hasAnyCapacity, hasCapacity } from './actor/actor.js';

/**
 * Everybody signed in reads and changes what is their own: their language, sessions and passkeys.
 * @throws UNAUTHENTICATED
 */
export function signedInAccount(actor: Actor): Extract<Actor, { kind: 'account' }> {
  if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
  return actor;
}

/**
 * Accounts and their grants are read and changed by administrators, and by the system when a plan's
 * contacts are set or a membership is claimed.
 * @throws NOT_FOUND
 */
export function mayAdministerAccounts(actor: Actor): void {
  if (actor.kind === 'system' || hasCapacity(actor, 'ADMINISTRATOR')) return;
  throw notFound('accounts are for administrators');
}

/**
 * An account without grants may also be opened by the staff who write down a plan's contacts.
 * @throws NOT_FOUND
 */
export function mayEnsureAccounts(actor: Actor): void {
  if (actor.kind === 'system' || hasAnyCapacity(actor, ['ADMINISTRATOR', 'OFFICER', 'SECRETARIAT'])) return;
  throw notFound('accounts are opened by staff');
}
