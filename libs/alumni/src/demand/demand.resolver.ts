import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { DateOnlyScalar } from '@enishi/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { demandAsked } from './demand-asked.js';
import { demandMeter } from './demand-meter.js';
import {
  AddCityResult,
  CitiesSavedType,
  DemandAskedType,
  DemandMeterType,
  DemandToldType,
  toCity,
  toMeter,
} from './demand.type.js';
import { addCity, removeCity } from './keep-cities.js';
import { tellDemand } from './tell-demand.js';

/** “I would come”: asked of members, counted for those who plan. */
@Resolver()
export class DemandResolver {
  @Query(() => DemandAskedType, { description: 'What a chapter of mine asks, and what I said.' })
  @Allow('MEMBER')
  async demandAsked(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<DemandAskedType> {
    const { cities, months, told } = await demandAsked(ctx, { chapterId });
    return { cities: cities.map(toCity), months: [...months], told: [...told] };
  }

  @Query(() => DemandMeterType, { description: 'How many members would come, by city and month.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async demandMeter(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
  ): Promise<DemandMeterType> {
    return toMeter(await demandMeter(ctx, { chapterId }));
  }

  @Mutation(() => DemandToldType, {
    description: 'Says “I would come” to a city in a month, or takes it back.',
  })
  @Allow('MEMBER')
  async tellDemand(
    @CurrentCtx() ctx: Ctx,
    @Args('cityId', { type: () => ID, description: 'Which city.' }) cityId: string,
    @Args('month', { type: () => DateOnlyScalar, description: 'First day of the month.' }) month: string,
    @Args('wouldCome', { type: () => Boolean, description: 'False takes it back.' }) wouldCome: boolean,
  ): Promise<DemandToldType> {
    const { told } = await tellDemand(ctx, { cityId, month, wouldCome });
    return { told: [...told] };
  }

  @Mutation(() => AddCityResult, {
    description: 'Adds a city about which the members are asked; 20 at most.',
  })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async addChapterCity(
    @CurrentCtx() ctx: Ctx,
    @Args('chapterId', { type: () => ID, description: 'Which chapter.' }) chapterId: string,
    @Args('name', { type: () => String, description: 'Name of the city; up to 80 letters.' }) name: string,
  ): Promise<typeof AddCityResult> {
    const result = await addCity(ctx, { chapterId, name });
    return ('cities' in result ? { ...result, cities: result.cities.map(toCity) } : result) as never;
  }

  @Mutation(() => CitiesSavedType, { description: 'Takes a city off the list; what was said stays.' })
  @Allow('COORDINATOR', 'SECRETARIAT', 'OFFICER')
  async removeChapterCity(
    @CurrentCtx() ctx: Ctx,
    @Args('cityId', { type: () => ID, description: 'Which city.' }) cityId: string,
  ): Promise<CitiesSavedType> {
    return { cities: (await removeCity(ctx, { cityId })).cities.map(toCity) };
  }
}
