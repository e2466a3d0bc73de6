import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { printedShare } from '@enishi/statistics';
import type { FigureTable } from '../figure/figure.js';
import { checkRequest } from '../figure/check-request.js';
import { figureWithin } from '../figure/compute-figure.js';
import { seesAllFigures, seesExactCounts } from '../figure/scope.js';
import type { Metric, Unit } from '../metric/metric.js';
import { metricOf } from '../metric/metrics.js';
import type { PublishedFigure, PublishedReading, PublishedValue } from './published-figure.js';
import { PUBLISHED_FIGURES } from './published-figures.js';

export type PublishedVerdict = 'SAME' | 'DIFFERENT' | 'NOT_IN_DATA' | 'CONTEXT';

export interface PublishedComparison {
  code: string;
  title: string;
  unit: Unit;
  fiscalYear: number | null;
  published: { value: string; label: string; source: string; asOf: string | null }[];
  computed: { value: string | null; label: string; isSame: boolean }[];
  isSame: boolean;
  verdict: PublishedVerdict;
  conflicts: { value: string; source: string }[];
  note: string | null;
  display: string | null;
  metric: Metric | null;
}

/**
 * Every published figure beside the value that the same metrics give, exactly. Whoever may not count single people sees
 * a computed value only where it is the printed one, which everybody knows, or where it is no count.
 * @throws NOT_FOUND for those who do not work with all plans
 */
export async function comparePublished(ctx: Ctx): Promise<PublishedComparison[]> {
  if (!seesAllFigures(ctx.actor)) throw notFound('figures');
  const tables = new Map<string, FigureTable>();
  // one after the other: the page is read seldom and must not take every connection
  for (const { values } of PUBLISHED_FIGURES)
    for (const { reading } of values) {
      if (!reading || tables.has(keyOf(reading))) continue;
      const request = checkRequest({
        metric: reading.metric,
        filter: reading.filter ?? {},
        by: reading.by ?? [],
        display: 'TRUNCATE_1DP',
      });
      tables.set(keyOf(reading), await figureWithin(ctx, request, EVERYTHING));
    }
  const known = await yearsInData(ctx);
  return PUBLISHED_FIGURES.map((figure) => compare(ctx, figure, tables, known));
}

const EVERYTHING = {
  narrow: {},
  isExact: true,
  isPublic: false,
  isOwn: false,
  isBenchmark: false,
  isClosed: false,
};

interface YearsInData {
  invitees: ReadonlySet<number>;
  reports: ReadonlySet<number>;
}

async function yearsInData(ctx: Ctx): Promise<YearsInData> {
  const years = async (metric: string) => {
    const request = checkRequest({ metric, by: ['FISCAL_YEAR'] });
    const { rows } = await figureWithin(ctx, request, EVERYTHING);
    return new Set(
      rows.flatMap(({ keys, cell }) => ((cell.n ?? cell.count ?? 0) > 0 ? [Number(keys[0]?.code)] : [])),
    );
  };
  return { invitees: await years('invitees'), reports: await years('satisfaction') };
}

function compare(
  ctx: Ctx,
  figure: PublishedFigure,
  tables: ReadonlyMap<string, FigureTable>,
  known: YearsInData,
): PublishedComparison {
  const { code, unit, fiscalYear, source, asOf, values, needs, display } = figure;
  const isThere =
    values.every(({ reading }) => reading !== undefined) &&
    (needs?.invitees ?? []).every((year) => known.invitees.has(year)) &&
    (needs?.reports ?? []).every((year) => known.reports.has(year));
  const isExact = seesExactCounts(ctx.actor);
  const computed = values.map((printed) => {
    const value = isThere && !figure.isContext ? computedValue(printed, tables) : null;
    const isSame = value !== null && isSameValue(printed, value);
    return { value: isSame || isExact ? value : null, label: printed.label[ctx.locale], isSame };
  });
  const isSame = computed.every((one) => one.isSame);
  const first = values.find(({ reading }) => reading)?.reading;
  return {
    code,
    title: figure.title[ctx.locale],
    unit,
    fiscalYear,
    published: values.map(({ value, label }) => ({ value, label: label[ctx.locale], source, asOf })),
    computed,
    isSame,
    verdict: figure.isContext ? 'CONTEXT' : !isThere ? 'NOT_IN_DATA' : isSame ? 'SAME' : 'DIFFERENT',
    conflicts: [...(figure.conflicts ?? [])],
    note: figure.note?.[ctx.locale] ?? null,
    display,
    metric: first ? metricOf(first.metric) : null,
  };
}

const keyOf = ({ metric, filter, by }: PublishedReading): string => JSON.stringify([metric, filter, by]);

function computedValue({ reading }: PublishedValue, tables: ReadonlyMap<string, FigureTable>): string | null {
  const table = reading && tables.get(keyOf(reading));
  if (!table) return null;
  const { row, read } = reading;
  const cell = row
    ? table.rows.find(({ keys }) => keys.map(({ code }) => code).join(' ') === row.join(' '))?.cell
    : table.total;
  // a row that was not counted is one in which there is nobody
  const { count, n } = cell ?? { count: 0, n: table.total.n };
  if (read === 'COUNT') return String(count ?? 0);
  if (read === 'N') return String(n ?? 0);
  const printed = printedShare(count ?? 0, n ?? 0, 'TRUNCATE_1DP');
  return read === 'SHARE' ? printed : (printed.split('.')[0] ?? printed);
}

function isSameValue({ value, roughly }: PublishedValue, computed: string): boolean {
  if (roughly === undefined) return value === computed;
  return Math.round(Number(computed) / roughly) === Math.round(Number(value) / roughly);
}
