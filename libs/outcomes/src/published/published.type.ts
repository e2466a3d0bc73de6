import type { Locale } from '@enishi/platform';
import { ShareDisplayEnum } from '@enishi/platform';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MetricUnitEnum } from '../figure/figure-enums.type.js';
import { MetricType, toMetric } from '../metric/metric.type.js';
import type { PublishedComparison } from './compare-published.js';

export const PublishedVerdictEnum = {
  SAME: 'SAME',
  DIFFERENT: 'DIFFERENT',
  NOT_IN_DATA: 'NOT_IN_DATA',
  CONTEXT: 'CONTEXT',
} as const;
registerEnumType(PublishedVerdictEnum, {
  name: 'PublishedVerdict',
  description: 'How a printed figure stands beside the data.',
  valuesMap: {
    SAME: { description: 'The data give the printed value.' },
    DIFFERENT: { description: 'The data give another value.' },
    NOT_IN_DATA: { description: 'The data hold nothing from which it could be counted.' },
    CONTEXT: { description: 'Not about what is in the data: a plan, another organisation, an event.' },
  },
});

@ObjectType('PublishedValue', { description: 'A value as it was printed.' })
export class PublishedValueType {
  @Field(() => String, { description: 'The value as printed.' })
  value!: string;
  @Field(() => String, { description: 'What of it, in the reader’s language, e.g. the answer or region.' })
  label!: string;
  @Field(() => String, { description: 'Where it was printed.' })
  source!: string;
  @Field(() => String, { nullable: true, description: 'To which day it holds, as far as known.' })
  asOf!: string | null;
}

@ObjectType('PublishedComputedValue', { description: 'The same value, computed from the data.' })
export class PublishedComputedValueType {
  @Field(() => String, {
    nullable: true,
    description: 'As it would be printed; empty when it may not be shown.',
  })
  value!: string | null;
  @Field(() => String, { description: 'What of it.' })
  label!: string;
  @Field(() => Boolean, { description: 'True when it is what was printed.' })
  isSame!: boolean;
}

@ObjectType('PublishedConflict', { description: 'Another value that was printed for the same thing.' })
export class PublishedConflictType {
  @Field(() => String, { description: 'The other value.' })
  value!: string;
  @Field(() => String, { description: 'Where it was printed.' })
  source!: string;
}

@ObjectType('PublishedFigureComparison', { description: 'A printed figure beside what the data give.' })
export class PublishedFigureComparisonType {
  @Field(() => String, { description: 'Code in the list of published figures, e.g. N01.' })
  code!: string;
  @Field(() => String, { description: 'What the figure says, in the reader’s language.' })
  title!: string;
  @Field(() => MetricUnitEnum, { description: 'What is counted.' })
  unit!: string;
  @Field(() => Int, { nullable: true, description: 'Fiscal year, where it is about one.' })
  fiscalYear!: number | null;
  @Field(() => [PublishedValueType], { description: 'As it was printed.' })
  published!: PublishedValueType[];
  @Field(() => [PublishedComputedValueType], { description: 'As the data give it, in the same order.' })
  computed!: PublishedComputedValueType[];
  @Field(() => Boolean, { description: 'True when every value is the printed one.' })
  isSame!: boolean;
  @Field(() => PublishedVerdictEnum, { description: 'How it stands.' })
  verdict!: string;
  @Field(() => [PublishedConflictType], { description: 'Other values printed for the same thing.' })
  conflicts!: PublishedConflictType[];
  @Field(() => String, { nullable: true, description: 'What to know about it, in the reader’s language.' })
  note!: string | null;
  @Field(() => ShareDisplayEnum, { nullable: true, description: 'How its percentages were printed.' })
  display!: string | null;
  @Field(() => MetricType, { nullable: true, description: 'Registry entry through which it is computed.' })
  metric!: MetricType | null;
}

export function toPublishedComparison(
  one: PublishedComparison,
  locale: Locale,
): PublishedFigureComparisonType {
  return { ...one, metric: one.metric === null ? null : toMetric(one.metric, locale) };
}
