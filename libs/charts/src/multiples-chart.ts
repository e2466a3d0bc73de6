import { barChart } from './bar-chart.js';
import { axisText, cellText, isNarrow, shorten, valueFormat } from './chart-words.js';
import { frame } from './chart.js';
import type { Chart, ChartPoint, ChartWords } from './chart.js';
import { valueOf } from './chart-table.js';
import type { ChartCell, ChartKey, ChartTable, Measure } from './chart-table.js';
import type { Look } from './look.js';

const MOST_PANELS = 12;
const MOST_BARS = 14;
const PANEL = 168;

/** Small multiples: one panel for each value of the second dimension, all on the same scale. */
export function multiplesChart(table: ChartTable, measure: Measure, words: ChartWords, look: Look): Chart {
  if (table.by.length < 2) return barChart(table, measure, words, look);
  const xs = distinct(table, 0).slice(0, MOST_BARS);
  const panels = distinct(table, 1).slice(0, MOST_PANELS);
  const cells = new Map(table.rows.map(({ keys, cell }) => [`${keys[0]?.code}|${keys[1]?.code}`, cell]));
  const at = (x: ChartKey, panel: ChartKey): ChartCell | undefined => cells.get(`${x.code}|${panel.code}`);
  const columns = isNarrow(look) ? 1 : look.width < 800 ? 2 : 3;
  const rowsOf = Math.ceil(panels.length / columns);
  const width = look.width / columns;
  const most = Math.max(
    1,
    ...panels.flatMap((panel) => xs.map((x) => valueOf(at(x, panel) ?? NOTHING, measure) ?? 0)),
  );
  const format = valueFormat(measure, words);
  const hasNumbers = (panel: ChartKey) => xs.some((x) => valueOf(at(x, panel) ?? NOTHING, measure) !== null);
  const placeOf = (index: number) => ({
    left: Math.round((index % columns) * width + 44),
    top: Math.floor(index / columns) * PANEL + 30,
    width: Math.round(width - 60),
    height: PANEL - 66,
  });
  const textOf = (x: ChartKey, panel: ChartKey) => {
    const cell = at(x, panel);
    return `${shorten(panel.label)}, ${shorten(x.label)}: ${cell ? cellText(cell, measure, words) : '0'}`;
  };
  return {
    needsWorld: false,
    height: rowsOf * PANEL + 8,
    option: {
      ...frame(look),
      title: panels.map((panel, index) => ({
        text: shorten(panel.label),
        subtext: hasNumbers(panel) ? '' : words.few,
        subtextStyle: { color: look.soft, fontSize: 12 },
        left: placeOf(index).left - 8,
        top: placeOf(index).top - 28,
        textStyle: {
          fontSize: 13,
          fontWeight: 600,
          color: look.ink,
          width: width - 40,
          overflow: 'truncate',
        },
      })),
      grid: panels.map((_, index) => placeOf(index)),
      xAxis: panels.map((_, index) => ({
        type: 'category',
        gridIndex: index,
        data: xs.map(({ label }) => shorten(label)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.line } },
        axisLabel: {
          color: look.soft,
          fontSize: 11,
          hideOverlap: true,
          width: (width - 60) / Math.max(1, Math.min(xs.length, 4)),
          overflow: 'truncate',
        },
      })),
      yAxis: panels.map((_, index) => ({
        type: 'value',
        gridIndex: index,
        min: 0,
        max: measure === 'SHARE' ? 100 : most,
        splitNumber: 2,
        axisLabel: {
          color: look.soft,
          fontSize: 11,
          formatter: axisText(measure, words),
          showMaxLabel: measure === 'SHARE',
        },
        splitLine: { lineStyle: { color: look.line } },
      })),
      series: panels.map((panel, index) => ({
        type: 'bar',
        xAxisIndex: index,
        yAxisIndex: index,
        barMaxWidth: 28,
        itemStyle: { color: look.indigo },
        data: xs.map((x) => valueOf(at(x, panel) ?? NOTHING, measure) ?? 0),
        label: {
          show: xs.length <= 6,
          position: 'top',
          fontSize: 11,
          color: look.ink,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const cell = xs[dataIndex] ? at(xs[dataIndex], panel) : undefined;
            if (!cell) return '';
            const value = valueOf(cell, measure);
            return value === null ? words.few : format(value, cell);
          },
        },
        tooltip: {
          formatter: ({ dataIndex }: { dataIndex: number }) =>
            xs[dataIndex] ? textOf(xs[dataIndex], panel) : '',
        },
      })),
    },
    points: panels.flatMap((panel, seriesIndex) =>
      xs.map((x, dataIndex): ChartPoint => ({
        text: textOf(x, panel),
        seriesIndex,
        dataIndex,
        code: x.code,
        dimension: x.dimension,
      })),
    ),
  };
}

const NOTHING: ChartCell = {
  count: null,
  n: null,
  share: null,
  low: null,
  high: null,
  mean: null,
  hidden: null,
};

/** Values of a dimension: years as they run, names by their size. */
function distinct(table: ChartTable, place: number): ChartKey[] {
  const keys = new Map<string, { key: ChartKey; size: number }>();
  for (const row of table.rows) {
    const key = row.keys[place];
    if (!key) continue;
    const known = keys.get(key.code) ?? { key, size: 0 };
    known.size += row.cell.n ?? row.cell.count ?? 0;
    keys.set(key.code, known);
  }
  const runs = /_YEAR$|^ANSWER$|^YEARS_SINCE$/.test(table.by[place] ?? '');
  const list = [...keys.values()];
  return (runs ? list : list.toSorted((a, b) => b.size - a.size)).map(({ key }) => key);
}
