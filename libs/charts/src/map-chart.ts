import { cellText } from './chart-words.js';
import { frame } from './chart.js';
import type { Chart, ChartWords } from './chart.js';
import { valueOf } from './chart-table.js';
import type { ChartTable, Measure } from './chart-table.js';
import { SMALL_PLACES } from './geometry/small-places.js';
import type { Look } from './look.js';

/**
 * Countries and regions in steps of one hue. Those too small for the geometry are round marks; hidden ones are drawn
 * in the colour of the land, and the tip and the table say why. No borders are stressed and no name is written.
 */
export function mapChart(table: ChartTable, measure: Measure, words: ChartWords, look: Look): Chart {
  const rows = table.rows
    .filter(({ keys: [key] }) => key?.dimension === 'COUNTRY')
    .toSorted((a, b) => (valueOf(b.cell, measure) ?? -1) - (valueOf(a.cell, measure) ?? -1));
  const text = (index: number) => {
    const row = rows[index];
    return row ? `${row.keys[0]?.label}: ${cellText(row.cell, measure, words)}` : '';
  };
  const byCode = new Map(rows.map((row, index) => [row.keys[0]?.code ?? '', index]));
  const small = rows.filter(({ keys: [key] }) => SMALL_PLACES.has(key?.code ?? ''));
  const values = rows.flatMap(({ cell }) => valueOf(cell, measure) ?? []);
  const steps = stepsOf(values, measure);
  const tip = ({ name }: { name: string }) => text(byCode.get(name) ?? -1);
  const isWide = look.width >= 520;
  // on a phone the steps stand below each other: in a row the last ones would be cut off
  const legend = isWide ? 40 : steps.length * LEGEND_LINE + 12;
  return {
    needsWorld: true,
    height: Math.round(look.width * 0.47) + legend + 4,
    option: {
      ...frame(look),
      visualMap: {
        type: 'piecewise',
        pieces: steps.map(({ from, to }, index) => ({
          ...(to === null ? { gte: from } : { gte: from, lt: to }),
          color: look.ramp[index + (look.ramp.length - steps.length)],
          label: label(from, to, measure, words),
        })),
        outOfRange: { color: look.land },
        orient: isWide ? 'horizontal' : 'vertical',
        left: 0,
        bottom: 0,
        itemGap: isWide ? 12 : 6,
        itemWidth: 18,
        textStyle: { color: look.ink, fontSize: 12 },
        seriesIndex: [0, 1],
        selectedMode: false,
      },
      geo: {
        map: 'world',
        nameProperty: 'code',
        left: 0,
        right: 0,
        top: 0,
        bottom: legend,
        roam: false,
        itemStyle: { areaColor: look.land, borderColor: look.paper, borderWidth: 0.6 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: look.gold } },
        select: { disabled: true },
        tooltip: { show: false },
      },
      series: [
        {
          type: 'map',
          geoIndex: 0,
          map: 'world',
          // land without a number: not the first colour of the palette
          itemStyle: { areaColor: look.land, color: look.land },
          data: rows.map(({ keys: [key], cell }) => ({
            name: key?.code ?? '',
            value: valueOf(cell, measure),
          })),
          tooltip: { formatter: tip },
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          symbolSize: isWide ? 9 : 6,
          itemStyle: { borderColor: look.ink, borderWidth: 1 },
          data: small.map(({ keys: [key], cell }) => ({
            name: key?.code ?? '',
            value: [...(SMALL_PLACES.get(key?.code ?? '') ?? [0, 0]), valueOf(cell, measure)],
          })),
          encode: { tooltip: [2] },
          tooltip: { formatter: tip },
        },
      ],
    },
    points: rows.map(({ keys: [key] }, index) => ({
      text: text(index),
      seriesIndex: SMALL_PLACES.has(key?.code ?? '') ? 1 : 0,
      dataIndex: SMALL_PLACES.has(key?.code ?? '') ? small.findIndex((row) => row.keys[0] === key) : index,
      code: key?.code ?? null,
      dimension: 'COUNTRY',
    })),
  };
}

/** Height of a step of the legend where they stand below each other, in pixels. */
const LEGEND_LINE = 20;

interface Step {
  from: number;
  to: number | null;
}

/** Shares in steps of equal width; counts in round steps that grow, because few countries hold most people. */
function stepsOf(values: readonly number[], measure: Measure): Step[] {
  const most = Math.max(1, ...values);
  if (measure === 'SHARE') {
    const width = most > 50 ? 20 : most > 25 ? 10 : 5;
    const from = Array.from({ length: Math.min(5, Math.ceil(most / width)) }, (_, index) => index * width);
    return from.map((start, index) => ({ from: start, to: from[index + 1] ?? null }));
  }
  const least = Math.min(...values);
  // no step without a country: where small numbers are not shown, there is none for them
  const edges = [1, 10, 100, 1000, 10_000, 100_000].filter(
    (edge, index, all) => edge <= most && (all[index + 1] ?? Infinity) > least,
  );
  return edges.map((edge, index) => ({ from: edge, to: edges[index + 1] ?? null }));
}

function label(from: number, to: number | null, measure: Measure, words: ChartWords): string {
  const unit = measure === 'SHARE' ? ' %' : '';
  return to === null
    ? `≥ ${words.number(from)}${unit}`
    : `${words.number(from)}–${words.number(measure === 'COUNT' ? to - 1 : to)}${unit}`;
}
