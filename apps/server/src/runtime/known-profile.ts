import { asSystem } from '@enishi/accounts';
import { currentFacts, isFresh, listConsents } from '@enishi/alumni';
import type { ProfileField } from '@enishi/alumni';
import type { BaseCtx } from '@enishi/platform';
import type { Answers, AnswerValue } from '@enishi/questionnaire';
import type { KnownOfPerson } from '@enishi/surveys';

const STUDENTS: readonly unknown[] = ['HIGH_SCHOOL', 'KOSEN', 'UNDERGRADUATE', 'MASTER', 'DOCTORAL'];

/**
 * What a member tells in their profile, in the items of `FU-A`, when they agreed that it fills in forms. What they
 * told or confirmed themselves within twelve months is settled: it is not asked again.
 */
export async function knownOfProfile(ctx: BaseCtx, personId: string): Promise<KnownOfPerson> {
  const agreed = await listConsents(asSystem(ctx, 'known-profile'), { personId });
  if (!agreed.some(({ purpose }) => purpose === 'PROFILE_FROM_ANSWERS')) return { last: {}, settled: {} };
  const facts = await currentFacts(ctx, personId);
  const now = ctx.clock.now();
  const own = facts.filter((fact) => fact.source === 'SELF' && isFresh(fact, now));
  const settled = answersOf(own);
  return {
    last: answersOf(facts),
    settled: 'A.NOW.affiliation' in settled ? { 'A.NOW.still': 'SAME', ...settled } : settled,
  };
}

function answersOf(facts: readonly { field: ProfileField; value: unknown }[]): Answers {
  const told = new Map(facts.map(({ field, value }) => [field, value as AnswerValue]));
  const level = told.get('LEVEL');
  const sciences = told.get('FIELDS') as readonly string[] | undefined;
  const affiliation = told.get('AFFILIATION');
  // somebody with a place but no level may study or work: that is still asked
  const status =
    affiliation === undefined || level === undefined || level === 'OTHER'
      ? undefined
      : STUDENTS.includes(level)
        ? 'STUDYING'
        : 'WORKING';
  const answers = {
    'A.NOW.affiliation': affiliation,
    'A.NOW.status': status,
    'A.NOW.country': told.get('COUNTRY'),
    'A.NOW.level': level,
    'A.NOW.field': sciences && (sciences.length > 1 ? 'M' : sciences[0]),
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Answers;
}
