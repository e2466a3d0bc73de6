import { addTables, assertProtected, protectTable, singleValues } from '@enishi/statistics';
import type { ProtectedTable, RawCell, RawTable } from '@enishi/statistics';
import { describe, expect, test } from 'vitest';

const coarse = (raw: RawTable) => protectTable(raw, { exact: false });
const shown = ({ cells }: ProtectedTable) =>
  Object.fromEntries(cells.map(({ key, count, hidden }) => [key.join('/'), count ?? hidden]));
const byLine = (counts: Record<string, number>): RawTable => ({
  dims: [{ name: 'LINE', members: Object.keys(counts) }],
  cells: Object.entries(counts).map(([code, count]) => ({ key: [code], count })),
});
const scale = { name: 'ANSWER', members: ['5', '4', '3', '2', '1'], sharesBase: true };

const liked = (n: number) =>
  coarse({ dims: [], cells: [], total: { key: [], count: 14, n, sum: 3.37 * n }, scale: [1, 5] }).total;
const weighted = (n: number) =>
  coarse({
    dims: [],
    cells: [],
    total: { key: [], count: Math.round(n / 3), n, weighted: { share: 0.3333, designEffect: 1.4142 } },
  }).total.weighted;
const secret = (isSensitive: boolean): RawTable => ({
  dims: [{ name: 'ANSWER', members: ['YES', 'NO'], sharesBase: true }],
  cells: [
    { key: ['YES'], count: 196, n: 200 },
    { key: ['NO'], count: 4, n: 200 },
  ],
  isSensitive,
});
const byCountry = (of: Record<string, number>): RawTable => ({
  dims: [{ name: 'COUNTRY', parents: { FJ: 'SEA', TO: 'SEA', CN: 'EAST', IN: 'SOUTH' } }],
  cells: Object.entries(of).map(([code, count]) => ({ key: [code], count })),
});
const byYear = (found: string[], count: number): RawTable => ({
  dims: [{ name: 'YEAR', members: found }],
  cells: found.map((code) => ({ key: [code], count })),
});

describe('an analyst reads a table', () => {
  test('counts come to the nearest five, and the share is that of the numbers as shown', () => {
    const { cells, total, isExact } = coarse({
      dims: [{ name: 'LINE' }],
      cells: [
        { key: ['A'], count: 41, n: 97 },
        { key: ['B'], count: 18, n: 62 },
      ],
    });
    expect(isExact).toBe(false);
    expect(cells).toMatchObject([
      { key: ['A'], count: 40, n: 95, share: 40 / 95 },
      { key: ['B'], count: 20, n: 60, share: 20 / 60 },
    ]);
    expect(total).toMatchObject({ count: 60, n: 160, share: 60 / 160 });
  });

  test('nobody tells three people from nobody at all, and thirteen are the first to be seen', () => {
    expect(shown(coarse(byLine({ a: 0, b: 3, c: 12, d: 13, e: 60 })))).toEqual({
      a: 'SMALL',
      b: 'SMALL',
      c: 'SMALL',
      d: 15,
      e: 60,
    });
  });

  test('a zero that everybody can read up is a zero', () => {
    const { cells } = coarse({
      dims: [{ name: 'YEAR', members: ['2019', '2020'] }],
      cells: [
        { key: ['2019'], count: 80 },
        { key: ['2020'], count: 0, isStructuralZero: true },
      ],
    });
    expect(cells.map(({ count }) => count)).toEqual([80, 0]);
  });

  test('four who were unsure are not what is left of all the others: the next answer goes with them', () => {
    const { cells, total } = coarse({
      dims: [scale],
      cells: [
        { key: ['5'], count: 2279, n: 2324 },
        { key: ['4'], count: 41, n: 2324 },
        { key: ['3'], count: 4, n: 2324 },
      ],
    });
    expect(cells.map(({ count, hidden }) => count ?? hidden)).toEqual([
      2280,
      'SMALL',
      'SMALL',
      'SMALL',
      'SMALL',
    ]);
    expect(total).toMatchObject({ count: 2325, n: 2325 });
  });

  test('a percentage needs 23 people; a mean comes in steps in which ten people do not show, or not at all', () => {
    expect([22, 23].map((n) => liked(n).share)).toEqual([null, 15 / 25]);
    expect(liked(22).hidden).toBe('BASE_TOO_SMALL');
    expect([40, 197, 200, 1000, 9000].map((n) => liked(n).mean)).toEqual([null, null, 3.4, 3.35, 3.37]);
  });

  test('weights are told in steps of five people, and not at all below a hundred', () => {
    expect(weighted(96)).toBeNull();
    expect(weighted(101)).toEqual({ share: 0.35, designEffect: 1.4, effectiveN: 70 });
    expect(weighted(5003)).toEqual({ share: 0.334, designEffect: 1.4, effectiveN: 3575 });
  });

  test('few people behind many visits are few people', () => {
    expect(coarse({ dims: [], cells: [], total: { key: [], count: 40, people: 3 } }).total).toMatchObject({
      count: null,
      hidden: 'SMALL',
    });
  });

  test('where nearly everybody gave a sensitive answer, so much or more is told and no number', () => {
    expect(coarse(secret(true)).cells[0]).toMatchObject({ count: null, share: null });
    const twenty = coarse({ ...secret(true), dims: [], cells: [], total: { key: [], count: 196, n: 200 } });
    expect(twenty.total).toMatchObject({ count: null, share: null, n: 200, coded: 'TOP' });
    expect(twenty.notes).toContain('CODED');
    expect(
      coarse({ ...secret(false), dims: [], cells: [], total: { key: [], count: 196, n: 200 } }).total.count,
    ).toBe(195);
  });

  test('asked and answered follow the same rules, and the frame beneath an interval too', () => {
    const { total } = coarse({
      dims: [],
      cells: [],
      total: { key: [], count: 31, n: 58, population: 77, rate: { asked: 77, answered: 58 } },
    });
    expect(total).toMatchObject({ population: 75, rate: { asked: 75, answered: 60, share: 60 / 75 } });
  });
});

describe('tables that hang together', () => {
  const parents = {
    JP: 'EAST',
    CN: 'EAST',
    KR: 'EAST',
    FJ: 'SEA',
    TO: 'SEA',
    TV: 'SEA',
    FR: 'WEST',
    DE: 'WEST',
  };
  const people: Record<string, number> = { CN: 400, KR: 90, JP: 30, FJ: 44, TO: 3, TV: 26, FR: 61, DE: 28 };
  const years = { '2018': 0.5, '2019': 0.3, '2020': 0.2 };
  const cells = Object.entries(people).flatMap(([country, all]) =>
    Object.entries(years).map(([year, part]): RawCell => ({
      key: [country, year],
      count: Math.round(all * part),
    })),
  );
  const sum = (keep: (key: readonly string[]) => string): RawCell[] => {
    const sums = new Map<string, number>();
    for (const { key, count } of cells) sums.set(keep(key), (sums.get(keep(key)) ?? 0) + count);
    return [...sums].map(([code, count]) => ({ key: [code], count }));
  };
  const country = { name: 'COUNTRY', parents };
  const year = { name: 'YEAR', members: Object.keys(years) };

  test('a small country is in no list, and no neighbour of its region gives it away', () => {
    const table = coarse({ dims: [country], cells: sum(([code]) => code ?? '') });
    expect(table.members[0]).toEqual(['CN', 'KR', 'FR', 'FJ', 'DE', 'JP']);
    expect(table.members[0]).not.toContain('TO');
    // beside the total of its region, Tonga would be what Fiji and Tuvalu leave: Tuvalu is hidden as well
    expect(table.members[0]).not.toContain('TV');
    expect(table.total.count).toBe(685);
  });

  test('one number is shown or hidden alike in every table of the same question, whatever the order of the cells', () => {
    const two = coarse({ dims: [country, year], cells });
    const reversed = coarse({ dims: [country, year], cells: cells.toReversed() });
    expect(reversed).toEqual(two);
    const alone = coarse({ dims: [country], cells: sum(([code]) => code ?? '') });
    for (const [index, code] of (two.members[0] ?? []).entries())
      expect(two.rowTotals[index]?.count).toBe(shown(alone)[code] ?? null);
    const perYear = coarse({ dims: [year], cells: sum(([, code]) => code ?? '') });
    expect(two.columnTotals.map(({ count }) => count)).toEqual(perYear.cells.map(({ count }) => count));
    const turned = coarse({
      dims: [year, country],
      cells: cells.map((cell) => ({ ...cell, key: cell.key.toReversed() })),
    });
    for (const { key, count } of two.cells)
      expect(turned.cells.find((cell) => cell.key.toReversed().join() === key.join())?.count ?? null).toBe(
        count,
      );
  });

  test('every row and column keeps two gaps or none, and what they hold is no small group', () => {
    const two = coarse({ dims: [country, year], cells: cells.map((cell) => ({ ...cell })) });
    const truth = new Map(cells.map(({ key, count }) => [key.join(), count]));
    for (const column of two.members[1] ?? []) {
      const all = Object.keys(people).map((code) => {
        const cell = two.cells.find(({ key }) => key.join() === [code, column].join());
        return { isHidden: (cell?.count ?? null) === null, count: truth.get([code, column].join()) ?? 0 };
      });
      const gaps = all.filter(({ isHidden }) => isHidden);
      const held = gaps.reduce((total, { count }) => total + count, 0);
      expect(held === 0 || (gaps.length > 1 && held >= 10), `${column}: ${held}`).toBe(true);
    }
  });

  test('three years together are what the three years show, and nothing anew', () => {
    const parts = Object.keys(years).map((one) =>
      coarse({
        dims: [country],
        cells: cells
          .filter(({ key }) => key[1] === one)
          .map(({ key, count }) => ({ key: [key[0] ?? ''], count })),
      }),
    );
    const all = addTables(parts);
    expect(all.notes).toContain('ADDED');
    expect(shown(all)['CN']).toBe(200 + 120 + 80);
    expect(all.members[0]).not.toContain('TO');
    expect(addTables(parts, { isDistinct: true }).total).toMatchObject({
      count: null,
      hidden: 'COMPLEMENTARY',
    });
    expect(singleValues({ years: [1, 2], lines: ['A', 'B', 'A'], host: 'h' }, 9)).toEqual([
      { years: [1], lines: ['A'], host: 'h' },
      { years: [1], lines: ['B'], host: 'h' },
      { years: [2], lines: ['A'], host: 'h' },
      { years: [2], lines: ['B'], host: 'h' },
    ]);
    expect(singleValues({ years: [1, 2, 3], lines: ['A', 'B'] }, 5)).toBeNull();
  });
});

describe('a question narrowed down', () => {
  test('45 of 48 would tell of the three others, and are not shown', () => {
    const in2019 = byCountry({ FJ: 45, CN: 100, IN: 60 });
    const always = byCountry({ FJ: 48, TO: 2, CN: 700, IN: 300 });
    expect(shown(coarse(in2019))).toEqual({ CN: 100, IN: 60, FJ: 45 });
    // India goes with Fiji, or Fiji would be what is left
    expect(shown(protectTable(in2019, { exact: false, wider: [always] }))).toEqual({ CN: 100 });
    // the same people in the table of all years are hidden there as well
    const both = coarse({
      dims: [
        { name: 'COUNTRY', parents: { FJ: 'SEA', CN: 'EAST' } },
        { name: 'YEAR', members: ['2018', '2019'] },
      ],
      cells: [
        { key: ['FJ', '2018'], count: 3 },
        { key: ['FJ', '2019'], count: 45 },
        { key: ['CN', '2018'], count: 600 },
        { key: ['CN', '2019'], count: 100 },
      ],
    });
    expect(shown(both)).toMatchObject({ 'FJ/2018': 'SMALL', 'FJ/2019': 'SMALL' });
    expect(both.rowTotals.map(({ count }) => count)).toEqual([700, 50]);
  });

  test('a region that is nearly one country does not tell of its neighbours', () => {
    const table = coarse(byCountry({ FJ: 60, TO: 4, CN: 700, IN: 90 }));
    expect(shown(table)).toEqual({ CN: 700, IN: 90 });
  });

  test('the years are those of everybody, whenever somebody of a small country came', () => {
    const table = protectTable(byYear(['2015', '2016'], 20), {
      exact: false,
      wider: [byYear(['2014', '2015', '2016', '2017'], 500)],
    });
    expect(table.members[0]).toEqual(['2014', '2015', '2016', '2017']);
  });
});

describe('who makes protected tables', () => {
  test('an officer with the right reads what was counted, and the table says so', () => {
    const table = protectTable(byLine({ a: 0, b: 3, c: 61 }), { exact: true });
    expect(shown(table)).toEqual({ a: 0, b: 3, c: 61 });
    expect(table).toMatchObject({ isExact: true, notes: ['EXACT'] });
  });

  test('what merely looks like one is refused, by the compiler and at run time', () => {
    const table = coarse(byLine({ a: 30 }));
    assertProtected(table);
    expect(() => {
      assertProtected({ ...table });
    }).toThrow('not protected');
    expect(Object.isFrozen(table.cells[0])).toBe(true);
    // @ts-expect-error a table as it was counted is no protected table
    expect(() => addTables([byLine({ a: 30 })])).toThrow('not protected');
  });

  test('a table that cannot be one is refused', () => {
    expect(() => coarse({ dims: [{ name: 'A' }, { name: 'B' }, { name: 'C' }], cells: [] })).toThrow(
      'two dimensions',
    );
    expect(() =>
      coarse({
        dims: [{ name: 'A' }],
        cells: [
          { key: ['x'], count: 1 },
          { key: ['x'], count: 2 },
        ],
      }),
    ).toThrow('one key');
  });
});
