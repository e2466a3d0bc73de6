import type { InstitutionNames } from './institution-names.js';

/** First and last day that a partial date may mean, as days since 1970. */
export type Days = readonly [earliest: number, latest: number];

/** What two reports of a return visit are compared by. */
export interface VisitClaim {
  /** First version of the claim: corrections keep its place, and decisions about it. */
  readonly root: string;
  readonly source: string;
  /** The hand-in it stands in; one hand-in does not tell one visit twice. */
  readonly form: string | null;
  /** Null for heads that a host does not name. */
  readonly personId: string | null;
  readonly heads: number;
  readonly purpose: string;
  readonly institutionId: string | null;
  /** Every name under which the institution is known here, or the name as written. */
  readonly institution: InstitutionNames;
  readonly from: Days | null;
  readonly to: Days | null;
  /** When it was told. */
  readonly toldOn: number;
}

const DAY = 86_400_000;

/** A stored range of dates in days; null when there is none. */
export function daysOf(earliest: string | null, latest: string | null): Days | null {
  return earliest === null || latest === null ? null : [Date.parse(earliest) / DAY, Date.parse(latest) / DAY];
}
