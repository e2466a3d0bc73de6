import { createHash } from 'node:crypto';
import { comparePublished, computeFigure } from '@enishi/outcomes';
import { onStatement, sql } from '@enishi/platform';
import { checkAnswers } from '@enishi/questionnaire';
import type { Answers } from '@enishi/questionnaire';
import { presentFollowUpHosts } from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHistory } from '../../apps/server/src/demo/history/build-history.js';
import { as, testCtx } from '../support/index.js';
import { demoDatabase } from './demo-database.js';
import type { DemoDatabase } from './demo-database.js';

let db: DemoDatabase;
const rows = <Row extends Record<string, unknown>>(text: string) => sql<Row>(db.dataSource.manager, text);

beforeAll(async () => {
  db = await demoDatabase('history');
}, 420_000);

const OPEN = `('OPEN_A', 'OPEN_B', 'OPEN_C', 'OPEN_D')`;

describe('invitees of FY2014 to FY2022, counted from rows', () => {
  it('are as many in each year as published, from as many countries (N01–N04, N06, N08)', async () => {
    const years = await rows(
      `select p.fiscal_year as year, count(*)::int as invitees, count(distinct i.country_code)::int as countries
       from participation a join exchange_plan p on p.id = a.plan_id join institution i on i.id = a.sending_institution_id
       group by p.fiscal_year order by 1`,
    );
    expect(years).toEqual([
      { year: 2014, invitees: 2944, countries: 14 },
      { year: 2015, invitees: 4224, countries: 15 },
      { year: 2016, invitees: 5519, countries: 35 },
      { year: 2017, invitees: 6611, countries: 35 },
      { year: 2018, invitees: 7082, countries: 36 },
      { year: 2019, invitees: 6725, countries: 41 },
      { year: 2022, invitees: 2416, countries: 61 },
    ]);
  });

  it('add up to 19,298 by FY2017 and to 35,521 from 61 countries by FY2022, also as persons (N05, N09)', async () => {
    expect(
      await rows(
        `select count(*) filter (where p.fiscal_year <= 2017)::int as by2017, count(*)::int as all,
                count(distinct a.person_id)::int as persons, count(distinct i.country_code)::int as countries
         from participation a join exchange_plan p on p.id = a.plan_id join institution i on i.id = a.sending_institution_id`,
      ),
    ).toEqual([{ by2017: 19298, all: 35521, persons: 35521, countries: 61 }]);
  });

  it('came by open call in 2,997 plans or by direct invitation (N10, N11)', async () => {
    expect(
      await rows(
        `select p.programme_type in ${OPEN} as open, count(*)::int as invitees, count(distinct p.id)::int as plans
         from participation a join exchange_plan p on p.id = a.plan_id group by 1 order by 1 desc`,
      ),
    ).toMatchObject([
      { open: true, invitees: 28889, plans: 2997 },
      { open: false, invitees: 6632 },
    ]);
  });

  it('share themselves out over regions as printed, by truncating and by rounding (N13)', async () => {
    const shares = await rows<{ region: string; truncated: number; rounded: number }>(
      `with all_invitees as (select c.region from participation a join institution i on i.id = a.sending_institution_id
                             join country c on c.code = i.country_code)
       select region, trunc(100.0 * count(*) / sum(count(*)) over ())::int as truncated,
              round(100.0 * count(*) / sum(count(*)) over ())::int as rounded
       from all_invitees group by region order by count(*) desc limit 3`,
    );
    expect(shares).toEqual([
      { region: 'SOUTHEAST_ASIA', truncated: 42, rounded: 42 },
      { region: 'EAST_ASIA', truncated: 41, rounded: 41 },
      { region: 'SOUTHWEST_ASIA', truncated: 13, rounded: 13 },
    ]);
  });

  it('were sent by 1,690 institutions and received by 359 (N14)', async () => {
    expect(
      await rows(
        `select (select count(distinct sending_institution_id)::int from participation) as senders,
                (select count(distinct host_institution_id)::int from exchange_plan where programme_type in ${OPEN}) as hosts`,
      ),
    ).toEqual([{ senders: 1690, hosts: 359 }]);
  });

  it('came in the high school line in 39 courses with 4,456 people by FY2018 (N22)', async () => {
    expect(
      await rows(
        `select count(distinct p.id)::int as courses, count(*)::int as people from participation a
         join exchange_plan p on p.id = a.plan_id where p.programme_type = 'DIRECT_HS' and p.fiscal_year <= 2018`,
      ),
    ).toEqual([{ courses: 39, people: 4456 }]);
  });

  it('only came from countries that were eligible where a list is known', async () => {
    expect(
      await rows(
        `select distinct p.fiscal_year, i.country_code from participation a join exchange_plan p on p.id = a.plan_id
         join institution i on i.id = a.sending_institution_id
         where p.fiscal_year <= 2017 and not exists (select from eligible_country e
           where e.fiscal_year = p.fiscal_year and e.country_code = i.country_code)`,
      ),
    ).toEqual([]);
  });
});

describe('the club', () => {
  it('has 37,515 members: every invitee, and supporters who never were invited (N39)', async () => {
    expect(
      await rows(
        `select count(*)::int as members, count(*) filter (where kind = 'SUPPORTER')::int as supporters,
                count(distinct member_id)::int as ids,
                (select count(*)::int from member_id_ledger where legacy) as ledger from member`,
      ),
    ).toEqual([{ members: 37515, supporters: 1994, ids: 37515, ledger: 37515 }]);
  });
});

const answersTo = (item: string) =>
  rows<{ answer: number; n: number; printed: string }>(
    `select (answers->>'${item}')::int as answer, count(*)::int as n,
            trunc(100.0 * count(*) / sum(count(*)) over (), 1)::text as printed
     from completion_report r join participation a on a.id = r.participation_id
     join exchange_plan p on p.id = a.plan_id where p.fiscal_year = 2022 and r.state = 'ACCEPTED'
     group by 1 order by 1 desc`,
  );

describe('completion reports of FY2022', () => {
  it('say how satisfied 2,324 people were, truncated as printed (N30)', async () => {
    expect(await answersTo('CR.SAT.overall')).toEqual([
      { answer: 5, n: 2279, printed: '98.0' },
      { answer: 4, n: 41, printed: '1.7' },
      { answer: 3, n: 4, printed: '0.1' },
    ]);
  });

  it('say how much they wish to return (N31)', async () => {
    expect(await answersTo('CR.RET.wish')).toEqual([
      { answer: 5, n: 2198, printed: '94.5' },
      { answer: 4, n: 126, printed: '5.4' },
    ]);
  });

  it('say that 99 percent like Japan more (N32)', async () => {
    const found = await answersTo('CR.ATT.likeJapan');
    const more = found.filter(({ answer }) => answer >= 4).reduce((sum, { n }) => sum + n, 0);
    expect(Math.floor((100 * more) / 2324)).toBe(99);
    expect(Math.round((100 * more) / 2324)).toBe(99);
  });
});

describe('hosts, asked a year later what became of their plans', () => {
  it('took in international students after 81 plans of FY2014 and 298 of FY2017 (N34)', async () => {
    const shares = await rows(
      `select f.cohort_year as cohort, count(*)::int as plans, count(*) filter (where took_students = 'YES')::int as yes,
         trunc(100.0 * count(*) filter (where took_students = 'YES') / count(*))::int as truncated,
         round(100.0 * count(*) filter (where took_students = 'YES') / count(*))::int as rounded
       from fact_host_answer f where f.survey_year = f.cohort_year + 1 group by 1 order by 1`,
    );
    expect(shares).toEqual([
      { cohort: 2014, plans: 197, yes: 81, truncated: 41, rounded: 41 },
      { cohort: 2017, plans: 540, yes: 298, truncated: 55, rounded: 55 },
    ]);
  });

  it('answered with forms that the form itself would take', async () => {
    const { questionnaire } = presentFollowUpHosts;
    const given = await rows<{ answers: Answers }>(
      `select r.answers from survey_response r join survey_campaign c on c.id = r.campaign_id
       where c.fiscal_year < 2024 order by md5(r.id::text) limit 60`,
    );
    for (const { answers } of given)
      expect(checkAnswers(questionnaire, answers)).toEqual({ complete: true, answers });
  });
});

const until = (day: string) =>
  rows(
    `select coalesce(sum(head_count) filter (where counts_published), 0)::int as published, sum(head_count)::int as all
     from return_visit where state = 'LIVE' and from_earliest <= '${day}'`,
  );

describe('return visits', () => {
  it('of students and researchers come to 2,593 person-times by FY2022, and to those of two earlier days (N36–N38)', async () => {
    expect(await until('2016-11-30')).toMatchObject([{ published: 215 }]);
    expect(await until('2018-04-30')).toMatchObject([{ published: 440 }]);
    expect(await until('2023-03-31')).toEqual([{ published: 2593, all: 2593 + 420 }]);
  });

  it('are told by hosts, by alumni, or by both, and each is counted once', async () => {
    const told = await rows<{ sources: string; visits: number }>(
      `select array_to_string(sources, ' ') as sources, count(*)::int as visits from return_visit where state = 'LIVE'
       group by 1 order by 1`,
    );
    expect(told.map(({ sources }) => sources)).toEqual(['ALUMNUS', 'ALUMNUS HOST', 'HOST']);
    for (const { visits } of told) expect(visits).toBeGreaterThan(300);
  });

  it('stand in the facts as they stand in the rows', async () => {
    expect(
      await rows(
        `select sum(published_person_times)::int as published, sum(person_times)::int as all from rollup_return`,
      ),
    ).toEqual([{ published: 2593, all: 3013 }]);
    for (const name of ['visit', 'report', 'host_answer', 'return'])
      expect(await rows(`select repair_fact_${name}() as wrong, repair_rollup_${name}() as off`)).toEqual([
        { wrong: 0, off: 0 },
      ]);
  });
});

describe('the brochure page', () => {
  it('shows every published figure green that the history holds, each through its metric', async () => {
    const officer = testCtx(db.dataSource, as.officer());
    const compared = await comparePublished(officer);
    const codes = (verdict: string) => compared.flatMap((one) => (one.verdict === verdict ? [one.code] : []));
    for (const one of compared.filter(({ verdict }) => verdict === 'SAME')) {
      expect(one.metric?.definition.ja).toBeTruthy();
      expect(one.computed.map(({ value }) => value)).toHaveLength(one.published.length);
    }
    const green =
      'N01 N02 N03 N04 N05 N06 N08 N09 N10 N11 N13 N14 N30 N31 N32 N34a N34b N36 N37 N38 N39'.split(' ');
    expect(codes('SAME')).toEqual(expect.arrayContaining(green));
    expect(codes('NOT_IN_DATA')).toEqual(['N12', 'N17', 'N18', 'N19', 'N20', 'N33', 'N35']);
    // senders, hosts and countries of a single year are the demo's own draw
    expect(codes('DIFFERENT')).toEqual(['N15', 'N16', 'N21']);
    expect(compared.find(({ code }) => code === 'N01')).toMatchObject({
      published: [{ value: '2944' }, { value: '14' }],
      computed: [
        { value: '2944', isSame: true },
        { value: '14', isSame: true },
      ],
      conflicts: [{ value: '2945' }],
    });
    expect(compared.find(({ code }) => code === 'N35')?.conflicts).toMatchObject([{ value: '241' }]);
  });

  it('gives an analyst no other count than what was printed, and follows the rows', async () => {
    const analyst = testCtx(db.dataSource, as.analyst());
    const before = (await comparePublished(analyst)).find(({ code }) => code === 'N02');
    expect(before).toMatchObject({ verdict: 'SAME', computed: [{ value: '4224' }, { value: '15' }] });
    await sql(
      db.dataSource.manager,
      `update participation set state = 'WITHDRAWN' where id = (select a.id from participation a
         join exchange_plan p on p.id = a.plan_id where p.fiscal_year = 2015 and a.state <> 'WITHDRAWN' limit 1)`,
    );
    const after = await comparePublished(analyst);
    expect(after.find(({ code }) => code === 'N02')).toMatchObject({
      verdict: 'DIFFERENT',
      computed: [{ value: null, isSame: false }, { value: '15' }],
    });
    expect(after.find(({ code }) => code === 'N05')?.verdict).toBe('DIFFERENT');
  });
});

describe('figures of the history', () => {
  it('take three statements at most, whatever is asked', async () => {
    const requests = [
      { metric: 'invitees', by: ['COUNTRY', 'FISCAL_YEAR'] },
      { metric: 'host_sender_pairs', by: ['HOST', 'FISCAL_YEAR'] },
      { metric: 'invitees', by: ['HOST', 'SENDING_INSTITUTION'] },
      { metric: 'satisfaction', by: ['REGION', 'ANSWER'] },
      { metric: 'satisfaction', by: ['HOST'] },
      { metric: 'return_visits', by: ['PURPOSE', 'REGION'] },
      { metric: 'host_took_students', by: ['SURVEY_YEAR', 'PROGRAMME_TYPE'] },
    ] as const;
    for (const actor of [as.officer(), as.analyst()])
      for (const request of requests) {
        let statements = 0;
        const stop = onStatement(() => (statements += 1));
        const table = await computeFigure(testCtx(db.dataSource, actor), { ...request, filter: {} });
        stop();
        expect([request.metric, statements <= 3, table.rows.length > 0]).toEqual([
          request.metric,
          true,
          true,
        ]);
      }
  });
});

const hash = () => createHash('sha256').update(JSON.stringify(buildHistory())).digest('hex');

describe('the generator', () => {
  it('makes the same rows at every run', () => {
    expect(hash()).toBe(hash());
  }, 420_000);

  it('takes no more than a minute of work', () => {
    expect(db.seconds).toBeLessThan(60);
  });

  it('gives nobody an e-mail address that could reach anybody', async () => {
    expect(await rows(`select count(*)::int as n from person where email is not null`)).toEqual([{ n: 0 }]);
    expect(
      await rows(
        `select count(*)::int as n from (select contact_email as email from member union all select email from plan_contact) a
         where email !~ '[@.]example\\.(org|com|net|ac\\.jp)$'`,
      ),
    ).toEqual([{ n: 0 }]);
  });
});
