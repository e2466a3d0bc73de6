/** What a chart needs of a protected figure table; the GraphQL type and the server's own both fit. */
export interface ChartCell {
  readonly count: number | null;
  readonly n: number | null;
  /** Percent as printed. */
  readonly share: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number | null;
  readonly hidden: string | null;
}

export interface ChartKey {
  readonly dimension: string;
  readonly code: string;
  readonly label: string;
}

export interface ChartRow {
  readonly keys: readonly ChartKey[];
  readonly cell: ChartCell;
}

export interface ChartTable {
  readonly by: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly breaks: readonly { readonly year: number; readonly reason: string }[];
}

export interface CurvePoint {
  readonly years: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly atRisk: number | null;
}

/** One curve of a group of people, e.g. of those who came in one fiscal year. */
export interface Curve {
  readonly label: string;
  readonly points: readonly CurvePoint[];
}

export type Measure = 'COUNT' | 'SHARE' | 'MEAN';

/** The number of a cell that is drawn; null when it is hidden or not there. */
export function valueOf(cell: ChartCell, measure: Measure): number | null {
  if (cell.hidden) return null;
  if (measure === 'COUNT') return cell.count;
  if (measure === 'MEAN') return cell.mean;
  return cell.share === null ? null : Number.parseFloat(cell.share);
}

/** Percentages are drawn as shares, everything else as counts. */
export function measureOf(metric: { readonly percentOf: string | null }): Measure {
  return metric.percentOf ? 'SHARE' : 'COUNT';
}
