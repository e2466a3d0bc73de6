import { readFileSync } from 'node:fs';
import { countBy, foldRollups, outcomesSweeps, returnIntervals } from '@enishi/outcomes';
import type { CountFilter, CountRequest, CountSource } from '@enishi/outcomes';
import { FixedClock, configureReportDatabase, onStatement, sql } from '@enishi/platform';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { LazyReportDatabase } from '../../apps/server/src/runtime/report-database.js';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import {
  addCase,
  addOutcome,
  addPerson,
  addReport,
  addReturn,
  addVisit,
  dice,
  makeWorld,
} from './facts-world.js';

const { dataSource, url } = await freshDatabase();
const world = await makeWorld(dataSource);
const ctx = testCtx(dataSource, as.system());
const rows = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<Row>(dataSource.manager, text, values);

/** Sixty people of five countries in six plans, most of whom report, answer and some of whom come back. */
const { below, pick } = dice(7);
const COUNTRIES = ['ID', 'TH', 'KH', 'BR', 'UZ'];
for (let n = 0; n < 60; n++) {
  const at = n % 5;
  const personId = await addPerson(dataSource, COUNTRIES[at]!, n % 2 ? 'FEMALE' : 'MALE');
  const planId = world.plans[n % 6]!;
  const visitId = await addVisit(dataSource, { planId, personId, senderId: world.senders[at]! });
  if (n % 7) await addReport(dataSource, visitId, { 'CR.SAT.overall': 1 + below(5), 'CR.RET.wish': 5 });
  await addCase(dataSource, {
    campaignId: world.campaigns.ALUMNI,
    personId,
    planId,
    country: COUNTRIES[at]!,
    hostId: world.hosts[n % 2]!,
    ...(n % 4 && { answers: { 'A.REV.any': pick(['YES', 'NO']), 'A.COL.any': ['PAPER'], 'A.INFL': 3 } }),
  });
  if (n % 6 === 0)
    await addReturn(dataSource, { personId, planId, purpose: 'DEGREE_STUDY', from: '2024-01-10' });
  if (n % 10 === 0) await addOutcome(dataSource, { planId, personId, type: 'CO_PUBLICATION' });
}
for (const [n, planId] of world.plans.entries())
  await addCase(dataSource, {
    campaignId: world.campaigns.HOSTS,
    planId,
    country: 'ID',
    hostId: world.hosts[n % 2]!,
    answers: { 'H.ADM.intlStudents': pick(['YES', 'NO']), 'H.JR.state': 'STARTED' },
  });
await addReturn(dataSource, {
  personId: null,
  planId: world.plans[0]!,
  purpose: 'CONFERENCE',
  heads: 4,
  published: false,
});

const ADDITIVE: [CountSource, string[]][] = [
  ['visit', ['invitees', 'main', 'female']],
  ['report', ['reports', 'satisfaction_5', 'satisfaction_1', 'wish_5', 'liking_3']],
  ['followUp', ['answers', 'returned_yes', 'returned_no', 'co_publication_yes', 'influence_3']],
  ['asked', ['asked', 'answered']],
  ['hostAnswer', ['answers', 'took_students_yes', 'took_students_no', 'joint_research_started']],
  ['return', ['visits', 'person_times', 'published_person_times']],
];
const sorted = (counted: Awaited<ReturnType<typeof countBy>>) =>
  counted.rows.map((row) => JSON.stringify(row)).toSorted();

describe('counting', () => {
  it('says the same from rollups and from facts, for every source, by two dimensions and with a filter', async () => {
    for (const [source, measures] of ADDITIVE)
      for (const filter of [
        {},
        { countries: ['ID', 'TH'] },
        { fiscalYears: [2021], programmeTypes: ['OPEN_A'] },
      ]) {
        const request: CountRequest = { source, measures, filter, by: ['COUNTRY', 'FISCAL_YEAR'] };
        const rolled = await countBy(ctx, request);
        // a list of every plan narrows nothing, but only the facts know plans
        const counted = await countBy(ctx, { ...request, filter: { ...filter, planIds: world.plans } });
        expect([rolled.from, counted.from], source).toEqual(['ROLLUP', 'FACTS']);
        expect(rolled.rows.length, source).toBeGreaterThan(0);
        expect(sorted(rolled), source).toEqual(sorted(counted));
      }
  });

  it('is one statement, which is shown, and gives one row when nothing tells rows apart', async () => {
    const seen: string[] = [];
    const stop = onStatement((text) => seen.push(text));
    const whole = await countBy(ctx, {
      source: 'visit',
      measures: ['invitees', 'persons', 'plans', 'countries'],
    });
    stop();
    expect(seen).toEqual([whole.sql]);
    expect(whole.rows).toEqual([{ keys: [], values: { invitees: 60, persons: 60, plans: 6, countries: 5 } }]);
    const nobody = await countBy(ctx, { source: 'visit', measures: ['invitees'], filter: { planIds: [] } });
    expect(nobody.rows).toEqual([{ keys: [], values: { invitees: 0 } }]);
    const none = await countBy(ctx, {
      source: 'report',
      measures: ['reports'],
      filter: { fiscalYears: [1999] },
      by: ['REGION'],
    });
    expect(none.rows).toEqual([]);
  });

  it('counts persons and unnamed heads of return visits, and only up to a day', async () => {
    const of = async (filter: CountFilter) =>
      (
        await countBy(ctx, {
          source: 'return',
          measures: ['person_times', 'persons', 'published_person_times'],
          filter,
        })
      ).rows[0]!.values;
    expect(await of({})).toEqual({ person_times: 14, persons: 14, published_person_times: 10 });
    expect(await of({ returnedBy: '2023-12-31' })).toMatchObject({ person_times: 0 });
    expect(await of({ returnedBy: '2024-01-10' })).toMatchObject({ published_person_times: 10 });
    expect(
      (await countBy(ctx, { source: 'outcome', measures: ['outcomes', 'plans'], by: ['OUTCOME_TYPE'] })).rows,
    ).toEqual([{ keys: ['CO_PUBLICATION'], values: { outcomes: 6, plans: expect.any(Number) } }]);
  });

  it('refuses what a source does not know', async () => {
    const ask = (request: CountRequest) => countBy(ctx, request);
    await expect(ask({ source: 'visit', measures: ['invitees'], by: ['PURPOSE'] })).rejects.toThrow(
      'PURPOSE',
    );
    await expect(ask({ source: 'visit', measures: ['answers'] })).rejects.toThrow('answers');
    await expect(
      ask({ source: 'visit', measures: ['invitees'], filter: { surveyYear: 2024 } }),
    ).rejects.toThrow('SURVEY_YEAR');
    await expect(returnIntervals(ctx, { surveyYear: 2024 })).rejects.toThrow('surveyYear');
  });
});

describe('first returns', () => {
  it('lie between the last answer that says no and the first that says yes, or where a date says', async () => {
    const all = await returnIntervals(ctx);
    const answered = await rows<{ n: number }>(
      `select count(distinct person_id)::int as n from fact_follow_up where returned is not null`,
    );
    expect(all.intervals.reduce((sum, { count }) => sum + count, 0)).toBe(answered[0]!.n);
    expect(all.from).toBe('ROLLUP');
    const narrow = await returnIntervals(ctx, { planIds: world.plans });
    expect(narrow.from).toBe('FACTS');
    expect(narrow.intervals).toEqual(all.intervals);
    const personId = await addPerson(dataSource, 'KH', 'MALE');
    await addVisit(dataSource, { planId: world.plans[0]!, personId, senderId: world.senders[2]! });
    const interval = async () =>
      (
        await rows(
          `select left_years::float8 as l, right_years::float8 as r from fact_first_return where person_id = $1`,
          [personId],
        )
      )[0];
    const answer = (year: number, returned: boolean) =>
      rows(
        `insert into fact_follow_up (response_id, person_id, survey_year, cohort_year, module, returned)
         values (gen_random_uuid(), $1, $2, 2021, 'PULSE', $3)`,
        [personId, year, returned],
      );
    expect(await interval()).toBeUndefined();
    await answer(2022, false);
    expect(await interval()).toEqual({ l: 1, r: null });
    await answer(2024, true);
    expect(await interval()).toEqual({ l: 1, r: 3 });
    await addReturn(dataSource, { personId, planId: null, purpose: 'POSTDOC', from: '2023-02-01' });
    expect(await interval()).toEqual({ l: 1.5, r: 1.75 });
    await rows(`delete from fact_follow_up where person_id = $1`, [personId]);
    await rows(`delete from return_visit where person_id = $1`, [personId]);
    expect(await interval()).toBeUndefined();
  });
});

describe('a large table', () => {
  it('is read through an index when one country is asked for', async () => {
    await rows(`insert into rollup_visit (fiscal_year, country_code, region, programme_type, invitees, main, escorts, self_funded, female)
      select 2014 + n % 12, chr(65 + n % 26) || chr(65 + n / 26 % 26), 'X', 'OPEN_A', 0, 0, 0, 0, 0 from generate_series(1, 30000) n`);
    await rows(`analyze rollup_visit`);
    const { sql: text, parameters } = await countBy(ctx, {
      source: 'visit',
      measures: ['invitees'],
      by: ['FISCAL_YEAR'],
      filter: { countries: ['ID'] },
    });
    const plan = await rows<{ 'QUERY PLAN': string }>(`explain ${text}`, parameters);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('rollup_visit_country_ix');
  });
});

const sweep = (name: string) => outcomesSweeps.find((one) => one.name === name)!;
const recounts = () =>
  rows<{ detail: object }>(`select detail from audit_entry where action = 'rollup.recounted' order by at`);

const at = (moment: Date) => testCtx(dataSource, as.system(), { clock: new FixedClock(moment) });
const hours = (n: number) => new Date(TEST_NOW.getTime() + n * 3_600_000);

describe('by the clock', () => {
  it('everything is counted anew once a night, mended, and the audit says what was wrong', async () => {
    await rows(`delete from rollup_report where ctid in (select ctid from rollup_report limit 1)`);
    await sweep('rollup.recount').run(at(TEST_NOW));
    expect(await recounts()).toEqual([{ detail: { wrong: { rollup_report: 1 } } }]);
    await sweep('rollup.recount').run(at(hours(10)));
    expect(await recounts()).toHaveLength(1);
    await sweep('rollup.recount').run(at(hours(20)));
    expect((await recounts())[1]).toEqual({ detail: { wrong: {} } });
  });

  it('rollups that have grown are folded, the others left alone', async () => {
    expect(Object.keys(await foldRollups(ctx, 1000))).toEqual(['rollup_visit']);
    expect(await foldRollups(ctx, 1000)).toEqual({});
    await sweep('rollup.fold').run(ctx);
  });

  it('have the names of every table that the migrations made', async () => {
    const made = await rows<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename ~ '^(fact|rollup)_' order by 1`,
    );
    const known = readFileSync('libs/outcomes/src/rollup/rollup.queries.ts', 'utf8');
    for (const { name } of made) expect(known).toContain(`'${name}'`);
  });
});

const where = async () => {
  const { rows: found } = await countBy(ctx, { source: 'visit', measures: ['invitees'] });
  return found[0]!.values['invitees'];
};

describe('a second database for reports', () => {
  const logger = pino({ level: 'silent' });
  const open: LazyReportDatabase[] = [];
  const use = (address: string, restMs?: number) => {
    const second = new LazyReportDatabase(address, logger, restMs);
    open.push(second);
    configureReportDatabase(second);
    return second;
  };
  afterEach(async () => {
    configureReportDatabase(undefined);
    for (const second of open.splice(0)) await second.close();
  });

  it('is read where there is one, and takes no writing', async () => {
    const second = use(url);
    expect(await where()).toBe(61);
    const db = (await second.manager())!;
    const [self] = await sql<{ name: string }>(db, `select current_setting('application_name') as name`);
    expect(self!.name).toBe('enishi-reports');
    await expect(sql(db, `delete from rollup_visit`)).rejects.toThrow(/read-only/);
  });

  it('is done without while it is away, and tried again after a rest', async () => {
    const gone = new URL(url);
    gone.port = '1';
    const second = use(gone.href, 300);
    expect(await where()).toBe(61);
    expect(await second.manager()).toBeUndefined();
    use(url);
    expect(await where()).toBe(61);
  });

  it('is done without when it goes away while it is read', async () => {
    const second = use(url, 50);
    expect(await where()).toBe(61);
    await rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'enishi-reports' and datname = current_database()`,
    );
    expect(await where()).toBe(61);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await second.manager()).toBeDefined();
    expect(await where()).toBe(61);
  });
});
