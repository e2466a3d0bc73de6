import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { chapman, cohenKappa, nearestFive, SMALLEST_BASE, SMALLEST_CELL } from '@enishi/statistics';
import type { FigureFilter } from '../figure/figure.js';
import { seesAllFigures, seesExactCounts } from '../figure/scope.js';
import { selectToldVisits } from './agreement.queries.js';
import type { ToldVisits } from './agreement.queries.js';

/** How far hosts and alumni tell the same, and how much neither told. Null: too few to say anything. */
export interface SourceAgreement {
  /** Visits that both told. */
  pairs: number | null;
  /** Agreement on the purpose of these beyond chance, with its 95 % interval. */
  kappa: number | null;
  low: number | null;
  high: number | null;
  both: number | null;
  onlyHost: number | null;
  onlyAlumni: number | null;
  /** Visits that nobody told (Chapman), with the 95 % interval. */
  estimatedUnreported: number | null;
  unreportedLow: number | null;
  unreportedHigh: number | null;
  isExact: boolean;
  /** FEW: fewer than ten in one of the groups. */
  hidden: 'FEW' | null;
}

/**
 * Agreement between sources about return visits of named people. Counts only what a source told by itself: who confirmed
 * or corrected what the other had told knew of it, and two lists that know of each other say nothing about a third.
 * Analysts read counts to the nearest five, and the estimate made of these.
 * @throws NOT_FOUND unless the reader works with all figures
 */
export async function agreement(ctx: Ctx, filter: FigureFilter = {}): Promise<SourceAgreement> {
  if (!seesAllFigures(ctx.actor)) throw notFound('figure');
  return agreementOf(await selectToldVisits(ctx, filter), seesExactCounts(ctx.actor));
}

/** The figures of what was told; pure. */
export function agreementOf(told: ToldVisits, isExact: boolean): SourceAgreement {
  const both = told.both.reduce((sum, { visits }) => sum + visits, 0);
  if (Math.min(both, told.onlyHost, told.onlyAlumni) < SMALLEST_CELL)
    return { ...NOTHING, isExact, hidden: 'FEW' };
  const shown = isExact ? (n: number) => n : nearestFive;
  const counts = { both: shown(both), onlyHost: shown(told.onlyHost), onlyAlumni: shown(told.onlyAlumni) };
  const { untold, untoldLow, untoldHigh } = chapman(
    counts.both + counts.onlyHost,
    counts.both + counts.onlyAlumni,
    counts.both,
  );
  return {
    ...NOTHING,
    ...counts,
    ...(both >= SMALLEST_BASE ? kappaOf(told.both) : {}),
    pairs: counts.both,
    estimatedUnreported: shown(Math.round(untold)),
    unreportedLow: shown(Math.floor(untoldLow)),
    unreportedHigh: shown(Math.ceil(untoldHigh)),
    isExact,
    hidden: null,
  };
}

const NOTHING: SourceAgreement = {
  pairs: null,
  kappa: null,
  low: null,
  high: null,
  both: null,
  onlyHost: null,
  onlyAlumni: null,
  estimatedUnreported: null,
  unreportedLow: null,
  unreportedHigh: null,
  isExact: false,
  hidden: null,
};

function kappaOf(both: ToldVisits['both']): Pick<SourceAgreement, 'kappa' | 'low' | 'high'> {
  const purposes = [...new Set(both.flatMap(({ host, alumni }) => [host, alumni]))].toSorted();
  if (purposes.length < 2) return { kappa: null, low: null, high: null };
  const table = purposes.map((host) =>
    purposes.map((alumni) => both.find((row) => row.host === host && row.alumni === alumni)?.visits ?? 0),
  );
  const { kappa, low, high } = cohenKappa(table);
  return { kappa: printed(kappa), low: printed(low), high: printed(high) };
}

const printed = (value: number) => (Number.isNaN(value) ? null : Math.round(value * 100) / 100);
