import { newId, sql } from '@enishi/platform';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/index.js';
import { live } from './facts-life.js';
import { makeWorld } from './facts-world.js';

const FACTS = ['visit', 'report', 'follow_up', 'host_answer', 'return', 'outcome', 'first_return'];
const ROLLUPS = ['visit', 'report', 'follow_up', 'asked', 'host_answer', 'return', 'first_return'];
const BROAD = ['follow_up_broad', 'asked_broad', 'first_return_broad'];
const { dataSource, url } = await freshDatabase();
const world = await makeWorld(dataSource);
const rows = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<Row>(dataSource.manager, text, values);
const one = async (text: string, values: unknown[] = []) => (await rows<{ n: number }>(text, values))[0]!.n;

/** How many facts and rows of rollups are not what the rows say; a repair says so and mends them. */
async function wrong(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of FACTS) found[`fact ${name}`] = await one(`select repair_fact_${name}() as n`);
  for (const name of [...ROLLUPS, ...BROAD])
    found[`rollup ${name}`] = await one(`select repair_rollup_${name}() as n`);
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n > 0));
}

/** Every fact, and every rollup summed up. */
async function everything(): Promise<string> {
  const parts: string[] = [];
  for (const name of FACTS)
    parts.push(
      JSON.stringify(await rows(`select to_jsonb(f) as f from fact_${name} f order by to_jsonb(f)::text`)),
    );
  return parts.join('\n');
}

describe('facts and rollups', () => {
  it('are what a full recount says after anything that people do, in any order', async () => {
    const seen = new Set<string>();
    for (const seed of [1, 2]) {
      for (const steps of [60, 110]) {
        await live({ dataSource, world }, seed, steps);
        for (const name of FACTS)
          if ((await one(`select count(*)::int as n from fact_${name}`)) > 0) seen.add(name);
        expect(await wrong()).toEqual({});
      }
    }
    expect([...seen].toSorted()).toEqual(FACTS.toSorted());
  });

  it('count who came, by the rows themselves', async () => {
    const came = `select count(*)::int as n from participation t join exchange_plan p on p.id = t.plan_id
      where t.state in ('CONFIRMED', 'DEPARTED', 'RETURN_CONFIRMED') and p.programme_type <> 'OPEN_ONLINE'`;
    expect(await one(`select sum(invitees)::int as n from rollup_visit`)).toBe(await one(came));
    const said = `select count(*)::int as n from survey_response r join survey_assignment a on a.id = r.assignment_id
      where r.answers ->> 'A.REV.any' = 'YES'`;
    expect(await one(`select sum(returned_yes)::int as n from rollup_follow_up`)).toBe(await one(said));
    const asked = `select count(*)::int as n from survey_assignment where state = 'ANSWERED'`;
    expect(await one(`select sum(answered)::int as n from rollup_asked`)).toBe(await one(asked));
    expect(await one(`select sum(person_times)::int as n from rollup_return`)).toBe(
      await one(`select sum(head_count)::int as n from return_visit where state = 'LIVE'`),
    );
  });

  it('know nobody’s anonymous answers, only that they were asked', async () => {
    expect(
      await one(
        `select count(*)::int as n from fact_follow_up f join survey_response r on r.id = f.response_id where r.campaign_id = $1`,
        [world.campaigns.anonymous],
      ),
    ).toBe(0);
    expect(
      await one(`select sum(asked)::int as n from rollup_asked where survey_year = 2025`),
    ).toBeGreaterThan(0);
  });

  it('come back to the identical state when two persons are merged and parted again', async () => {
    const [kept, merged] = await rows<{ id: string }>(
      `select distinct person_id as id from fact_follow_up order by 1 limit 2`,
    );
    const before = await everything();
    const moved = await rows<{ id: string }>(
      `update participation t set person_id = $1 where person_id = $2
         and not exists (select from participation o where o.plan_id = t.plan_id and o.person_id = $1) returning id`,
      [kept!.id, merged!.id],
    );
    await rows(`update person set merged_into_id = $1 where id = $2`, [kept!.id, merged!.id]);
    expect(await everything()).not.toBe(before);
    expect(
      await one(`select count(*)::int as n from fact_follow_up where person_id = $1`, [merged!.id]),
    ).toBe(0);
    expect(await wrong()).toEqual({});
    await rows(`update person set merged_into_id = null where id = $1`, [merged!.id]);
    await rows(`update participation set person_id = $2 where id = any($1::uuid[])`, [
      moved.map(({ id }) => id),
      merged!.id,
    ]);
    expect(await everything()).toBe(before);
    expect(await wrong()).toEqual({});
  });

  it('are mended by a recount when somebody wrote behind their back, and the recount says so', async () => {
    await rows(`alter table participation disable trigger participation_facts_update`);
    await rows(
      `update participation set state = 'WITHDRAWN' where id = (select participation_id from fact_visit limit 1)`,
    );
    await rows(`alter table participation enable trigger participation_facts_update`);
    await rows(
      `delete from rollup_asked where ctid = (select ctid from rollup_asked where asked <> 0 limit 1)`,
    );
    const mended = await wrong();
    expect(mended['fact visit']).toBe(1);
    expect(mended['rollup asked']).toBe(1);
    expect(await wrong()).toEqual({});
  });
});

const sums = () =>
  rows(
    `select survey_year, cohort_year, country_code, programme_type, sum(answers)::int as n, sum(returned_yes)::int as y
     from rollup_follow_up group by 1, 2, 3, 4 having sum(answers) <> 0 order by 1, 2, 3, 4`,
  );

const answer = async (client: pg.Client) =>
  client.query(
    `insert into fact_follow_up (response_id, person_id, survey_year, cohort_year, country_code, region, programme_type,
       module, returned) values ($1, $2, 2024, 2021, 'ID', 'SOUTHEAST_ASIA', 'OPEN_A', 'PULSE', true)`,
    [newId(), newId()],
  );

const isSum = (column: string) => !/_code|region|_type|_year|audience/.test(column);

/** Compares a broad rollup with the whole one. @returns how many groups it has */
async function brief(name: string): Promise<number> {
  const columns = (
    await rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`,
      [`broad_${name}`],
    )
  ).map((column) => column.name);
  const by = columns.filter((column) => !isSum(column)).join(', ');
  const sum = columns
    .filter(isSum)
    .map((column) => `sum(${column})::int as ${column}`)
    .join(', ');
  const of = (table: string) =>
    rows(
      `select ${by}, ${sum} from ${table} group by ${by} having ${columns
        .filter(isSum)
        .map((column) => `sum(${column}) <> 0`)
        .join(' or ')} order by ${by}`,
    );
  expect(await of(`broad_${name}`), name).toEqual(await of(`rollup_${name}`));
  return (await of(`broad_${name}`)).length;
}

describe('a rollup', () => {
  it('is told in brief by its broad one, before a fold, after it, and beside what comes in later', async () => {
    for (const seed of [5, 6]) {
      await live({ dataSource, world }, seed, 90);
      for (const name of ['follow_up', 'asked', 'first_return']) {
        expect(await brief(name)).toBeGreaterThan(0);
        await rows(`select fold_rollup_${name}()`);
        expect(await brief(name)).toBeGreaterThan(0);
        expect(await one(`select count(*)::int as n from rollup_${name}_broad`)).toBeGreaterThan(0);
      }
    }
  });

  it('says the same after a fold, in one row per group', async () => {
    const before = await sums();
    await rows(`select fold_rollup_follow_up()`);
    expect(await sums()).toEqual(before);
    expect(await one(`select count(*)::int as n from rollup_follow_up where not is_folded`)).toBe(0);
    expect(
      await one(
        `select count(*)::int as n from (select 1 from rollup_follow_up
         group by survey_year, cohort_year, country_code, region, programme_type having count(*) > 1) twice`,
      ),
    ).toBe(0);
  });

  it('makes nobody wait: a hand-in beside an open one, and a fold beside both', async () => {
    const clients = [new pg.Client(url), new pg.Client(url), new pg.Client(url)];
    const [first, second, folder] = clients as [pg.Client, pg.Client, pg.Client];
    for (const client of clients) {
      await client.connect();
      await client.query(`set lock_timeout = '2s'`);
    }
    const before = await one(`select sum(answers)::int as n from rollup_follow_up`);
    await first.query('begin');
    await answer(first);
    await answer(second);
    await folder.query('begin');
    await folder.query(`select fold_rollup_follow_up()`);
    await answer(second);
    await folder.query('commit');
    await first.query('commit');
    await Promise.all(clients.map((client) => client.end()));
    expect(await one(`select sum(answers)::int as n from rollup_follow_up`)).toBe(before + 3);
  });
});
