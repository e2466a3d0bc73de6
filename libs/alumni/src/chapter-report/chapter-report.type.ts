import type { Ctx } from '@enishi/accounts';
import { LOCALES } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ChapterChangedType,
  ChapterStateNotAllowedType,
  QuarterNotOverType,
  ReportNotCompleteType,
  resultOf,
} from '../chapter/chapter.type.js';
import { ChapterReportStateEnum } from '../chapter/chapter-enums.type.js';
import { coordinates } from '../policies.js';
import type { ReportRow, Words } from './chapter-report.queries.js';
import { needsForReader } from './list-reports.js';

@InputType({ description: 'A text in one language.' })
export class ChapterWordsInput {
  @Field(() => String, { description: 'ja, en or zh-Hans.' })
  language!: string;
  @Field(() => String, { description: 'The text; up to 3,000 letters.' })
  text!: string;
}

@ObjectType('ChapterWords', { description: 'A text in one language.' })
export class ChapterWordsType {
  @Field(() => String, { description: 'ja, en or zh-Hans.' })
  language!: string;
  @Field(() => String, { description: 'The text.' })
  text!: string;
}

const toWords = (words: Words): ChapterWordsType[] =>
  LOCALES.flatMap((language) => {
    const text = words[language];
    return text ? [{ language, text }] : [];
  });

@InputType({ description: 'Three months of a chapter in five fields.' })
export class ChapterReportInput {
  @Field(() => ID, { description: 'Which chapter.' })
  chapterId!: string;
  @Field(() => Int, { description: 'Fiscal year (April to March).' })
  fiscalYear!: number;
  @Field(() => Int, { description: 'Quarter: 1 is April to June.' })
  quarter!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the draft that was read; none for the first.',
  })
  version?: number | null;
  @Field(() => [ChapterWordsInput], { description: 'What we did.' })
  activities!: ChapterWordsInput[];
  @Field(() => Int, { description: 'How many took part in all.' })
  participants!: number;
  @Field(() => [ChapterWordsInput], { description: 'What came of it.' })
  results!: ChapterWordsInput[];
  @Field(() => [ChapterWordsInput], { description: 'What comes next.' })
  plans!: ChapterWordsInput[];
  @Field(() => String, { description: 'What we need; for the secretariat alone.' })
  needs!: string;
}

@ObjectType('ChapterReport', { description: 'Three months of a chapter in five fields.' })
export class ChapterReportType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ID, { description: 'Which chapter.' })
  chapterId!: string;
  @Field(() => Int, { description: 'Fiscal year (April to March).' })
  fiscalYear!: number;
  @Field(() => Int, { description: 'Quarter: 1 is April to June.' })
  quarter!: number;
  @Field(() => ChapterReportStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => [ChapterWordsType], { description: 'What we did.' })
  activities!: ChapterWordsType[];
  @Field(() => Int, { description: 'How many took part in all.' })
  participants!: number;
  @Field(() => [ChapterWordsType], { description: 'What came of it.' })
  results!: ChapterWordsType[];
  @Field(() => [ChapterWordsType], { description: 'What comes next.' })
  plans!: ChapterWordsType[];
  @Field(() => String, { nullable: true, description: 'What we need; for those who run the chapter.' })
  needs!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is to be changed; for those who run the chapter.',
  })
  returnNote!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;
  @Field(() => Int, { description: 'Counts changes; pass it back when saving.' })
  version!: number;
}

export function toReport(row: ReportRow, ctx: Ctx): ChapterReportType {
  return {
    id: row.id,
    chapterId: row.chapterId,
    fiscalYear: row.fiscalYear,
    quarter: row.quarter,
    state: row.state,
    activities: toWords(row.activities),
    participants: row.participants,
    results: toWords(row.results),
    plans: toWords(row.plans),
    needs: needsForReader(ctx, row),
    returnNote: coordinates(ctx.actor, row.chapterId) ? row.returnNote : null,
    publishedAt: row.publishedAt,
    version: row.version,
  };
}

@ObjectType('ChapterReportSaved', { description: 'The report as it stands now.' })
export class ChapterReportSavedType {
  @Field(() => ChapterReportType, { description: 'The report.' })
  report!: ChapterReportType;
}

export const SaveReportResult = resultOf('SaveChapterReportResult', 'The report, or why it was not saved.', [
  ChapterReportSavedType,
  QuarterNotOverType,
  ChapterChangedType,
]);
export const SubmitReportResult = resultOf(
  'SubmitChapterReportResult',
  'The report, or why it was not handed in.',
  [ChapterReportSavedType, ReportNotCompleteType, ChapterStateNotAllowedType],
);
export const DecideReportResult = resultOf(
  'DecideChapterReportResult',
  'The report, or why nothing was decided.',
  [ChapterReportSavedType, ChapterStateNotAllowedType],
);
