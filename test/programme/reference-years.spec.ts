import { sql } from '@enishi/platform';
import { COUNTRIES, PROGRAMME_TYPES, REGIONS, loadReferenceYears } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';

let db: TestDatabase;
const ctx = () => testCtx(db.dataSource, as.system());
const rows = <Row extends Record<string, unknown>>(text: string) => sql<Row>(db.dataSource.manager, text);

beforeAll(async () => {
  db = await freshDatabase();
});

describe('reference years', () => {
  it('are loaded once, however often the server starts', async () => {
    const first = await loadReferenceYears(ctx());
    expect(first).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(await loadReferenceYears(ctx())).toEqual([]);
    expect(
      await rows(`select count(*)::int as n from audit_entry where action = 'fiscal_year.loaded'`),
    ).toEqual([{ n: 12 }]);
  });

  it('keep a date that an officer has set', async () => {
    await rows(`update fiscal_year set report_fixed_date = '2025-03-21' where year = 2024`);
    await loadReferenceYears(ctx());
    expect(await rows(`select report_fixed_date::text as on from fiscal_year where year = 2024`)).toEqual([
      { on: '2025-03-21' },
    ]);
  });

  it('bring back the committed name of a country', async () => {
    await rows(`update country set name_ja = 'バプアニューギニア' where code = 'PG'`);
    await loadReferenceYears(ctx());
    expect(await rows(`select name_ja as name from country where code = 'PG'`)).toEqual([
      { name: 'パプアニューギニア' },
    ]);
  });

  it('have the three fixed dates of FY2025, which are three different days', async () => {
    expect(
      await rows(`select last_end_date::text as last, payment_fixed_date::text as pay, report_fixed_date::text as report,
                         refund_date::text as refund, provisional from fiscal_year where year = 2025`),
    ).toEqual([
      {
        last: '2026-03-13',
        pay: '2026-03-13',
        report: '2026-03-19',
        refund: '2026-03-31',
        provisional: false,
      },
    ]);
  });

  it('have a rule for every programme line of FY2025', async () => {
    const found = await rows<{ line: string }>(
      `select programme_type as line from course_rule where fiscal_year = 2025`,
    );
    expect(found.map((row) => row.line).toSorted()).toEqual([...PROGRAMME_TYPES].toSorted());
  });
});

describe('countries and regions', () => {
  it('of FY2025 are the 148 of the guidelines, by region, with 54 African countries and India as priority', async () => {
    expect(
      await rows(`select c.region, count(*)::int as n from eligible_country e join country c on c.code = e.country_code
                  where e.fiscal_year = 2025 group by c.region order by n desc, c.region`),
    ).toEqual([
      { region: 'AFRICA', n: 54 },
      { region: 'LATIN_AMERICA', n: 33 },
      { region: 'MIDDLE_EAST', n: 16 },
      { region: 'PACIFIC_ISLANDS', n: 14 },
      { region: 'SOUTHEAST_ASIA', n: 11 },
      { region: 'SOUTHWEST_ASIA', n: 7 },
      { region: 'CENTRAL_ASIA', n: 5 },
      { region: 'EAST_ASIA', n: 4 },
      { region: 'CAUCASUS', n: 3 },
      { region: 'EUROPE', n: 1 },
    ]);
    expect(
      await rows(`select count(*)::int as n from eligible_country where fiscal_year = 2025 and priority`),
    ).toEqual([{ n: 55 }]);
  });

  it('of earlier years are 14, then 15, then 35', async () => {
    expect(
      await rows(
        `select fiscal_year as y, count(*)::int as n from eligible_country where fiscal_year < 2018 group by 1 order by 1`,
      ),
    ).toEqual([
      { y: 2014, n: 14 },
      { y: 2015, n: 15 },
      { y: 2016, n: 35 },
      { y: 2017, n: 35 },
    ]);
  });

  it('each have a name in three languages, a known region, and a code of their own', () => {
    expect(new Set(COUNTRIES.map(([code]) => code)).size).toBe(COUNTRIES.length);
    for (const [code, region, ja, en, zh] of COUNTRIES) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(REGIONS).toContain(region);
      expect(ja && en && zh).toBeTruthy();
    }
  });

  it('count Hong Kong and Macau as parts of China (R48)', () => {
    expect(
      COUNTRIES.filter(([, , , , , partOf]) => partOf).map(([code, , , , , partOf]) => [code, partOf]),
    ).toEqual([
      ['HK', 'CN'],
      ['MO', 'CN'],
    ]);
  });
});
