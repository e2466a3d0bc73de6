import type { Locale } from '@enishi/platform';
import { PLAN_CELL_SENTENCES } from '../errors.js';
import { PLAN_HEADINGS } from './plan-columns.js';
import type { SheetProblem } from './sheet-plans.js';

/** What is wrong with a cell, in the reader's language; the column by its heading. */
export function planCellSentence(problem: SheetProblem, locale: Locale): string {
  const [ja, en] = PLAN_HEADINGS[problem.column];
  const params: Record<string, string> = {
    row: String(problem.row),
    column: (locale === 'en' ? en : ja) ?? problem.column,
    value: problem.value,
  };
  return PLAN_CELL_SENTENCES[problem.code][locale].replace(
    /\{(\w+)\}/g,
    (_, name: string) => params[name] ?? '',
  );
}
