import { Workbook } from '@cj-tech-master/excelts';
import { execute, onStatement } from '@enishi/platform';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { addAnswers, fillPeople, makePeople } from './people-world.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const world = makePeople();
let analyst: Visitor;
let officer: Visitor;

beforeAll(async () => {
  await addAnswers(dataSource, await fillPeople(dataSource, world));
  analyst = await server.signIn([{ capacity: 'ANALYST' }]);
  officer = await server.signIn([{ capacity: 'OFFICER' }]);
}, 120_000);

const CELL = `{ count n share low high mean hidden weighted { share low high designEffect effectiveN } rate { asked answered share } }`;
const FIGURE = `query ($request: FigureRequestInput!) { figures(requests: [$request]) {
  isExact digest notes breaks { year } rows { keys { code } cell ${CELL} } total ${CELL}
  weighting { uncovered trimmed smallestWeight largestWeight effectiveN } } }`;

interface Cell {
  count: number | null;
  n: number | null;
  share: string | null;
  mean: number | null;
  hidden: string | null;
}
interface Table {
  isExact: boolean;
  digest: string;
  notes: string[];
  rows: { keys: { code: string }[]; cell: Cell }[];
  total: Cell;
}
interface Request {
  metric: string;
  filter?: Record<string, unknown>;
  by?: string[];
}

async function ask(request: Request, as = analyst): Promise<Table> {
  const { data, errors } = await server.graphql<{ figures: [Table] }>(FIGURE, { request }, as);
  expect(errors).toBeUndefined();
  return data.figures[0];
}

const REQUESTS: readonly Request[] = [
  { metric: 'invitees', by: ['COUNTRY'] },
  { metric: 'satisfaction', by: ['COUNTRY', 'FISCAL_YEAR'] },
  { metric: 'satisfaction', by: ['REGION', 'ANSWER'] },
  { metric: 'returned_share', by: ['COUNTRY'] },
  { metric: 'response_rate', by: ['REGION'] },
];

/** The words of an address for a request. */
const addressOf = ({ metric, by = [] }: Request, file: string) =>
  `/data/figures/${file}?${new URLSearchParams({ metric, by: by.join(',') }).toString()}`;

async function fileOf(request: Request, file: string, as = analyst): Promise<Buffer> {
  const response = await server.http(addressOf(request, file), { as });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Of a row of a file: its codes, then count, n, percent and mean, each as it stands there. */
const numbersOf = (row: Record<string, unknown>, by: readonly string[]) => [
  ...by.map((dimension) => String(row[dimension.toLowerCase()])),
  ...['count', 'n', 'percent', 'mean'].map((name) => ((row[name] ?? '') === '' ? null : Number(row[name]))),
];

function linesOf(sheet: Workbook['worksheets'][number] | undefined): unknown[][] {
  const lines: unknown[][] = [];
  sheet?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)));
  return lines;
}

/** Lines of a sheet of a figure: words, names, then the numbers. */
const objectsOf = ([, names = [], ...body]: unknown[][]): Record<string, unknown>[] =>
  body.map((line) => Object.fromEntries(names.map((name, index) => [String(name), line[index]])));

const number = (n: number | null) => new Intl.NumberFormat('en').format(n ?? 0);

const save = (name: string, isShared: boolean) =>
  server.graphql(
    `mutation ($view: SaveViewInput!) { saveView(view: $view) { __typename } }`,
    { view: { name, screen: 'EXPLORER', isShared, search: [{ name: 'countries', value: 'TO' }] } },
    officer,
  );

/** The answer and every statement that it took. */
async function watched<T>(run: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
  const statements: string[] = [];
  const stop = onStatement((text) => statements.push(text), dataSource);
  try {
    return { answer: await run(), statements: statements.toSorted() };
  } finally {
    stop();
  }
}

const file = async (countries: string) =>
  (
    await server.http(`/data/figures/table.csv?metric=invitees&by=FISCAL_YEAR&countries=${countries}`, {
      as: analyst,
    })
  ).text();

const curve = (country: string) =>
  watched(async () => {
    const { data } = await server.graphql(
      `query ($filter: FigureFilterInput) { returnCurve(filter: $filter) { n method notes hidden points { years share atRisk } } }`,
      { filter: { countries: [country] } },
      analyst,
    );
    return data;
  });

describe('what an analyst takes out of the house', () => {
  it('is in CSV, Parquet and workbook what the screen shows, number by number, and nothing else', async () => {
    for (const request of REQUESTS) {
      const { rows, total, isExact } = await ask(request);
      const { by = [] } = request;
      expect([request, isExact]).toEqual([request, false]);
      const shown = [
        ...rows.map(({ keys, cell }) => [keys.map(({ code }) => code), cell] as const),
        [by.map(() => 'TOTAL'), total] as const,
      ].map(([codes, { count, n, share, mean }]) => [
        ...codes,
        count,
        n,
        share === null ? null : Number(share),
        mean,
      ]);
      expect(shown.some((row) => row.includes(null))).toBe(true);
      const csv = parse<Record<string, string>>(await fileOf(request, 'table.csv'), {
        bom: true,
        columns: true,
      });
      expect(csv.map((row) => numbersOf(row, by))).toEqual(shown);
      const parquet = await parquetReadObjects({
        file: Uint8Array.from(await fileOf(request, 'table.parquet')).buffer,
      });
      expect(parquet.map((row) => numbersOf(row, by))).toEqual(shown);
      const book = new Workbook();
      await book.xlsx.load(await fileOf(request, 'workbook.xlsx'));
      const lines = objectsOf(linesOf(book.worksheets[1]));
      expect(lines.map((row) => numbersOf(row, by))).toEqual(shown);
    }
  });

  it('is in the report what the single figures are', async () => {
    const response = await server.http('/data/figures/report.xlsx?report=YEARLY&survey=2024&language=en', {
      as: analyst,
    });
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(await response.arrayBuffer()));
    const unitOf = new Map(linesOf(book.worksheets[0]).map((line) => [line[0], String(line[2])]));
    const cells = book.worksheets
      .slice(1, -2)
      // plans and countries of whole years are public, and exact for everybody
      .filter(({ name }) => !/^(plans|institutions|countries)/.test(unitOf.get(name) ?? ''))
      .flatMap((sheet) => objectsOf(linesOf(sheet)));
    expect(cells.length).toBeGreaterThan(30);
    for (const row of cells)
      for (const name of ['count', 'n', 'asked', 'answered'])
        if (typeof row[name] === 'number')
          expect([row, row[name] % 5, row[name] === 0 || row[name] >= 15]).toEqual([row, 0, true]);
  });

  it('is on the public page no more than an analyst is told', async () => {
    const html = await (await server.http('/outcomes', { headers: { cookie: 'lang=en' } })).text();
    const [shown, exact] = await Promise.all([
      ask({ metric: 'invitees' }),
      ask({ metric: 'invitees' }, officer),
    ]);
    expect(exact.total.count).not.toBe(shown.total.count);
    expect(html).toContain(number(shown.total.count));
    expect(html).not.toContain(number(exact.total.count));
    const answers = await ask({ metric: 'satisfaction' });
    expect(html).toContain(`${answers.total.share}`);
    const { data } = await server.graphql<{
      returnCurve: { points: { years: number; share: number | null }[] };
    }>(`{ returnCurve { points { years share } } }`, {}, analyst);
    for (const { years, share } of data.returnCurve.points)
      if (Number.isInteger(years) && share !== null) expect(html).toContain(`${share.toFixed(1)} %`);
  });
});

describe('a view that an officer shared', () => {
  const views = `{ savedViews { id name search { name value } } }`;
  type Views = { savedViews: { id: string; name: string; search: { name: string; value: string }[] }[] };
  it('brings an analyst to the question, never to the officer’s numbers; one that is not shared to nothing', async () => {
    await save('Tonga', true);
    await save('Only mine', false);
    const { data } = await server.graphql<Views>(views, {}, analyst);
    expect(data.savedViews.map(({ name }) => name)).toEqual(['Tonga']);
    const countries = data.savedViews[0]?.search.map(({ value }) => value);
    const filter = { countries };
    expect(await ask({ metric: 'invitees', filter }, officer)).toMatchObject({ total: { count: 3 } });
    expect(await ask({ metric: 'invitees', filter })).toMatchObject({
      isExact: false,
      total: { count: null },
    });
    const own = await server.graphql<Views>(views, {}, officer);
    const hidden = own.data.savedViews.find(({ name }) => name === 'Only mine')?.id;
    const remove = (viewId: string | undefined) =>
      server.graphql(`mutation ($viewId: ID!) { removeView(viewId: $viewId) }`, { viewId }, analyst);
    expect(await remove(hidden)).toEqual(await remove('01890000-0000-7000-8000-000000000000'));
    expect((await server.graphql<Views>(views, {}, officer)).data.savedViews).toHaveLength(2);
  });
});

async function somethingChanges(): Promise<void> {
  await execute(
    dataSource.manager,
    `insert into counted_change (source, changes) select distinct source, 1 from counted_change`,
  );
}

describe('three people and nobody', () => {
  const ASKED: readonly { metric: string; by?: string[] }[] = [
    { metric: 'invitees' },
    { metric: 'invitees', by: ['FISCAL_YEAR', 'PROGRAMME_TYPE'] },
    { metric: 'invitee_countries' },
    { metric: 'satisfaction', by: ['ANSWER'] },
    { metric: 'returned_share', by: ['SURVEY_YEAR'] },
    { metric: 'response_rate', by: ['FISCAL_YEAR'] },
    { metric: 'return_visits', by: ['PURPOSE'] },
  ];
  it('look the same in every word and number of an answer, and take the same statements', async () => {
    for (const { metric, by = [] } of ASKED) {
      // what somebody has just asked is remembered: that tells who asked, not whether there is anybody
      await somethingChanges();
      const few = await watched(() => ask({ metric, by, filter: { countries: ['TO'] } }));
      await somethingChanges();
      const none = await watched(() => ask({ metric, by, filter: { countries: ['NR'] } }));
      const plain = ({ digest: _digest, ...rest }: Table) => rest;
      expect([metric, plain(few.answer)]).toEqual([metric, plain(none.answer)]);
      expect([metric, few.statements]).toEqual([metric, none.statements]);
      expect(few.statements.length).toBeGreaterThan(1);
    }
  });

  it('look the same in a file and in a curve', async () => {
    expect(await file('TO')).toBe(await file('NR'));
    const [few, none] = [await curve('TO'), await curve('NR')];
    expect(few).toEqual(none);
  });
});
