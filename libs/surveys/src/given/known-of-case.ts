import type { BaseCtx } from '@enishi/platform';
import type { Given } from '@enishi/questionnaire';
import { givenOf } from './given-of.js';
import { knownFacts } from '../settings.js';
import { findCaseFacts, selectPersonsOfPlan } from './last-answers.queries.js';
import type { CaseFactsRow } from './last-answers.queries.js';
import { lastLines, lastValues } from './last-year.js';

/**
 * What is known of a case when its form is opened first: last year's answers of the same person or plan,
 * what others told since, and for hosts the people of the plan. Frozen in the form, so that a question is
 * the same at every look. An anonymous form knows nothing: a line that comes back would name who answered.
 * @returns undefined when there is no such case
 */
export async function knownOfCase(
  ctx: BaseCtx,
  assignmentId: string,
): Promise<{ given: Given; locale: string; isAnonymous: boolean } | undefined> {
  const facts = await findCaseFacts(ctx, assignmentId);
  if (!facts) return undefined;
  const { module, cohortYear, fiscalYear, locale, isAnonymous } = facts;
  const known = { module, values: { cohortYear, age: fiscalYear - cohortYear } };
  if (isAnonymous) return { given: givenOf(known), locale, isAnonymous };
  const last = facts.lastAnswers ?? {};
  const told = facts.personId ? await knownFacts().ofPerson(ctx, facts.personId) : undefined;
  return {
    locale,
    isAnonymous,
    given: givenOf({
      ...known,
      last: { ...lastValues(last), ...told?.last },
      settled: told?.settled,
      lines: together(lastLines(last), await knownLines(ctx, facts)),
      persons: facts.planId ? await selectPersonsOfPlan(ctx, facts.planId) : [],
    }),
  };
}

function knownLines(ctx: BaseCtx, facts: CaseFactsRow): Promise<Given['lines']> {
  const { planId, personId, lastAssignmentId } = facts;
  if (planId) return knownFacts().forPlan(ctx, planId, lastAssignmentId);
  return personId ? knownFacts().forPerson(ctx, personId, lastAssignmentId) : Promise.resolve({});
}

/** Last year's lines first; a line that both know is asked once. */
function together(last: Given['lines'], known: Given['lines']): Given['lines'] {
  const rosters = new Set([...Object.keys(last), ...Object.keys(known)]);
  return Object.fromEntries(
    [...rosters].map((roster) => {
      const own = last[roster] ?? [];
      const ids = new Set(own.map(({ id }) => id));
      return [roster, [...own, ...(known[roster] ?? []).filter(({ id }) => !ids.has(id))]];
    }),
  );
}
