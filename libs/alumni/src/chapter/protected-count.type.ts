import type { ProtectedCell, ProtectedTable } from '@enishi/statistics';
import { assertProtected } from '@enishi/statistics';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ChapterCount', {
  description:
    'A number of people. Coordinators see it to the nearest five and small ones not at all; the office exactly.',
})
export class ChapterCountType {
  @Field(() => [String], { description: 'What was counted: one code per dimension, none for a total.' })
  key!: string[];
  @Field(() => Int, { nullable: true, description: 'People; empty where the number is not shown.' })
  people!: number | null;
}

@ObjectType('ChapterCounts', { description: 'A table of people by one or two dimensions.' })
export class ChapterCountsType {
  @Field(() => Boolean, { description: 'True when the numbers are exact.' })
  isExact!: boolean;
  @Field(() => [ChapterCountType], { description: 'One number per combination that can be shown.' })
  cells!: ChapterCountType[];
  @Field(() => [ChapterCountType], { description: 'Totals of the first dimension.' })
  rowTotals!: ChapterCountType[];
  @Field(() => [ChapterCountType], { description: 'Totals of the second dimension.' })
  columnTotals!: ChapterCountType[];
  @Field(() => ChapterCountType, { description: 'Everybody.' })
  total!: ChapterCountType;
}

const toCount = ({ key, count }: ProtectedCell): ChapterCountType => ({ key: [...key], people: count });

/** The one way from counted people to an answer: nothing but a protected table gets through. */
export function toCounts(table: ProtectedTable): ChapterCountsType {
  assertProtected(table);
  return {
    isExact: table.isExact,
    cells: table.cells.map(toCount),
    rowTotals: table.rowTotals.map(toCount),
    columnTotals: table.columnTotals.map(toCount),
    total: toCount(table.total),
  };
}
