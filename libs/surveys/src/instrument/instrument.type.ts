import type { Locale } from '@enishi/platform';
import { itemCodes } from '@enishi/questionnaire';
import {
  createUnionType,
  Field,
  Float,
  GraphQLISODateTime,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { ListedInstrument } from './list-instruments.js';
import type { InstrumentPreview } from './preview-instrument.js';
import { typicalMinutes } from './rehearsal/typical-minutes.js';
import type { Rehearsal } from './rehearsal/rehearse.js';

export const InstrumentStateEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED' } as const;
registerEnumType(InstrumentStateEnum, {
  name: 'InstrumentState',
  description: 'How far a version of a questionnaire is.',
  valuesMap: {
    DRAFT: { description: 'Nobody can be asked with it yet.' },
    PUBLISHED: { description: 'Campaigns may use it; it never changes any more.' },
  },
});

export const InstrumentOriginEnum = { SHIPPED: 'SHIPPED', UPLOADED: 'UPLOADED' } as const;
registerEnumType(InstrumentOriginEnum, {
  name: 'InstrumentOrigin',
  description: 'Where a questionnaire comes from.',
  valuesMap: {
    SHIPPED: { description: 'Part of this software.' },
    UPLOADED: { description: 'Uploaded by an officer.' },
  },
});

@ObjectType('InstrumentBurden', { description: 'What one module of a questionnaire asks of people.' })
export class InstrumentBurdenType {
  @Field(() => String, { description: 'Module, e.g. `PULSE`; `ALL` where there are none.' })
  module!: string;
  @Field(() => Int, { description: 'Questions a typical synthetic respondent meets.' })
  medianQuestions!: number;
  @Field(() => Float, { description: 'Minutes of a typical synthetic respondent.' })
  medianMinutes!: number;
  @Field(() => Float, { description: 'Minutes of the longest way that was walked.' })
  longestMinutes!: number;
}

@ObjectType('Instrument', { description: 'A version of a questionnaire.' })
export class InstrumentType {
  @Field(() => String, { description: 'Code, fixed for ever, e.g. `FU-A`.' })
  code!: string;
  @Field(() => Int, { description: 'Version, counted from 1.' })
  version!: number;
  @Field(() => String, { description: 'Its title in the reader’s language.' })
  title!: string;
  @Field(() => InstrumentOriginEnum, { description: 'Where it comes from.' })
  origin!: string;
  @Field(() => InstrumentStateEnum, { description: 'How far it is.' })
  state!: string;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when it cannot change: its publication, or the first use of a shipped one.',
  })
  lockedAt!: Date | null;
  @Field(() => [String], { description: 'Languages that it offers.' })
  languages!: readonly string[];
  @Field(() => [String], { description: 'Item codes in order: the columns of its answers.' })
  items!: string[];
  @Field(() => [InstrumentBurdenType], { description: 'Estimated minutes by module.' })
  burden!: InstrumentBurdenType[];
}

@ObjectType('InstrumentRehearsal', {
  description: 'What synthetic respondents found on their ways through a questionnaire.',
})
export class InstrumentRehearsalType {
  @Field(() => Int, { description: 'How many walked.' })
  respondents!: number;
  @Field(() => Int, { description: 'Different ways they went.' })
  routes!: number;
  @Field(() => [String], { description: 'Conditions that held for nobody, by page, question and property.' })
  deadBranches!: string[];
  @Field(() => [String], { description: 'Items that nobody was asked.' })
  unreachableItems!: string[];
  @Field(() => [String], { description: 'Items at which valid answers were refused.' })
  stuckItems!: string[];
  @Field(() => [InstrumentBurdenType], { description: 'Minutes by module.' })
  burden!: InstrumentBurdenType[];
}

@ObjectType('PreviewedChoice', { description: 'A choice, row or point of a scale.' })
export class PreviewedChoiceType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;
  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@ObjectType('PreviewedQuestion', { description: 'A question as it reads.' })
export class PreviewedQuestionType {
  @Field(() => String, { description: 'Item code.' })
  item!: string;
  @Field(() => String, { description: 'Type, as in the SurveyJS schema.' })
  type!: string;
  @Field(() => String, { description: 'The question.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'A hint below it.' })
  hint!: string | null;
  @Field(() => [PreviewedChoiceType], { description: 'Choices, points of the scale, verdicts of a roster.' })
  choices!: PreviewedChoiceType[];
  @Field(() => [PreviewedChoiceType], { description: 'Rows of a matrix.' })
  rows!: PreviewedChoiceType[];
  @Field(() => String, { nullable: true, description: 'When it is asked, as written; empty when always.' })
  visibleIf!: string | null;
  @Field(() => Boolean, { description: 'Must it be answered?' })
  isRequired!: boolean;
  @Field(() => String, { nullable: true, description: 'Roster in whose lines it is asked.' })
  roster!: string | null;
}

@ObjectType('PreviewedPage', { description: 'A page of a questionnaire.' })
export class PreviewedPageType {
  @Field(() => String, { description: 'Name of the page.' })
  name!: string;
  @Field(() => String, { description: 'Its heading.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'A sentence below the heading.' })
  lead!: string | null;
  @Field(() => [PreviewedQuestionType], { description: 'All questions, whoever is asked them.' })
  questions!: PreviewedQuestionType[];
}

@ObjectType('InstrumentPreview', { description: 'A version as it reads in one language.' })
export class InstrumentPreviewType implements InstrumentPreview {
  @Field(() => String, { description: 'Code.' })
  code!: string;
  @Field(() => Int, { description: 'Version.' })
  version!: number;
  @Field(() => String, { description: 'Title.' })
  title!: string;
  @Field(() => String, { description: 'Words before the first page.' })
  introduction!: string;
  @Field(() => [PreviewedPageType], { description: 'Its pages in order.' })
  pages!: PreviewedPageType[];
}

@ObjectType('InstrumentFault', { description: 'A place in an uploaded questionnaire that cannot be taken.' })
export class InstrumentFaultType {
  @Field(() => String, { description: 'Where it stands.' })
  place!: string;
  @Field(() => String, { description: 'What is wrong there, in English, for its author.' })
  reason!: string;
}

const MESSAGE = { description: 'What happened and what to do, in the reader’s language.' };

@ObjectType('InstrumentUploaded', { description: 'It is kept as a draft.' })
export class InstrumentUploadedType {
  @Field(() => String, { description: 'Code.' })
  code!: string;
  @Field(() => Int, { description: 'The version it was given.' })
  version!: number;
}

@ObjectType('InstrumentNotReadable', { description: 'It is outside of what is supported; nothing was kept.' })
export class InstrumentNotReadableType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => [InstrumentFaultType], { description: 'Every place with its reason.' })
  faults!: InstrumentFaultType[];
}

@ObjectType('InstrumentPublished', { description: 'It is published and never changes any more.' })
export class InstrumentPublishedType {
  @Field(() => String, { description: 'Code.' })
  code!: string;
  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType('InstrumentNotComplete', { description: 'A language that it offers lacks words.' })
export class InstrumentNotCompleteType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => [String], { description: 'What is missing, by language.' })
  missing!: string[];
}

@ObjectType('InstrumentNotSound', { description: 'The rehearsal found what nobody reaches.' })
export class InstrumentNotSoundType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => InstrumentRehearsalType, { description: 'What it found.' })
  rehearsal!: InstrumentRehearsalType;
}

const resolveType = (value: { __typename: string }) => value.__typename;

export const UploadInstrumentResult = createUnionType({
  name: 'UploadInstrumentResult',
  description: 'What became of an upload.',
  types: () => [InstrumentUploadedType, InstrumentNotReadableType] as const,
  resolveType,
});

export const PublishInstrumentResult = createUnionType({
  name: 'PublishInstrumentResult',
  description: 'What became of publishing a draft.',
  types: () => [InstrumentPublishedType, InstrumentNotCompleteType, InstrumentNotSoundType] as const,
  resolveType,
});

export const toRehearsal = (rehearsal: Rehearsal): InstrumentRehearsalType => ({
  ...rehearsal,
  deadBranches: rehearsal.deadBranches.map(({ place }) => place),
});

export function toInstrument(listed: ListedInstrument, locale: Locale): InstrumentType {
  const { questionnaire, texts, languages } = listed.instrument;
  return {
    code: questionnaire.code,
    version: questionnaire.version,
    title: texts[locale].title,
    origin: listed.origin,
    state: listed.state,
    lockedAt: listed.lockedAt,
    languages,
    items: itemCodes(questionnaire),
    burden: typicalMinutes(listed.instrument, locale),
  };
}
