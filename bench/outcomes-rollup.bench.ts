import { deepStrictEqual } from 'node:assert/strict';
import { countBy, returnIntervals } from '@enishi/outcomes';
import type { CountRequest } from '@enishi/outcomes';
import { sql } from '@enishi/platform';
import { turnbull, wilson } from '@enishi/statistics';
import { makeBenchDatabase } from './support/bench-database.js';
import type { BenchDatabase } from './support/bench-database.js';
import { median, note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { loadAnswers, seedFacts } from './support/seed-facts.js';
import type { Keeping } from './support/seed-facts.js';
import { benchCtx } from './support/visitor.js';

const NAME = 'outcomes.rollup';
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
const ANSWERS = 5;
const RUNS = 5;
const LOAD = 40_000;
const LOAD_RUNS = 3;

const TABLE: CountRequest = {
  source: 'followUp',
  measures: ['answers', 'returned_yes', 'returned_no'],
  by: ['COUNTRY', 'FISCAL_YEAR', 'PROGRAMME_TYPE'],
};
const COUNTRY: CountRequest = { ...TABLE, filter: { countries: ['CN'] } };

/** The same questions to the facts themselves, as somebody would ask them who has no rollups. */
const RAW_TABLE = `
  select country_code, cohort_year, programme_type, count(*)::int as m0, count(*) filter (where returned)::int as m1,
    count(*) filter (where not returned)::int as m2
  from fact_follow_up`;
const RAW_CURVE = `
  select l as "left", r as "right", count(*)::int as count from (
    select coalesce(max(years) filter (where not returned and (first_yes is null or years < first_yes)), 0) as l, min(first_yes) as r
    from (select person_id, survey_year - cohort_year as years, returned,
        min(survey_year - cohort_year) filter (where returned) over (partition by person_id) as first_yes
      from fact_follow_up where returned is not null) x
    group by person_id) y group by 1, 2 order by 1, 2`;

/**
 * Five million yearly answers of a million people: the table of return shares with their intervals by country, year and
 * line, one country of it, and the curve of first returns, out of the rollups as every screen reads them; the floor is the
 * same question to the facts. Then what the rollups cost whoever writes.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const database = await makeBenchDatabase();
    try {
      const recount = await seedFacts(database, { people: PEOPLE, answers: ANSWERS });
      note(`  ${PEOPLE * ANSWERS} answers; the rollups counted anew in ${recount.toFixed(1)} s`);
      await mustAgree(database);
      return [
        ...(await readParts(database)),
        await loadPart(database, 'load: answers with their rollup', 'ROLLUP', PEOPLE + 1),
        await loadPart(database, 'load: the same, with first returns too', 'ALL', PEOPLE + 1_000_001),
      ];
    } finally {
      await database.close();
    }
  },
};

async function readParts(database: BenchDatabase): Promise<FigureResult[]> {
  const ctx = benchCtx(database);
  const db = database.dataSource.manager;
  const table = async (request: CountRequest) => {
    const { rows } = await countBy(ctx, request);
    for (const { values } of rows) withInterval(values);
    return rows.length;
  };
  const raw = async (text: string, values: unknown[] = []) => (await sql(db, text, values)).length;
  const group = ' group by 1, 2, 3';
  return [
    await compared(
      'table by country, year and line',
      150,
      () => table(TABLE),
      () => raw(RAW_TABLE + group),
    ),
    await compared(
      'one country',
      10,
      () => table(COUNTRY),
      () => raw(`${RAW_TABLE} where country_code = $1${group}`, ['CN']),
      3,
    ),
    await compared(
      'return curve',
      30,
      async () => {
        const { intervals } = await returnIntervals(ctx);
        return turnbull(intervals.map(({ left, right, count }) => ({ after: left, by: right, count }))).masses
          .length;
      },
      () => raw(RAW_CURVE),
    ),
  ];
}

/** The interval that stands in each cell. */
function withInterval(values: Record<string, number>) {
  const n = values['returned_yes']! + values['returned_no']!;
  return n === 0 ? null : wilson({ share: values['returned_yes']! / n, n });
}

async function compared(
  part: string,
  target: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  atLeast = 10,
): Promise<FigureResult> {
  const [own, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    const [a, b] = [await timed(ours), await timed(floor)];
    if (run === 0) note(`  ${part}: ${a.result} rows`);
    else {
      own.push(a.ms);
      bare.push(b.ms);
    }
  }
  const [value, raw] = [median(own), median(bare)];
  return {
    part,
    value: round(value),
    unit: 'ms',
    floor: round(raw),
    ratio: round(raw / value),
    target: `<= ${target} ms and >= ${atLeast} times as fast as without rollups`,
    ok: value <= target && raw / value >= atLeast,
    runs: RUNS,
  };
}

async function timed(work: () => Promise<number>): Promise<{ ms: number; result: number }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/** How much longer a load of answers takes with what keeps the rollups; who goes first changes from run to run. */
async function loadPart(
  database: BenchDatabase,
  part: string,
  keeping: Keeping,
  start: number,
): Promise<FigureResult> {
  const [withThem, without]: [number[], number[]] = [[], []];
  for (let run = 0; run <= LOAD_RUNS; run++) {
    const from = start + run * 2 * LOAD;
    const order: Keeping[] = run % 2 === 0 ? [keeping, 'NOTHING'] : ['NOTHING', keeping];
    for (const [index, how] of order.entries()) {
      const took = await loadAnswers(database, from + index * LOAD, LOAD, how);
      if (run > 0) (how === keeping ? withThem : without).push(took);
    }
  }
  const [value, floor] = [median(withThem), median(without)];
  return {
    part,
    value: round(value),
    unit: `ms for ${LOAD} answers`,
    floor: round(floor),
    ratio: round(floor / value),
    target: keeping === 'ROLLUP' ? '<= 35 % slower' : 'told, not held to',
    ok: keeping !== 'ROLLUP' || value <= 1.35 * floor,
    runs: LOAD_RUNS,
  };
}

const text = (rows_: readonly { left: number; right: number | null; count: number }[]) =>
  rows_.map(({ left, right, count }) => `${left} ${right ?? '-'} ${count}`).toSorted();

/** Quick and wrong is not quick. */
async function mustAgree(database: BenchDatabase): Promise<void> {
  const ctx = benchCtx(database);
  const { rows } = await countBy(ctx, { ...COUNTRY, by: ['FISCAL_YEAR'] });
  const raw = await sql<Record<string, number>>(
    database.dataSource.manager,
    `select cohort_year, count(*)::int as m0, count(*) filter (where returned)::int as m1, count(*) filter (where not returned)::int as m2
     from fact_follow_up where country_code = 'CN' group by 1`,
  );
  const ours = rows.map(({ keys, values }) => [keys[0], ...Object.values(values)].join(' ')).toSorted();
  deepStrictEqual(
    ours,
    raw.map((row) => [row['cohort_year'], row['m0'], row['m1'], row['m2']].join(' ')).toSorted(),
  );
  const { intervals } = await returnIntervals(ctx);
  const curve = await sql<{ left: number; right: number | null; count: number }>(
    database.dataSource.manager,
    RAW_CURVE,
  );
  deepStrictEqual(text(intervals), text(curve));
}
