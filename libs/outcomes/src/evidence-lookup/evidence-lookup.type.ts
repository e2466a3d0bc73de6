import type { Locale } from '@enishi/platform';
import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { OutcomeNotChangeableType, OutcomeNotValidType } from '../outcome/outcome-results.type.js';
import { CONTRADICTIONS } from './list-suggestions.js';
import type { Contradiction, ListedSuggestion } from './list-suggestions.js';
import { EVIDENCE_SOURCES } from './evidence-source.js';
import type { EvidenceSourceName } from './evidence-source.js';
import { SUGGESTION_STATES } from './suggestion.queries.js';
import type { SuggestionState } from './suggestion.queries.js';

const resolveType = (value: { __typename: string }) => value.__typename;
const named = <C extends string>(names: readonly C[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in C]: K };
const MESSAGE = 'What happened and what to do, in the reader’s language.';

const SourceEnum = named(EVIDENCE_SOURCES);
registerEnumType(SourceEnum, {
  name: 'EvidenceSource',
  description: 'A public register of papers.',
  valuesMap: {
    CROSSREF: { description: 'Crossref, by DOI.' },
    OPENALEX: { description: 'OpenAlex, by DOI or by ORCID iD.' },
    ORCID: { description: 'The public list of a person at ORCID.' },
  },
});
const StateEnum = named(SUGGESTION_STATES);
registerEnumType(StateEnum, {
  name: 'EvidenceSuggestionState',
  description: 'What became of a suggestion.',
  valuesMap: {
    SUGGESTED: { description: 'Nobody has decided; it counts nowhere.' },
    ACCEPTED: { description: 'It became a claim, or confirmed one.' },
    DISMISSED: { description: 'Not right; it is not suggested again.' },
  },
});
const ContradictionEnum = named(CONTRADICTIONS);
registerEnumType(ContradictionEnum, {
  name: 'EvidenceContradiction',
  description: 'In what a register contradicts what was told.',
  valuesMap: {
    TITLE: { description: 'Another title.' },
    YEAR: { description: 'More than a year away.' },
    NO_JAPANESE_AFFILIATION: { description: 'No author at an institution in Japan.' },
  },
});

@ObjectType('EvidenceSuggestion', {
  description:
    'What a public register knows: suggested, never asserted, counted nowhere before it is accepted.',
})
export class EvidenceSuggestionType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ID, { nullable: true, description: 'The claim it is about.' })
  outcomeId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The visit that a paper may be due to.' })
  planId!: string | null;
  @Field(() => String, { nullable: true, description: 'Title of that visit, in the reader’s language.' })
  planTitle!: string | null;
  @Field(() => SourceEnum, { description: 'Where it was found.' })
  source!: EvidenceSourceName;
  @Field(() => String, { description: 'DOI without address.' })
  doi!: string;
  @Field(() => Boolean, { description: 'False where the register does not know the DOI.' })
  isFound!: boolean;
  @Field(() => String, { nullable: true, description: 'Title as the register has it.' })
  title!: string | null;
  @Field(() => Int, { nullable: true, description: 'Year of publication.' })
  year!: number | null;
  @Field(() => String, { nullable: true, description: 'Journal or book.' })
  journal!: string | null;
  @Field(() => [String], { description: 'The first few authors.' })
  authors!: string[];
  @Field(() => Int, { description: 'How many authors there are.' })
  authorCount!: number;
  @Field(() => Boolean, { description: 'An author belongs to an institution in Japan, as far as known.' })
  isWithJapan!: boolean;
  @Field(() => Boolean, { description: 'An author belongs to the host of the visit.' })
  namesHost!: boolean;
  @Field(() => [ContradictionEnum], { description: 'In what it contradicts what was told.' })
  contradictions!: Contradiction[];
  @Field(() => StateEnum, { description: 'What became of it.' })
  state!: SuggestionState;
}

export function toSuggestion(row: ListedSuggestion, locale: Locale): EvidenceSuggestionType {
  const { countries, planTitleJa, planTitleEn, ...rest } = row;
  return {
    ...rest,
    planTitle: locale === 'ja' ? planTitleJa : planTitleEn,
    isWithJapan: countries.includes('JP'),
  };
}

@ObjectType('MyPaperLookup', {
  description: 'Whether and how papers of the signed-in member are looked for.',
})
export class MyPaperLookupType {
  @Field(() => Boolean, { description: 'The office has switched look-ups on.' })
  isOn!: boolean;
  @Field(() => String, { nullable: true, description: 'ORCID iD; empty without the consent.' })
  orcid!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When registers were last asked.' })
  lookedUpAt!: Date | null;
  @Field(() => String, { description: 'The words to agree to.' })
  words!: string;
  @Field(() => String, { description: 'Version of the words.' })
  textVersion!: string;
}

@ObjectType('EvidenceDecided', { description: 'The decision about a suggestion is recorded.' })
export class EvidenceDecidedType {
  @Field(() => ID, { description: 'Id of the suggestion.' })
  id!: string;
  @Field(() => StateEnum, { description: 'Its state now.' })
  state!: SuggestionState;
  @Field(() => ID, { nullable: true, description: 'The claim that it became, or that it confirmed.' })
  claimId!: string | null;
}

@ObjectType('EvidenceSuggestionDecided', {
  description: 'It was decided otherwise, or there is nothing to accept.',
})
export class EvidenceSuggestionDecidedType {
  @Field(() => String, { description: MESSAGE })
  message!: string;
}

@ObjectType('PapersLookedFor', { description: 'The consent and the ORCID iD are kept; the search follows.' })
export class PapersLookedForType {
  @Field(() => String, { description: 'The ORCID iD as it is kept.' })
  orcid!: string;
}

@ObjectType('OrcidNotValid', { description: 'The ORCID iD is to be mended; nothing was kept.' })
export class OrcidNotValidType {
  @Field(() => String, { description: MESSAGE })
  message!: string;
}

export const AcceptEvidenceResult = createUnionType({
  name: 'AcceptEvidenceResult',
  description: 'What became of it, or why nothing.',
  types: () =>
    [
      EvidenceDecidedType,
      EvidenceSuggestionDecidedType,
      OutcomeNotChangeableType,
      OutcomeNotValidType,
    ] as const,
  resolveType,
});
export const DismissEvidenceResult = createUnionType({
  name: 'DismissEvidenceResult',
  description: 'Dismissed, or why not.',
  types: () => [EvidenceDecidedType, EvidenceSuggestionDecidedType] as const,
  resolveType,
});
export const LookForMyPapersResult = createUnionType({
  name: 'LookForMyPapersResult',
  description: 'The search follows, or what to mend.',
  types: () => [PapersLookedForType, OrcidNotValidType] as const,
  resolveType,
});
