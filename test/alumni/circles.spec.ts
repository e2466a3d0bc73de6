import { formCircles, runCircles } from '@enishi/alumni';
import { sql } from '@enishi/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { as, STRANGER, startTestServer, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { aMember, asking } from './support/members.js';
import type { MemberAtHome, Wishes } from './support/members.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const ask = asking(server);
const system = () => testCtx(dataSource, as.system(), { clock: server.clock });
const day = (date: string) => server.clock.set(new Date(`${date}T01:00:00Z`));

beforeEach(async () => {
  day('2026-01-20');
  await sql(
    dataSource.manager,
    `update circle_request set state = 'WITHDRAWN', settled_at = now() where state = 'WAITING'`,
  );
});

const request = (visitor: Visitor, field = 'FORD1', language = 'en') =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($field: FieldOfScience!, $language: String!) {
       answer: requestCircle(field: $field, language: $language) { __typename } }`,
    { field, language },
  );
const mine = async (visitor: Visitor) =>
  (
    await ask<{
      request: { field: string } | null;
      circles: {
        id: string;
        state: string;
        forMinors: boolean;
        startsOn: string;
        endsOn: string;
        people: { name: string }[];
        weeks: { week: number; question: string; notes: { words: string; name: string }[] }[];
      }[];
    }>(
      visitor,
      `{ answer: myCircles { request { field } circles { id state forMinors startsOn endsOn people { name }
         weeks { week question notes { words name } } } } }`,
    )
  ).answer;
const write = (visitor: Visitor, circleId: string, week: number, words: string) =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($circleId: ID!, $week: Int!, $words: String!) {
       answer: writeCircleNote(circleId: $circleId, week: $week, words: $words) { __typename } }`,
    { circleId, week, words },
  );
const leave = (visitor: Visitor, circleId: string) =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($id: ID!) { answer: leaveCircle(circleId: $id) { __typename } }`,
    {
      id: circleId,
    },
  );

async function crowd(n: number, wishes: Wishes = {}): Promise<MemberAtHome[]> {
  const people: MemberAtHome[] = [];
  for (let index = 0; index < n; index++) people.push(await aMember(server, wishes));
  return people;
}
async function circleOf(n: number, field: string): Promise<{ people: MemberAtHome[]; id: string }> {
  const people = await crowd(n);
  for (const { browser } of people) await request(browser, field);
  await formCircles(system());
  return { people, id: (await mine(people[0]!.browser)).circles[0]!.id };
}

describe('a field circle', () => {
  it('is formed once six wait, begins on a Monday and lasts four weeks', async () => {
    const people = await crowd(6);
    for (const { browser } of people.slice(0, 5))
      expect((await request(browser)).answer.__typename).toBe('CircleRequested');
    expect(await formCircles(system())).toBe(0);
    expect((await mine(people[0]!.browser)).request).toEqual({ field: 'FORD1' });
    await request(people[5]!.browser);
    expect(await formCircles(system())).toBe(1);
    expect(await formCircles(system())).toBe(0);
    const { circles, request: waiting } = await mine(people[0]!.browser);
    expect(waiting).toBeNull();
    expect(circles).toMatchObject([
      { state: 'RUNNING', forMinors: false, startsOn: '2026-01-26', endsOn: '2026-02-22', weeks: [] },
    ]);
    expect(circles[0]!.people).toHaveLength(6);
  });

  it('takes nobody twice, nobody who is signed out, and nobody for somebody else', async () => {
    const { people } = await circleOf(6, 'FORD2');
    expect((await request(people[0]!.browser)).answer.__typename).toBe('CircleAlreadyAsked');
    const [waits] = await crowd(1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => request(waits!.browser)));
    expect(answers.map(({ answer }) => answer.__typename).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'CircleAlreadyAsked'),
      'CircleRequested',
    ]);
    expect((await request(STRANGER)).answer).toBeNull();
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    expect((await request(officer)).answer).toBeNull();
  });

  it('never has minors with adults, and takes minors only with a guardian’s word', async () => {
    const adults = await crowd(6);
    const pupils = await crowd(6, {
      birthDate: '2010-02-01',
      consents: { HELP_OTHERS: 'YES' },
      byGuardian: true,
    });
    const [alone] = await crowd(1, { birthDate: '2010-02-01', consents: { HELP_OTHERS: 'YES' } });
    const [unknown] = await crowd(1, { birthDate: null });
    const [nearly] = await crowd(1, {
      birthDate: '2008-02-10',
      consents: { HELP_OTHERS: 'YES' },
      byGuardian: true,
    });
    for (const { browser } of [...adults, ...pupils, nearly!]) await request(browser, 'FORD3');
    expect((await request(alone!.browser, 'FORD3')).answer.__typename).toBe('CircleGuardianMissing');
    expect((await request(unknown!.browser, 'FORD3')).answer.__typename).toBe('CircleAgeNotKnown');
    expect(await formCircles(system())).toBe(2);
    expect((await mine(pupils[0]!.browser)).circles).toMatchObject([{ forMinors: true }]);
    expect((await mine(adults[0]!.browser)).circles).toMatchObject([{ forMinors: false }]);
    // comes of age in the four weeks: waits
    expect((await mine(nearly!.browser)).circles).toEqual([]);
    const mixed = await sql(
      dataSource.manager,
      `select k.circle_id from circle_member k join person p on p.id = k.person_id
       group by k.circle_id having count(distinct p.birth_date > date '2026-01-26' - interval '18 years') > 1`,
    );
    expect(mixed).toEqual([]);
  });

  it('hears the question of each week once, with who is in it and a way out, and ends after the fourth', async () => {
    const { people, id } = await circleOf(6, 'FORD4');
    const told = async () => {
      server.mails.length = 0;
      await runCircles(system());
      await runCircles(system());
      await server.drainJobs();
      // circles of other sentences are told as well
      return server.mails
        .filter(({ subject }) => subject.includes('Agricultural'))
        .map(({ subject }) => subject);
    };
    day('2026-01-25');
    expect(await told()).toEqual([]);
    const weeks: string[][] = [];
    for (const monday of ['2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16']) {
      day(monday);
      const subjects = await told();
      expect(subjects).toHaveLength(6);
      weeks.push([...new Set(subjects)]);
    }
    expect(weeks).toEqual(
      [1, 2, 3, 4].map((week) => [`Your circle, Agricultural and veterinary sciences: Week ${week}`]),
    );
    expect(server.mails[0]!.text).toContain('/app/circles');
    day('2026-02-22');
    expect(await told()).toEqual([]);
    day('2026-02-23');
    expect(new Set(await told())).toEqual(
      new Set(['Your circle has ended: Agricultural and veterinary sciences']),
    );
    // a month later everybody signs in anew
    const again = await server.signIn([{ capacity: 'MEMBER', scopeId: people[0]!.personId }]);
    expect((await mine(again)).circles.find((circle) => circle.id === id)!.state).toBe('ENDED');
    expect((await request(again)).answer.__typename).toBe('CircleRequested');
  });

  it('is read and written by those who are in it alone', async () => {
    const { people, id } = await circleOf(6, 'FORD5');
    const [me, other] = people;
    const [outsider] = await crowd(1);
    expect((await write(me!.browser, id, 1, 'Early')).answer.__typename).toBe('CircleOver');
    day('2026-01-26');
    await runCircles(system());
    expect((await write(me!.browser, id, 1, 'I study soils.')).answer.__typename).toBe('CircleNoteWritten');
    await write(me!.browser, id, 1, 'I study soils.');
    await write(me!.browser, id, 1, 'I study soils and rice.');
    const { notes } = (await mine(other!.browser)).circles[0]!.weeks[0]!;
    expect(notes.map(({ words }) => words)).toEqual(['I study soils and rice.']);
    expect((await write(outsider!.browser, id, 1, 'x')).code).toBe('NOT_FOUND');
    expect((await leave(outsider!.browser, id)).code).toBe('NOT_FOUND');
    expect((await mine(outsider!.browser)).circles).toEqual([]);
    const hide = (at: string | null) =>
      sql(dataSource.manager, `update member set hidden_by_office_at = $2 where person_id = $1`, [
        me!.personId,
        at,
      ]);
    await hide('2026-01-26');
    const [unnamed] = (await mine(other!.browser)).circles;
    expect([unnamed!.people.length, unnamed!.weeks[0]!.notes]).toEqual([5, []]);
    expect((await mine(me!.browser)).circles[0]!.people).toHaveLength(6);
    await hide(null);
    await write(me!.browser, id, 1, '');
    expect((await mine(other!.browser)).circles[0]!.weeks[0]!.notes).toEqual([]);
  });

  it('is left at any time; what one wrote goes along; with fewer than three it ends', async () => {
    const { people, id } = await circleOf(6, 'FORD6');
    day('2026-01-26');
    await runCircles(system());
    await write(people[0]!.browser, id, 1, 'Goodbye');
    for (const { browser } of people.slice(0, 3)) {
      await leave(browser, id);
      expect((await leave(browser, id)).answer.__typename).toBe('CircleLeft');
    }
    const left = (await mine(people[5]!.browser)).circles[0]!;
    expect([left.state, left.people.length, left.weeks[0]!.notes]).toEqual(['RUNNING', 3, []]);
    expect((await mine(people[0]!.browser)).circles).toEqual([]);
    expect((await request(people[0]!.browser)).answer.__typename).toBe('CircleRequested');
    await leave(people[3]!.browser, id);
    expect((await mine(people[5]!.browser)).circles[0]!.state).toBe('ENDED');
  });

  it('is formed once by two workers at the same moment', async () => {
    const people = await crowd(7);
    for (const { browser } of people) await request(browser, 'FORD1', 'ja');
    const formed = await Promise.all([formCircles(system()), formCircles(system()), formCircles(system())]);
    expect(formed.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect((await mine(people[6]!.browser)).circles[0]!.people).toHaveLength(7);
  });
});
