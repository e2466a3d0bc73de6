import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import {
  SMALLEST_BASE,
  SMALLEST_CELL,
  chapman,
  cohenKappa,
  nearestFive,
  protectTable,
  singleValues,
} from '@enishi/statistics';
import type { RawTable } from '@enishi/statistics';
import type { z } from 'zod';
import { figureFilter, given } from '../figure/check-request.js';
import type { FigureFilter } from '../figure/figure.js';
import { MOST_PARTS, checkPredicates, tooMuch, widerFilters } from '../figure/protect-figure.js';
import { knownFilter } from '../figure/known-filter.js';
import { seesAllFigures, seesExactCounts } from '../figure/scope.js';
import { metricOf } from '../metric/metrics.js';
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
  /** FEW: too few in one of the groups. */
  hidden: 'FEW' | null;
}

/** Kappa of so many visits or more may be told to readers without exact numbers, in steps that no five of them move. */
const KAPPA_FROM = 100;

/**
 * Agreement between sources about return visits of named people. Counts only what a source told by itself: who confirmed
 * or corrected what the other had told knew of it, and two lists that know of each other say nothing about a third.
 * Analysts read what the disclosure rules let through, and the estimate made of it.
 * @throws NOT_FOUND unless the reader works with all figures; INVALID_INPUT for more conditions than they may set at once
 */
export async function agreement(
  ctx: Ctx,
  raw: z.input<typeof figureFilter> | FigureFilter | null = {},
): Promise<SourceAgreement> {
  if (!seesAllFigures(ctx.actor)) throw notFound('figure');
  const { kept: filter } = knownFilter(metricOf('return_visits'), given(figureFilter.parse(raw ?? {})));
  if (!seesExactCounts(ctx.actor)) return coarseAgreement(ctx, filter);
  const told = await selectToldVisits(ctx, filter);
  const counts = countsOf(told);
  if (Math.min(...Object.values(counts)) < SMALLEST_CELL) return { ...NOTHING, isExact: true, hidden: 'FEW' };
  const kappa = counts.both >= SMALLEST_BASE ? kappaOf(told.both, 0.01) : {};
  return { ...estimated(counts, (n) => n), ...kappa, isExact: true };
}

/** Each value of a list by itself, as of every figure; parts of which not all three numbers may be shown are left out. */
async function coarseAgreement(ctx: Ctx, filter: FigureFilter): Promise<SourceAgreement> {
  const filters = singleValues(checkPredicates(filter), MOST_PARTS);
  if (!filters) throw tooMuch(`a filter of more than ${MOST_PARTS} parts`);
  const parts = await Promise.all(
    filters.map(async (one) => {
      const [told, ...wider] = await Promise.all(
        [one, ...widerFilters(one)].map((each) => selectToldVisits(ctx, each)),
      );
      const { cells } = protectTable(tableOf(told as ToldVisits), {
        exact: false,
        wider: wider.map(tableOf),
      });
      const counts = Object.fromEntries(TOLD_BY.map((code, index) => [code, cells[index]?.count ?? 0]));
      return { counts: counts as Counts, told: told as ToldVisits };
    }),
  );
  const shown = parts.filter(({ counts }) => Math.min(...Object.values(counts)) > 0);
  const [first] = shown;
  if (!first) return { ...NOTHING, hidden: 'FEW' };
  const add = (code: keyof Counts) => shown.reduce((sum, { counts }) => sum + counts[code], 0);
  const kappa = parts.length === 1 && first.counts.both >= KAPPA_FROM ? kappaOf(first.told.both, 0.1) : {};
  const counts = { both: add('both'), onlyHost: add('onlyHost'), onlyAlumni: add('onlyAlumni') };
  return { ...estimated(counts, nearestFive), ...kappa };
}

const TOLD_BY = ['both', 'onlyHost', 'onlyAlumni'] as const;
type Counts = Record<(typeof TOLD_BY)[number], number>;

const countsOf = ({ both, onlyHost, onlyAlumni }: ToldVisits): Counts => ({
  both: both.reduce((sum, { visits }) => sum + visits, 0),
  onlyHost,
  onlyAlumni,
});

function tableOf(told: ToldVisits): RawTable {
  const counts = countsOf(told);
  return {
    dims: [{ name: 'TOLD_BY', members: TOLD_BY }],
    cells: TOLD_BY.map((code) => ({ key: [code], count: counts[code] })),
  };
}

function estimated(counts: Counts, shown: (n: number) => number): SourceAgreement {
  const { both, onlyHost, onlyAlumni } = counts;
  const { untold, untoldLow, untoldHigh } = chapman(both + onlyHost, both + onlyAlumni, both);
  return {
    ...NOTHING,
    ...counts,
    pairs: both,
    estimatedUnreported: shown(Math.round(untold)),
    unreportedLow: shown(Math.floor(untoldLow)),
    unreportedHigh: shown(Math.ceil(untoldHigh)),
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

function kappaOf(both: ToldVisits['both'], step: number): Pick<SourceAgreement, 'kappa' | 'low' | 'high'> {
  const purposes = [...new Set(both.flatMap(({ host, alumni }) => [host, alumni]))].toSorted();
  if (purposes.length < 2) return { kappa: null, low: null, high: null };
  const table = purposes.map((host) =>
    purposes.map((alumni) => both.find((row) => row.host === host && row.alumni === alumni)?.visits ?? 0),
  );
  const { kappa, low, high } = cohenKappa(table);
  const printed = (value: number) =>
    Number.isNaN(value) ? null : Number((Math.round(value / step) * step).toFixed(2));
  return { kappa: printed(kappa), low: printed(low), high: printed(high) };
}
