import { institutionKey } from '@enishi/programme';

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
  /** Keys of every name under which the institution is known here, or of the name as written. */
  readonly institutionKeys: readonly string[];
  readonly from: Days | null;
  readonly to: Days | null;
  /** When it was told. */
  readonly toldOn: number;
}

/** A part of an institution, which many institutions have. */
const FACULTY =
  /^\s*(graduate|faculty|school|department|dept|division|lab|institute for|cent(er|re) for)|(研究科|学部|学科|専攻|研究室|学院|系)\s*$/i;

/** Keys of an institution's names: of the whole, and of the part beside a faculty or a bracket. */
export function institutionKeysOf(names: readonly (string | null)[]): string[] {
  const keys = names.flatMap((name) =>
    name === null
      ? []
      : [name, ...name.split(/[,;/()（）、，]| - /).filter((part) => !FACULTY.test(part))].map(
          institutionKey,
        ),
  );
  return [...new Set(keys)].filter((key) => key.length >= 4);
}

const DAY = 86_400_000;

/** A stored range of dates in days; null when there is none. */
export function daysOf(earliest: string | null, latest: string | null): Days | null {
  return earliest === null || latest === null ? null : [Date.parse(earliest) / DAY, Date.parse(latest) / DAY];
}
