import { sql } from '@enishi/platform';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/index.js';
import { addCase, addPerson, addReport, addVisit, makeWorld } from './facts-world.js';

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
const world = await makeWorld(dataSource);
const rows = <Row extends Record<string, unknown>>(text: string) => sql<Row>(dataSource.manager, text);

/** So many people of a country come with a plan, report, and are asked in the yearly survey. */
async function came(senderIndex: number, country: string, many: number, returned: number): Promise<void> {
  for (let n = 0; n < many; n++) {
    const personId = await addPerson(dataSource, country, 'FEMALE');
    const planId = world.plans[0]!;
    const id = await addVisit(dataSource, { planId, personId, senderId: world.senders[senderIndex]! });
    await addReport(dataSource, id);
    await addCase(dataSource, {
      campaignId: world.campaigns.ALUMNI,
      personId,
      planId,
      country,
      hostId: world.hosts[0]!,
      answers: { 'A.REV.any': n < returned ? 'YES' : 'NO' },
    });
  }
}
await came(0, 'ID', 32, 12);
await came(3, 'BR', 9, 9);
await came(4, 'UZ', 13, 4);

describe('the notebook', () => {
  it('counts to the nearest five, leaves out regions of fewer than ten, and hides small parts and small rests', async () => {
    expect(await rows(`select region, invitees from notebook.visits order by 1`)).toEqual([
      { region: 'CENTRAL_ASIA', invitees: 15 },
      { region: 'SOUTHEAST_ASIA', invitees: 30 },
    ]);
    expect(
      await rows(`select region, answers, returned, co_publication from notebook.follow_up order by 1`),
    ).toEqual([
      { region: 'CENTRAL_ASIA', answers: 15, returned: null, co_publication: null },
      { region: 'SOUTHEAST_ASIA', answers: 30, returned: 10, co_publication: 0 },
    ]);
    expect(await rows(`select region, satisfied from notebook.reports where satisfied is not null`)).toEqual([
      { region: 'SOUTHEAST_ASIA', satisfied: 30 },
    ]);
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
      expect((await client.query('select * from notebook.visits')).rowCount).toBe(2);
      for (const attempt of [
        'select * from person',
        'select * from rollup_visit',
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
