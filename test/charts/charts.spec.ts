import { CHART_KINDS, chartOf, curveChart, kindsFor, lookOf, valueOf } from '@enishi/charts';
import type { ChartRow, ChartTable, ChartWords } from '@enishi/charts';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../apps/server/src/http/charts/draw-chart.js';

const words: ChartWords = {
  few: 'not shown',
  unit: 'people',
  years: 'Years',
  break: 'break',
  number: String,
};
const look = lookOf({ isDark: false, locale: 'ja', width: 720 });

const row = (
  codes: readonly [string, string][],
  count: number | null,
  share: string | null = null,
): ChartRow => ({
  keys: codes.map(([dimension, code]) => ({ dimension, code, label: `name of ${code} & "all"` })),
  cell: {
    count,
    n: share === null ? null : 100,
    share,
    low: share === null ? null : Number(share) - 3,
    high: share === null ? null : Number(share) + 3,
    mean: null,
    hidden: count === null ? 'SMALL' : null,
  },
});
const table = (by: string[], rows: ChartRow[]): ChartTable => ({
  by,
  rows,
  breaks: [{ year: 2016, reason: 'WORDING' }],
});

const countries = table(
  ['COUNTRY'],
  [
    row([['COUNTRY', 'ID']], 120),
    row([['COUNTRY', 'TO']], null),
    row([['COUNTRY', 'FJ']], 15),
    row([['COUNTRY', 'SG']], 40),
  ],
);
const years = table(
  ['FISCAL_YEAR'],
  [2014, 2015, 2016].map((year) => row([['FISCAL_YEAR', String(year)]], 50, '40.5')),
);
const pairs = table(
  ['REGION', 'HOST'],
  ['A', 'B'].flatMap((region) =>
    ['H1', 'H2', 'H3'].map((host, n) =>
      row(
        [
          ['REGION', region],
          ['HOST', host],
        ],
        n === 2 ? null : 10 * (n + 1),
      ),
    ),
  ),
);

describe('a chart', () => {
  it.each([
    ['MAP', countries],
    ['BAR', countries],
    ['TIME', years],
    ['MULTIPLES', pairs],
    ['FLOW', pairs],
  ] as const)(
    'is drawn on the server as well-formed SVG, and its points are those of the table: %s',
    (kind, of) => {
      const measure = kind === 'TIME' ? 'SHARE' : 'COUNT';
      expect(kindsFor(of.by, measure)).toContain(kind);
      const chart = chartOf(kind, of, measure, words, look);
      const svg = drawChart(chart, look.width);
      expect(svg).toMatch(/^<svg[^>]*width="720"/);
      // a quote inside an attribute would end it
      for (const [, style = ''] of svg.matchAll(/style="([^"]*)"/g))
        expect(style).toMatch(/;$|^$|sans-serif/);
      const shown = of.rows.filter(({ cell }) => valueOf(cell, measure) !== null).length;
      expect(chart.points.filter(({ text }) => !text.includes('not shown'))).toHaveLength(shown);
    },
  );

  it('never draws a hidden cell as a number, and says the words in its place', () => {
    for (const kind of CHART_KINDS.filter((one) => one === 'BAR' || one === 'MAP')) {
      const { points, option } = chartOf(kind, countries, 'COUNT', words, look);
      expect(points.find(({ code }) => code === 'TO')?.text).toBe('name of TO & "all": not shown');
      expect(JSON.stringify(option)).not.toContain('"value":[-175.2,-21.2,0]');
    }
    const flow = chartOf('FLOW', pairs, 'COUNT', words, look);
    expect(flow.points).toHaveLength(4);
  });

  it('lays flows out as bars with both names above them where a screen is narrow', () => {
    const narrow = chartOf('FLOW', pairs, 'COUNT', words, { ...look, width: 358 });
    expect(narrow.points).toEqual(chartOf('FLOW', pairs, 'COUNT', words, look).points);
    expect(drawChart(narrow, 358)).toContain('→');
  });

  it('puts a round mark where a country or region is too small for the geometry', () => {
    const svg = drawChart(chartOf('MAP', countries, 'COUNT', words, look), 720);
    const { points } = chartOf('MAP', countries, 'COUNT', words, look);
    expect(points.filter(({ seriesIndex }) => seriesIndex === 1).map(({ code }) => code)).toEqual([
      'SG',
      'TO',
    ]);
    expect(points.find(({ code }) => code === 'SG')).toMatchObject({ dimension: 'COUNTRY' });
    expect(svg.length).toBeGreaterThan(50_000);
  });

  it('draws curves that stop where too few people are watched', () => {
    const points = [0, 1, 2].map((year) => ({
      years: year,
      share: year === 2 ? null : year * 5,
      low: year === 2 ? null : year * 4,
      high: year === 2 ? null : year * 6,
      atRisk: 100,
    }));
    const chart = curveChart([{ label: 'FY2014', points }], words, look);
    expect(chart.points.map(({ text }) => text)).toEqual([
      'Years 0: 0.0 % (0.0–0.0 %)',
      'Years 1: 5.0 % (4.0–6.0 %)',
    ]);
  });
});
