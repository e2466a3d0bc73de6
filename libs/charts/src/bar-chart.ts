import { frame } from './chart.js';
import type { Chart, ChartWords } from './chart.js';
import { valueOf } from './chart-table.js';
import type { ChartRow, ChartTable, Measure } from './chart-table.js';
import { axisText, cellText, isNarrow, shorten, valueFormat } from './chart-words.js';
import type { Look } from './look.js';
import { whiskers } from './whiskers.js';

const MOST_BARS = 30;
const ROW = 30;
/** Between name and bar, and between bar and number. */
const GRID_GAP = 12;
const GAP = 6;

/** Lying bars, longest first (answers keep their order), each with its number written beside it. */
export function barChart(table: ChartTable, measure: Measure, words: ChartWords, look: Look): Chart {
  const rows = inOrder(table, measure).slice(0, MOST_BARS);
  const labelWidth = Math.min(look.width * (isNarrow(look) ? 0.4 : 0.32), 260);
  const most = Math.max(1, ...rows.map(({ cell }) => cell.high ?? valueOf(cell, measure) ?? 0));
  const format = valueFormat(measure, words);
  const right = isNarrow(look) ? 92 : 150;
  const scaleEnd = measure === 'SHARE' ? Math.min(100, Math.ceil(most / 10) * 10) : undefined;
  // the number stands after the whisker, not under it
  const afterWhisker = ({ cell }: ChartRow): number => {
    const value = valueOf(cell, measure);
    if (scaleEnd === undefined || value === null || cell.high === null) return GAP;
    const width = look.width - labelWidth - GRID_GAP - right;
    return GAP + Math.max(0, ((cell.high - value) / scaleEnd) * width);
  };
  return {
    needsWorld: false,
    height: rows.length * ROW + 44,
    option: {
      ...frame(look),
      grid: { left: labelWidth + GRID_GAP, right, top: 8, bottom: 28 },
      xAxis: {
        type: 'value',
        min: 0,
        max: scaleEnd,
        minInterval: measure === 'COUNT' ? 1 : undefined,
        splitNumber: isNarrow(look) ? 2 : 5,
        axisLabel: { color: look.soft, formatter: axisText(measure, words) },
        splitLine: { lineStyle: { color: look.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => nameOf(row)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.line } },
        axisLabel: { color: look.ink, width: labelWidth, overflow: 'truncate', interval: 0 },
      },
      series: [
        {
          type: 'bar',
          barWidth: 16,
          itemStyle: { color: look.indigo, borderRadius: [0, 3, 3, 0] },
          data: rows.map((row) => ({
            value: valueOf(row.cell, measure) ?? 0,
            name: nameOf(row),
            code: row.keys[0]?.code,
            label: { distance: afterWhisker(row) },
          })),
          tooltip: {
            formatter: ({ dataIndex }: { dataIndex: number }) => textOf(rows[dataIndex], measure, words),
          },
          label: {
            show: true,
            position: 'right',
            color: look.ink,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const value = rows[dataIndex] ? valueOf(rows[dataIndex].cell, measure) : null;
              return value === null ? words.few : format(value, rows[dataIndex]?.cell ?? null);
            },
          },
        },
        ...(measure === 'SHARE' ? [whiskers(rows, look)] : []),
      ],
    },
    points: rows.map((row, dataIndex) => ({
      text: textOf(row, measure, words),
      seriesIndex: 0,
      dataIndex,
      code: row.keys[0]?.code ?? null,
      dimension: row.keys[0]?.dimension ?? null,
    })),
  };
}

const nameOf = (row: ChartRow): string => shorten(row.keys.map(({ label }) => label).join(' · '));

const textOf = (row: ChartRow | undefined, measure: Measure, words: ChartWords): string =>
  row ? `${nameOf(row)}: ${cellText(row.cell, measure, words)}` : '';

/** Scales and years as they run; names by size, hidden ones last. */
function inOrder(table: ChartTable, measure: Measure): readonly ChartRow[] {
  const keeps = table.by.some((dimension) => RUNNING.has(dimension));
  if (keeps) return table.rows;
  return table.rows.toSorted((a, b) => (valueOf(b.cell, measure) ?? -1) - (valueOf(a.cell, measure) ?? -1));
}

/** Dimensions with an order of their own. */
export const RUNNING: ReadonlySet<string> = new Set(['FISCAL_YEAR', 'SURVEY_YEAR', 'YEARS_SINCE', 'ANSWER']);
