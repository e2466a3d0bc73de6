import {
  METRICS,
  computeFigure,
  computeFigures,
  configureOutcomes,
  figureFilters,
  metricOf,
  returnCurve,
} from '@enishi/outcomes';
import type { Dimension, FigureFilter, FigureTable, Metric } from '@enishi/outcomes';
import { LOCALES, onStatement, sql } from '@enishi/platform';
import { wilson } from '@enishi/statistics';
import { seriesBreaks } from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { addOutcome, addReturn, makeWorld } from './facts-world.js';
import type { World } from './facts-world.js';

const { dataSource } = await freshDatabase();
let world: World;

interface Group {
  gender?: string;
  country: string;
  planAt: number;
  asked: number;
  yes: number;
  no: number;
}

/** People of a country who came with a plan and were asked a year later; some answer that they came back, some not. */
async function add({ gender = 'FEMALE', country, planAt, asked, yes, no }: Group): Promise<void> {
  await sql(
    dataSource.manager,
    `with who as (
       select gen_random_uuid() as person_id, gen_random_uuid() as contact_id, gen_random_uuid() as case_id, n
       from generate_series(1, $3::int) n),
     persons as (insert into person (id, name_latin, nationalities, gender, created_at)
       select person_id, 'SAMPLE Person', array[$1], $7, now() from who returning id),
     contacts as (insert into survey_contact (id, campaign_id, person_id, name, locale, time_zone)
       select contact_id, $6, person_id, 'x', 'en', 'UTC' from who returning id),
     visits as (insert into participation (id, plan_id, person_id, role, funding, sending_institution_id, academic_level,
         departure_date, state, created_at)
       select gen_random_uuid(), $2, person_id, 'MAIN', 'JST',
         (select id from institution where country_code = $1 limit 1), 'GRADUATE',
         (select visit_end from exchange_plan where id = $2), 'RETURN_CONFIRMED', now() from who returning id),
     cases as (insert into survey_assignment (id, campaign_id, contact_id, person_id, cohort_year, country_code,
         host_institution_id, programme_type, module, minutes, state)
       select who.case_id, $6, who.contact_id, who.person_id, p.fiscal_year, $1, p.host_institution_id, p.programme_type,
         'PULSE', 2, case when who.n <= $4::int + $5::int then 'ANSWERED' else 'SENT' end
       from who cross join exchange_plan p where p.id = $2 returning id)
     insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
       language, submitted_at)
     select gen_random_uuid(), $6, case_id, 'FU-A', 1, 'PULSE',
       jsonb_build_object('A.REV.any', case when n <= $4 then 'YES' else 'NO' end), 'en', now()
     from who where n <= $4::int + $5::int`,
    [country, world.plans[planAt], asked, yes, no, world.campaigns.ALUMNI, gender],
  );
}

/** 100 asked in Indonesia, of whom 60 answered and 30 came back; 100 in Thailand, of whom 20 answered and 15 came back. */
const GROUPS: Group[] = [
  { country: 'ID', planAt: 0, asked: 100, yes: 30, no: 30 },
  { country: 'TH', planAt: 1, asked: 100, yes: 15, no: 5 },
  { country: 'BR', planAt: 2, asked: 12, yes: 3, no: 9 },
  { country: 'UZ', planAt: 3, asked: 6, yes: 2, no: 4 },
];

beforeAll(async () => {
  world = await makeWorld(dataSource);
  for (const group of GROUPS) await add(group);
}, 60_000);

const officer = () => testCtx(dataSource, as.officer());
const analyst = () => testCtx(dataSource, as.analyst());
const figure = (
  ctx: ReturnType<typeof officer>,
  metric: string,
  by: Dimension[] = [],
  filter: FigureFilter = {},
) => computeFigure(ctx, { metric, filter, by });
const cellOf = (table: FigureTable, ...codes: string[]) =>
  table.rows.find(({ keys }) => keys.map(({ code }) => code).join() === codes.join())?.cell;

describe('the registry', () => {
  it('has words in three languages for every entry, and no code twice', () => {
    expect(new Set(METRICS.map(({ code }) => code)).size).toBe(METRICS.length);
    for (const metric of METRICS)
      for (const words of [
        metric.title,
        metric.definition,
        metric.population,
        metric.asOf,
        metric.comparability,
      ])
        for (const locale of LOCALES)
          expect([metric.code, locale, words[locale].length > 1]).toEqual([metric.code, locale, true]);
  });

  it('can be asked for everything it promises, by every dimension, in three statements', async () => {
    for (const metric of METRICS.filter(({ reading }) => reading.kind !== 'CURVE'))
      for (const by of [[], ...metric.by.map((dimension) => [dimension])]) {
        let statements = 0;
        const stop = onStatement(() => (statements += 1));
        const table = await figure(officer(), metric.code, by);
        stop();
        expect([metric.code, by, statements <= 3]).toEqual([metric.code, by, true]);
        expect(table.metric).toBe(metricOf(metric.code));
        expect(table.sql).toContain('select');
      }
  });

  it('alone can stand behind a number', () => {
    // @ts-expect-error what is not out of the registry is no metric
    const made: Metric = { ...METRICS[0], code: 'made_up' };
    expect(() => metricOf(made.code)).toThrow();
    expect(Object.isFrozen(METRICS[0])).toBe(true);
  });
});

describe('a share of answers', () => {
  it('stands with its base, rate, interval on the finite population, and the weighted share beside it', async () => {
    const table = await figure(officer(), 'returned_share', ['COUNTRY'], { countries: ['ID', 'TH'] });
    const indonesia = cellOf(table, 'ID');
    expect(indonesia).toMatchObject({
      count: 30,
      n: 60,
      share: '50.0',
      rate: { asked: 100, answered: 60, share: '60.0' },
      hidden: null,
    });
    const bounds = wilson({ share: 0.5, n: 60, population: 100 });
    expect([indonesia?.low, indonesia?.high]).toEqual(
      [bounds.low, bounds.high].map((bound) => Math.round(bound * 10_000) / 100),
    );
    // unweighted 45 of 80; weighted both countries count as much as they were asked: (0.5 + 0.75) / 2
    expect(table.total).toMatchObject({
      count: 45,
      n: 80,
      share: '56.3',
      rate: { asked: 200, answered: 80 },
    });
    expect(table.total.weighted?.share).toBe('62.5');
    expect(table.total.weighted?.designEffect).toBeGreaterThan(1);
    expect(table.total.weighted?.low).toBeLessThan(62.5);
    expect(table.weighting).toMatchObject({
      hasConverged: true,
      margins: ['REGION', 'FISCAL_YEAR', 'PROGRAMME_TYPE', 'GENDER'],
    });
    expect(table.notes).toContain('WEIGHTED');
    expect(table.isExact).toBe(true);
  });

  it('has no weights for a single host, and none for what is counted whole', async () => {
    const [hostId] = world.hosts;
    const single = await figure(officer(), 'returned_share', [], { hostInstitutionId: hostId! });
    expect(single.weighting).toBeNull();
    expect(single.total).toMatchObject({ weighted: null, rate: { asked: 112 } });
    const invitees = await figure(officer(), 'region_share', ['REGION']);
    expect(cellOf(invitees, 'SOUTHEAST_ASIA')).toMatchObject({
      count: 200,
      n: 218,
      share: '91.7',
      low: null,
      rate: null,
    });
  });

  it('is printed as the metric says, or as the reader wants it', async () => {
    const ask = async (display: 'TRUNCATE_1DP' | 'ROUND_1DP') =>
      (await computeFigure(officer(), { metric: 'response_rate', filter: {}, by: [], display })).total.share;
    // 98 of 218
    expect([await ask('TRUNCATE_1DP'), await ask('ROUND_1DP')]).toEqual(['44.9', '45.0']);
  });
});

describe('what is shown to whom', () => {
  it('is exact for officers, rounded for analysts, and hides the six people of a small country from them', async () => {
    const exact = await figure(officer(), 'invitees', ['COUNTRY']);
    expect(exact.rows.map(({ keys, cell }) => `${keys[0]?.code} ${cell.count}`).toSorted()).toEqual([
      'BR 12',
      'ID 100',
      'TH 100',
      'UZ 6',
    ]);
    const shown = await figure(analyst(), 'invitees', ['COUNTRY']);
    expect(shown.isExact).toBe(false);
    expect(shown.notes).toContain('ROUNDED');
    expect(cellOf(shown, 'UZ')?.count ?? null).toBeNull();
    for (const { cell } of shown.rows) expect((cell.count ?? 0) % 5).toBe(0);
    const share = await figure(analyst(), 'returned_share', ['COUNTRY']);
    expect(cellOf(share, 'BR')?.share ?? null).toBeNull();
    expect(cellOf(share, 'UZ')?.share ?? null).toBeNull();
  });

  it('is nothing to strangers and members, and to a host its own plans only', async () => {
    const [own, other] = world.plans as [string, string];
    const ask = (actor: ReturnType<typeof as.stranger>, filter: FigureFilter = {}) =>
      figure(testCtx(dataSource, actor), 'invitees', [], filter);
    for (const actor of [as.stranger(), as.member(own)])
      await expect(ask(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const host = as.hostPi(own);
    await expect(ask(host, { planId: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const mine = await ask(host);
    expect(mine.total.count).toBe(100);
    expect(mine.notes).toContain('ONLY_OWN_PLANS');
    expect((await ask(host, { hostInstitutionId: world.hosts[1]! })).total.count ?? 0).toBe(0);
  });

  it('shows a host all hosts together as a benchmark, and never what alumni tell of its own plans', async () => {
    const host = testCtx(dataSource, as.hostAdmin(world.plans[0]!));
    const closed = await figure(host, 'returned_share');
    expect(closed.total).toMatchObject({ count: null, n: null, hidden: 'SMALL' });
    expect(closed.notes).toContain('SEE_IMPACT_SHEET');
    expect((await returnCurve(host, {})).points).toEqual([]);
    const bench = await computeFigure(host, {
      metric: 'returned_share',
      filter: {},
      by: [],
      isBenchmark: true,
    });
    expect(bench).toMatchObject({ isExact: false, total: { n: 100, count: 50 } });
    expect(bench.notes).toContain('BENCHMARK');
    const single = { metric: 'returned_share', filter: {}, by: ['COUNTRY'], isBenchmark: true } as const;
    await expect(computeFigure(host, single)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('offers only values that the reader may see', async () => {
    const exact = await figureFilters(officer());
    expect(exact.countries.map(({ code }) => code).toSorted()).toEqual(['BR', 'ID', 'TH', 'UZ']);
    expect(exact).toMatchObject({ fiscalYears: [2021, 2022, 2023], surveyYears: [2024, 2025].slice(0, 1) });
    expect((await figureFilters(analyst())).countries.map(({ code }) => code)).not.toContain('UZ');
    const host = await figureFilters(testCtx(dataSource, as.hostPi(world.plans[0]!)));
    expect(host.hosts).toEqual([{ code: world.hosts[0], label: 'Host A' }]);
    await expect(figureFilters(testCtx(dataSource, as.stranger()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a table', () => {
  it('counts different ones anew for its totals', async () => {
    const table = await figure(officer(), 'host_institutions', ['COUNTRY']);
    expect(table.rows).toHaveLength(4);
    expect(table.total.count).toBe(2);
    expect(table.notes).toContain('NOT_ADDITIVE');
  });

  it('names hosts, years and purposes in the reader’s language', async () => {
    await addReturn(dataSource, {
      personId: null,
      planId: world.plans[0]!,
      purpose: 'DEGREE_STUDY',
      heads: 20,
    });
    await addOutcome(dataSource, { planId: world.plans[0]!, type: 'AGREEMENT_NEW' });
    const ja = testCtx(dataSource, as.officer(), { locale: 'ja' });
    const label = async (metric: string, by: Dimension) =>
      (await figure(ja, metric, [by])).rows[0]?.keys[0]?.label;
    expect(await label('return_visits', 'PURPOSE')).toBe('留学（学位取得）');
    expect(await label('outcomes', 'OUTCOME_TYPE')).toBe('協定の締結');
    expect(await label('invitees', 'FISCAL_YEAR')).toBe('2021年度');
    expect((await figure(officer(), 'invitees', ['HOST'])).rows[0]?.keys[0]?.label).toMatch(/^Host [AB]$/);
  });

  it('says where its series breaks because the question changed', async () => {
    configureOutcomes({ seriesBreaks });
    const ask = async () => (await figure(officer(), 'returned_share', ['SURVEY_YEAR'])).breaks;
    expect(await ask()).toEqual([]);
    const definition = {
      code: 'FU-A',
      version: 2,
      pages: [{ name: 'p', elements: [{ type: 'comment', name: 'A.REV.any', maxLength: 10 }] }],
    };
    await sql(
      dataSource.manager,
      `insert into survey_instrument (code, version, definition, locked_at, origin, state, texts)
       values ('FU-A', 2, $1, now(), 'UPLOADED', 'PUBLISHED', $2)`,
      [
        JSON.stringify(definition),
        JSON.stringify({
          en: {
            title: 'x',
            introduction: '',
            pages: {},
            questions: { 'A.REV.any': { title: 'Tell' } },
            scales: {},
          },
        }),
      ],
    );
    await sql(dataSource.manager, `update survey_campaign set instrument_version = 2 where id = $1`, [
      world.campaigns.anonymous,
    ]);
    expect(await ask()).toMatchObject([{ year: 2025, reason: expect.stringContaining('KIND') }]);
    expect((await figure(officer(), 'returned_share', ['REGION'])).breaks).toEqual([]);
  });

  it('is refused by what its metric does not know, and asked for at most twelve times at once', async () => {
    await expect(figure(officer(), 'members', ['COUNTRY'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(figure(officer(), 'return_curve')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(figure(officer(), 'no_such_metric')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const requests = ['invitees', 'plans', 'satisfaction', 'return_visits', 'outcomes', 'response_rate'].map(
      (metric) => ({ metric, filter: {}, by: [] }),
    );
    let statements = 0;
    const stop = onStatement(() => (statements += 1));
    const tables = await computeFigures(officer(), [...requests, ...requests]);
    stop();
    expect(tables.map(({ metric }) => metric.code)).toEqual(
      [...requests, ...requests].map(({ metric }) => metric),
    );
    expect(statements).toBeLessThanOrEqual(12);
    await expect(
      computeFigures(officer(), [...requests, ...requests, ...requests.slice(0, 1)]),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('says when part of the filter means nothing to it', async () => {
    const table = await figure(officer(), 'invitees', [], { surveyYear: 2024 });
    expect(table.total.count).toBe(218);
    expect(table.notes).toContain('FILTER_NOT_APPLIED');
  });
});

describe('the curve of first returns', () => {
  it('rises with the years, has bounds, and is gone where too few are watched', async () => {
    const curve = await returnCurve(officer(), {});
    expect(curve).toMatchObject({ n: 98, isExact: true, hidden: null });
    const shares = curve.points.map(({ share }) => share ?? 0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(40);
    for (const { share, low, high } of curve.points.filter((point) => point.share !== null))
      expect((low ?? 0) <= (share ?? 0) && (share ?? 0) <= (high ?? 0)).toBe(true);
    const small = await returnCurve(analyst(), { filter: { countries: ['UZ'] } });
    expect(small.points.every(({ share }) => share === null)).toBe(true);
    expect(small.n).toBeNull();
  });
});

describe('answers of whom fewer of one gender came in', () => {
  it('are weighed by the genders of the cohort, where they are known', async () => {
    await add({ country: 'KH', planAt: 4, asked: 60, yes: 24, no: 24 });
    await add({ gender: 'MALE', country: 'KH', planAt: 4, asked: 60, yes: 12, no: 0 });
    const table = await figure(officer(), 'returned_share', [], { countries: ['KH'] });
    // half of the women and all men came back, and four times as many women answered
    expect(table.total).toMatchObject({ count: 36, n: 60, share: '60.0' });
    expect(Number(table.total.weighted?.share)).toBeGreaterThan(64);
    expect(table.weighting?.largestWeight).toBeGreaterThan(1.5);
  });
});
