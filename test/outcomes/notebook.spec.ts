import { computeFigure, fillNotebook } from '@enishi/outcomes';
import type { Dimension, FigureFilter } from '@enishi/outcomes';
import { sql } from '@enishi/platform';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { addAnswers, fillPeople, makePeople } from './people-world.js';

const ALLOWED = [
  'fiscal_year',
  'survey_year',
  'cohort_year',
  'region',
  'programme_type',
  'audience',
  'purpose',
];

const { dataSource, url } = await freshDatabase();
const people = makePeople();
const rows = <Row extends Record<string, unknown>>(text: string) => sql<Row>(dataSource.manager, text);

beforeAll(async () => {
  await addAnswers(dataSource, await fillPeople(dataSource, people));
  await rows(
    `insert into return_visit (id, person_id, head_count, told_heads, purpose, sources, verification, counts_published, state, plan_id)
     select gen_random_uuid(), p.person_id, 1, 1,
       case when place % 60 = 0 then 'CONFERENCE' when place % 3 = 0 then 'DEGREE_STUDY' else 'POSTDOC' end, '{HOST}', 'CLAIMED',
       true, 'LIVE', p.plan_id
     from (select *, row_number() over (order by plan_id, id) as place from participation) p where place % 4 <> 0 or place % 60 = 0`,
  );
  await fillNotebook(testCtx(dataSource, as.system()));
}, 120_000);

/** What an analyst reads of the same table on the screen, by the codes of its rows. */
async function screen(
  metric: string,
  by: Dimension[],
  read: 'count' | 'n',
  filter: FigureFilter = {},
): Promise<Map<string, number | null>> {
  const table = await computeFigure(testCtx(dataSource, as.analyst()), { metric, filter, by });
  expect(table.isExact).toBe(false);
  return new Map(table.rows.map(({ keys, cell }) => [keys.map(({ code }) => code).join(' '), cell[read]]));
}

/** The numbers that are told, by their codes. */
const inOrder = (numbers: ReadonlyMap<string, unknown>) =>
  [...numbers].filter(([, value]) => value !== null).toSorted(([a], [b]) => (a < b ? -1 : 1));

const compare = async (
  view: string,
  keys: string[],
  column: string,
  shown: Map<string, number | null>,
  where = '',
) => {
  const found = await rows<Record<string, string | number | null>>(
    `select ${keys.join(', ')}, ${column} from notebook.${view} ${where}`,
  );
  const told = new Map(found.map((row) => [keys.map((key) => row[key]).join(' '), row[column]]));
  expect([view, column, inOrder(told)]).toEqual([view, column, inOrder(shown)]);
  expect([view, column, inOrder(shown).length > 0]).toEqual([view, column, true]);
};

describe('the notebook', () => {
  it('tells of no group more than the screen tells an analyst of the same table, and all of that', async () => {
    for (const year of [2021, 2022, 2023])
      await compare(
        'visits',
        ['region', 'programme_type'],
        'invitees',
        await screen('invitees', ['REGION', 'PROGRAMME_TYPE'], 'count', { fiscalYears: [year] }),
        `where fiscal_year = ${year}`,
      );
    const byYear = ['fiscal_year', 'region'];
    await compare('reports', byYear, 'answers', await screen('satisfaction', ['FISCAL_YEAR', 'REGION'], 'n'));
    await compare(
      'reports',
      byYear,
      'satisfied',
      await screen('satisfaction', ['FISCAL_YEAR', 'REGION'], 'count'),
    );
    const cohorts = ['cohort_year', 'region'];
    for (const [column, read] of [
      ['answers', 'n'],
      ['returned', 'count'],
    ] as const)
      await compare(
        'follow_up',
        cohorts,
        column,
        await screen('returned_share', ['FISCAL_YEAR', 'REGION'], read, { surveyYear: 2024 }),
        'where survey_year = 2024',
      );
    await compare(
      'asked',
      ['survey_year', 'region'],
      'asked',
      await screen('response_rate', ['SURVEY_YEAR', 'REGION'], 'n'),
      `where audience = 'ALUMNI'`,
    );
    await compare(
      'returns',
      ['fiscal_year', 'purpose'],
      'person_times',
      await screen('return_visits_all', ['FISCAL_YEAR', 'PURPOSE'], 'count'),
    );
  });

  it('hides three people from Tonga, and whoever would tell of them', async () => {
    const [found] = await rows<{ least: number }>(`select min(invitees) as least from notebook.visits`);
    expect(found?.least).toBeGreaterThanOrEqual(15);
    const exact = await rows<{ n: string }>(
      `select sum(invitees) as n from rollup_visit group by fiscal_year, region, programme_type having sum(invitees) between 1 and 12`,
    );
    expect(exact.length).toBeGreaterThan(0);
  });

  it('is what it was after a second night, and forgets who is gone', async () => {
    const before = await rows(`select * from notebook_row order by part, keys`);
    await fillNotebook(testCtx(dataSource, as.system()));
    expect(await rows(`select * from notebook_row order by part, keys`)).toEqual(before);
    await rows(`delete from return_visit`);
    await fillNotebook(testCtx(dataSource, as.system()));
    expect(await rows(`select * from notebook.returns`)).toEqual([]);
  });

  it('has nothing by which a person, a plan or an institution could be known', async () => {
    const columns = await rows<{ view: string; name: string; type: string }>(
      `select c.relname as view, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'notebook' and a.attnum > 0 order by 1, a.attnum`,
    );
    expect(new Set(columns.map(({ view }) => view)).size).toBe(6);
    for (const { view, name, type } of columns)
      if (!ALLOWED.includes(name)) expect(type, `${view}.${name}`).toBe('integer');
    for (const { view, name, type } of columns)
      if (type === 'integer' && !ALLOWED.includes(name))
        expect(
          await rows(`select 1 from notebook.${view} where ${name} % 5 <> 0 or ${name} between 1 and 9`),
          `${view}.${name}`,
        ).toEqual([]);
    expect(
      await rows(
        `select viewname from pg_views where schemaname = 'notebook' and obj_description(format('notebook.%I', viewname)::regclass) is null`,
      ),
    ).toEqual([]);
  });

  it('is all that its role can read, and takes no writing', async () => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query('set role enishi_notebook');
      expect((await client.query('select * from notebook.visits')).rowCount).toBeGreaterThan(5);
      for (const attempt of [
        'select * from person',
        'select * from rollup_visit',
        'select * from notebook_row',
        'select * from fact_follow_up',
        `select refresh_fact_visit('{}')`,
        'delete from notebook.visits',
        'create table notebook.mine (x int)',
      ])
        await expect(client.query(attempt), attempt).rejects.toThrow(/permission denied|cannot/);
    } finally {
      await client.end();
    }
  });
});
