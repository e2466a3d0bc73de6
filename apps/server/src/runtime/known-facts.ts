import { knownOfPerson, knownOfPlan } from '@enishi/outcomes';
import type { KnownClaim } from '@enishi/outcomes';
import type { BaseCtx } from '@enishi/platform';
import { UNNAMED } from '@enishi/questionnaire';
import type { Answers, AnswerValue, GivenLine } from '@enishi/questionnaire';
import type { KnownFacts } from '@enishi/surveys';
import { knownOfProfile } from './known-profile.js';

/*
 * What is known before a follow-up form is opened, in the item codes of its rosters. The id of a line names its claim
 * (`revisit_<id>`, `outcome_<id>`), so that the verdict on it finds back to what it is about.
 */

/** Known facts for the yearly forms of hosts and alumni. */
export const outcomesAlreadyKnown: KnownFacts = {
  forPlan: async (ctx, planId, toldInForm) =>
    linesOf(ctx, await knownOfPlan(ctx, planId, toldInForm), hostLine),
  forPerson: async (ctx, personId, toldInForm) =>
    linesOf(ctx, await knownOfPerson(ctx, personId, toldInForm), alumnusLine),
  ofPerson: knownOfProfile,
};

type Place = { roster: string; answers: Record<string, AnswerValue | undefined> };

function linesOf(
  { locale }: BaseCtx,
  claims: readonly KnownClaim[],
  place: (claim: KnownClaim, institution: AnswerValue | undefined) => Place | undefined,
): Record<string, GivenLine[]> {
  const lines: Record<string, GivenLine[]> = {};
  for (const claim of claims) {
    const placed = place(claim, institutionOf(claim, locale));
    if (!placed) continue;
    (lines[placed.roster] ??= []).push({
      id: `${claim.kind.toLowerCase()}_${claim.id}`,
      answers: present(placed.answers),
      source: claim.source === 'ALUMNUS' ? 'ALUMNUS' : 'OUTCOME',
      label: labelOf(claim, locale),
    });
  }
  return lines;
}

/** Agreements and exchanges know which way they were told; what does not fit a roster is not asked back. */
function hostLine(claim: KnownClaim, institution: AnswerValue | undefined): Place | undefined {
  const { kind, type, from, to, funding, title, doi, detail } = claim;
  if (kind === 'REVISIT')
    return {
      roster: 'H.REV',
      answers: {
        'H.REV.person': claim.personId ?? UNNAMED,
        'H.REV.count': claim.personId === null ? (claim.headCount ?? 1) : undefined,
        ...revisit('H.REV', claim, institution),
      },
    };
  switch (type) {
    case 'JOINT_RESEARCH_START':
      return { roster: 'H.JR', answers: joint('H.JR', claim, institution) };
    case 'CO_PUBLICATION':
      return {
        roster: 'H.PUB',
        answers: { 'H.PUB.doi': doi ?? undefined, 'H.PUB.title': doi ? undefined : (title ?? undefined) },
      };
    case 'AGREEMENT_NEW':
    case 'AGREEMENT_STRENGTHENED':
      return {
        roster: 'H.AGR',
        answers: {
          'H.AGR.partner': institution,
          'H.AGR.level': detail ?? 'OTHER',
          'H.AGR.kind': type === 'AGREEMENT_NEW' ? 'NEW' : 'RENEWED',
          'H.AGR.on': from ?? undefined,
        },
      };
    case 'CONTINUED_EXCHANGE':
    case 'OUTBOUND_FROM_JAPAN':
      return {
        roster: 'H.EXC',
        answers: {
          'H.EXC.direction': type === 'OUTBOUND_FROM_JAPAN' ? 'FROM_JAPAN' : (detail ?? 'TO_JAPAN'),
          'H.EXC.size': claim.headCount ?? undefined,
          'H.EXC.on': from ?? to ?? undefined,
          'H.EXC.funding': funding ?? undefined,
        },
      };
    default:
      return undefined;
  }
}

/** The alumni form asks back returns and joint research; papers are only added. */
function alumnusLine(claim: KnownClaim, institution: AnswerValue | undefined): Place | undefined {
  if (claim.kind === 'REVISIT') return { roster: 'A.REV', answers: revisit('A.REV', claim, institution) };
  return claim.type === 'JOINT_RESEARCH_START'
    ? { roster: 'A.COL.jr', answers: joint('A.COL.jr', claim, institution) }
    : undefined;
}

const revisit = (roster: string, claim: KnownClaim, institution: AnswerValue | undefined) => ({
  [`${roster}.purpose`]: claim.type,
  [`${roster}.institution`]: institution,
  [`${roster}.from`]: claim.from ?? undefined,
  [`${roster}.to`]: claim.to ?? undefined,
  [`${roster}.statusOfResidence`]: claim.statusOfResidence ?? undefined,
  [`${roster}.funding`]: claim.funding ?? undefined,
});

const joint = (roster: string, claim: KnownClaim, institution: AnswerValue | undefined) => ({
  [`${roster}.title`]: claim.title ?? undefined,
  [`${roster}.partner`]: institution,
  [`${roster}.from`]: claim.from ?? undefined,
  [`${roster}.to`]: claim.to ?? undefined,
});

function institutionOf(claim: KnownClaim, locale: BaseCtx['locale']): AnswerValue | undefined {
  const name = locale === 'ja' ? claim.institutionJa : claim.institutionEn;
  if (!name) return undefined;
  return claim.institutionId
    ? { id: claim.institutionId, name }
    : { name, reason: claim.institutionReason ?? 'NOT_LISTED' };
}

function present(answers: Place['answers']): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Answers;
}

const PEOPLE = {
  ja: (n: number) => `${n}名`,
  en: (n: number) => `${n} people`,
  'zh-Hans': (n: number) => `${n}人`,
};

/** Who, where and when: what a person knows the line by. */
function labelOf(claim: KnownClaim, locale: BaseCtx['locale']): string {
  const { kind, personName, headCount, title, doi, from } = claim;
  const who = personName ?? (kind === 'REVISIT' ? PEOPLE[locale](headCount ?? 1) : null);
  const where = locale === 'ja' ? claim.institutionJa : claim.institutionEn;
  return [who, title ?? doi, where, from].filter(Boolean).join(' · ').slice(0, 200);
}
