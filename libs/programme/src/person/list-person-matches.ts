import type { Ctx } from '@enishi/accounts';
import { hasAnyCapacity } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { z } from 'zod';
import { findMatch, type Match } from './find-match.js';
import { personMatchKeys } from './match-keys.js';
import { selectCandidates, selectPersonsOfPlan, type Candidate } from './person.queries.js';

const input = z.object({ planId: z.uuid() });

export interface FoundMatch extends Match {
  person: Candidate;
  other: Candidate;
}

/** True for those who keep the records of persons: officers, and administrators in their stead. */
export function keepsPersons(ctx: Ctx): boolean {
  return hasAnyCapacity(ctx.actor, ['OFFICER', 'ADMINISTRATOR']);
}

/** @throws NOT_FOUND unless the actor keeps the records of persons. */
export function mustKeepPersons(ctx: Ctx): void {
  if (!keepsPersons(ctx)) throw notFound('person');
}

/**
 * People of a plan who may be on record a second time, with the reasons (R50). Nothing is merged: an
 * officer looks and decides.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function listPersonMatches(ctx: Ctx, raw: z.input<typeof input>): Promise<FoundMatch[]> {
  mustKeepPersons(ctx);
  const { planId } = input.parse(raw);
  const persons = await selectPersonsOfPlan(ctx, planId);
  const keys = [...new Set(persons.flatMap((person) => [...person.matchKeys, ...personMatchKeys(person)]))];
  const candidates = await selectCandidates(
    ctx,
    keys,
    persons.map((person) => person.id),
  );
  const found = persons.flatMap((person) =>
    candidates.flatMap((other) => {
      const match = sharePlan(person, other) ? null : findMatch(person, other);
      return match ? [{ ...match, person, other }] : [];
    }),
  );
  return found.toSorted((a, b) => Number(b.strength === 'LIKELY') - Number(a.strength === 'LIKELY'));
}

/** Two people on one list are two people. */
function sharePlan(a: Candidate, b: Candidate): boolean {
  const plans = new Set(a.plans.map((plan) => plan.planId));
  return b.plans.some((plan) => plans.has(plan.planId));
}
