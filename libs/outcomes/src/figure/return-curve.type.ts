import type { Locale } from '@enishi/platform';
import { Field, Float, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MetricType, toMetric } from '../metric/metric.type.js';
import { FigureNoteEnum, HiddenReasonEnum } from './figure-enums.type.js';
import type { ReturnCurve } from './return-curve.js';

export const CurveMethodEnum = { TURNBULL: 'TURNBULL', KAPLAN_MEIER: 'KAPLAN_MEIER' } as const;
registerEnumType(CurveMethodEnum, {
  name: 'ReturnCurveMethod',
  description: 'How the curve was estimated.',
  valuesMap: {
    TURNBULL: { description: 'Returns are known to lie between two days.' },
    KAPLAN_MEIER: { description: 'Every day of return is known.' },
  },
});

@ObjectType('ReturnCurvePoint', {
  description: 'Share of people who have come back by a time after their visit.',
})
export class ReturnCurvePointType {
  @Field(() => Float, { description: 'Years since the end of the visit.' })
  years!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'In percent; empty when too few people are watched that long.',
  })
  share!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower 95 % bound in percent.' })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper 95 % bound in percent.' })
  high!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'People still watched and not yet back; rounded unless exact.',
  })
  atRisk!: number | null;
}

@ObjectType('ReturnCurve', { description: 'Time to the first return to Japan.' })
export class ReturnCurveType {
  @Field(() => MetricType, { description: 'Registry entry.' })
  metric!: MetricType;
  @Field(() => [ReturnCurvePointType], { description: 'The curve, by time.' })
  points!: ReturnCurvePointType[];
  @Field(() => CurveMethodEnum, { description: 'How it was estimated.' })
  method!: string;
  @Field(() => Int, { nullable: true, description: 'People watched; rounded unless exact.' })
  n!: number | null;
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;
  @Field(() => Boolean, { description: 'Exact counts, for readers with the right.' })
  isExact!: boolean;
  @Field(() => String, { description: 'The SQL text that read it.' })
  sql!: string;
  @Field(() => [FigureNoteEnum], { description: 'What is worth knowing beside it.' })
  notes!: string[];
  @Field(() => HiddenReasonEnum, {
    nullable: true,
    description: 'Why nothing is shown; empty when something is.',
  })
  hidden!: string | null;
}

export function toReturnCurve(curve: ReturnCurve, locale: Locale): ReturnCurveType {
  return { ...curve, metric: toMetric(curve.metric, locale) };
}
