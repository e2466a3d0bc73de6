import { linearRegression } from 'simple-statistics';

export interface TrendPoint {
  year: number;
  value: number;
}

/** Something changed between two years, so that a line must not be drawn across. */
export interface TrendBreak {
  /** The first year after the break. */
  year: number;
  reason: string;
}

export interface TrendSegment {
  points: TrendPoint[];
  /** Change per year by least squares; null with fewer than three points. */
  slope: number | null;
}

/** A series cut where it breaks; each piece has a slope of its own. Sorted by year. */
export function segmentsOf(points: readonly TrendPoint[], breaks: readonly TrendBreak[]): TrendSegment[] {
  const cuts = [...new Set(breaks.map(({ year }) => year))].toSorted((a, b) => a - b);
  const pieces = new Map<number, TrendPoint[]>();
  for (const point of points.toSorted((a, b) => a.year - b.year)) {
    const piece = cuts.filter((year) => year <= point.year).length;
    pieces.set(piece, [...(pieces.get(piece) ?? []), point]);
  }
  return [...pieces.values()].map((piece) => ({ points: piece, slope: slopeOf(piece) }));
}

function slopeOf(points: readonly TrendPoint[]): number | null {
  if (points.length < 3) return null;
  return linearRegression(points.map(({ year, value }) => [year, value])).m;
}
