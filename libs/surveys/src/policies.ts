import { hasAnyCapacity, hasCapacity, isHostOf } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { notFound } from '@enishi/platform';

/*
 * Who may do what with reports. A respondent is whoever holds the cookie of one report; hosts see of
 * their own plans who has handed in, never the answers (guidelines 6.3); officers keep the process.
 */

/** @throws NOT_FOUND unless the system or an officer asks. */
export function mayRequestReports(actor: Actor): void {
  if (actor.kind !== 'system' && !hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT']))
    throw notFound('reports');
}

/** The plan's host, the secretariat and officers may remind, hand in and look at the board of a plan. */
export function mayFollowReports(actor: Actor, planId: string): void {
  if (actor.kind === 'system' || isHostOf(actor, planId)) return;
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR'])) throw notFound('plan');
}

/** @throws NOT_FOUND unless the plan's host hands in; officers may in its stead (a report that came by post). */
export function mayHandInForHost(actor: Actor, planId: string): void {
  if (!isHostOf(actor, planId) && !hasAnyCapacity(actor, ['OFFICER'])) throw notFound('plan');
}

/** Officers alone decide that a report is not needed, and that it is accepted or goes back. */
export function mayDecideReports(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER'])) throw notFound('report');
}

/** Figures of all plans are for those who work with all of them. */
export function seesAllFigures(actor: Actor): boolean {
  return hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR']);
}

/** Officers and the secretariat count single people; what they see is marked as exact. */
export function seesExactFigures(actor: Actor): boolean {
  return hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT']);
}

/** @throws NOT_FOUND unless somebody asks who works with the whole field of the follow-up survey. */
export function mayReadField(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR']))
    throw notFound('campaign');
}

/** Those who run the field count single people; analysts get coarse counts. */
export function seesExactField(actor: Actor): boolean {
  return hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR']);
}

/** Signed in, a follow-up form is opened by those who stand for the plan's host, or by the member it is about. */
export function mayAnswerFollowUp(
  actor: Actor,
  { planId, personId }: { planId: string | null; personId: string | null },
): void {
  if (planId !== null && isHostOf(actor, planId)) return;
  if (personId === null || !hasCapacity(actor, 'MEMBER', personId)) throw notFound('follow-up');
}

/** Officers alone bring in and publish questionnaires. @throws NOT_FOUND for everybody else */
export function mayKeepInstruments(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER'])) throw notFound('instrument');
}

/** Those who work with campaigns and figures read questionnaires. @throws NOT_FOUND for everybody else */
export function maySeeInstruments(actor: Actor): void {
  if (!hasAnyCapacity(actor, ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR']))
    throw notFound('instrument');
}

/**
 * Answers leave the house with those who work with them. Free text and what tells who somebody is leaves only with
 * an officer who asked for it.
 * @throws NOT_FOUND for everybody else
 */
export function mayTakeData(actor: Actor, { withPersonal }: { withPersonal: boolean }): void {
  const capacities = withPersonal ? (['OFFICER'] as const) : (['OFFICER', 'SECRETARIAT', 'ANALYST'] as const);
  if (!hasAnyCapacity(actor, capacities)) throw notFound('campaign');
}
