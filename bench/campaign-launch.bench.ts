import { execute, newId, sql, tokyoDate } from '@enishi/platform';
import { createCampaign, launchCampaign } from '@enishi/surveys';
import pg from 'pg';
import { makeBenchDatabase } from './support/bench-database.js';
import type { BenchDatabase } from './support/bench-database.js';
import { median, note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { seedPeople } from './support/seed-people.js';
import { officerCtx } from './support/visitor.js';

const NAME = 'campaign.launch';
const PEOPLE = 42_000;
const RUNS = 3;
const TARGET_SECONDS = 10;
const COHORTS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021];
const COUNTRIES = ['CN', 'IN', 'VN', 'ID', 'TH', 'KH', 'BR', 'KE', 'UZ', 'MN'];

/**
 * A whole launch by the officer's verb: everybody of eight cohorts judged, contacts, cases, first events and planned
 * mails written, in one transaction. The floor writes the same rows from tables in which they stand ready.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const database = await makeBenchDatabase();
    try {
      await seedAlumni(database);
      const [ours, bare]: [number[], number[]] = [[], []];
      for (let run = 0; run <= RUNS; run++) {
        // a year of its own for each run: nobody is asked twice in one
        const campaignId = await draft(database, 2022 + run);
        const seconds = await launch(database, campaignId);
        const floor = await writeBare(database, campaignId);
        note(`  launch ${seconds.toFixed(2)} s  bare rows ${floor.toFixed(2)} s`);
        if (run === 0) continue;
        ours.push(seconds);
        bare.push(floor);
      }
      const [value, floor] = [median(ours), median(bare)];
      return [
        {
          value: round(value),
          unit: `s for ${PEOPLE} people`,
          floor: round(floor),
          ratio: round(floor / value),
          target: `<= ${TARGET_SECONDS} s`,
          ok: value <= TARGET_SECONDS,
          runs: RUNS,
        },
      ];
    } finally {
      await database.close();
    }
  },
};

/** People of eight years and ten countries, members all of them, who agreed to be asked. */
async function seedAlumni(database: BenchDatabase): Promise<void> {
  await seedPeople(database, { plans: 420, heads: PEOPLE / 420, certificates: false });
  const db = database.dataSource.manager;
  await execute(
    db,
    `with n as (select id, row_number() over (order by id) as n from exchange_plan)
     update exchange_plan p set fiscal_year = $1::int + n.n % $2::int,
       visit_start = make_date(($1::int + n.n % $2::int)::int, 7, 1), visit_end = make_date(($1::int + n.n % $2::int)::int, 7, 10)
     from n where n.id = p.id`,
    [COHORTS[0], COHORTS.length],
  );
  await execute(
    db,
    `with n as (select id, row_number() over (order by id) as n from person)
     update person p set nationalities = array[($1::text[])[1 + n.n % cardinality($1::text[])]],
       email = 'alumnus' || n.n || '@mail' || n.n % 40 || '.example.org' from n where n.id = p.id`,
    [COUNTRIES],
  );
  await execute(db, `update participation set sending_institution_id = null`);
  await execute(
    db,
    `insert into member_id_ledger (id_key, member_id, person_id, given_at)
     select 'B' || row_number() over (order by id), 'B' || row_number() over (order by id), id, now() from person`,
  );
  await execute(
    db,
    `insert into member (id, person_id, member_id, id_key, kind, status, created_at)
     select gen_random_uuid(), person_id, member_id, id_key, 'ALUMNUS', 'ACTIVE', now() from member_id_ledger`,
  );
  await execute(
    db,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, given_at)
     select gen_random_uuid(), id, 'SURVEY_CONTACT', 'YES', 'bench', 'en', 'COMPLETION_REPORT', now() from person`,
  );
  // of other people: looked through for everybody, found for nobody
  await execute(
    db,
    `insert into mail_address (address, undeliverable_at, reason)
     select 'gone' || n || '@mail.example.org', now(), 'bench' from generate_series(1, 2000) as n`,
  );
  await execute(
    db,
    `insert into mail_opt_out (address, kind, opted_out_at)
     select 'enough' || n || '@mail.example.org', 'survey', now() from generate_series(1, 2000) as n`,
  );
  await sql(db, 'vacuum analyze');
}

async function draft(database: BenchDatabase, fiscalYear: number): Promise<string> {
  const today = tokyoDate(new Date());
  const saved = await createCampaign(officerCtx(database), {
    fiscalYear,
    audience: 'ALUMNI',
    nameJa: '追跡調査',
    nameEn: 'Follow-up',
    nameZhHans: '跟踪调查',
    instrumentCode: 'FU-A',
    instrumentVersion: 1,
    cohorts: COHORTS,
    languages: ['en'],
    opensOn: today,
    closesOn: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
    reminderDays: [7, 14],
    mailTexts: { en: { introduction: 'Bench', changes: 'Bench' } },
  });
  if (saved.__typename !== 'CampaignSaved') throw new Error(JSON.stringify(saved));
  return saved.campaign.id;
}

async function launch(database: BenchDatabase, campaignId: string): Promise<number> {
  const start = performance.now();
  const launched = await launchCampaign(officerCtx(database), campaignId);
  const seconds = (performance.now() - start) / 1000;
  if (launched.__typename !== 'CampaignLaunched' || launched.cases !== PEOPLE)
    throw new Error(`The launch asked ${JSON.stringify(launched)}`);
  const [written] = await sql<{ mails: number; events: number }>(
    database.dataSource.manager,
    `select (select count(*)::int from outgoing_mail m where m.lane_id = c.mail_lane_id and m.state = 'PLANNED') as mails,
       (select count(*)::int from survey_event e where e.campaign_id = c.id) as events
     from survey_campaign c where c.id = $1`,
    [campaignId],
  );
  if (written?.mails !== PEOPLE || written.events !== PEOPLE) throw new Error('The launch lost rows.');
  return seconds;
}

const TABLES = ['survey_contact', 'survey_assignment', 'survey_event', 'outgoing_mail'] as const;

/** The rows of a launch once more, for another campaign and lane, from tables that hold them ready. */
async function writeBare(database: BenchDatabase, campaignId: string): Promise<number> {
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    await prepareRows(client, campaignId);
    const start = performance.now();
    await client.query('begin');
    for (const table of TABLES) {
      const columns = await columnsOf(client, table);
      await client.query(`insert into ${table} (${columns}) select ${columns} from ready_${table}`);
    }
    await client.query('commit');
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
  }
}

/** SQL of a row with some columns changed. */
const of = (record: string, changes: string): string =>
  `(jsonb_populate_record(${record}, jsonb_build_object(${changes}))).*`;

async function prepareRows(client: pg.Client, campaignId: string): Promise<void> {
  const bare = newId();
  await client.query(
    `insert into survey_campaign select (jsonb_populate_record(c, jsonb_build_object('id', $2::uuid))).* from survey_campaign c where c.id = $1`,
    [campaignId, bare],
  );
  await client.query(
    `create temp table renamed as select id, gen_random_uuid() as new_id from survey_contact where campaign_id = '${campaignId}'`,
  );
  await client.query(
    `create temp table renamed_case as select id, gen_random_uuid() as new_id from survey_assignment where campaign_id = '${campaignId}'`,
  );
  await client.query(
    `create temp table ready_survey_contact as select ${of('k', `'id', r.new_id, 'campaign_id', '${bare}'::uuid`)}
     from survey_contact k join renamed r on r.id = k.id`,
  );
  await client.query(
    `create temp table ready_survey_assignment as
     select ${of('a', `'id', n.new_id, 'contact_id', r.new_id, 'campaign_id', '${bare}'::uuid`)}
     from survey_assignment a join renamed r on r.id = a.contact_id join renamed_case n on n.id = a.id`,
  );
  await client.query(
    `create temp table ready_survey_event as select ${of('e', `'assignment_id', n.new_id, 'campaign_id', '${bare}'::uuid`)}
     from survey_event e join renamed_case n on n.id = e.assignment_id`,
  );
  await client.query(
    `create temp table ready_outgoing_mail as
     select ${of('m', `'id', gen_random_uuid(), 'subject_ref', 'bare:' || r.new_id, 'dedupe_key', 'bare:' || r.new_id`)}
     from outgoing_mail m join renamed r on m.subject_ref = 'survey_contact:' || r.id`,
  );
}

async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public'
       and is_identity = 'NO' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
}
