import type { Locale } from '@enishi/platform';
import { ShareDisplayEnum } from '@enishi/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import {
  FigureDimensionEnum,
  MetricCriterionEnum,
  MetricTopicEnum,
  MetricUnitEnum,
} from '../figure/figure-enums.type.js';
import type { Metric } from './metric.js';

@ObjectType('Metric', {
  description: 'What must be known of a number before it is shown: its registry entry.',
})
export class MetricType {
  @Field(() => String, { description: 'Code, unchanged for ever, e.g. invitees.' })
  code!: string;
  @Field(() => MetricTopicEnum, { description: 'Chapter.' })
  topic!: string;
  @Field(() => MetricUnitEnum, { description: 'What is counted.' })
  unit!: string;
  @Field(() => MetricUnitEnum, {
    nullable: true,
    description: 'Not empty: the figure is a percentage of so many of these.',
  })
  percentOf!: string | null;
  @Field(() => String, { description: 'Title, in the reader’s language.' })
  title!: string;
  @Field(() => String, { description: 'What is counted, in the reader’s language.' })
  definition!: string;
  @Field(() => String, { description: 'Of whom or what it speaks, in the reader’s language.' })
  population!: string;
  @Field(() => String, { description: 'To which day it holds, in the reader’s language.' })
  asOfRule!: string;
  @Field(() => String, { description: 'With what it can be compared, in the reader’s language.' })
  comparability!: string;
  @Field(() => ShareDisplayEnum, {
    description: 'How its shares are printed unless the reader says otherwise.',
  })
  display!: string;
  @Field(() => MetricCriterionEnum, { nullable: true, description: 'OECD-DAC criterion, where one fits.' })
  criterion!: string | null;
  @Field(() => String, { description: 'Where its rows lie, e.g. visit.' })
  source!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Item of the questionnaire behind it, e.g. CR.SAT.overall.',
  })
  item!: string | null;
  @Field(() => [FigureDimensionEnum], { description: 'By what it can be shared out.' })
  dimensions!: string[];
  @Field(() => Boolean, { description: 'True when weighted shares stand beside the unweighted ones.' })
  isWeighted!: boolean;
}

export function toMetric(metric: Metric, locale: Locale): MetricType {
  const { code, topic, unit, percentOf, display, criterion, source } = metric;
  return {
    code,
    topic,
    unit,
    percentOf,
    display,
    criterion,
    source,
    title: metric.title[locale],
    definition: metric.definition[locale],
    population: metric.population[locale],
    asOfRule: metric.asOf[locale],
    comparability: metric.comparability[locale],
    item: metric.item?.item ?? null,
    dimensions: [...metric.by],
    isWeighted: (metric.frame?.margins.length ?? 0) > 0,
  };
}
