import pg from 'pg';
import type { BenchDatabase } from './bench-database.js';
import { loadReference } from './seed-people.js';

/** How many people came, and how often each of them answered. */
export interface FactSize {
  readonly people: number;
  readonly answers: number;
}

const TYPES = ['OPEN_A', 'OPEN_B', 'OPEN_C', 'OPEN_D', 'DIRECT_HS', 'DIRECT_STP', 'NEXUS_YTP', 'OPEN_E'];
const HOSTS = 360;

const uuid = (kind: number, expression: string): string =>
  `('0198d3c2-00f${kind}-7000-8000-' || lpad(to_hex((${expression})::bigint), 12, '0'))::uuid`;

/** A share of 0 to 1 that is the same at every run. */
const chance = (salt: number): string => `((hashint8extended(n, ${salt}) & 1048575) / 1048576.0)`;

/** Person `n`: country by a skewed draw, year and line by turns, host by another draw. */
const PEOPLE = `
  select n, c.code as country_code, c.region, 2014 + (n % 12)::int as year, ($2::text[])[1 + (n / 12) % 8] as programme_type,
    'FORD' || (1 + n % 6) as field, ${uuid(1, `1 + floor(power(${chance(1)}, 1.6) * ${HOSTS})`)} as host,
    ${uuid(2, `1 + floor(${chance(2)} * 1690)`)} as sender, (array['UNDERGRADUATE', 'GRADUATE', 'POSTDOC', 'TEACHER'])[1 + n % 4] as level,
    (array['FEMALE', 'MALE'])[1 + (n / 7) % 2] as gender
  from generate_series($3::bigint, $4::bigint) as n
    join (select code, region, row_number() over (order by code) - 1 as place from country limit 150) c
      on c.place = floor(power(${chance(3)}, 1.8) * 150)`;

const VISITS = `
  insert into fact_visit (participation_id, person_id, plan_id, fiscal_year, country_code, region, programme_type, field,
    host_institution_id, sending_institution_id, academic_level, role, funding, gender, ended_on)
  select ${uuid(3, 'n')}, ${uuid(4, 'n')}, ${uuid(5, 'n / 10')}, year, country_code, region, programme_type, field, host, sender,
    level, 'MAIN', 'JST', gender, make_date(year, 7, 1) + (n % 200)::int
  from (${PEOPLE}) p where $1::int > 0`;

/** The older the visit, the more have come back within a year. */
const ANSWERS = `
  insert into fact_follow_up (response_id, person_id, plan_id, survey_year, cohort_year, country_code, region, programme_type, field,
    host_institution_id, sending_institution_id, academic_level, role, gender, module, returned, joint_research, co_publication)
  select ${uuid(6, 'n * 8 + s')}, ${uuid(4, 'n')}, ${uuid(5, 'n / 10')}, year + s, year, country_code, region, programme_type, field,
    host, sender, level, 'MAIN', gender, 'PULSE', ${chance(4)} < 0.04 * s and (hashint8extended(n, s + 40) & 3) = 0,
    (hashint8extended(n, s + 50) & 15) = 0, (hashint8extended(n, s + 60) & 31) = 0
  from (${PEOPLE}) p cross join generate_series(1, $1::int) as s`;

const TABLES = ['fact_visit', 'fact_follow_up', 'fact_first_return'];
const BATCH = 250_000;

/**
 * Writes people and their yearly answers straight into the facts, as if as many had come and answered; the triggers
 * sleep meanwhile and a recount makes the rollups, which is what the night does.
 * @returns seconds that the recount took
 */
export async function seedFacts(database: BenchDatabase, size: FactSize): Promise<number> {
  await loadReference(database);
  return patiently(database, async (client) => {
    await withoutTriggers(client, async () => {
      for (let from = 1; from <= size.people; from += BATCH) {
        const values = [size.answers, TYPES, from, Math.min(from + BATCH - 1, size.people)];
        await client.query(VISITS, values);
        await client.query(ANSWERS, values);
      }
      await client.query('vacuum analyze fact_visit');
      await client.query('vacuum analyze fact_follow_up');
      await client.query(`insert into fact_first_return select * from fact_first_return_now()`);
    });
    const started = performance.now();
    for (const name of ['visit', 'follow_up', 'first_return']) {
      await client.query(`select repair_rollup_${name}()`);
      await client.query(`select fold_rollup_${name}()`);
    }
    const seconds = (performance.now() - started) / 1000;
    // a server that has run for a while knows its tables; without this the first question takes ten times as long
    await client.query('vacuum analyze');
    return seconds;
  });
}

/** Runs something on a connection that may take all the time it needs. */
async function patiently<T>(database: BenchDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(`set statement_timeout = 0`);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function withoutTriggers(client: pg.Client, work: () => Promise<void>): Promise<void> {
  for (const name of TABLES) await client.query(`alter table ${name} disable trigger user`);
  await work();
  for (const name of TABLES) await client.query(`alter table ${name} enable trigger user`);
}

/** What keeps the rollups while answers are loaded: everything, all but the first returns, or nothing. */
export type Keeping = 'ALL' | 'ROLLUP' | 'NOTHING';

/**
 * Writes the answers of so many people more, from a place on that nobody has; their visits stand there before.
 * @returns milliseconds that the answers took
 */
export function loadAnswers(
  database: BenchDatabase,
  from: number,
  people: number,
  keeping: Keeping,
): Promise<number> {
  const values = [1, TYPES, from, from + people - 1];
  return patiently(database, async (client) => {
    await withoutTriggers(client, async () => {
      await client.query(VISITS, values);
      await client.query('analyze fact_visit');
    });
    const asleep = keeping === 'ALL' ? [] : keeping === 'NOTHING' ? ['user'] : FIRST_RETURN_TRIGGERS;
    for (const name of asleep) await client.query(`alter table fact_follow_up disable trigger ${name}`);
    const started = performance.now();
    await client.query(ANSWERS, values);
    const took = performance.now() - started;
    await client.query(`alter table fact_follow_up enable trigger user`);
    return took;
  });
}

const FIRST_RETURN_TRIGGERS = ['insert', 'update', 'delete'].map((event) => `fact_follow_up_facts_${event}`);
