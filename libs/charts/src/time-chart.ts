import { cellText, axisText, isNarrow, shorten, valueFormat } from './chart-words.js';
import { frame } from './chart.js';
import type { Chart, ChartPoint, ChartWords } from './chart.js';
import { valueOf } from './chart-table.js';
import type { ChartCell, ChartTable, Measure } from './chart-table.js';
import type { Look } from './look.js';

/** Marks that differ in shape, so that lines are told apart without colour. */
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'emptyCircle'];
const DASHES = ['solid', 'dashed', 'dotted'] as const;
const MOST_LINES = 8;

/** One line over the years, its 95 % bounds as a band; with a second dimension one line for each of its values. */
export function timeChart(table: ChartTable, measure: Measure, words: ChartWords, look: Look): Chart {
  const place = Math.max(
    0,
    table.by.findIndex((dimension) => dimension.endsWith('_YEAR') || dimension === 'YEARS_SINCE'),
  );
  const times = [
    ...new Map(table.rows.map(({ keys }) => [keys[place]?.code, keys[place]])).values(),
  ].toSorted((a, b) => Number(a?.code) - Number(b?.code));
  const lines = linesOf(table, place).slice(0, MOST_LINES);
  const cellsOf = (line: (typeof lines)[number]) => times.map((time) => line.cells.get(time?.code ?? ''));
  const format = valueFormat(measure, words);
  const isSingle = lines.length === 1;
  const name = (label: string, index: number) => (isSingle ? '' : `${label || index}`);
  return {
    needsWorld: false,
    height: isNarrow(look) ? 260 : 320,
    option: {
      ...frame(look),
      grid: { left: 56, right: isSingle ? 36 : isNarrow(look) ? 96 : 190, top: 28, bottom: 36 },
      xAxis: {
        type: 'category',
        data: times.map((time) => time?.label ?? ''),
        axisLabel: { color: look.soft, hideOverlap: true },
        axisLine: { lineStyle: { color: look.line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        axisLabel: { color: look.soft, formatter: axisText(measure, words) },
        splitLine: { lineStyle: { color: look.line } },
      },
      series: lines.flatMap((line, index) => {
        const cells = cellsOf(line);
        const color = look.hues[index % look.hues.length];
        const main = {
          type: 'line',
          name: name(line.label, index),
          data: cells.map((cell) => (cell ? valueOf(cell, measure) : null)),
          symbol: SYMBOLS[index % SYMBOLS.length],
          symbolSize: 9,
          showAllSymbol: true,
          lineStyle: { color, width: 2, type: DASHES[index % DASHES.length] },
          itemStyle: { color },
          endLabel: {
            show: !isSingle,
            formatter: '{a}',
            color: look.ink,
            width: isNarrow(look) ? 84 : 176,
            overflow: 'truncate',
          },
          labelLayout: { moveOverlap: 'shiftY' },
          label: {
            show: isSingle && times.length <= (isNarrow(look) ? 6 : 14),
            position: 'top',
            color: look.ink,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const cell = cells[dataIndex];
              const value = cell ? valueOf(cell, measure) : null;
              return value === null ? '' : format(value, cell ?? null);
            },
          },
          tooltip: {
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              pointText(line.label, times[dataIndex]?.label ?? '', cells[dataIndex], measure, words),
          },
          ...(index === 0
            ? breakLines(
                table,
                times.map((time) => time?.code ?? ''),
                times,
                words,
                look,
              )
            : {}),
        };
        return isSingle && measure === 'SHARE' ? [main, ...band(cells, look)] : [main];
      }),
    },
    points: lines.flatMap((line, seriesIndex) =>
      cellsOf(line).flatMap((cell, dataIndex): ChartPoint[] =>
        cell
          ? [
              {
                text: pointText(line.label, times[dataIndex]?.label ?? '', cell, measure, words),
                seriesIndex,
                dataIndex,
                code: times[dataIndex]?.code ?? null,
                dimension: times[dataIndex]?.dimension ?? null,
              },
            ]
          : [],
      ),
    ),
  };
}

interface Line {
  label: string;
  cells: Map<string, ChartCell>;
}

/** The values of the other dimension, largest first. */
function linesOf(table: ChartTable, place: number): Line[] {
  const lines = new Map<string, Line>();
  for (const { keys, cell } of table.rows) {
    const other = keys.find((_, index) => index !== place);
    const line = lines.get(other?.code ?? '') ?? { label: shorten(other?.label ?? ''), cells: new Map() };
    line.cells.set(keys[place]?.code ?? '', cell);
    lines.set(other?.code ?? '', line);
  }
  const size = ({ cells }: Line) =>
    [...cells.values()].reduce((sum, cell) => sum + (cell.n ?? cell.count ?? 0), 0);
  return [...lines.values()].toSorted((a, b) => size(b) - size(a));
}

function pointText(
  line: string,
  time: string,
  cell: ChartCell | undefined,
  measure: Measure,
  words: ChartWords,
) {
  return cell ? `${line ? `${line}, ` : ''}${time}: ${cellText(cell, measure, words)}` : '';
}

const shownCell = (cell: ChartCell | undefined) => (cell && !cell.hidden ? cell : null);

/** The 95 % bounds as a pale band under the line. */
function band(cells: readonly (ChartCell | undefined)[], look: Look) {
  const common = {
    type: 'line',
    stack: 'bounds',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    z: 1,
  };
  return [
    { ...common, data: cells.map((cell) => shownCell(cell)?.low ?? null) },
    {
      ...common,
      data: cells.map((cell) => {
        const one = shownCell(cell);
        return one?.low !== null && one?.low !== undefined && one.high !== null ? one.high - one.low : null;
      }),
      areaStyle: { color: look.indigo, opacity: 0.16 },
    },
  ];
}

function breakLines(
  table: ChartTable,
  codes: readonly string[],
  times: readonly ({ label: string } | undefined)[],
  words: ChartWords,
  look: Look,
) {
  const data = table.breaks.flatMap(({ year }) => {
    const at = codes.indexOf(String(year));
    return at < 0 ? [] : [{ xAxis: times[at]?.label ?? '' }];
  });
  return data.length === 0
    ? {}
    : {
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: look.gold, type: 'dashed' },
          label: { formatter: words.break, color: look.gold },
          data,
        },
      };
}
