import { beforeAll, describe, expect, it } from 'vitest';
import { boundsOf } from '../statistics/disclosure/attack/bounds.js';
import type { Span } from '../statistics/disclosure/attack/bounds.js';
import { latticeOf } from '../statistics/disclosure/attack/lattice.js';
import { differencesOf } from '../statistics/disclosure/attack/pairs.js';
import { knownOf, spansOf } from '../statistics/disclosure/attack/read.js';
import { questionsOf } from '../statistics/disclosure/attack/survey.js';
import type { Said } from '../statistics/disclosure/attack/survey.js';
import { startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { COUNTRIES, DIMENSIONS, fillPeople, filterOf, makePeople, regions } from './people-world.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

const world = makePeople();
const lattice = latticeOf(world);
const counts = lattice.add(() => 1);
let analyst: Visitor;
let officer: Visitor;

beforeAll(async () => {
  await fillPeople(dataSource, world);
  analyst = await server.signIn([{ capacity: 'ANALYST' }]);
  officer = await server.signIn([{ capacity: 'OFFICER' }]);
}, 60_000);

interface Cell {
  count: number | null;
  n: number | null;
  share: string | null;
  hidden: string | null;
}
interface Table {
  isExact: boolean;
  notes: string[];
  rows: { keys: { dimension: string; code: string }[]; cell: Cell }[];
  total: Cell;
}
interface Request {
  metric: string;
  filter?: Record<string, unknown>;
  by?: string[];
}

const FIGURES = `query ($requests: [FigureRequestInput!]!) { figures(requests: $requests) {
  isExact notes rows { keys { dimension code } cell { count n share hidden } } total { count n share hidden } } }`;

async function ask(requests: readonly Request[], visitor = analyst): Promise<Table[]> {
  const tables: Table[] = [];
  for (let from = 0; from < requests.length; from += 12) {
    const part = requests.slice(from, from + 12);
    const { data, errors } = await server.graphql<{ figures: Table[] }>(FIGURES, { requests: part }, visitor);
    expect(errors).toBeUndefined();
    tables.push(...data.figures);
  }
  return tables;
}

/** Where a row of a table lies in the lattice. */
function nodeOf(places: readonly number[], keys: Table['rows'][number]['keys']): number | null {
  const chosen = [...places];
  for (const { dimension, code } of keys) {
    const dim = dimension === 'REGION' ? 0 : DIMENSIONS.indexOf(dimension);
    const place =
      dimension === 'REGION'
        ? COUNTRIES.length + regions.indexOf(code)
        : (world.dims[dim]?.codes.indexOf(code) ?? -1);
    if (place < 0 || (dimension === 'REGION' && !regions.includes(code))) return null;
    chosen[dim] = place;
  }
  return lattice.nodeOf(chosen);
}

describe('an analyst with a script asks the server everything', () => {
  const said: Said[] = [];
  const tables: { request: Request; table: Table }[] = [];

  beforeAll(async () => {
    const questions = [...questionsOf(lattice, 3, 2)].flatMap(({ places, by }) => {
      const names = by.map((dim) => DIMENSIONS[dim] ?? '');
      const isAll = places[0] === COUNTRIES.length + regions.length;
      return [
        { places, by: names },
        ...(isAll && names.includes('COUNTRY')
          ? [{ places, by: names.map((name) => (name === 'COUNTRY' ? 'REGION' : name)) }]
          : []),
      ];
    });
    const requests = questions.map(({ places, by }) => ({
      metric: 'invitees',
      filter: filterOf(places),
      by,
    }));
    const answers = await ask(requests);
    for (const [index, table] of answers.entries()) {
      const { places } = questions[index] ?? { places: [] };
      tables.push({ request: requests[index] as Request, table });
      const cell = (shown: Cell) => ({ count: shown.count, key: [] }) as unknown as Said['cell'];
      said.push({ node: lattice.nodeOf(places), cell: cell(table.total) });
      for (const row of table.rows) {
        const node = nodeOf(places, row.keys);
        if (node !== null) said.push({ node, cell: cell(row.cell) });
      }
    }
  }, 300_000);

  it('gets numbers that are true to the nearest five, and the same ones however it asks', () => {
    const numbers = new Map<number, Set<number>>();
    for (const { node, cell } of said)
      if (cell.count !== null) numbers.set(node, (numbers.get(node) ?? new Set()).add(cell.count));
    expect(numbers.size).toBeGreaterThan(40);
    for (const [node, printed] of numbers)
      expect([...printed]).toEqual([Math.round((counts[node] as number) / 5) * 5]);
  });

  it('is never told of one of the three people from Tonga, in no row, list, total or reason', async () => {
    for (const { request, table } of tables) {
      const rows = table.rows.filter(({ keys }) =>
        keys.some(({ code }) => ['TO', 'KI', 'LA'].includes(code)),
      );
      expect([request, rows.filter(({ cell }) => cell.count !== null && cell.count < 15)]).toEqual([
        request,
        [],
      ]);
      expect(table.rows.some(({ keys }) => keys.some(({ code }) => code === 'TO'))).toBe(false);
      expect(table.isExact).toBe(false);
    }
    const reason = new Set(
      tables
        .flatMap(({ table }) => [table.total, ...table.rows.map(({ cell }) => cell)])
        .map(({ hidden }) => hidden),
    );
    expect(reason).toEqual(new Set(['SMALL', null]));
    const filters = `{ figureFilters { countries { code } regions { code } } }`;
    type Lists = { figureFilters: { countries: { code: string }[]; regions: { code: string }[] } };
    const list = async (visitor: Visitor) =>
      (await server.graphql<Lists>(filters, {}, visitor)).data.figureFilters.countries.map(
        ({ code }) => code,
      );
    expect(await list(analyst)).not.toContain('TO');
    expect(await list(officer)).toContain('TO');
    // a country in which nobody was and Tonga look alike
    const alike = await ask(
      ['TO', 'NR'].flatMap((code) => [
        { metric: 'invitees', filter: { countries: [code] } },
        { metric: 'invitees', filter: { countries: [code] }, by: ['FISCAL_YEAR'] },
        { metric: 'invitee_countries', filter: { countries: [code] } },
      ]),
    );
    expect(alike.slice(0, 3).map(({ rows, total }) => [rows, total])).toEqual(
      alike.slice(3).map(({ rows, total }) => [rows, total]),
    );
  });

  it('finds out no group of one to nine people by subtracting, nor by linear programming over all it was told', async () => {
    const spans = spansOf(lattice, said);
    const groups = differencesOf(lattice, counts, (node) => spans[node] as Span);
    expect(groups.length).toBeGreaterThan(10);
    expect(Math.min(...groups.map(({ low, high }) => high - low))).toBeGreaterThanOrEqual(3);
    // two numbers that are both shown never leave a small group between them: then the most would be 13
    expect(Math.min(...groups.map(({ high }) => high))).toBeGreaterThanOrEqual(15);
    const few = [...counts.keys()].filter(
      (node) => (counts[node] as number) > 0 && (counts[node] as number) < 10,
    );
    const bounds = await boundsOf(
      lattice.leaves,
      knownOf(lattice, spans),
      few.map((node) => lattice.leavesOf(node)),
      4,
    );
    expect(Math.min(...bounds.spans.map(({ low, high }) => high - low))).toBeGreaterThanOrEqual(3);
  });

  it('gets nothing new by lists: a sum of years or countries is the sum of what these show', async () => {
    const [union, ...singles] = await ask([
      { metric: 'invitees', filter: { countries: ['CN', 'ID', 'TO'] }, by: ['FISCAL_YEAR'] },
      ...['CN', 'ID', 'TO'].map((code) => ({
        metric: 'invitees',
        filter: { countries: [code] },
        by: ['FISCAL_YEAR'],
      })),
    ]);
    for (const { keys, cell } of union?.rows ?? []) {
      const parts = singles.map(
        ({ rows }) => rows.find((row) => row.keys[0]?.code === keys[0]?.code)?.cell.count ?? null,
      );
      const shown = parts.filter((count) => count !== null);
      expect(cell.count).toBe(shown.length > 0 ? shown.reduce((sum, count) => sum + count, 0) : null);
    }
    const distinct = await ask([{ metric: 'invitee_countries', filter: { countries: ['CN', 'ID', 'TO'] } }]);
    expect(distinct[0]?.total.count).toBeNull();
    const many = await server.graphql(
      FIGURES,
      {
        requests: [
          {
            metric: 'invitees',
            filter: { fiscalYears: [2022], countries: ['CN'], programmeTypes: ['OPEN_A'], fields: ['FORD1'] },
          },
        ],
      },
      analyst,
    );
    expect(many.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('gets percentages that anybody can recompute from the numbers beside them', async () => {
    const [table] = await ask([{ metric: 'region_share', by: ['REGION'] }]);
    const shown = (table?.rows ?? []).map(({ cell }) => cell).filter(({ share }) => share !== null);
    expect(shown.length).toBeGreaterThan(1);
    for (const { count, n, share } of shown)
      expect(share).toBe((Math.floor(((count ?? 0) * 1000) / (n ?? 1)) / 10).toFixed(1));
  });

  it('while an officer with the right counts single people, and the table says so', async () => {
    const [table] = await ask([{ metric: 'invitees', by: ['COUNTRY'] }], officer);
    expect(table?.isExact).toBe(true);
    expect(table?.rows.find(({ keys }) => keys[0]?.code === 'TO')?.cell.count).toBe(3);
  });
});
