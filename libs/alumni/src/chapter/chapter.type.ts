import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { ChapterKindEnum, ChapterStateEnum } from './chapter-enums.type.js';
import type { ChapterRow } from './chapter.queries.js';
import type { ChapterPage } from './list-chapters.js';

@ObjectType('Chapter', {
  description: 'A part of the club that its members run themselves. For members and the office.',
})
export class ChapterType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Its place in addresses, such as `indonesia`.' })
  slug!: string;
  @Field(() => ChapterKindEnum, { description: 'What it is made of.' })
  kind!: string;
  @Field(() => ID, { nullable: true, description: 'Of a branch: its main chapter.' })
  parentId!: string | null;
  @Field(() => String, { nullable: true, description: 'Short name, such as SAAI.' })
  acronym!: string | null;
  @Field(() => String, { description: 'Name in the reader’s language.' })
  name!: string;
  @Field(() => String, { description: 'Name in Japanese.' })
  nameJa!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Simplified Chinese.' })
  nameZhHans!: string;
  @Field(() => String, { nullable: true, description: 'The name it gave itself.' })
  ownName!: string | null;
  @Field(() => [String], { description: 'Countries and regions, ISO 3166-1 alpha-2.' })
  countries!: string[];
  @Field(() => String, { nullable: true, description: 'Province or city of a branch.' })
  place!: string | null;
  @Field(() => [String], { description: 'FORD codes of a field circle.' })
  fields!: string[];
  @Field(() => [String], { description: 'Languages of its page, BCP 47, its own one first.' })
  languages!: string[];
  @Field(() => String, { description: 'IANA zone in which its events are announced.' })
  timeZone!: string;
  @Field(() => String, { nullable: true, description: 'Year, month or day of its foundation.' })
  foundedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Year, month or day of its registration.' })
  registeredOn!: string | null;
  @Field(() => String, { nullable: true, description: 'With whom it is registered.' })
  registeredWith!: string | null;
  @Field(() => ChapterStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => Boolean, { description: 'The reader belongs to it.' })
  isMine!: boolean;
  @Field(() => Int, { description: 'Counts changes; pass it back when editing.' })
  version!: number;
}

export function toChapter(row: ChapterRow & { isMine?: boolean }, locale: Locale): ChapterType {
  const name = { ja: row.nameJa, en: row.nameEn, 'zh-Hans': row.nameZhHans }[locale];
  return { ...row, name, isMine: row.isMine ?? false };
}

@ObjectType('ChapterPage', { description: 'A page of chapters, by English name.' })
export class ChapterPageType {
  @Field(() => [ChapterType], { description: 'The chapters of this page.' })
  nodes!: ChapterType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export const toChapterPage = (page: ChapterPage, locale: Locale): ChapterPageType => ({
  nodes: page.rows.map((row) => toChapter(row, locale)),
  pageInfo: page.pageInfo,
});

@InputType({ description: 'Which chapters to list.' })
export class ChapterFilterInput {
  @Field(() => ChapterKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: string | null;
  @Field(() => String, { nullable: true, description: 'Only of this country (ISO 3166-1 alpha-2).' })
  country?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those to which the reader belongs.' })
  mine?: boolean | null;
}

@InputType({ description: 'What the secretariat says of a chapter.' })
export class ChapterInput {
  @Field(() => String, { description: 'Its place in addresses: small letters, digits, hyphens.' })
  slug!: string;
  @Field(() => ChapterKindEnum, { description: 'What it is made of.' })
  kind!: string;
  @Field(() => ID, { nullable: true, description: 'Of a branch: its main chapter.' })
  parentId?: string | null;
  @Field(() => String, { nullable: true, description: 'Short name.' })
  acronym?: string | null;
  @Field(() => String, { description: 'Name in Japanese.' })
  nameJa!: string;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Simplified Chinese.' })
  nameZhHans!: string;
  @Field(() => String, { nullable: true, description: 'The name it gave itself.' })
  ownName?: string | null;
  @Field(() => [String], { description: 'Countries and regions, ISO 3166-1 alpha-2.' })
  countries!: string[];
  @Field(() => String, { nullable: true, description: 'Province or city of a branch.' })
  place?: string | null;
  @Field(() => [String], { description: 'FORD codes of a field circle.' })
  fields!: string[];
  @Field(() => [String], { description: 'Languages of its page, BCP 47, its own one first.' })
  languages!: string[];
  @Field(() => String, { description: 'IANA zone.' })
  timeZone!: string;
  @Field(() => String, { nullable: true, description: 'Year, month or day of its foundation.' })
  foundedOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Year, month or day of its registration.' })
  registeredOn?: string | null;
  @Field(() => String, { nullable: true, description: 'With whom it is registered.' })
  registeredWith?: string | null;
}

@ObjectType('ChapterSaved', { description: 'The chapter as it stands now.' })
export class ChapterSavedType {
  @Field(() => ChapterType, { description: 'The chapter.' })
  chapter!: ChapterType;
}

@ObjectType('ChapterMembershipSet', { description: 'Where the member stands with a chapter now.' })
export class ChapterMembershipSetType {
  @Field(() => ChapterType, { description: 'The chapter.' })
  chapter!: ChapterType;
}

const refusal = (name: string, description: string) => {
  @ObjectType(name, { description })
  class Refusal {
    @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
    message!: string;
  }
  return Refusal;
};

export const ChapterNotValidType = refusal('ChapterNotValid', 'The parts of a chapter do not fit its kind.');
export const ChapterAddressTakenType = refusal('ChapterAddressTaken', 'Another chapter has this address.');
export const ChapterChangedType = refusal('ChapterChanged', 'Somebody else changed it meanwhile.');
export const ChapterStateNotAllowedType = refusal(
  'ChapterStateNotAllowed',
  'This cannot be done in the present state.',
);
export const CoordinatorNotFoundType = refusal(
  'CoordinatorNotFound',
  'No grown-up member with an account has this ID.',
);
export const TermOverlapsType = refusal('TermOverlaps', 'The person has a term in this chapter already.');
export const CityListedType = refusal('CityListed', 'The city is on the list already.');
export const MessageNotCompleteType = refusal(
  'MessageNotComplete',
  'A subject and a text in English are needed.',
);
export const MessagesUsedUpType = refusal('MessagesUsedUp', 'No more messages in these 30 days.');
export const ReportNotCompleteType = refusal('ReportNotComplete', 'Fields are missing in English.');
export const QuarterNotOverType = refusal('QuarterNotOver', 'The quarter has not begun.');
export const CallNotValidType = refusal('CallNotValid', 'The call is not complete.');
export const NominationTooSoonType = refusal('NominationTooSoon', 'Chosen within the last five years.');
export const NominationClosedType = refusal('NominationClosed', 'The time for applying is over.');
export const RankingNotCompleteType = refusal(
  'RankingNotComplete',
  'The list is not that of everybody who applied.',
);
export const RankerAppliedType = refusal('RankerApplied', 'The coordinator applied to the call.');
export const TooManyChosenType = refusal('TooManyChosen', 'More were chosen than there are places.');

/** A union of a success and its refusals; each member names itself. */
export const resultOf = <T extends readonly (abstract new (...args: never) => unknown)[]>(
  name: string,
  description: string,
  types: T,
) =>
  createUnionType({
    name,
    description,
    types: () => types as never,
    resolveType: (value: { __typename: string }) => value.__typename,
  });

export const OpenChapterResult = resultOf('OpenChapterResult', 'The chapter, or why it was not opened.', [
  ChapterSavedType,
  ChapterNotValidType,
  ChapterAddressTakenType,
]);
export const EditChapterResult = resultOf('EditChapterResult', 'The chapter, or why it was not changed.', [
  ChapterSavedType,
  ChapterNotValidType,
  ChapterAddressTakenType,
  ChapterChangedType,
]);
export const MoveChapterResult = resultOf('MoveChapterResult', 'The chapter, or why it did not move.', [
  ChapterSavedType,
  ChapterStateNotAllowedType,
]);
