import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { ShareDisplayEnum } from '@enishi/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { MetricType, toMetric } from '../metric/metric.type.js';
import { metricsOf } from '../metric/metrics.js';
import { computeFigure } from './compute-figure.js';
import { computeFigures } from './compute-figures.js';
import { FigureDimensionEnum, MetricTopicEnum } from './figure-enums.type.js';
import { FigureFiltersType } from './figure-filters.type.js';
import { figureFilters } from './figure-filters.js';
import { FigureFilterInput, FigureRequestInput } from './figure-inputs.type.js';
import { FigureTableType, toFigureTable } from './figure.type.js';
import type { FigureRequest } from './figure.js';
import { ReturnCurveType, toReturnCurve } from './return-curve.type.js';
import { returnCurve } from './return-curve.js';

const filterArgument = {
  type: () => FigureFilterInput,
  nullable: true,
  description: 'What it is narrowed to.',
} as const;
const benchmarkArgument = {
  type: () => Boolean,
  nullable: true,
  description: 'For hosts: all hosts together instead of the own plans.',
} as const;

/** Figures that explain themselves: each carries its registry entry, base, interval, weights and SQL. */
@Resolver()
export class FigureResolver {
  @Query(() => [MetricType], { description: 'The registry: everything that is counted, and how.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  metrics(
    @CurrentCtx() ctx: Ctx,
    @Args('topic', {
      type: () => MetricTopicEnum,
      nullable: true,
      description: 'Only this chapter; all when left out.',
    })
    topic?: keyof typeof MetricTopicEnum,
  ): MetricType[] {
    return metricsOf(topic).map((metric) => toMetric(metric, ctx.locale));
  }

  @Query(() => FigureTableType, {
    description:
      'A metric by 0 to 2 dimensions under a filter. Counts are exact for officers and the secretariat, protected for everybody else; hosts count their own plans.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async figure(
    @CurrentCtx() ctx: Ctx,
    @Args('metric', { type: () => String, description: 'Code of the metric, e.g. invitees.' }) metric: string,
    @Args('filter', filterArgument) filter?: FigureFilterInput,
    @Args('by', {
      type: () => [FigureDimensionEnum],
      nullable: true,
      description: 'By what it is shared out: at most two dimensions that the metric knows.',
    })
    by?: FigureRequest['by'],
    @Args('display', {
      type: () => ShareDisplayEnum,
      nullable: true,
      description: 'How shares are printed; as the metric says when left out.',
    })
    display?: keyof typeof ShareDisplayEnum,
    @Args('isBenchmark', benchmarkArgument) isBenchmark?: boolean,
  ): Promise<FigureTableType> {
    const request = asked({ metric, filter, by, display, isBenchmark });
    return toFigureTable(await computeFigure(ctx, request), ctx.locale);
  }

  @Query(() => [FigureTableType], {
    description: 'Up to 12 figures at the same moment, in the order asked for; by the rules of `figure`.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async figures(
    @CurrentCtx() ctx: Ctx,
    @Args('requests', { type: () => [FigureRequestInput], description: 'What is asked for, at most 12.' })
    requests: FigureRequestInput[],
  ): Promise<FigureTableType[]> {
    const tables = await computeFigures(ctx, requests.map(asked));
    return tables.map((table) => toFigureTable(table, ctx.locale));
  }

  @Query(() => ReturnCurveType, {
    description: 'Time to the first return to Japan, as a share of people by years since their visit.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async returnCurve(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', filterArgument) filter?: FigureFilterInput,
    @Args('isBenchmark', benchmarkArgument) isBenchmark?: boolean,
  ): Promise<ReturnCurveType> {
    return toReturnCurve(await returnCurve(ctx, { filter, isBenchmark }), ctx.locale);
  }

  @Query(() => FigureFiltersType, { description: 'Values that occur in what the reader may see.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  figureFilters(@CurrentCtx() ctx: Ctx): Promise<FigureFiltersType> {
    return figureFilters(ctx);
  }
}

/** What a client leaves out and what it sends as null is the same. */
function asked(request: {
  metric: string;
  filter?: FigureFilterInput | null | undefined;
  by?: readonly string[] | null | undefined;
  display?: string | null | undefined;
  isBenchmark?: boolean | null | undefined;
}): FigureRequest {
  return {
    metric: request.metric,
    filter: request.filter ?? {},
    by: (request.by ?? []) as FigureRequest['by'],
    ...(request.display ? { display: request.display as NonNullable<FigureRequest['display']> } : {}),
    isBenchmark: request.isBenchmark ?? false,
  };
}
