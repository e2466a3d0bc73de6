import type { Actor } from '@enishi/accounts';
import { hasAnyCapacity, hasCapacity } from '@enishi/accounts';
import { AppError, notFound } from '@enishi/platform';
import type { FactSource } from './profile/profile-fields.js';

/**
 * Member IDs are given by the system when a list is confirmed, and by officers.
 * @throws NOT_FOUND
 */
export function mayGiveMemberIds(actor: Actor): void {
  if (actor.kind === 'system' || hasAnyCapacity(actor, ['OFFICER', 'ADMINISTRATOR'])) return;
  throw notFound('member IDs are given by officers');
}

/**
 * An ID is taken back by officers, and by the system when a list is undone.
 * @throws NOT_FOUND
 */
export function mayReleaseMemberIds(actor: Actor): void {
  mayGiveMemberIds(actor);
}

/**
 * A membership becomes active because a completion report came in, never by a click.
 * @throws NOT_FOUND
 */
export function mayActivateMembers(actor: Actor): void {
  if (actor.kind === 'system') return;
  throw notFound('memberships become active by the completion report');
}

/**
 * Consents are given and withdrawn by the person, and recorded by the system from the completion report. Nobody
 * else may, also no officer: a consent that somebody else gave would be none.
 * @throws NOT_FOUND
 */
export function mayChangeConsents(actor: Actor, personId: string): void {
  if (actor.kind === 'system' || hasCapacity(actor, 'MEMBER', personId)) return;
  throw notFound('consents are the person’s own');
}

/** Consents of a person are read by the person, the secretariat and the system. */
export function mayReadConsents(actor: Actor, personId: string): void {
  if (actor.kind === 'system' || hasCapacity(actor, 'MEMBER', personId)) return;
  if (hasAnyCapacity(actor, ['SECRETARIAT', 'OFFICER'])) return;
  throw notFound('consents are the person’s own');
}

/**
 * The person for whom a signed-in member acts.
 * @throws UNAUTHENTICATED, NOT_FOUND when the account has no membership
 */
export function ownPersonId(actor: Actor): string {
  if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
  const grant = actor.grants.find(({ capacity }) => capacity === 'MEMBER');
  if (!grant?.scopeId) throw notFound('no membership');
  return grant.scopeId;
}

/** True for those who keep all chapters: the secretariat, officers, and the system. */
export function keepsChapters(actor: Actor): boolean {
  return actor.kind === 'system' || hasAnyCapacity(actor, ['SECRETARIAT', 'OFFICER']);
}

/**
 * Chapters are opened, changed and closed by the secretariat and officers; they also appoint coordinators, publish
 * reports and decide nominations.
 * @throws NOT_FOUND
 */
export function mayKeepChapters(actor: Actor): void {
  if (!keepsChapters(actor)) throw notFound('chapters are kept by the secretariat');
}

/** True for a coordinator of this chapter and for those who keep all chapters. */
export function coordinates(actor: Actor, chapterId: string): boolean {
  return keepsChapters(actor) || hasCapacity(actor, 'COORDINATOR', chapterId);
}

/**
 * A chapter is run by its coordinators, for the time of their term; the secretariat and officers may stand in.
 * @throws NOT_FOUND, which looks like a chapter that does not exist
 */
export function mayCoordinate(actor: Actor, chapterId: string): void {
  if (!coordinates(actor, chapterId)) throw notFound('chapter');
}

/** The person of a signed-in member, null for everybody else. */
export function personIdOf(actor: Actor): string | null {
  if (actor.kind !== 'account') return null;
  return actor.grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null;
}

/**
 * The yearbook is for the club: members, coordinators and the office.
 * @throws NOT_FOUND
 */
export function mayReadYearbook(actor: Actor): void {
  if (keepsChapters(actor) || hasAnyCapacity(actor, ['MEMBER', 'COORDINATOR', 'ADMINISTRATOR'])) return;
  throw notFound('yearbook');
}

/**
 * What a person tells of themselves is written down by the person, and by the system out of their report and answers.
 * @throws NOT_FOUND
 */
export function mayTellFacts(actor: Actor, personId: string, source: FactSource): void {
  if (actor.kind === 'system') return;
  if (source === 'SELF' && hasCapacity(actor, 'MEMBER', personId)) return;
  throw notFound('a profile is the person’s own');
}

/** A profile as a whole, with its sources and audiences, is read by its person and the system. @throws NOT_FOUND */
export function mayReadOwnProfile(actor: Actor, personId: string): void {
  mayTellFacts(actor, personId, 'SELF');
}

/** True for those who look after members: they see what members tell the secretariat, and hide members at risk. */
export function looksAfterMembers(actor: Actor): boolean {
  return hasAnyCapacity(actor, ['SECRETARIAT', 'OFFICER', 'ADMINISTRATOR']);
}

/** The list of members is for members and those who look after them. @throws NOT_FOUND */
export function maySearchDirectory(actor: Actor): void {
  if (actor.kind === 'system' || hasCapacity(actor, 'MEMBER') || looksAfterMembers(actor)) return;
  throw notFound('the list of members is for members');
}

/** Members at risk are hidden by those who look after members. @throws NOT_FOUND */
export function mayHideMembers(actor: Actor): void {
  if (actor.kind === 'system' || looksAfterMembers(actor)) return;
  throw notFound('member');
}

/** What a guardian agreed to on paper is recorded by the office. @throws NOT_FOUND */
export function mayRecordGuardianConsents(actor: Actor): void {
  mayHideMembers(actor);
}
