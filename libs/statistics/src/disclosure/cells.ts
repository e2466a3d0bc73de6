import { SHOWN } from './hide-cells.js';
import type { ProtectedCell } from './protected-table.js';
import type { RawCell, RawTable } from './raw-table.js';
import {
  CODED_FROM,
  SMALLEST_BASE,
  SMALLEST_SHOWN,
  SMALLEST_WEIGHTED,
  coarseMean,
  coarseWeighted,
  nearestFive,
} from './rules.js';

/** What was decided for each kind of number of one cell. */
export interface Hidden {
  readonly count: number;
  readonly n: number;
  readonly asked: number;
  readonly answered: number;
}

/** A cell as it was counted, for those who may see it. */
export function exactCell(raw: RawCell): ProtectedCell {
  const n = raw.n ?? null;
  const { rate, weighted } = raw;
  return {
    key: [...raw.key],
    count: raw.count,
    n,
    share: n ? raw.count / n : null,
    mean: n && typeof raw.sum === 'number' ? raw.sum / n : null,
    population: raw.population ?? null,
    weighted:
      weighted && n
        ? {
            share: weighted.share,
            designEffect: weighted.designEffect,
            effectiveN: n / weighted.designEffect,
          }
        : null,
    rate: rate ? { ...rate, share: rate.asked > 0 ? rate.answered / rate.asked : null } : null,
    hidden: null,
    coded: null,
  };
}

/** A cell as everybody else may see it. `isAllAnswers`: a total over the answers, which tells nothing of anybody. */
export function coarseCell(
  raw: RawCell,
  hidden: Hidden,
  table: RawTable,
  isAllAnswers: boolean,
): ProtectedCell {
  const key = [...raw.key];
  // one word for all that is hidden: which of two was too small would be half the number
  if (hidden.n !== SHOWN) return { ...EMPTY, key, hidden: 'SMALL' };
  const exactN = raw.n ?? null;
  const n = exactN === null ? null : nearestFive(exactN);
  if (hidden.count !== SHOWN) return { ...EMPTY, key, n, hidden: 'SMALL' };
  const coded = table.isSensitive === true && !isAllAnswers ? codeOf(raw, table) : null;
  if (coded) return { ...EMPTY, key, n, coded };
  const count = nearestFive(raw.count);
  const hasBase = exactN !== null && exactN >= SMALLEST_BASE;
  const asked = raw.rate && hidden.asked === SHOWN ? nearestFive(raw.rate.asked) : null;
  const answered =
    raw.rate && asked !== null && hidden.answered === SHOWN ? nearestFive(raw.rate.answered) : null;
  return {
    key,
    count,
    n,
    share: hasBase && n ? Math.min(1, count / n) : null,
    mean:
      exactN !== null && typeof raw.sum === 'number' && table.scale
        ? coarseMean(raw.sum, exactN, table.scale)
        : null,
    population:
      raw.population && raw.population >= SMALLEST_SHOWN && hidden.asked === SHOWN
        ? nearestFive(raw.population)
        : null,
    weighted: weightedOf(raw, n),
    rate: raw.rate
      ? {
          asked,
          answered,
          share:
            asked && answered !== null && raw.rate.asked >= SMALLEST_BASE
              ? Math.min(1, answered / asked)
              : null,
        }
      : null,
    hidden: exactN !== null && !hasBase ? 'BASE_TOO_SMALL' : null,
    coded: null,
  };
}

const EMPTY: Omit<ProtectedCell, 'key'> = {
  count: null,
  n: null,
  share: null,
  mean: null,
  population: null,
  weighted: null,
  rate: null,
  hidden: null,
  coded: null,
};

/** Where nearly all or nearly nobody of a group gave a sensitive answer, everybody in the group has told it. */
function codeOf({ count, n, sum }: RawCell, { scale }: RawTable): ProtectedCell['coded'] {
  if (!n || n < SMALLEST_SHOWN) return null;
  if (typeof sum === 'number' && scale) {
    const [least, greatest] = scale;
    const place = (sum / n - least) / (greatest - least);
    return place >= CODED_FROM ? 'TOP' : place <= 1 - CODED_FROM ? 'BOTTOM' : null;
  }
  return count / n >= CODED_FROM ? 'TOP' : count / n <= 1 - CODED_FROM ? 'BOTTOM' : null;
}

/** What weights cost is told to one decimal place, and the effective n follows from the numbers as shown. */
function weightedOf(raw: RawCell, n: number | null): ProtectedCell['weighted'] {
  const { weighted } = raw;
  if (!weighted || n === null || n < SMALLEST_WEIGHTED) return null;
  const designEffect = Math.max(1, Math.round(weighted.designEffect * 10) / 10);
  const exact = raw.n ? raw.count / raw.n : 0;
  return {
    share: coarseWeighted(
      { weighted: weighted.share, exact, shown: Math.min(1, nearestFive(raw.count) / n) },
      n,
    ),
    designEffect,
    effectiveN: nearestFive(n / designEffect),
  };
}
