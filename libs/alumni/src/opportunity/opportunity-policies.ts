import { hasAnyCapacity, hasCapacity, hostPlanIds, isHostOf } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { AppError, notFound } from '@enishi/platform';

/*
 * The board is read by members, coordinators, hosts and the office. The office writes everything; a host writes of its
 * own laboratory, and the office publishes it.
 */

const OFFICE = ['OFFICER', 'SECRETARIAT'] as const;
const READERS = [
  'MEMBER',
  'COORDINATOR',
  'HOST_PI',
  'HOST_CONTACT',
  'HOST_ADMIN',
  'ADMINISTRATOR',
  ...OFFICE,
] as const;

/** What of the board an actor sees, for the start of every list. */
export interface BoardSight {
  /** Also what is not published. */
  all: boolean;
  /** Drafts of these plans as their host. */
  planIds: string[];
  /** Whose own steps are shown beside. */
  personId: string | null;
}

/** @throws NOT_FOUND for those who have nothing to do with the board */
export function boardSight(actor: Actor): BoardSight {
  if (actor.kind !== 'system' && !hasAnyCapacity(actor, READERS)) throw notFound('opportunities');
  return {
    all: keepsBoard(actor),
    planIds: hostPlanIds(actor),
    personId:
      actor.kind === 'account'
        ? (actor.grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null)
        : null,
  };
}

/** The office keeps the board. */
export function keepsBoard(actor: Actor): boolean {
  return actor.kind === 'system' || hasAnyCapacity(actor, OFFICE);
}

/** @throws NOT_FOUND unless the office writes, or the host of the plan that it is about */
export function mayWriteOpportunity(actor: Actor, planId: string | null): void {
  if (keepsBoard(actor) || (planId !== null && isHostOf(actor, planId))) return;
  throw notFound('opportunity');
}

/** @throws NOT_FOUND unless the actor stands for the host of the plan */
export function mayOpenLaboratory(actor: Actor, planId: string): void {
  if (!isHostOf(actor, planId)) throw notFound('plan');
}

/** The account of a member who tells of themselves; @throws NOT_FOUND, UNAUTHENTICATED */
export function tellingAccount(actor: Actor, personId: string): string {
  if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
  if (!hasCapacity(actor, 'MEMBER', personId)) throw notFound('membership');
  return actor.accountId;
}
