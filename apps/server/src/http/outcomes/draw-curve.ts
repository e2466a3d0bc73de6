import type { ReturnCurvePoint } from '@enishi/outcomes';

/** The return curve as coordinates: drawn on the server, without a script, from the protected points alone. */
export interface DrawnCurve {
  width: number;
  height: number;
  left: number;
  right: number;
  labelX: number;
  labelY: number;
  line: string;
  band: string;
  marks: { x: number; y: number }[];
  shares: { y: number; label: string }[];
  years: { x: number; label: string }[];
}

const [WIDTH, HEIGHT] = [640, 280];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 620, 14, 240];

export type ShownPoint = ReturnCurvePoint & { share: number; low: number; high: number };

export function drawCurve(points: readonly ShownPoint[]): DrawnCurve {
  const longest = Math.max(1, ...points.map(({ years }) => years));
  const highest = Math.min(
    100,
    Math.max(10, Math.ceil(Math.max(...points.map(({ high }) => high)) / 10) * 10),
  );
  const x = (years: number) => round(LEFT + ((RIGHT - LEFT) * years) / longest);
  const y = (share: number) => round(BOTTOM - ((BOTTOM - TOP) * share) / highest);
  const path = (of: (point: ShownPoint) => number, list = points) =>
    list.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.years)} ${y(of(point))}`).join('');
  const back = points
    .toReversed()
    .map((point) => `L${x(point.years)} ${y(point.low)}`)
    .join('');
  const step = highest > 50 ? 20 : 10;
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: RIGHT,
    labelX: LEFT - 8,
    labelY: BOTTOM + 28,
    line: path(({ share }) => share),
    band: `${path(({ high }) => high)}${back}Z`,
    marks: points
      .filter(({ years }) => Number.isInteger(years))
      .map(({ years, share }) => ({ x: x(years), y: y(share) })),
    shares: range(0, highest, step).map((share) => ({ y: y(share), label: `${share}%` })),
    years: range(0, Math.floor(longest), 1).map((years) => ({ x: x(years), label: String(years) })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
