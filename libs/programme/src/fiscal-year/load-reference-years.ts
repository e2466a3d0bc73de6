import type { BaseCtx } from '@enishi/platform';
import { inTransaction, recordAudit } from '@enishi/platform';
import { upsertCountries } from '../country/country.queries.js';
import { insertReferenceYear } from './fiscal-year.queries.js';
import { REFERENCE_YEARS } from './reference-years.js';

/**
 * Brings countries and fiscal years into the database; run at every start, safe to run twice. Names of
 * countries follow the committed list. A year that is already there is left as it is, because officers
 * may have set dates in it.
 * @returns the fiscal years that were added.
 */
export async function loadReferenceYears(ctx: BaseCtx): Promise<number[]> {
  return inTransaction(ctx, async (tx) => {
    await upsertCountries(tx);
    const added: number[] = [];
    for (const year of REFERENCE_YEARS) {
      if (!(await insertReferenceYear(tx, year))) continue;
      added.push(year.year);
      await recordAudit(tx, {
        action: 'fiscal_year.loaded',
        subjectType: 'fiscal_year',
        subjectId: String(year.year),
      });
    }
    return added;
  });
}
