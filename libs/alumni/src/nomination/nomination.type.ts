import type { Ctx } from '@enishi/accounts';
import { DateOnlyScalar, LOCALES } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  CallNotValidType,
  ChapterStateNotAllowedType,
  NominationClosedType,
  NominationTooSoonType,
  RankerAppliedType,
  RankingNotCompleteType,
  TooManyChosenType,
  resultOf,
} from '../chapter/chapter.type.js';
import { NominationCallStateEnum, NominationStateEnum } from '../chapter/chapter-enums.type.js';
import { callTitle } from './nomination.mail.js';
import type { CallRow, NominationRow } from './nomination.queries.js';

@InputType({ description: 'A call in one language.' })
export class NominationCallTextInput {
  @Field(() => String, { description: 'ja, en or zh-Hans.' })
  language!: string;
  @Field(() => String, { description: 'Title; up to 160 letters.' })
  title!: string;
  @Field(() => String, { description: 'What it is about; up to 4,000 letters.' })
  about!: string;
}

@InputType({ description: 'A call for nominations.' })
export class NominationCallInput {
  @Field(() => ID, { description: 'Of which chapter.' })
  chapterId!: string;
  @Field(() => [NominationCallTextInput], { description: 'English is needed.' })
  texts!: NominationCallTextInput[];
  @Field(() => Int, { description: 'How many can be nominated, 1 to 50.' })
  places!: number;
  @Field(() => DateOnlyScalar, { description: 'Last day of applying, Asia/Tokyo.' })
  appliesUntil!: string;
  @Field(() => DateOnlyScalar, { description: 'Day by which the ranking is handed in, Asia/Tokyo.' })
  rankedUntil!: string;
}

@ObjectType('NominationCallText', { description: 'A call in one language.' })
export class NominationCallTextType {
  @Field(() => String, { description: 'ja, en or zh-Hans.' })
  language!: string;
  @Field(() => String, { description: 'Title.' })
  title!: string;
  @Field(() => String, { description: 'What it is about.' })
  about!: string;
}

@ObjectType('NominationCall', {
  description: 'A chapter asks who wants to be nominated. For its members and those who run it.',
})
export class NominationCallType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ID, { description: 'Of which chapter.' })
  chapterId!: string;
  @Field(() => NominationCallStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => String, { description: 'Title in the reader’s language, else in English.' })
  title!: string;
  @Field(() => [NominationCallTextType], { description: 'By language.' })
  texts!: NominationCallTextType[];
  @Field(() => Int, { description: 'How many can be nominated.' })
  places!: number;
  @Field(() => DateOnlyScalar, { description: 'Last day of applying, Asia/Tokyo.' })
  appliesUntil!: string;
  @Field(() => DateOnlyScalar, { description: 'Day by which the ranking is handed in, Asia/Tokyo.' })
  rankedUntil!: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
}

export const toCall = (row: CallRow, ctx: Ctx): NominationCallType => ({
  id: row.id,
  chapterId: row.chapterId,
  state: row.state,
  title: callTitle(row.texts, ctx.locale),
  texts: LOCALES.flatMap((language) => {
    const text = row.texts[language];
    return text ? [{ language, ...text }] : [];
  }),
  places: row.places,
  appliesUntil: row.appliesUntil,
  rankedUntil: row.rankedUntil,
  decidedAt: row.decidedAt,
});

@ObjectType('Nomination', {
  description: 'An application. For its person and, after the last day, those who run the chapter.',
})
export class NominationType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Name of the applicant.' })
  name!: string;
  @Field(() => NominationStateEnum, { description: 'What became of it.' })
  state!: string;
  @Field(() => String, { description: 'Why, in the applicant’s words.' })
  statement!: string;
  @Field(() => String, { description: 'Where in Japan the applicant wants to go.' })
  host!: string;
  @Field(() => Int, { nullable: true, description: 'Place in the ranking; never shown to the applicant.' })
  place!: number | null;
}

export const toNomination = ({ id, name, state, statement, host, place }: NominationRow): NominationType => ({
  id,
  name,
  state,
  statement,
  host,
  place,
});

@ObjectType('NominationCallSaved', { description: 'The call as it stands now.' })
export class NominationCallSavedType {
  @Field(() => NominationCallType, { description: 'The call.' })
  call!: NominationCallType;
}

@ObjectType('NominationSaved', { description: 'The application as it stands now.' })
export class NominationSavedType {
  @Field(() => NominationType, { description: 'The application.' })
  nomination!: NominationType;
}

export const OpenCallResult = resultOf('OpenNominationCallResult', 'The call, or why it was not opened.', [
  NominationCallSavedType,
  CallNotValidType,
]);
export const CancelCallResult = resultOf(
  'CancelNominationCallResult',
  'The call, or why it was not called off.',
  [NominationCallSavedType, ChapterStateNotAllowedType],
);
export const ApplyResult = resultOf('ApplyForNominationResult', 'The application, or why it was not taken.', [
  NominationSavedType,
  NominationClosedType,
  NominationTooSoonType,
]);
export const WithdrawResult = resultOf(
  'WithdrawNominationResult',
  'The application, or why it was not taken back.',
  [NominationSavedType, NominationClosedType],
);
export const HandInResult = resultOf(
  'HandInNominationRankingResult',
  'The call, or why the ranking was not taken.',
  [NominationCallSavedType, RankingNotCompleteType, RankerAppliedType, ChapterStateNotAllowedType],
);
export const DecideCallResult = resultOf(
  'DecideNominationCallResult',
  'The call, or why nothing was decided.',
  [NominationCallSavedType, ChapterStateNotAllowedType, RankingNotCompleteType, TooManyChosenType],
);
