import { countBy, returnIntervals } from '@enishi/outcomes';
import type { CountRequest } from '@enishi/outcomes';
import { sql } from '@enishi/platform';
import { turnbull, wilson } from '@enishi/statistics';
import { makeBenchDatabase } from './support/bench-database.js';
import type { BenchDatabase } from './support/bench-database.js';
import { startServerUnderTest } from './support/child.js';
import { median, note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { seedFacts } from './support/seed-facts.js';
import { benchCtx, signIn } from './support/visitor.js';

const NAME = 'dashboard.table';
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000);
const ANSWERS = 5;
const RUNS = 7;
/** Of the time that the same takes without HTTP, session, GraphQL, weights and protection. */
const TARGET = 2;

const CELL = `count n share low high hidden weighted { share low high designEffect effectiveN }`;
const FIGURE = `query ($filter: FigureFilterInput, $by: [FigureDimension!]) {
  figure(metric: "joint_research_share", filter: $filter, by: $by) {
    sql isExact asOf total { ${CELL} } rows { keys { code label } cell { ${CELL} } } } }`;
const CURVE = `{ returnCurve { method n points { years share low high atRisk } } }`;

const SHARE: CountRequest = {
  source: 'followUp',
  measures: ['joint_research_yes', 'joint_research_no'],
  by: ['COUNTRY', 'FISCAL_YEAR'],
};

/**
 * What a screen asks, through the real server with an analyst's cookie: the table of a share by country and year out of five
 * million answers, one country of it, and the curve of first returns; remembered as for everybody after the first, then counted
 * anew. The floor is the same at the level of SQL.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const database = await makeBenchDatabase();
    try {
      await seedFacts(database, { people: PEOPLE, answers: ANSWERS });
      const cookie = await signIn(database, [{ capacity: 'ANALYST' }]);
      const server = await startServerUnderTest(database, { ROLE: 'web' });
      try {
        const ask = async (query: string, variables: object) => {
          const response = await fetch(`${server.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', cookie, origin: server.url },
            body: JSON.stringify({ query, variables }),
          });
          const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
          if (errors) throw new Error(JSON.stringify(errors));
          return (data.figure?.rows ?? data.returnCurve!.points).length;
        };
        return await measure(database, ask);
      } finally {
        await server.stop();
      }
    } finally {
      await database.close();
    }
  },
};

interface Answer {
  figure?: { rows: object[] };
  returnCurve?: { points: object[] };
}

async function measure(
  database: BenchDatabase,
  ask: (query: string, variables: object) => Promise<number>,
): Promise<FigureResult[]> {
  const ctx = benchCtx(database);
  const table = async (filter: CountRequest['filter']) => {
    const { rows } = await countBy(ctx, { ...SHARE, ...(filter && { filter }) });
    for (const { values } of rows) {
      const n = values['joint_research_yes']! + values['joint_research_no']!;
      if (n > 0) wilson({ share: values['joint_research_yes']! / n, n });
    }
  };
  const by = ['COUNTRY', 'FISCAL_YEAR'];
  const one = { countries: ['CN'] };
  // as if an answer had come in: what is remembered holds no longer
  const forget = async () => {
    await sql(
      database.dataSource.manager,
      `insert into counted_change (source, changes) values ('followUp', 1), ('firstReturn', 1)`,
    );
  };
  const part = async (
    name: string,
    limit: number,
    graphql: () => Promise<number>,
    floor: () => Promise<void>,
  ) => [
    await compared(name, limit, graphql, floor),
    await compared(`${name}, counted anew`, null, graphql, floor, forget),
  ];
  return [
    ...(await part(
      'table by country and year',
      150,
      () => ask(FIGURE, { by }),
      () => table(undefined),
    )),
    ...(await part(
      'one country',
      10,
      () => ask(FIGURE, { by, filter: one }),
      () => table(one),
    )),
    ...(await part(
      'return curve',
      30,
      () => ask(CURVE, {}),
      async () => {
        const { intervals } = await returnIntervals(ctx);
        turnbull(intervals.map(({ left, right, count }) => ({ after: left, by: right, count })));
      },
    )),
  ];
}

async function compared(
  name: string,
  limit: number | null,
  graphql: () => Promise<number>,
  floor: () => Promise<void>,
  before: () => Promise<void> = async () => {},
): Promise<FigureResult> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    await before();
    const started = performance.now();
    const rows = await graphql();
    const between = performance.now();
    await floor();
    if (run === 0) note(`  ${name}: ${rows} rows`);
    else {
      ours.push(between - started);
      bare.push(performance.now() - between);
    }
  }
  const [value, low] = [median(ours), median(bare)];
  return {
    part: name,
    value: round(value),
    unit: 'ms',
    floor: round(low),
    ratio: round(low / value),
    target:
      limit === null
        ? 'told, not held to'
        : `<= ${TARGET} times SQL, or ${TARGET} times the ${limit} ms that SQL may take`,
    ok: limit === null || value <= TARGET * Math.max(low, limit),
    runs: RUNS,
  };
}
