import { newId, sql } from '@enishi/platform';
import type { DataSource } from 'typeorm';
import { addCase, addOutcome, addPerson, addReport, addReturn, addVisit, dice } from './facts-world.js';
import type { World } from './facts-world.js';

const COUNTRIES = ['ID', 'TH', 'KH', 'BR', 'UZ'];
const FOLDED = [
  'rollup_visit',
  'rollup_report',
  'rollup_follow_up',
  'rollup_asked',
  'rollup_host_answer',
  'rollup_return',
  'rollup_first_return',
  'counted_change',
];
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

/** What people and offices do in some years, in an order that only chance knows. */
export async function live(
  { dataSource, world }: { dataSource: DataSource; world: World },
  seed: number,
  steps: number,
  afterEach: () => Promise<void> = async () => {},
): Promise<void> {
  const rows = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
    sql<Row>(dataSource.manager, text, values);
  const one = async (text: string, values: unknown[] = []) => (await rows<{ n: number }>(text, values))[0]!.n;
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
    async () => rows(`select fold_${pick(FOLDED)}()`),
  ];
  for (let step = 0; step < steps; step++) {
    await pick(step < 60 ? deeds.slice(0, 6) : deeds)();
    await afterEach();
  }
}
