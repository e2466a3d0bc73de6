import {
  METRICS,
  computeFigure,
  computeFigures,
  metricOf,
  recountRollups,
  returnCurve,
} from '@enishi/outcomes';
import type { Dimension, FigureFilter, FigureTable } from '@enishi/outcomes';
import { inTransaction, onStatement, sql } from '@enishi/platform';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { asThingsStand, remember } from '../../libs/outcomes/src/figure/remember.js';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { live } from './facts-life.js';
import { addPerson, addVisit, dice, makeWorld } from './facts-world.js';
import type { World } from './facts-world.js';

const { dataSource, url } = await freshDatabase();
let world: World;
const rows = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<Row>(dataSource.manager, text, values);

beforeAll(async () => {
  world = await makeWorld(dataSource);
}, 60_000);

const officer = () => testCtx(dataSource, as.officer());
const analyst = () => testCtx(dataSource, as.analyst());
const host = () => testCtx(dataSource, as.hostPi(world.plans[0]!));
type Reader = ReturnType<typeof officer>;

interface Question {
  metric: string;
  by: Dimension[];
  filter: FigureFilter;
}

const FILTERS = (): FigureFilter[] => [
  {},
  { countries: ['ID'] },
  { countries: ['ID', 'TH'], fiscalYears: [2021] },
  { academicLevels: ['GRADUATE'] },
  { fields: ['FORD1'] },
  { hostInstitutionId: world.hosts[0]! },
  { surveyYear: 2024 },
];

/** What is found out inside a transaction is read from the tables, whatever anybody remembers. */
const freshly = <T>(ctx: Reader, ask: (ctx: Reader) => Promise<T>): Promise<T> => inTransaction(ctx, ask);

const figure = (ctx: Reader, metric: string, by: Dimension[] = [], filter: FigureFilter = {}) =>
  computeFigure(ctx, { metric, by, filter });

const visitors = () => figure(officer(), 'invitees');
const visitorsByCountry = () => figure(officer(), 'invitees', ['COUNTRY']);
const visitorsByLevel = () => figure(analyst(), 'invitees', ['ACADEMIC_LEVEL']);

async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const stop = onStatement((text) => statements.push(text));
  const result = await work();
  stop();
  return { result, statements };
}

describe('a figure that somebody asked for before', () => {
  it('is what it is without memory, whatever people and offices did in between, for every reader', async () => {
    const { pick, below } = dice(11);
    const questions: Question[] = METRICS.filter(({ reading }) => reading.kind !== 'CURVE').flatMap(
      (metric) => [[], [pick(metric.by)]].map((by) => ({ metric: metric.code, by, filter: pick(FILTERS()) })),
    );
    const readers = [officer(), analyst(), host()];
    let [asked, remembered] = [0, 0];
    const compare = async () => {
      for (let n = 0; n < 3; n++) {
        const [ctx, question] = [pick(readers), pick(questions)];
        const ask = (one: Reader) =>
          computeFigure(one, question).catch((error: { code: string }) => error.code);
        const { result, statements } = await statementsOf(() => ask(ctx));
        expect(result, JSON.stringify(question)).toEqual(await freshly(ctx, ask));
        asked += 1;
        if (statements.length === 1) remembered += 1;
      }
      if (below(3) > 0) return;
      const [ctx, filter] = [pick(readers), pick([{}, { fiscalYears: [2021] }, { countries: ['ID'] }])];
      const curve = (one: Reader) => returnCurve(one, { filter });
      expect(await curve(ctx)).toEqual(await freshly(ctx, curve));
    };
    await live({ dataSource, world }, 21, 140, compare);
    for (const change of [
      `update survey_campaign set fiscal_year = fiscal_year - 1`,
      `update survey_assignment set host_institution_id = '${world.hosts[1]}' where person_id is not null`,
      `update exchange_plan set field = 'FORD6' where id = (select plan_id from survey_assignment limit 1)`,
      `delete from rollup_visit where ctid in (select ctid from rollup_visit where invitees <> 0 limit 2)`,
    ]) {
      await rows(change);
      await recountRollups(officer());
      for (const question of questions)
        for (const ctx of readers) {
          const ask = (one: Reader) =>
            computeFigure(one, question).catch((error: { code: string }) => error.code);
          expect(await ask(ctx), JSON.stringify([change, question])).toEqual(await freshly(ctx, ask));
        }
    }
    expect(asked).toBeGreaterThan(400);
    expect(remembered).toBeGreaterThan(20);
  }, 180_000);

  it('takes one statement, also after a fold, and is counted anew after a change', async () => {
    await rows(`update exchange_plan set programme_type = 'OPEN_A'`);
    const ask = visitorsByCountry;
    const before = await ask();
    const again = await statementsOf(ask);
    expect(again.statements).toEqual([expect.stringContaining('counted_change')]);
    expect(again.result).toEqual(before);
    for (const name of ['rollup_visit', 'counted_change']) await rows(`select fold_${name}()`);
    expect((await statementsOf(ask)).statements).toHaveLength(1);
    // what changes no figure is no change
    await rows(`update participation set state = state, locked_at = now()`);
    expect((await statementsOf(ask)).statements).toHaveLength(1);
    const personId = await addPerson(dataSource, 'TH', 'FEMALE');
    await addVisit(dataSource, { planId: world.plans[1]!, personId, senderId: world.senders[1]! });
    const after = await statementsOf(ask);
    expect(after.statements.length).toBeGreaterThan(1);
    expect(after.result.total.count).toBe(before.total.count! + 1);
  });

  it('stays what it was while somebody else’s change is not committed, and not a moment longer', async () => {
    const ask = visitors;
    const before = (await ask()).total.count!;
    const other = new pg.Client(url);
    await other.connect();
    await other.query('begin');
    await other.query(
      `delete from fact_visit where participation_id = (select participation_id from fact_visit limit 1)`,
    );
    expect((await ask()).total.count).toBe(before);
    expect((await ask()).total.count).toBe(before);
    await other.query('commit');
    await other.end();
    expect((await ask()).total.count).toBe(before - 1);
  });

  it('shows nobody what somebody with more rights was shown', async () => {
    const [exact, rounded] = [await figure(officer(), 'invitees'), await figure(analyst(), 'invitees')];
    expect([exact.isExact, rounded.isExact]).toEqual([true, false]);
    expect(rounded.total.count! % 5).toBe(0);
    const own = await figure(host(), 'invitees');
    expect(own.total.count).toBeLessThan(exact.total.count!);
    const others = await figure(testCtx(dataSource, as.hostPi(world.plans[1]!)), 'invitees');
    expect(others.total.count).not.toBe(own.total.count);
    await expect(figure(testCtx(dataSource, as.stranger()), 'invitees')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is read once when many ask for it at the same moment', async () => {
    await rows(`update participation set academic_level = 'TEACHER' where academic_level = 'POSTDOC'`);
    await rows(
      `update participation set academic_level = 'POSTDOC' where id = (select id from participation limit 1)`,
    );
    const ask = visitorsByLevel;
    const { result, statements } = await statementsOf(() => Promise.all(Array.from({ length: 10 }, ask)));
    expect(statements.filter((text) => text.includes('fact_visit'))).toHaveLength(1);
    expect(new Set(result.map((table: FigureTable) => JSON.stringify(table.rows))).size).toBe(1);
  });

  it('shares one look at what changed with the others of its page', async () => {
    const page = ['invitees', 'plans', 'response_rate'].map((metric) => ({
      metric: metricOf(metric).code,
      by: [],
      filter: {},
    }));
    const { statements } = await statementsOf(() => computeFigures(analyst(), page));
    expect(statements.filter((text) => text.includes('counted_change'))).toHaveLength(1);
  });
});

/** Asks for something of so many cells. @returns how often it had to be computed for it */
async function keep(key: string, cells: number): Promise<number> {
  let computed = 0;
  await asThingsStand(officer(), (standing) =>
    remember(standing, { key, sources: ['visit'], cells: () => cells }, async () => (computed += 1)),
  );
  return computed;
}

const fail = () =>
  asThingsStand(officer(), (standing) =>
    remember(standing, { key: 'fails', sources: ['visit'], cells: () => 1 }, async () => {
      throw new Error('not now');
    }),
  );

describe('memory', () => {
  it('has an end: what was not asked for longest is forgotten, and what is too large is never kept', async () => {
    expect(await keep('first', 20_000)).toBe(1);
    expect(await keep('first', 20_000)).toBe(0);
    for (const key of ['a', 'b', 'c']) await keep(key, 20_000);
    expect(await keep('first', 20_000)).toBe(0);
    for (const key of ['d', 'e']) await keep(key, 20_000);
    expect(await keep('first', 20_000)).toBe(0);
    expect(await keep('a', 20_000)).toBe(1);
    expect(await keep('huge', 30_000)).toBe(1);
    expect(await keep('huge', 30_000)).toBe(1);
  });

  it('keeps no failure', async () => {
    await expect(fail()).rejects.toThrow('not now');
    expect(await keep('fails', 1)).toBe(1);
  });
});
