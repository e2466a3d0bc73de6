import {
  correctRevisit,
  decideOutcome,
  decidePair,
  listPairs,
  reconcileDue,
  reportOutcome,
  reportRevisit,
  withdrawOutcome,
} from '@enishi/outcomes';
import type { Ctx } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';
import { someKey } from './support.js';

const { dataSource } = await freshDatabase();
const office = testCtx(dataSource, as.officer());
const system = testCtx(dataSource, as.system());
const db = dataSource.manager;

async function plan(heads = 1) {
  const { planId, people } = await planWithPeople(dataSource, {
    heads,
    fiscalYear: 2019,
    withMemberIds: false,
  });
  const persons = people.map(({ personId }) => personId);
  return {
    planId,
    persons,
    host: testCtx(dataSource, as.hostPi(planId)),
    alumna: testCtx(dataSource, as.member(persons[0]!)),
  };
}

async function came(ctx: Ctx, planId: string, more: object): Promise<string> {
  const answer = await reportRevisit(ctx, {
    submissionKey: someKey(),
    planId,
    purpose: 'DEGREE_STUDY',
    ...more,
  });
  if (answer.__typename !== 'RevisitReported') throw new Error(JSON.stringify(answer));
  return answer.id;
}

const named = (name: string) => ({ name, reason: 'NOT_LISTED' as const });

interface Visit {
  id: string;
  person_id: string | null;
  head_count: number;
  told_heads: number;
  within_id: string | null;
  purpose: string;
  sources: string[];
  verification: string;
  from_earliest: string | null;
  from_latest: string | null;
  counts_published: boolean;
}

const visits = async (planId: string): Promise<Visit[]> =>
  (
    await sql<{ row: Visit }>(
      db,
      `select to_jsonb(v) as row from return_visit v where plan_id = $1 and state = 'LIVE' order by person_id nulls last, id`,
      [planId],
    )
  ).map(({ row }) => row);

/** Every row of visits and claims, column by column, as PostgreSQL writes it. */
const bytes = async (): Promise<string[]> =>
  (
    await sql<{ row: string }>(
      db,
      `select v::text as row from return_visit v union all select c::text from revisit c union all select o::text from outcome o order by 1`,
    )
  ).map(({ row }) => row);

const homeless = async () =>
  sql(db, `select id from revisit c where revisit_counts(c) <> (return_visit_id is not null)`);

const pairOf = async (
  claim: string,
  view: 'DOUBTFUL' | 'LATER' | 'DECIDED',
  kind: 'REVISIT' | 'OUTCOME' = 'REVISIT',
) => {
  const { pairs } = await listPairs(office, { kind, view, first: 100 });
  return pairs.find(({ left, right }) => left.id === claim || right.id === claim);
};

/** The same stay as the host and as the alumna tell of it: clear for whoever reads both. */
async function clearPair() {
  const { planId, persons, host, alumna } = await plan();
  const byHost = await came(host, planId, {
    personIds: persons,
    from: '2024',
    purpose: 'RESEARCH_STUDENT',
    institution: named('University of Tokyo'),
  });
  const before = await bytes();
  const byAlumna = await came(alumna, planId, {
    personIds: persons,
    from: '2024-04',
    institution: named('Tokyo University'),
  });
  return { planId, persons, host, alumna, byHost, byAlumna, before };
}

/** A year apart and for another reason: somebody has to look. */
async function doubtfulPair() {
  const { planId, persons, host, alumna } = await plan();
  const byHost = await came(host, planId, {
    personIds: persons,
    from: '2023-04',
    purpose: 'INTERNSHIP',
  });
  const byAlumna = await came(alumna, planId, { personIds: persons, from: '2024-04' });
  return { planId, persons, host, alumna, byHost, byAlumna };
}

describe('a return visit told by the alumna and by the host', () => {
  it('with another date, spelling and purpose is one visit with both as its sources', async () => {
    const { planId, persons, byAlumna } = await clearPair();
    expect(await visits(planId)).toMatchObject([
      {
        person_id: persons[0],
        head_count: 1,
        purpose: 'DEGREE_STUDY',
        sources: ['ALUMNUS', 'HOST'],
        verification: 'CORROBORATED',
        from_earliest: '2024-04-01',
        from_latest: '2024-04-30',
        counts_published: true,
      },
    ]);
    expect(await pairOf(byAlumna, 'DECIDED')).toMatchObject({ state: 'JOINED', how: 'RULE' });
    expect(await homeless()).toEqual([]);
  });

  it('is two again, byte for byte, when the office undoes the join, and is not joined a second time', async () => {
    const { planId, byAlumna, persons } = await clearPair();
    const joined = await bytes();
    const pair = (await pairOf(byAlumna, 'DECIDED'))!;
    const undo = { kind: 'REVISIT', id: pair.id, decision: 'UNDO', version: pair.version } as const;
    expect(await decidePair(office, undo)).toMatchObject({ __typename: 'PairDecided', state: 'APART' });
    expect(await visits(planId)).toHaveLength(2);
    const parted = await bytes();

    await sql(db, `insert into reconciliation_due (block) values ($1)`, [`person:${persons[0]}`]);
    expect(await reconcileDue(system)).toMatchObject({ joined: 0 });
    expect(await bytes()).toEqual(parted);

    const apart = (await pairOf(byAlumna, 'DECIDED'))!;
    await decidePair(office, { ...undo, version: apart.version });
    expect(await bytes()).toEqual(joined);
    const again = (await pairOf(byAlumna, 'DECIDED'))!;
    await decidePair(office, { ...undo, version: again.version });
    expect(await bytes()).toEqual(parted);
  });

  it('leaves what stood before as it was when the second report is taken back', async () => {
    const { alumna, byAlumna, before, byHost } = await clearPair();
    await withdrawOutcome(alumna, { kind: 'REVISIT', id: byAlumna });
    const after = await bytes();
    expect(after.filter((row) => row.includes(byHost))).toEqual(before.filter((row) => row.includes(byHost)));
    expect(await homeless()).toEqual([]);
  });

  it('keeps its decision when a source corrects itself, and loses a claim that the office rejects', async () => {
    const { planId, alumna, byAlumna, byHost } = await doubtfulPair();
    const pair = (await pairOf(byAlumna, 'DOUBTFUL'))!;
    await decidePair(office, { kind: 'REVISIT', id: pair.id, decision: 'JOIN', version: pair.version });
    await correctRevisit(alumna, {
      submissionKey: someKey(),
      id: byAlumna,
      purpose: 'DEGREE_STUDY',
      from: '2024-10',
    });
    expect(await visits(planId)).toMatchObject([{ sources: ['ALUMNUS', 'HOST'] }]);
    await decideOutcome(office, { kind: 'REVISIT', id: byHost, decision: 'REJECTED' });
    expect(await visits(planId)).toMatchObject([{ sources: ['ALUMNUS'], from_earliest: '2024-10-01' }]);
    await decideOutcome(office, { kind: 'REVISIT', id: byHost, decision: 'UNDECIDED' });
    expect(await visits(planId)).toMatchObject([{ sources: ['ALUMNUS', 'HOST'] }]);
    expect(await homeless()).toEqual([]);
  });
});

describe('a doubtful pair', () => {
  it('stays two until the office joins it, and is two again, byte for byte, when that is undone', async () => {
    const { planId, byAlumna } = await doubtfulPair();
    const before = await bytes();
    expect(await visits(planId)).toHaveLength(2);
    const pair = (await pairOf(byAlumna, 'DOUBTFUL'))!;
    expect(pair).toMatchObject({ left: { source: 'ALUMNUS' }, right: { source: 'HOST' } });
    expect(pair.parts.map(({ field }) => field)).toContain('begin');
    const join = { kind: 'REVISIT', id: pair.id, decision: 'JOIN', version: pair.version } as const;
    expect(await decidePair(office, join)).toMatchObject({ state: 'JOINED' });
    expect(await decidePair(office, join)).toMatchObject({ state: 'JOINED' });
    expect(await visits(planId)).toMatchObject([{ sources: ['ALUMNUS', 'HOST'] }]);

    const { version } = (await pairOf(byAlumna, 'DECIDED'))!;
    expect(await decidePair(office, { ...join, decision: 'UNDO', version })).toMatchObject({ state: 'OPEN' });
    expect(await bytes()).toEqual(before);
    const entries = await sql(db, `select 1 from audit_entry where subject_id = $1`, [pair.id]);
    expect(entries).toHaveLength(2);
  });

  it('is remembered when kept apart, and waits when put off', async () => {
    const { planId, persons, byAlumna } = await doubtfulPair();
    const pair = (await pairOf(byAlumna, 'DOUBTFUL'))!;
    const say = (decision: 'LATER' | 'KEEP_APART', version: number) =>
      decidePair(office, { kind: 'REVISIT', id: pair.id, decision, version });
    await say('LATER', pair.version);
    expect(await pairOf(byAlumna, 'DOUBTFUL')).toBeUndefined();
    const later = (await pairOf(byAlumna, 'LATER'))!;
    await say('KEEP_APART', later.version);
    await sql(db, `insert into reconciliation_due (block) values ($1)`, [`person:${persons[0]}`]);
    await reconcileDue(system);
    expect(await visits(planId)).toHaveLength(2);
    expect(await pairOf(byAlumna, 'DOUBTFUL')).toBeUndefined();
    expect(await pairOf(byAlumna, 'DECIDED')).toMatchObject({ state: 'APART', how: 'HAND' });
  });

  it('is not decided by who saw an earlier state of it, nor by anybody but the office', async () => {
    const { byAlumna, host, alumna } = await doubtfulPair();
    const { id, version } = (await pairOf(byAlumna, 'DOUBTFUL'))!;
    const join = { kind: 'REVISIT', id, decision: 'JOIN', version } as const;
    for (const actor of [
      host,
      alumna,
      testCtx(dataSource, as.analyst()),
      testCtx(dataSource, as.stranger()),
    ]) {
      await expect(decidePair(actor, join)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(listPairs(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await decidePair(office, { ...join, version: version + 1 })).toMatchObject({
      __typename: 'PairChanged',
    });
    await expect(decidePair(office, { ...join, id: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be joined around a report that was kept apart', async () => {
    const { planId, persons, byHost, byAlumna } = await clearPair();
    const joined = (await pairOf(byAlumna, 'DECIDED'))!;
    await decidePair(office, { kind: 'REVISIT', id: joined.id, decision: 'UNDO', version: joined.version });
    const byOffice = await came(office, planId, { personIds: persons, from: '2024' });
    const mine = async () =>
      (await listPairs(office, { view: 'DOUBTFUL', first: 100 })).pairs.filter(({ left, right }) =>
        [left.id, right.id].includes(byOffice),
      );
    const [first, second] = await mine();
    expect([first!, second!].flatMap(({ left, right }) => [left.id, right.id])).toEqual(
      expect.arrayContaining([byHost, byAlumna]),
    );
    const say = (pair: { id: string; version: number }) =>
      decidePair(office, { kind: 'REVISIT', id: pair.id, decision: 'JOIN', version: pair.version });
    expect(await say(first!)).toMatchObject({ state: 'JOINED' });
    expect(await mine()).toEqual([]);
    expect(await visits(planId)).toHaveLength(2);
  });
});

/** Two lines of one form of an alumna about visits from some year or month on. */
async function lines(purpose: string, from: [string, string]) {
  const { planId, persons } = await plan();
  const form = newId();
  for (const [at, on] of from.entries())
    await sql(
      db,
      `insert into revisit (id, plan_id, person_id, purpose, from_on, from_earliest, from_latest, source, source_ref, reported_by,
         reported_at, verification, state)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'ALUMNUS', $7, 'respondent', '2024-11-10', 'CLAIMED', 'SUBMITTED')`,
      [
        planId,
        persons[0],
        purpose,
        on,
        on.length === 4 ? `${on}-01-01` : `${on}-01`,
        on.length === 4 ? `${on}-12-31` : `${on}-28`,
        `survey:${form}:visits#${at}`,
      ],
    );
  const before = await bytes();
  await reconcileDue(system);
  return { planId, before };
}

describe('two lines of one form', () => {
  it('that nothing tells apart are one visit, and two again, byte for byte, when the office undoes that', async () => {
    const { planId, before } = await lines('DEGREE_STUDY', ['2023', '2023-04']);
    const [visit] = await visits(planId);
    expect(await visits(planId)).toMatchObject([{ sources: ['ALUMNUS'], from_earliest: '2023-04-01' }]);
    const pair = (await pairOf(visit!.id, 'DECIDED'))!;
    await decidePair(office, { kind: 'REVISIT', id: pair.id, decision: 'UNDO', version: pair.version });
    expect(await bytes()).toEqual(before);
  });

  it('stay two where they can be two short visits of a year, or differ', async () => {
    const conferences = await lines('CONFERENCE', ['2023', '2023-04']);
    expect(await visits(conferences.planId)).toHaveLength(2);
    const degrees = await lines('DEGREE_STUDY', ['2023-04', '2022-04']);
    expect(await visits(degrees.planId)).toHaveLength(2);
  });
});

describe('people whom a host counts without naming them', () => {
  it('are not counted again when some of them tell of themselves', async () => {
    const { planId, persons, host } = await plan(4);
    await came(host, planId, { headCount: 3, from: '2024' });
    const tells = (at: number, from: string) =>
      came(testCtx(dataSource, as.member(persons[at]!)), planId, { personIds: [persons[at]], from });
    await tells(0, '2024-04');
    const second = await tells(1, '2024-10');
    await tells(2, '2021-04');
    const now = await visits(planId);
    expect(now.reduce((sum, { head_count }) => sum + head_count, 0)).toBe(4);
    expect(now.at(-1)).toMatchObject({ person_id: null, told_heads: 3, head_count: 1 });
    expect(now.filter(({ within_id }) => within_id !== null)).toHaveLength(2);
    await withdrawOutcome(testCtx(dataSource, as.member(persons[1]!)), { kind: 'REVISIT', id: second });
    expect((await visits(planId)).at(-1)).toMatchObject({ head_count: 2 });
  });

  it('stay beside those whom the same form names', async () => {
    const { planId, persons } = await plan(2);
    await sql(
      db,
      `insert into revisit (id, plan_id, person_id, head_count, purpose, from_on, from_earliest, from_latest, source, source_ref,
         reported_by, reported_at, verification, state)
       select gen_random_uuid(), $1, person, heads, 'POSTDOC', '2024', '2024-01-01', '2024-12-31', 'HOST', 'survey:' || $2::text || ':' || place,
         'respondent', now(), 'CLAIMED', 'SUBMITTED' from (values ($3::uuid, 1, 'a#1'), (null, 2, 'b#1')) v(person, heads, place)`,
      [planId, newId(), persons[0]],
    );
    expect(await homeless()).toEqual([]);
    await reconcileDue(system);
    expect((await visits(planId)).map(({ head_count }) => head_count)).toEqual([1, 2]);
  });
});

describe('rows that come by any path', () => {
  it('are in a visit at once, and in the right one after the sweep, whoever runs it and how often', async () => {
    const { planId, persons } = await plan(40);
    for (const source of ['HOST', 'ALUMNUS'])
      await sql(
        db,
        `insert into revisit (id, plan_id, person_id, purpose, from_on, from_earliest, from_latest, source, source_ref, reported_by,
           reported_at, verification, state)
         select gen_random_uuid(), $1, p, 'POSTDOC', '2023-04', '2023-04-01', '2023-04-30', $3, $3 || p, 'demo', now(), 'CLAIMED', 'SUBMITTED'
         from unnest($2::uuid[]) p`,
        [planId, persons, source],
      );
    expect(await homeless()).toEqual([]);
    expect(await visits(planId)).toHaveLength(80);
    const both = await Promise.all([reconcileDue(system), reconcileDue(system)]);
    await reconcileDue(system);
    expect(both.reduce((sum, { joined }) => sum + joined, 0)).toBeLessThanOrEqual(40);
    expect(await visits(planId)).toHaveLength(40);
    const settled = await bytes();
    await sql(db, `insert into reconciliation_due (block) select 'person:' || p from unnest($1::uuid[]) p`, [
      persons,
    ]);
    expect(await reconcileDue(system)).toMatchObject({ joined: 0, parted: 0 });
    expect(await bytes()).toEqual(settled);
  });

  it('follow a person who turns out to be another, and come back when that is undone', async () => {
    const { planId, persons, host } = await plan(2);
    await came(host, planId, { personIds: [persons[0]], from: '2024-04' });
    await came(testCtx(dataSource, as.member(persons[1]!)), planId, {
      personIds: [persons[1]],
      from: '2024-04',
    });
    await reconcileDue(system);
    const before = await bytes();
    await sql(db, `update person set merged_into_id = $1 where id = $2`, [persons[0], persons[1]]);
    await reconcileDue(system);
    expect(await visits(planId)).toMatchObject([{ person_id: persons[0], sources: ['ALUMNUS', 'HOST'] }]);
    await sql(db, `update person set merged_into_id = null where id = $1`, [persons[1]]);
    await reconcileDue(system);
    expect(await bytes()).toEqual(before);
  });
});

const told = async (ctx: Ctx, planId: string, more: object): Promise<string> => {
  const answer = await reportOutcome(ctx, {
    submissionKey: someKey(),
    planId,
    type: 'CO_PUBLICATION',
    ...more,
  });
  if (answer.__typename !== 'OutcomeReported') throw new Error(JSON.stringify(answer));
  return answer.id;
};

const standing = async (ids: string[]) =>
  await sql<{ id: string; sources: string[] }>(
    db,
    `select id, outcome_sources(id) as sources from outcome where id = any($1::uuid[]) and joined_into_id is null order by id`,
    [ids],
  );

const doi = (value: string) => ({ evidence: { kind: 'DOI' as const, value } });

describe('an outcome told twice', () => {
  it('by the same DOI is one, with both sources, until one is taken back', async () => {
    const { planId, persons, host, alumna } = await plan();
    const ids = [
      await told(host, planId, { ...doi('10.5555/One'), title: 'Spectra' }),
      await told(alumna, planId, { ...doi('https://doi.org/10.5555/ONE'), personIds: persons }),
      await told(alumna, planId, { ...doi('10.5555/two'), personIds: persons }),
    ];
    expect(await standing(ids)).toMatchObject([{ id: ids[0], sources: ['ALUMNUS', 'HOST'] }, { id: ids[2] }]);
    await withdrawOutcome(host, { kind: 'OUTCOME', id: ids[0]! });
    expect(await standing(ids.slice(1))).toHaveLength(2);
  });

  it('of the same kind at the same time is doubtful; of another title it is not', async () => {
    const { planId, persons, host, alumna } = await plan();
    const joint = { type: 'JOINT_RESEARCH_START', from: '2024' };
    const ids = [
      await told(host, planId, { ...joint, institution: named('Tokyo University') }),
      await told(alumna, planId, { ...joint, from: '2024-06', personIds: persons }),
    ];
    const before = await bytes();
    const pair = (await pairOf(ids[1]!, 'DOUBTFUL', 'OUTCOME'))!;
    await decidePair(office, { kind: 'OUTCOME', id: pair.id, decision: 'JOIN', version: pair.version });
    expect(await standing(ids)).toHaveLength(1);
    const { version } = (await pairOf(ids[1]!, 'DECIDED', 'OUTCOME'))!;
    await decidePair(office, { kind: 'OUTCOME', id: pair.id, decision: 'UNDO', version });
    expect(await bytes()).toEqual(before);
    await told(host, planId, { title: 'On spectra', from: '2024' });
    const other = await told(alumna, planId, {
      title: 'A new kind of glass',
      from: '2024',
      personIds: persons,
    });
    expect(await pairOf(other, 'DOUBTFUL', 'OUTCOME')).toBeUndefined();
  });
});
