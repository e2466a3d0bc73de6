import type { ChartRow } from './chart-table.js';
import type { ChartOption } from './chart.js';
import type { Look } from './look.js';

interface Api {
  value(index: number): number;
  coord(point: [number, number]): [number, number];
}

/** 95 % bounds as thin lines over lying bars; nothing where a cell is hidden. */
export function whiskers(rows: readonly ChartRow[], look: Look): ChartOption {
  const data = rows.flatMap(({ cell }, index) =>
    cell.low === null || cell.high === null || cell.hidden ? [] : [[cell.low, cell.high, index]],
  );
  const style = { stroke: look.isDark ? look.paper : look.gold, lineWidth: 1.5, fill: 'none' };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { ...style, stroke: look.gold },
  });
  return {
    type: 'custom',
    silent: true,
    z: 5,
    data,
    encode: { x: [0, 1], y: 2 },
    renderItem: (_: unknown, api: Api) => {
      const [from, y] = api.coord([api.value(0), api.value(2)]);
      const [to] = api.coord([api.value(1), api.value(2)]);
      return {
        type: 'group',
        children: [line(from, y, to, y), line(from, y - 4, from, y + 4), line(to, y - 4, to, y + 4)],
      };
    },
  };
}
