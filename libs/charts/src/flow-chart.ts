import { cellText, isNarrow, shorten } from './chart-words.js';
import { frame } from './chart.js';
import type { Chart, ChartWords } from './chart.js';
import { valueOf } from './chart-table.js';
import type { ChartKey, ChartRow, ChartTable } from './chart-table.js';
import { flowBars } from './flow-bars.js';
import type { Look } from './look.js';

const MOST_SIDES = 10;

const idOf = (side: number, key: ChartKey | undefined) => `${side}|${key?.code ?? ''}`;

/** Flows from the first dimension to the second: the largest ends of each side; the table twin holds the rest. On a narrow screen as bars. */
export function flowChart(table: ChartTable, words: ChartWords, look: Look): Chart {
  const shown = largest(table);
  const nodes = new Map<string, { label: string; side: number }>();
  for (const { keys } of shown)
    keys.slice(0, 2).forEach((key, side) => nodes.set(idOf(side, key), { label: shorten(key.label), side }));
  const text = (row: ChartRow | undefined) =>
    row ? `${row.keys[0]?.label} → ${row.keys[1]?.label}: ${cellText(row.cell, 'COUNT', words)}` : '';
  if (isNarrow(look)) return flowBars(shown, text, words, look);
  const order = [...nodes.entries()];
  const side = Math.round(Math.min(260, look.width * 0.27));
  const sources = order.filter(([, node]) => node.side === 0).map(([id]) => id);
  return {
    needsWorld: false,
    height: Math.max(260, Math.max(sources.length, order.length - sources.length) * 40 + 24),
    option: {
      ...frame(look),
      series: [
        {
          type: 'sankey',
          left: side,
          right: side,
          top: 8,
          bottom: 8,
          nodeWidth: 12,
          nodeGap: 12,
          layoutIterations: 32,
          draggable: false,
          emphasis: { focus: 'adjacency' },
          data: order.map(([name, node]) => ({
            name,
            itemStyle: {
              color: look.hues[node.side === 0 ? Math.max(0, sources.indexOf(name)) % look.hues.length : 0],
            },
            label: { position: node.side === 0 ? 'left' : 'right' },
          })),
          links: shown.map(({ keys, cell }) => ({
            source: idOf(0, keys[0]),
            target: idOf(1, keys[1]),
            value: valueOf(cell, 'COUNT') ?? 0,
          })),
          lineStyle: { color: 'source', opacity: look.isDark ? 0.45 : 0.35, curveness: 0.5 },
          label: {
            color: look.ink,
            fontSize: 12,
            width: side - 14,
            overflow: 'break',
            formatter: ({ name }: { name: string }) => nodes.get(name)?.label ?? '',
          },
          tooltip: {
            formatter: (point: { dataType: string; dataIndex: number; name: string }) =>
              point.dataType === 'edge' ? text(shown[point.dataIndex]) : (nodes.get(point.name)?.label ?? ''),
          },
        },
      ],
    },
    points: shown.map((row, dataIndex) => ({
      text: text(row),
      seriesIndex: 0,
      dataIndex,
      code: row.keys[0]?.code ?? null,
      dimension: row.keys[0]?.dimension ?? null,
    })),
  };
}

/** Rows between the largest ends of both sides; hidden and empty ones are not drawn. */
function largest(table: ChartTable): ChartRow[] {
  const rows = table.rows.filter(({ cell, keys }) => keys.length === 2 && (valueOf(cell, 'COUNT') ?? 0) > 0);
  const from = largestCodes(0, rows);
  const left = rows.filter(({ keys }) => from.has(keys[0]?.code ?? ''));
  const to = largestCodes(1, left);
  return left
    .filter(({ keys }) => to.has(keys[1]?.code ?? ''))
    .toSorted((a, b) => (b.cell.count ?? 0) - (a.cell.count ?? 0));
}

/** Codes of the largest ends of one side, without the rest and the unknown. */
function largestCodes(place: number, among: readonly ChartRow[]): Set<string> {
  const sizes = new Map<string, number>();
  for (const { keys, cell } of among)
    if (!['UNKNOWN', 'OTHERS'].includes(keys[place]?.code ?? ''))
      sizes.set(keys[place]?.code ?? '', (sizes.get(keys[place]?.code ?? '') ?? 0) + (cell.count ?? 0));
  return new Set(
    [...sizes]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_SIDES)
      .map(([code]) => code),
  );
}
