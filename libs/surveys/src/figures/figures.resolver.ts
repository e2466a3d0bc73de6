import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { ShareDisplayEnum } from '@enishi/platform';
import type { ShareDisplay } from '@enishi/statistics';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { endOfProgrammeFigures } from './end-of-programme-figures.js';
import { EndOfProgrammeFiguresType, toFigures } from './figures.type.js';

/** Figures out of the completion reports. */
@Resolver()
export class FiguresResolver {
  @Query(() => EndOfProgrammeFiguresType, {
    description:
      'Satisfaction, wish to return and liking of Japan, for a year, a plan or all. Hosts ask for their own plans; small groups are hidden from all but officers and the secretariat.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async endOfProgrammeFigures(
    @CurrentCtx() ctx: Ctx,
    @Args('fiscalYear', {
      type: () => Int,
      nullable: true,
      description: 'Fiscal year by its April; all when left out.',
    })
    fiscalYear?: number,
    @Args('planId', { type: () => ID, nullable: true, description: 'Only this plan.' }) planId?: string,
    @Args('display', {
      type: () => ShareDisplayEnum,
      defaultValue: 'TRUNCATE_1DP',
      description: 'How shares are printed.',
    })
    display?: ShareDisplay,
  ): Promise<EndOfProgrammeFiguresType> {
    return toFigures(await endOfProgrammeFigures(ctx, { fiscalYear, planId, display }));
  }
}
