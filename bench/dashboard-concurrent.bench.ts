import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { execute, sql } from '@enishi/platform';
import Fastify from 'fastify';
import pg from 'pg';
import type { BenchDatabase } from './support/bench-database.js';
import type { ChildServer } from './support/child.js';
import { median, note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { seedPeople } from './support/seed-people.js';
import { onStage } from './support/stage.js';
import { signIn } from './support/visitor.js';

const NAME = 'dashboard.concurrent';
const PEOPLE = 40_000;
const ANALYSTS = 30;
const TARGET_MS = 300;
const SECONDS = 12;
const RUNS = 3;
/** An analyst looks at what came before changing a filter again. */
const QUESTIONS_PER_SECOND = 30;

const FIGURES = `query ($requests: [FigureRequestInput!]!) { figures(requests: $requests) {
  sql total { count n share low high hidden } rows { keys { code label } cell { count n share low high hidden } } } }`;

const METRICS: readonly (readonly [metric: string, by: readonly string[]])[] = [
  ['joint_research_share', ['COUNTRY']],
  ['co_publication_share', ['FISCAL_YEAR']],
  ['invitees', ['REGION', 'FISCAL_YEAR']],
  ['response_rate', ['COUNTRY']],
];
const FILTERS: readonly object[] = [
  {},
  { regions: ['SOUTHEAST_ASIA'] },
  { fiscalYears: [2019, 2020, 2021] },
  { programmeTypes: ['OPEN_A'] },
  { countries: ['KH', 'VN', 'TH'] },
  { academicLevels: ['UNDERGRADUATE'] },
];

/**
 * Thirty analysts who change filters over the answers of forty thousand people to twenty questions, written through the
 * tables that people write: one question a second each, four figures a question now and then; first while nothing changes
 * and figures are remembered, then while they are forgotten every second. The floor asks the same database one count as often.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const results: FigureResult[] = [];
    await onStage(
      NAME,
      async (database) => {
        await seedAnswers(database);
        const cookies: string[] = [];
        for (let n = 0; n < ANALYSTS; n++) cookies.push(await signIn(database, [{ capacity: 'ANALYST' }]));
        return cookies;
      },
      async ({ database, server, floor }, cookies) => {
        results.push(await part('nothing changes', server, floor, cookies));
        const stop = answerEverySecond(database);
        results.push(await part('an answer a second comes in', server, floor, cookies));
        await stop();
      },
      { ROLE: 'web' },
    );
    return results;
  },

  async floor(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const app = Fastify();
    app.post('/count', async () => {
      const { rows } = await pool.query({
        name: 'count',
        text: `select country_code, sum(joint_research_yes) as yes, sum(joint_research_no) as no from rollup_follow_up group by 1`,
      });
      return { data: rows };
    });
    return app;
  },
};

async function part(
  name: string,
  server: ChildServer,
  floor: ChildServer,
  cookies: readonly string[],
): Promise<FigureResult> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let run = 0; run <= RUNS; run++) {
    const before = server.cpuMs();
    const a = await press(server, '/graphql', cookies);
    const cpu = (server.cpuMs() - before) / (SECONDS * QUESTIONS_PER_SECOND);
    const b = await press(floor, '/count', cookies);
    note(`  ${name}: p97.5 server ${a} ms, floor ${b} ms; ${cpu.toFixed(1)} ms of processor a question`);
    if (run === 0) continue;
    ours.push(a);
    bare.push(b);
  }
  const [value, low] = [median(ours), median(bare)];
  return {
    part: name,
    value: round(value),
    unit: `ms for 97.5 of 100 answers, ${ANALYSTS} analysts`,
    floor: round(low),
    ratio: round(low / value),
    target: `<= ${TARGET_MS} ms`,
    ok: value <= TARGET_MS,
    runs: RUNS,
  };
}

/** What a hand-in changes for figures, as its statements do: nothing that was remembered of answers holds any longer. */
function answerEverySecond({ dataSource: { manager } }: BenchDatabase): () => Promise<void> {
  const end = new AbortController();
  const run = async () => {
    for (let n = 0; !end.signal.aborted; n++) {
      await execute(
        manager,
        `with r as (update survey_response set answers = answers || jsonb_build_object('A.INFL', 1 + $1::int % 5)
           where id = (select id from survey_response order by id offset $1 % 1000 limit 1) returning assignment_id)
         update survey_assignment a set state = case when state = 'ANSWERED' then 'DECLINED' else 'ANSWERED' end
         from r where a.id = r.assignment_id`,
        [n],
      );
      await sleep(1000);
    }
  };
  const running = run();
  return () => {
    end.abort();
    return running;
  };
}

/** Each analyst asks with a cookie and in an order of their own. */
async function press(server: ChildServer, path: string, cookies: readonly string[]): Promise<number> {
  let turn = 0;
  const result = await autocannon({
    url: `${server.url}${path}`,
    connections: ANALYSTS,
    overallRate: QUESTIONS_PER_SECOND,
    duration: SECONDS,
    setupClient: (client) => {
      const cookie = cookies[turn++ % cookies.length]!;
      client.setRequests(questions(turn).map((body) => request(server, path, cookie, body)));
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  return result.latency.p97_5;
}

const request = (server: ChildServer, path: string, cookie: string, body: object): autocannon.Request => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', cookie, origin: server.url },
  body: JSON.stringify(body),
});

/** One figure most of the time; every sixth question is a whole page of four. */
function questions(analyst: number): object[] {
  return Array.from({ length: 24 }, (_, n) => {
    const at = n + analyst * 7;
    const filter = FILTERS[at % FILTERS.length]!;
    const wanted = at % 6 === 0 ? METRICS : [METRICS[at % METRICS.length]!];
    return {
      query: FIGURES,
      variables: { requests: wanted.map(([metric, by]) => ({ metric, by, filter })) },
    };
  });
}

/** People of eight years, each asked and answering, with the twenty rows that an answer makes. */
async function seedAnswers(database: BenchDatabase): Promise<void> {
  await seedPeople(database, { plans: 4000, heads: PEOPLE / 4000, certificates: false });
  const db = database.dataSource.manager;
  await sql(db, `set statement_timeout = 0`);
  await execute(
    db,
    `with n as (select id, row_number() over (order by id) as n from exchange_plan)
     update exchange_plan p set fiscal_year = 2014 + (n.n % 8)::int, programme_type = (array['OPEN_A', 'OPEN_B', 'DIRECT_HS'])[1 + n.n % 3]
     from n where n.id = p.id`,
  );
  await execute(
    db,
    `with c as (select code, row_number() over (order by code) as n from country limit 60),
       i as (select id, row_number() over (order by id) as n from institution where country_code <> 'JP')
     update institution set country_code = c.code from i join c on c.n = 1 + i.n % 60 where i.id = institution.id`,
  );
  await execute(
    db,
    `insert into survey_instrument (code, version, definition, locked_at) values ('FU-A', 1, '{}', now()) on conflict do nothing`,
  );
  await execute(
    db,
    `insert into survey_campaign (id, fiscal_year, audience, state, name_ja, name_en, name_zh_hans, instrument_code, instrument_version,
       cohorts, languages, opens_on, closes_on, reminder_days, per_second, per_day, per_domain_per_minute, hour_from, hour_to,
       created_at, opened_at, closed_at)
     values ('0198d3c2-00fa-7000-8000-000000000001', 2024, 'ALUMNI', 'CLOSED', '追跡調査', 'Follow-up', '跟踪调查', 'FU-A', 1, '{2014}', '{en}',
       '2024-11-01', '2024-12-20', '{14}', 1, 1, 1, 9, 18, now(), now(), now())`,
  );
  await execute(
    db,
    `insert into survey_contact (id, campaign_id, person_id, name, locale, time_zone)
     select id, '0198d3c2-00fa-7000-8000-000000000001', id, 'x', 'en', 'UTC' from person`,
  );
  await execute(
    db,
    `insert into survey_assignment (id, campaign_id, contact_id, person_id, cohort_year, country_code, host_institution_id,
       programme_type, module, minutes, state)
     select f.person_id, '0198d3c2-00fa-7000-8000-000000000001', f.person_id, f.person_id, f.fiscal_year, f.country_code,
       f.host_institution_id, f.programme_type, 'FULL', 6, 'ANSWERED' from fact_visit f`,
  );
  await execute(
    db,
    `insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers, language,
       submitted_at)
     select a.id, a.campaign_id, a.id, 'FU-A', 1, 'FULL', jsonb_build_object('A.REV.any', (array['YES', 'NO', 'NO', 'NO'])[1 + n % 4],
       'A.COL.any', case when n % 5 = 0 then '["JOINT_RESEARCH"]'::jsonb when n % 7 = 0 then '["PAPER"]' else '["NONE"]' end,
       'A.NET', jsonb_build_object('host', n % 4, 'peers', n % 3), 'A.INFL', 1 + n % 5, 'A.MULT.shared', '["TALK"]'::jsonb), 'en', now()
     from (select *, row_number() over (order by id) as n from survey_assignment) a`,
  );
  await execute(
    db,
    `insert into survey_answer (response_id, item, line, place, code)
     select r.id, 'A.ITEM.' || q, 0, 0, (array['YES', 'NO', 'SAME'])[1 + q % 3] from survey_response r cross join generate_series(1, 20) as q`,
  );
  for (const name of ['visit', 'follow_up', 'asked', 'first_return'])
    await sql(db, `select fold_rollup_${name}()`);
  await sql(db, 'vacuum analyze');
}
