import type { Locale } from '@enishi/platform';
import { DateOnlyScalar } from '@enishi/platform';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MATCH_REASONS, type Match } from './find-match.js';
import type { FoundMatch } from './list-person-matches.js';
import { MATCH_REASON_WORDS } from './match-words.js';
import { MERGE_OBSTACLES } from './merge-errors.js';
import type { Candidate } from './person.queries.js';

const named = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in N]: K };

export const MatchReasonEnum = named(MATCH_REASONS);
registerEnumType(MatchReasonEnum, { name: 'MatchReason', description: 'Why two records may be one person.' });

export const MatchStrengthEnum = named(['LIKELY', 'POSSIBLE']);
registerEnumType(MatchStrengthEnum, {
  name: 'MatchStrength',
  description: 'How strongly two records point to one person. An officer decides either way.',
});

export const MergeObstacleEnum = named(Object.keys(MERGE_OBSTACLES) as (keyof typeof MERGE_OBSTACLES)[]);
registerEnumType(MergeObstacleEnum, {
  name: 'MergeObstacle',
  description: 'Why persons were not merged, or a merge not undone.',
});

@ObjectType('PersonPlan', { description: 'A plan that a person on record took part in. For officers.' })
export class PersonPlanType {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
  @Field(() => String, { description: 'Reception number (受付番号).' })
  receptionNumber!: string;
  @Field(() => Int, { description: 'Fiscal year, by its April.' })
  fiscalYear!: number;
  @Field(() => String, { description: 'Title in the reader’s language: Japanese, or English otherwise.' })
  title!: string;
}

@ObjectType('PersonOnRecord', {
  description: 'A person on record, as far as an officer needs it to recognise somebody.',
})
export class PersonOnRecordType {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  nameLatin!: string;
  @Field(() => String, { nullable: true, description: 'Name in its own script.' })
  nameNative!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Date of birth.' })
  birthDate!: string | null;
  @Field(() => [String], { description: 'Nationalities, ISO 3166-1 alpha-2.' })
  nationalities!: string[];
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
  @Field(() => [PersonPlanType], { description: 'Plans the person took part in, newest first.' })
  plans!: PersonPlanType[];
}

@ObjectType('PersonMatch', { description: 'Somebody on record who may be the person of a list (R50).' })
export class PersonMatchType {
  @Field(() => PersonOnRecordType, { description: 'The person on record.' })
  person!: PersonOnRecordType;
  @Field(() => MatchStrengthEnum, { description: 'How strongly the two agree.' })
  strength!: string;
  @Field(() => [MatchReasonEnum], { description: 'What agrees.' })
  reasons!: string[];
  @Field(() => String, { description: 'What agrees, as a sentence in the reader’s language.' })
  explanation!: string;
}

@ObjectType('PersonPair', { description: 'Two records that may be one person, with the reasons.' })
export class PersonPairType {
  @Field(() => PersonOnRecordType, { description: 'The person of the plan.' })
  person!: PersonOnRecordType;
  @Field(() => PersonMatchType, { description: 'The other record, and why.' })
  match!: PersonMatchType;
}

@ObjectType('PersonsMerged', { description: 'The two are one person now.' })
export class PersonsMergedType {
  @Field(() => ID, { description: 'Id of the merge, for undoing it.' })
  mergeId!: string;
  @Field(() => ID, { description: 'The person who stays.' })
  keptPersonId!: string;
}

@ObjectType('MergeUndone', { description: 'Both persons are as they were before the merge.' })
export class MergeUndoneType {
  @Field(() => ID, { description: 'Id of the merge.' })
  mergeId!: string;
}

@ObjectType('PersonsNotMerged', { description: 'Nothing was changed.' })
export class PersonsNotMergedType {
  @Field(() => MergeObstacleEnum, { description: 'Why, for programs.' })
  code!: string;
  @Field(() => String, {
    description: 'What happened, what was kept and what to do, in the reader’s language.',
  })
  message!: string;
}

@ObjectType('PersonMerge', { description: 'A merge that stands and can be undone. For officers.' })
export class PersonMergeType {
  @Field(() => ID, { description: 'Id of the merge.' })
  id!: string;
  @Field(() => ID, { description: 'The person who stayed.' })
  keptPersonId!: string;
  @Field(() => ID, { description: 'The person who lives on in the other.' })
  mergedPersonId!: string;
  @Field(() => String, { description: 'Name of the person who stayed.' })
  keptName!: string;
  @Field(() => String, { description: 'Name of the other, as it was.' })
  mergedName!: string;
  @Field(() => Date, { description: 'When they were merged.' })
  mergedAt!: Date;
}

export const MergePersonsResult = createUnionType({
  name: 'MergePersonsResult',
  description: 'What became of merging two persons.',
  types: () => [PersonsMergedType, PersonsNotMergedType] as const,
  resolveType: ({ __typename }: { __typename?: string }) => __typename,
});

export const UndoMergeResult = createUnionType({
  name: 'UndoMergeResult',
  description: 'What became of undoing a merge.',
  types: () => [MergeUndoneType, PersonsNotMergedType] as const,
  resolveType: ({ __typename }: { __typename?: string }) => __typename,
});

export function toPersonOnRecord(row: Candidate, locale: Locale): PersonOnRecordType {
  const { id, nameLatin, nameNative, birthDate, nationalities, email } = row;
  const plans = row.plans.map(({ titleJa, titleEn, ...plan }) => ({
    ...plan,
    title: locale === 'ja' ? titleJa : titleEn,
  }));
  return { id, nameLatin, nameNative, birthDate, nationalities, email, plans };
}

export function toPersonMatch(match: Match, other: Candidate, locale: Locale): PersonMatchType {
  const words = match.reasons.map((reason) => MATCH_REASON_WORDS[reason][locale]);
  const explanation = locale === 'en' ? `${words.join('; ')}.` : `${words.join('、')}。`;
  return {
    person: toPersonOnRecord(other, locale),
    strength: match.strength,
    reasons: match.reasons,
    explanation,
  };
}

export function toPersonPair(found: FoundMatch, locale: Locale): PersonPairType {
  return { person: toPersonOnRecord(found.person, locale), match: toPersonMatch(found, found.other, locale) };
}
