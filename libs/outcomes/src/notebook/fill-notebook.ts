import { asSystem } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { computeFigures } from '../figure/compute-figures.js';
import { figureFilters } from '../figure/figure-filters.js';
import { notebookFigures } from './notebook-parts.js';
import type { NotebookFigures } from './notebook-parts.js';
import { replaceNotebook } from './notebook.queries.js';
import type { NotebookRowValues } from './notebook.queries.js';

/**
 * Fills the analyst's notebook with the figures of the screens, as somebody reads them who may not see exact numbers: so
 * the notebook tells what the screens tell and nothing more, whatever is held against what. All of it in one transaction.
 * @returns how many rows there are
 */
export async function fillNotebook(ctx: BaseCtx): Promise<number> {
  const system = asSystem(ctx, 'notebook.fill');
  const rows: NotebookRowValues[] = [];
  // one after the other: nobody waits for it, and screens need the connections
  for (const figures of notebookFigures(await figureFilters(system)))
    rows.push(...(await rowsOf(system, figures)));
  await inTransaction(ctx, async (tx) => {
    await replaceNotebook(tx, rows);
    await recordAudit(tx, {
      action: 'notebook.filled',
      subjectType: 'notebook',
      subjectId: 'all',
      detail: { rows: rows.length },
    });
  });
  return rows.length;
}

async function rowsOf(
  ctx: Parameters<typeof computeFigures>[0],
  figures: NotebookFigures,
): Promise<NotebookRowValues[]> {
  const { part, filter, by, before, after, numbers } = figures;
  const metrics = [...new Set(numbers.map(({ metric }) => metric))];
  const tables = await computeFigures(
    ctx,
    metrics.map((metric) => ({ metric, filter, by })),
  );
  const found = new Map<string, NotebookRowValues>();
  for (const [index, { metric, read }] of numbers.entries())
    for (const { keys, cell } of tables[metrics.indexOf(metric)]?.rows ?? []) {
      const codes = [...before, ...keys.map(({ code }) => code), ...after];
      const row = found.get(codes.join(' ')) ?? { part, keys: codes, numbers: numbers.map(() => null) };
      row.numbers[index] = read === 'N' ? cell.n : cell.count;
      found.set(codes.join(' '), row);
    }
  return [...found.values()].filter((row) => row.numbers.some((value) => value !== null));
}
