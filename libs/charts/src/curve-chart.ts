import { isNarrow } from './chart-words.js';
import { frame } from './chart.js';
import type { Chart, ChartPoint, ChartWords } from './chart.js';
import type { Curve, CurvePoint } from './chart-table.js';
import type { Look } from './look.js';
import { SYMBOLS } from './time-chart.js';

/** Share of people who have come back by so many years, as steps; a single curve carries its 95 % band. */
export function curveChart(curves: readonly Curve[], words: ChartWords, look: Look): Chart {
  const isSingle = curves.length === 1;
  const text = (curve: Curve, point: CurvePoint) =>
    `${isSingle ? '' : `${curve.label}, `}${words.years} ${point.years}: ${
      point.share === null
        ? words.few
        : `${point.share.toFixed(1)} %${
            point.low !== null && point.high !== null
              ? ` (${point.low.toFixed(1)}–${point.high.toFixed(1)} %)`
              : ''
          }`
    }`;
  const drawn = curves.map((curve) => ({
    curve,
    points: curve.points.filter(({ share }) => share !== null),
  }));
  return {
    needsWorld: false,
    height: isNarrow(look) ? 280 : 340,
    option: {
      ...frame(look),
      grid: { left: 56, right: isSingle ? 28 : 96, top: 20, bottom: 52 },
      xAxis: {
        type: 'value',
        min: 0,
        name: words.years,
        nameLocation: 'middle',
        nameGap: 30,
        nameTextStyle: { color: look.soft },
        axisLabel: { color: look.soft },
        splitLine: { show: false },
        axisLine: { lineStyle: { color: look.line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        axisLabel: { color: look.soft, formatter: '{value} %' },
        splitLine: { lineStyle: { color: look.line } },
      },
      series: drawn.flatMap(({ curve, points }, index) => {
        const color = look.hues[index % look.hues.length];
        const main = {
          type: 'line',
          step: 'end',
          name: curve.label,
          data: points.map(({ years, share }) => [years, share]),
          symbol: SYMBOLS[index % SYMBOLS.length],
          symbolSize: 7,
          lineStyle: { color, width: 2, type: (['solid', 'dashed', 'dotted'] as const)[index % 3] },
          itemStyle: { color },
          endLabel: { show: !isSingle, formatter: '{a}', color: look.ink },
          labelLayout: { moveOverlap: 'shiftY' },
          tooltip: {
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              points[dataIndex] ? text(curve, points[dataIndex]) : '',
          },
        };
        if (!isSingle) return [main];
        const bounds = {
          type: 'line',
          step: 'end',
          stack: 'bounds',
          symbol: 'none',
          silent: true,
          lineStyle: { opacity: 0 },
        };
        return [
          main,
          { ...bounds, data: points.map(({ years, low }) => [years, low]) },
          {
            ...bounds,
            data: points.map(({ years, low, high }) => [years, (high ?? 0) - (low ?? 0)]),
            areaStyle: { color: look.indigo, opacity: 0.16 },
          },
        ];
      }),
    },
    points: drawn.flatMap(({ curve, points }, index) =>
      points.map((point, dataIndex): ChartPoint => ({
        text: text(curve, point),
        seriesIndex: isSingle ? 0 : index,
        dataIndex,
        code: null,
        dimension: null,
      })),
    ),
  };
}
