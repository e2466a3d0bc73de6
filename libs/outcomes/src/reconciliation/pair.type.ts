import type { Locale } from '@enishi/platform';
import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ClaimKindEnum,
  ClaimSourceEnum,
  OutcomeTypeEnum,
  RevisitPurposeEnum,
  VerificationEnum,
} from '../claim/claim-enums.type.js';
import { PAIR_DECISIONS } from './decide-pair.js';
import { PAIR_VIEWS } from './list-pairs.js';
import type { PairPage } from './list-pairs.js';
import type { ListedPair, ReportRow } from './pair-list.queries.js';
import { PAIR_STATES } from './pairs.queries.js';

const named = <C extends string>(names: readonly C[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in C]: K };

export const PairViewEnum = named(PAIR_VIEWS);
registerEnumType(PairViewEnum, {
  name: 'PairView',
  description: 'Which pairs of reports are listed.',
  valuesMap: {
    DOUBTFUL: { description: 'Waiting for a decision, the likeliest first.' },
    LATER: { description: 'Put off.' },
    DECIDED: { description: 'Joined or kept apart, by rule or by hand, the latest first.' },
  },
});
export const PairDecisionEnum = named(PAIR_DECISIONS);
registerEnumType(PairDecisionEnum, {
  name: 'PairDecision',
  description: 'What the office says of two reports.',
  valuesMap: {
    JOIN: { description: 'They tell of one thing.' },
    KEEP_APART: { description: 'They tell of two things.' },
    LATER: { description: 'Put off; nothing changes.' },
    UNDO: { description: 'Takes back what holds. An automatic join is then not made again.' },
  },
});
export const PairStateEnum = named(PAIR_STATES);
registerEnumType(PairStateEnum, {
  name: 'PairState',
  description: 'What holds of two reports.',
  valuesMap: {
    OPEN: { description: 'Waiting for a decision.' },
    JOINED: { description: 'They count as one.' },
    APART: { description: 'They count as two.' },
  },
});

@ObjectType('PairPart', { description: 'A field on which two reports were compared.' })
export class PairPartType {
  @Field(() => String, {
    description:
      'The field: person, tellers, rivals, institution, begin, told, end, endAlone, purpose, doi, type, title.',
  })
  field!: string;
  @Field(() => String, { description: 'How far they agree.' })
  level!: string;
  @Field(() => Float, { description: 'What it counts, in bits; below zero it speaks against.' })
  weight!: number;
}

@ObjectType('PairReport', { description: 'One of the two reports, as its source told it.' })
export class PairReportType {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;
  @Field(() => ClaimSourceEnum, { description: 'Who told it.' })
  source!: string;
  @Field(() => Date, { description: 'When it was told.' })
  reportedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Who it is about.' })
  personName!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many people.' })
  headCount!: number | null;
  @Field(() => ID, { nullable: true, description: 'The plan.' })
  planId!: string | null;
  @Field(() => String, { nullable: true, description: 'Title of the plan in the reader’s language.' })
  planTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'Reception number of the plan.' })
  receptionNumber!: string | null;
  @Field(() => RevisitPurposeEnum, { nullable: true, description: 'Why they came back.' })
  purpose!: string | null;
  @Field(() => OutcomeTypeEnum, { nullable: true, description: 'What came of it.' })
  type!: string | null;
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'Its DOI.' })
  doi!: string | null;
  @Field(() => String, { nullable: true, description: 'The institution, as listed or as written.' })
  institution!: string | null;
  @Field(() => String, { nullable: true, description: 'From when, as precisely as told.' })
  from!: string | null;
  @Field(() => String, { nullable: true, description: 'Until when, as precisely as told.' })
  to!: string | null;
  @Field(() => String, { nullable: true, description: 'Who paid.' })
  funding!: string | null;
  @Field(() => String, { nullable: true, description: 'Note of the source.' })
  note!: string | null;
  @Field(() => VerificationEnum, { description: 'How sure it is.' })
  verification!: string;
}

@ObjectType('ReportPair', { description: 'Two reports that may tell of one return visit or outcome.' })
export class ReportPairType {
  @Field(() => ID, { description: 'The pair.' })
  id!: string;
  @Field(() => ClaimKindEnum, { description: 'Of return visits or of outcomes.' })
  kind!: string;
  @Field(() => Float, {
    description: 'Odds that both tell of one thing, in bits: 0 is one to one, 3 eight to one.',
  })
  weight!: number;
  @Field(() => [PairPartType], { description: 'What the odds are made of.' })
  parts!: PairPartType[];
  @Field(() => PairStateEnum, { description: 'What holds.' })
  state!: string;
  @Field(() => Boolean, { description: 'Joined by the rule, not by somebody.' })
  isByRule!: boolean;
  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
  @Field(() => Int, { description: 'To be given with a decision.' })
  version!: number;
  @Field(() => PairReportType, { description: 'The one report.' })
  left!: PairReportType;
  @Field(() => PairReportType, { description: 'The other.' })
  right!: PairReportType;
}

@ObjectType('PairCounts', { description: 'How many pairs there are.' })
export class PairCountsType {
  @Field(() => Int, { description: 'Waiting for a decision.' })
  doubtful!: number;
  @Field(() => Int, { description: 'Put off.' })
  later!: number;
  @Field(() => Int, { description: 'Joined by rule.' })
  joinedByRule!: number;
  @Field(() => Int, { description: 'Joined by hand.' })
  joinedByHand!: number;
  @Field(() => Int, { description: 'Kept apart.' })
  keptApart!: number;
}

@ObjectType('ReportPairPage', { description: 'Some pairs, and how many there are of each.' })
export class ReportPairPageType {
  @Field(() => [ReportPairType], { description: 'The pairs.' })
  pairs!: ReportPairType[];
  @Field(() => PairCountsType, { description: 'Counts of the kind.' })
  counts!: PairCountsType;
}

export function toPairPage({ pairs, counts }: PairPage, locale: Locale): ReportPairPageType {
  return { pairs: pairs.map((pair) => toPair(pair, locale)), counts };
}

function toPair(pair: ListedPair, locale: Locale): ReportPairType {
  const { how, left, right } = pair;
  return { ...pair, isByRule: how === 'RULE', left: toReport(left, locale), right: toReport(right, locale) };
}

function toReport(row: ReportRow, locale: Locale): PairReportType {
  const isJa = locale === 'ja';
  return {
    ...row,
    reportedAt: new Date(row.reportedAt),
    planTitle: isJa ? row.planTitleJa : (row.planTitleEn ?? row.planTitleJa),
    institution: isJa ? row.institutionJa : row.institutionEn,
  };
}

@ObjectType('PairDecided', { description: 'The decision holds.' })
export class PairDecidedType {
  @Field(() => ID, { description: 'The pair.' })
  id!: string;
  @Field(() => ClaimKindEnum, { description: 'Of return visits or of outcomes.' })
  kind!: string;
  @Field(() => PairStateEnum, { description: 'What holds now.' })
  state!: string;
  @Field(() => Int, { description: 'To be given with the next decision.' })
  version!: number;
}

@ObjectType('PairChanged', {
  description: 'Somebody decided or told something meanwhile; nothing was changed.',
})
export class PairChangedType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('PairNotJoinable', { description: 'It would join what was kept apart; nothing was changed.' })
export class PairNotJoinableType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const DecidePairResult = createUnionType({
  name: 'DecidePairResult',
  description: 'What holds now, or why nothing was changed.',
  types: () => [PairDecidedType, PairChangedType, PairNotJoinableType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});
