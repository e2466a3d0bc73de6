import type { Ctx } from '@enishi/accounts';
import { selectCallWindows, selectFiscalYears } from './fiscal-year.queries.js';
import type { CallWindowView, FiscalYearView } from './fiscal-year.queries.js';

/** Every fiscal year, newest first, with its calls. Public facts of the guidelines: no rights needed. */
export async function listFiscalYears(
  ctx: Ctx,
): Promise<{ years: FiscalYearView[]; calls: CallWindowView[] }> {
  const years = await selectFiscalYears(ctx);
  return {
    years,
    calls: await selectCallWindows(
      ctx,
      years.map((year) => year.year),
    ),
  };
}
