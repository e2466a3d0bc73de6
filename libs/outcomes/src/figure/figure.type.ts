import { figureDigest } from '../report/figure-digest.js';
import { ProgrammeTypeEnum, RegionEnum } from '@enishi/programme';
import type { Locale } from '@enishi/platform';
import { ShareDisplayEnum } from '@enishi/platform';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { MetricType, toMetric } from '../metric/metric.type.js';
import { FigureDimensionEnum, FigureNoteEnum, HiddenReasonEnum } from './figure-enums.type.js';
import type { FigureTable } from './figure.js';

@ObjectType('WeightedShare', { description: 'The share when answers are brought in line with the frame.' })
export class WeightedShareType {
  @Field(() => String, { description: 'In percent as printed.' })
  share!: string;
  @Field(() => Float, { description: 'Lower 95 % bound in percent.' })
  low!: number;
  @Field(() => Float, { description: 'Upper 95 % bound in percent.' })
  high!: number;
  @Field(() => Float, { description: 'Kish’s design effect: what unequal weights cost; 1 is nothing.' })
  designEffect!: number;
  @Field(() => Float, { description: 'How many unweighted answers say as much.' })
  effectiveN!: number;
}

@ObjectType('FigureRate', { description: 'How many of those who could have answered did.' })
export class FigureRateType {
  @Field(() => Int, { description: 'Who could have answered.' })
  asked!: number;
  @Field(() => Int, { description: 'Who answered.' })
  answered!: number;
  @Field(() => String, { nullable: true, description: 'In percent as printed.' })
  share!: string | null;
}

@ObjectType('FigureCell', { description: 'One number with everything that belongs to it.' })
export class FigureCellType {
  @Field(() => Int, {
    nullable: true,
    description: 'In the unit of the metric; of a share, those of whom it holds. Empty when hidden.',
  })
  count!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of how many the share or mean is.' })
  n!: number | null;
  @Field(() => String, { nullable: true, description: 'In percent of n as printed.' })
  share!: string | null;
  @Field(() => Float, { nullable: true, description: 'Lower 95 % bound of the share in percent.' })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper 95 % bound of the share in percent.' })
  high!: number | null;
  @Field(() => Float, { nullable: true, description: 'Mean of the scale.' })
  mean!: number | null;
  @Field(() => WeightedShareType, { nullable: true, description: 'The weighted share beside it.' })
  weighted!: WeightedShareType | null;
  @Field(() => FigureRateType, { nullable: true, description: 'How many answered.' })
  rate!: FigureRateType | null;
  @Field(() => HiddenReasonEnum, { nullable: true, description: 'Why it is not shown; empty when it is.' })
  hidden!: string | null;
}

@ObjectType('FigureKey', { description: 'Where a row belongs in one dimension.' })
export class FigureKeyType {
  @Field(() => FigureDimensionEnum, { description: 'The dimension.' })
  dimension!: string;
  @Field(() => String, { description: 'Code; UNKNOWN where it is not known.' })
  code!: string;
  @Field(() => String, { description: 'Name in the reader’s language.' })
  label!: string;
}

@ObjectType('FigureRow', { description: 'One row of a figure table.' })
export class FigureRowType {
  @Field(() => [FigureKeyType], { description: 'One per dimension asked for, in that order.' })
  keys!: FigureKeyType[];
  @Field(() => FigureCellType, { description: 'The number.' })
  cell!: FigureCellType;
}

@ObjectType('FigureBreak', { description: 'A year from which on a series means something else.' })
export class FigureBreakType {
  @Field(() => Int, { description: 'First year after the break.' })
  year!: number;
  @Field(() => String, { description: 'Why: NOT_ASKED, KIND, CHOICES or WORDING.' })
  reason!: string;
}

@ObjectType('FigureWeighting', { description: 'How answers were brought in line with the frame (raking).' })
export class FigureWeightingType {
  @Field(() => [FigureDimensionEnum], { description: 'Margins that were met.' })
  margins!: string[];
  @Field(() => Boolean, { description: 'True when every margin is met.' })
  hasConverged!: boolean;
  @Field(() => Int, { description: 'Rounds that it took.' })
  rounds!: number;
  @Field(() => Float, { description: 'Largest difference left, in percentage points.' })
  largestDifference!: number;
  @Field(() => Int, { description: 'Answers whose weight was cut; rounded as counts are.' })
  trimmed!: number;
  @Field(() => [String], {
    description: 'Parts of the frame from which nobody answered, e.g. REGION:AFRICA.',
  })
  uncovered!: string[];
  @Field(() => Float, { description: 'Smallest weight; their mean is 1.' })
  smallestWeight!: number;
  @Field(() => Float, { description: 'Largest weight.' })
  largestWeight!: number;
  @Field(() => Float, { description: 'Design effect over all answers.' })
  designEffect!: number;
  @Field(() => Float, { description: 'Effective number of answers over all.' })
  effectiveN!: number;
}

@ObjectType('FigureFilter', { description: 'What a figure is narrowed to; what is empty means all.' })
export class FigureFilterType {
  @Field(() => [Int], { nullable: true, description: 'Fiscal years in which people came.' })
  fiscalYears?: number[] | undefined;
  @Field(() => Int, { nullable: true, description: 'Fiscal year of the survey.' })
  surveyYear?: number | undefined;
  @Field(() => [RegionEnum], { nullable: true, description: 'Regions.' })
  regions?: string[] | undefined;
  @Field(() => [String], { nullable: true, description: 'Countries and regions.' })
  countries?: string[] | undefined;
  @Field(() => [ProgrammeTypeEnum], { nullable: true, description: 'Programme lines.' })
  programmeTypes?: string[] | undefined;
  @Field(() => [String], { nullable: true, description: 'Fields of science.' })
  fields?: string[] | undefined;
  @Field(() => [String], { nullable: true, description: 'Academic levels.' })
  academicLevels?: string[] | undefined;
  @Field(() => ID, { nullable: true, description: 'Host institution.' })
  hostInstitutionId?: string | undefined;
  @Field(() => ID, { nullable: true, description: 'Sending institution.' })
  sendingInstitutionId?: string | undefined;
  @Field(() => ID, { nullable: true, description: 'Exchange plan.' })
  planId?: string | undefined;
}

@ObjectType('FigureTable', {
  description: 'A metric by 0 to 2 dimensions under a filter, protected for its reader.',
})
export class FigureTableType {
  @Field(() => MetricType, { description: 'Registry entry of the number.' })
  metric!: MetricType;
  @Field(() => FigureFilterType, { description: 'What it is narrowed to.' })
  filter!: FigureFilterType;
  @Field(() => [FigureDimensionEnum], { description: 'By what it is shared out.' })
  by!: string[];
  @Field(() => ShareDisplayEnum, { description: 'How shares are printed.' })
  display!: string;
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;
  @Field(() => Boolean, { description: 'Exact counts, for readers with the right; otherwise protected.' })
  isExact!: boolean;
  @Field(() => String, { description: 'The SQL text that read it.' })
  sql!: string;
  @Field(() => [FigureRowType], { description: 'The rows.' })
  rows!: FigureRowType[];
  @Field(() => FigureCellType, { description: 'All rows together.' })
  total!: FigureCellType;
  @Field(() => [FigureNoteEnum], { description: 'What is worth knowing beside the numbers.' })
  notes!: string[];
  @Field(() => [FigureBreakType], { description: 'Where the series breaks.' })
  breaks!: FigureBreakType[];
  @Field(() => FigureWeightingType, {
    nullable: true,
    description: 'Report of the weights, where there are any.',
  })
  weighting!: FigureWeightingType | null;
  @Field(() => String, {
    description:
      'Check number over all numbers of the table; a file or report with the same one holds the same numbers.',
  })
  digest!: string;
}

export function toFigureTable(table: FigureTable, locale: Locale): FigureTableType {
  return { ...table, by: [...table.by], metric: toMetric(table.metric, locale), digest: figureDigest(table) };
}
