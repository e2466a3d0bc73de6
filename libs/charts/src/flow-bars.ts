import { axisText, isNarrow, shorten, valueFormat } from './chart-words.js';
import { frame } from './chart.js';
import type { Chart, ChartWords } from './chart.js';
import { valueOf } from './chart-table.js';
import type { ChartRow } from './chart-table.js';
import type { Look } from './look.js';

const MOST = 12;
const ROW = 48;

/** Flows on a narrow screen, where names beside the bands would lie on one another: one bar a pair, its names above it. */
export function flowBars(
  flows: readonly ChartRow[],
  textOf: (row: ChartRow | undefined) => string,
  words: ChartWords,
  look: Look,
): Chart {
  const rows = flows.slice(0, MOST);
  const format = valueFormat('COUNT', words);
  return {
    needsWorld: false,
    height: rows.length * ROW + 36,
    option: {
      ...frame(look),
      grid: { left: 4, right: 64, top: 12, bottom: 24 },
      xAxis: {
        type: 'value',
        min: 0,
        minInterval: 1,
        splitNumber: isNarrow(look) ? 2 : 5,
        axisLabel: { color: look.soft, formatter: axisText('COUNT', words) },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(pairOf),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.line } },
        axisLabel: {
          inside: true,
          color: look.ink,
          width: look.width - 24,
          overflow: 'truncate',
          interval: 0,
          verticalAlign: 'bottom',
          padding: [0, 0, 10, -6],
        },
        z: 3,
      },
      series: [
        {
          type: 'bar',
          barWidth: 12,
          itemStyle: { color: look.indigo, borderRadius: [0, 3, 3, 0] },
          data: rows.map((row) => ({ value: valueOf(row.cell, 'COUNT') ?? 0, name: pairOf(row) })),
          tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => textOf(rows[dataIndex]) },
          label: {
            show: true,
            position: 'right',
            color: look.ink,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              format(rows[dataIndex] ? (valueOf(rows[dataIndex].cell, 'COUNT') ?? 0) : 0, null),
          },
        },
      ],
    },
    points: rows.map((row, dataIndex) => ({
      text: textOf(row),
      seriesIndex: 0,
      dataIndex,
      code: row.keys[0]?.code ?? null,
      dimension: row.keys[0]?.dimension ?? null,
    })),
  };
}

const pairOf = ({ keys }: ChartRow): string => shorten(keys.map(({ label }) => label).join(' → '));
