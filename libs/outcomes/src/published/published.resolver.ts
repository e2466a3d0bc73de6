import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Query, Resolver } from '@nestjs/graphql';
import { comparePublished } from './compare-published.js';
import { PublishedFigureComparisonType, toPublishedComparison } from './published.type.js';

/** What the programme printed, beside what the data give. */
@Resolver()
export class PublishedResolver {
  @Query(() => [PublishedFigureComparisonType], {
    description:
      'Every published figure beside the value computed through the same metrics, with unit, source and known conflicts.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  async publishedFigures(@CurrentCtx() ctx: Ctx): Promise<PublishedFigureComparisonType[]> {
    return (await comparePublished(ctx)).map((one) => toPublishedComparison(one, ctx.locale));
  }
}
