import { cellText, measureOf, valueOf } from '@enishi/charts';
import type { ChartWords, Measure } from '@enishi/charts';
import { useMemo } from 'react';
import { useLanguage } from './language.js';
import type { Texts } from './language.js';
import type { Format } from '../format/format.js';
import { wordFor } from '../ui/code-words.js';
import type { FigureTable, Metric } from './dashboards.documents.js';

/** Words of a chart in the reader's language; memoised so that a chart is drawn anew only when something changed. */
export function useChartWords(metric: Pick<Metric, 'unit'>): ChartWords {
  const { t, f } = useLanguage();
  const { unit } = metric;
  return useMemo(() => chartWords(t, f, { unit }), [t, f, unit]);
}

export function chartWords(t: Texts, f: Format, metric: Pick<Metric, 'unit'>): ChartWords {
  return {
    few: t.dashboards.few,
    unit: wordFor(t.dashboards.units, metric.unit),
    years: t.dashboards.yearsSince,
    break: t.dashboards.breakHere,
    number: (n) => f.number(n),
  };
}

const namesOf = (row: FigureTable['rows'][number]) => row.keys.map(({ label }) => label).join(' · ');

/**
 * The table in one sentence: how many rows, the total, the largest and the smallest, or from where to where a series
 * goes. Only numbers that are in the table.
 */
export function summaryOf(table: FigureTable, t: Texts, f: Format): string {
  const words = chartWords(t, f, table.metric);
  const measure: Measure = measureOf(table.metric);
  const total = cellText(table.total, measure, words);
  const shown = table.rows.filter(({ cell }) => valueOf(cell, measure) !== null);
  // a year without answers hides nobody
  const hidden = table.rows.filter(
    ({ cell }) => cell.hidden === 'SMALL' || cell.hidden === 'COMPLEMENTARY',
  ).length;
  const said = (row: FigureTable['rows'][number]) =>
    `${namesOf(row)}${t.dashboards.colon}${cellText(row.cell, measure, words)}`;
  const tail = hidden > 0 ? t.dashboards.summaryHidden(hidden) : '';
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return `${t.dashboards.summaryTotal(total)}${tail}`;
  if (table.by.length === 1 && /_YEAR$|YEARS_SINCE/.test(table.by[0] ?? '') && shown.length > 1)
    return `${t.dashboards.summarySeries(total, said(first), said(last))}${tail}`;
  const named = shown.filter(({ keys }) => keys.every(({ code }) => code !== 'OTHERS' && code !== 'UNKNOWN'));
  const largest = (named.length > 0 ? named : shown).reduce((a, b) =>
    (valueOf(b.cell, measure) ?? 0) > (valueOf(a.cell, measure) ?? 0) ? b : a,
  );
  return `${t.dashboards.summaryRows(table.rows.length, total, said(largest))}${tail}`;
}
