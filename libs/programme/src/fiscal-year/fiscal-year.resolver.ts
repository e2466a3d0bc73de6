import { AllowSignedIn, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Query, Resolver } from '@nestjs/graphql';
import { FiscalYearType, toFiscalYear } from './fiscal-year.type.js';
import { listFiscalYears } from './list-fiscal-years.js';

@Resolver()
export class FiscalYearResolver {
  @Query(() => [FiscalYearType], { description: 'Fiscal years, newest first.' })
  @AllowSignedIn()
  async fiscalYears(@CurrentCtx() ctx: Ctx): Promise<FiscalYearType[]> {
    const { years, calls } = await listFiscalYears(ctx);
    return years.map((year) => toFiscalYear(year, calls));
  }
}
