import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Query, Resolver } from '@nestjs/graphql';
import { selectCountries } from './country.queries.js';
import { CountryType, toCountry } from './country.type.js';

@Resolver()
export class CountryResolver {
  @Query(() => [CountryType], { description: 'Countries and regions, by code.' })
  @Public('names and codes of countries, needed by forms before anybody signs in')
  async countries(@CurrentCtx() ctx: Ctx): Promise<CountryType[]> {
    return (await selectCountries(ctx)).map((row) => toCountry(row, ctx.locale));
  }
}
