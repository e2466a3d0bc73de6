import type { BaseCtx } from '@enishi/platform';
import { inTransaction, recordAudit } from '@enishi/platform';
import { BROAD_ROLLUPS, FACT_TABLES, ROLLUP_TABLES, repairTable, takeAllTheTime } from './rollup.queries.js';

/**
 * Counts everything anew and compares: facts with the rows that they are made of, rollups with their facts. What
 * differs is mended, table by table, and the audit says how much it was; zero is the rule, and anything else means that
 * somebody wrote past the triggers or two changes of one place crossed.
 * @returns how much was wrong, by table, where anything was
 */
export async function recountRollups(ctx: BaseCtx): Promise<Record<string, number>> {
  const wrong: Record<string, number> = {};
  for (const name of [...FACT_TABLES, ...ROLLUP_TABLES, ...BROAD_ROLLUPS]) {
    const found = await inTransaction(ctx, async (tx) => {
      await takeAllTheTime(tx);
      return repairTable(tx, name);
    });
    if (found > 0) wrong[name] = found;
  }
  await recordAudit(ctx, {
    action: 'rollup.recounted',
    subjectType: 'rollup',
    subjectId: 'all',
    detail: { wrong },
  });
  return wrong;
}
