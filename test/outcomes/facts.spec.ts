import { newId, sql } from '@enishi/platform';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/index.js';
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

const FACTS = ['visit', 'report', 'follow_up', 'host_answer', 'return', 'outcome', 'first_return'];
const ROLLUPS = ['visit', 'report', 'follow_up', 'asked', 'host_answer', 'return', 'first_return'];
const BROAD = ['follow_up_broad', 'asked_broad', 'first_return_broad'];
const COUNTRIES = ['ID', 'TH', 'KH', 'BR', 'UZ'];
const ALUMNUS = [
  { 'A.REV.any': 'YES', 'A.COL.any': ['PAPER', 'OTHER'], 'A.NET': { host: 0, peers: 3 }, 'A.INFL': 4 },
  { 'A.REV.any': 'NO', 'A.COL.any': ['NONE'], 'A.MULT.shared': ['TALK'] },
  { 'A.REV.any': 'NO', 'A.COL.any': ['JOINT_RESEARCH'], 'A.MULT.shared': ['NONE'], 'A.INFL': 2 },
];
const HOST = [
  {
    'H.ADM.intlStudents': 'YES',
    'H.ADM.number': 3,
    'H.JR.state': 'STARTED',
    'H.ORG': { globalisation: 5, visibility: 2 },
  },
  { 'H.ADM.intlStudents': 'NO', 'H.JR.state': 'NONE' },
  { 'H.ADM.intlStudents': 'NOT_YET' },
];

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

/** What people and offices do in some years, in an order that only chance knows. */
async function live(seed: number, steps: number): Promise<void> {
  const { below, pick } = dice(seed);
  const some = async (text: string): Promise<string | undefined> => {
    const found = await rows<{ id: string }>(`${text} order by id`);
    return found.length > 0 ? pick(found).id : undefined;
  };
  const deeds: (() => Promise<unknown>)[] = [
    async () => {
      const country = pick(COUNTRIES);
      const personId = await addPerson(dataSource, country, pick(['FEMALE', 'MALE']));
      for (let visits = 1 + below(2); visits > 0; visits--) {
        const id = await addVisit(dataSource, {
          planId: pick(world.plans),
          personId,
          senderId: pick([...world.senders, null]),
          role: pick(['MAIN', 'MAIN', 'ESCORT']),
          state: pick(['RETURN_CONFIRMED', 'CONFIRMED', 'LISTED']),
        });
        if (below(2) === 0 && (await one(`select count(*)::int as n from participation where id = $1`, [id])))
          await addReport(dataSource, id, { 'CR.SAT.overall': 1 + below(5), 'CR.RET.wish': 1 + below(5) });
      }
    },
    async () => {
      const personId = await some('select person_id as id from fact_visit');
      if (!personId) return;
      const campaignId = pick([world.campaigns.ALUMNI, world.campaigns.anonymous]);
      await addCase(dataSource, {
        campaignId,
        personId,
        planId: pick(world.plans),
        country: pick(COUNTRIES),
        hostId: pick(world.hosts),
        isAnonymous: campaignId === world.campaigns.anonymous,
        ...(below(3) > 0 && { answers: pick(ALUMNUS) }),
      });
    },
    () =>
      addCase(dataSource, {
        campaignId: world.campaigns.HOSTS,
        planId: pick(world.plans),
        country: pick(COUNTRIES),
        hostId: pick(world.hosts),
        ...(below(3) > 0 && { answers: pick(HOST) }),
      }),
    async () =>
      addReturn(dataSource, {
        personId: (await some('select id from person where merged_into_id is null')) ?? null,
        planId: pick([...world.plans, null]),
        purpose: pick(['DEGREE_STUDY', 'CONFERENCE']),
        from: pick(['2022-04-01', '2024-10-15', null]),
        sources: pick([['HOST'], ['ALUMNUS', 'HOST']]),
      }),
    () =>
      addReturn(dataSource, {
        personId: null,
        planId: pick(world.plans),
        purpose: 'RESEARCH_STUDENT',
        heads: 2 + below(4),
      }),
    async () => {
      const personId = await some('select id from person');
      const correctsId = below(3) === 0 ? await some('select id from outcome') : undefined;
      await addOutcome(dataSource, {
        planId: pick(world.plans),
        type: pick(['JOINT_RESEARCH_START', 'CO_PUBLICATION']),
        ...(personId && { personId }),
        ...(correctsId && { correctsId }),
      });
    },
    async () => {
      const id = await some('select id from outcome');
      if (id)
        await rows(
          `insert into outcome_verdict (id, outcome_id, verdict, source, source_ref, given_by, given_at)
           values ($1::uuid, $2, $3, $4, $1::uuid::text, 'x', now())`,
          [newId(), id, pick(['CONFIRM', 'DENY']), pick(['ALUMNUS', 'HOST'])],
        );
    },
    async () =>
      rows(
        `update outcome set joined_into_id = (select id from outcome o where o.id < $1 and o.joined_into_id is null
           and o.corrects_id is null order by o.id limit 1) where id = $1 and corrects_id is null`,
        [await some('select id from outcome')],
      ),
    async () =>
      rows(`delete from outcome_verdict where id = $1`, [await some('select id from outcome_verdict')]),
    async () =>
      rows(`update outcome set state = $2, verification = $3 where id = $1`, [
        await some('select id from outcome'),
        pick(['SUBMITTED', 'WITHDRAWN', 'VERIFIED']),
        pick(['CLAIMED', 'REJECTED', 'VERIFIED']),
      ]),
    async () =>
      rows(`update participation set state = $2, academic_level = $3, locked_at = now() where id = $1`, [
        await some('select id from participation'),
        pick(['RETURN_CONFIRMED', 'WITHDRAWN', 'DEPARTED']),
        pick(['GRADUATE', 'POSTDOC']),
      ]),
    async () => {
      const id = await some(
        `select id from participation t where not exists (select from completion_report r where r.participation_id = t.id)`,
      );
      await rows(`delete from participation where id = $1`, [id]);
    },
    async () =>
      rows(`update exchange_plan set fiscal_year = $2, programme_type = $3, field = $4 where id = $1`, [
        pick(world.plans),
        2021 + below(3),
        pick(['OPEN_A', 'OPEN_B', 'OPEN_ONLINE']),
        pick(['FORD1', 'FORD2']),
      ]),
    async () =>
      rows(`update person set gender = $2, nationalities = array[$3] where id = $1`, [
        await some('select id from person'),
        pick(['FEMALE', 'MALE', 'OTHER']),
        pick(COUNTRIES),
      ]),
    async () =>
      rows(`update institution set country_code = $2 where id = $1`, [pick(world.senders), pick(COUNTRIES)]),
    async () => {
      await rows(`delete from plan_sending_institution where plan_id = $1 and institution_id = $2`, [
        pick(world.plans),
        pick(world.senders),
      ]);
      await rows(
        `insert into plan_sending_institution (plan_id, institution_id) values ($1, $2) on conflict do nothing`,
        [pick(world.plans), pick(world.senders)],
      );
    },
    async () =>
      rows(`update country set region = $2 where code = $1`, [
        pick(COUNTRIES),
        pick(['SOUTHEAST_ASIA', 'LATIN_AMERICA']),
      ]),
    async () =>
      rows(`update completion_report set state = $2, answers = $3 where id = $1`, [
        await some('select id from completion_report'),
        pick(['SUBMITTED', 'ACCEPTED', 'RETURNED_FOR_FIX']),
        JSON.stringify({ 'CR.SAT.overall': 1 + below(7), 'CR.RET.wish': 'x' }),
      ]),
    async () => {
      const id = await some('select id from survey_response where assignment_id is not null');
      await rows(
        `update survey_response set answers = case when module = 'HOST' then $2::jsonb else $3::jsonb end where id = $1`,
        [id, JSON.stringify(pick(HOST)), JSON.stringify(pick(ALUMNUS))],
      );
    },
    async () => {
      const id = await some(
        'select assignment_id as id from survey_response where assignment_id is not null',
      );
      await rows(`delete from survey_response where assignment_id = $1`, [id]);
      await rows(`update survey_assignment set state = 'DECLINED' where id = $1`, [id]);
    },
    async () =>
      rows(
        `update survey_assignment set state = $2, opened_at = now() where id = $1 and state <> 'ANSWERED'`,
        [await some('select id from survey_assignment'), pick(['OPENED', 'UNDELIVERABLE', 'EXPIRED'])],
      ),
    async () =>
      rows(
        `update return_visit set state = $2, purpose = $3, from_earliest = $4, from_latest = $4 where id = $1`,
        [
          await some('select id from return_visit'),
          pick(['LIVE', 'GONE']),
          pick(['POSTDOC', 'CONFERENCE']),
          pick(['2023-01-01', null]),
        ],
      ),
    async () => rows(`delete from return_visit where id = $1`, [await some('select id from return_visit')]),
    async () => rows(`select fold_rollup_${pick(ROLLUPS)}()`),
  ];
  for (let step = 0; step < steps; step++) await pick(step < 60 ? deeds.slice(0, 6) : deeds)();
}

describe('facts and rollups', () => {
  it('are what a full recount says after anything that people do, in any order', async () => {
    const seen = new Set<string>();
    for (const seed of [1, 2]) {
      for (const steps of [60, 110]) {
        await live(seed, steps);
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

describe('a rollup', () => {
  it('is told in brief by its broad one, before a fold, after it, and beside what comes in later', async () => {
    const brief = async (name: string) => {
      const columns = (
        await rows<{ name: string }>(
          `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`,
          [`broad_${name}`],
        )
      ).map((column) => column.name);
      const isSum = (column: string) => !/_code|region|_type|_year|audience/.test(column);
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
    };
    for (const seed of [5, 6]) {
      await live(seed, 90);
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
