import { loadReferenceYears } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { SEPTEMBER, listOf, makeAwaitingPlan } from '../invitee-list/make-list.js';
import { as, testCtx } from '../support/index.js';
import { KillableServer, atEachOf, insist, manyHands } from './killable-server.js';

const PLANS = 12;
const HEADS = 8;
const CONFIRM = `mutation ($id: ID!) { confirmInviteeList(id: $id, version: 1) { __typename
  ... on InviteeListConfirmed { counts { added unchanged } } ... on InviteeListNotChanged { code message } } }`;

const server = new KillableServer({ DEMO_TODAY: '2025-09-01' });
/** Plans whose list the office was told to be confirmed. */
const confirmed = new Set<string>();
let cookie: string;

const SYLLABLES = ['Ana', 'Belen', 'Carla', 'Diego', 'Elena', 'Felix', 'Gloria', 'Hugo'];

/** Everybody has a name of their own, so that nobody is taken for somebody else. */
function list(plan: number): Buffer {
  const letter = String.fromCodePoint(65 + plan);
  return listOf(
    ...Array.from({ length: HEADS }, (_, index) => ({
      name: `MUESTRA${letter} ${SYLLABLES[index]!}`,
      birth: `${1998 + (plan % 5)}/${index + 1}/${plan + 1}`,
      ...(index === 0 && { role: '引率者', level: '教員' }),
    })),
  );
}

/** What the office does: upload, look, confirm; and again from where it stood while nothing comes back. */
async function bringIn({ planId, place }: { planId: string; place: number }): Promise<void> {
  const batchId = await insist(async () => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(list(place))]), 'list.csv');
    const response = await server.send(`/plans/${planId}/invitee-lists`, {
      method: 'POST',
      headers: { cookie },
      body,
    });
    const answer = (await response.json()) as { batchId?: string };
    if (response.status !== 201 || !answer.batchId) throw new Error(JSON.stringify(answer));
    return answer.batchId;
  });
  await insist(async () => {
    const { confirmInviteeList: answer } = await server.graphql<{
      confirmInviteeList: { __typename: string };
    }>(CONFIRM, { id: batchId }, cookie);
    if (answer.__typename !== 'InviteeListConfirmed') throw new Error(JSON.stringify(answer));
  });
  confirmed.add(planId);
}

describe(`The office confirms ${PLANS} lists while the server is killed three times, once with its database`, () => {
  beforeAll(async () => {
    await server.start();
    cookie = await server.signIn('OFFICER', SEPTEMBER.now());
    const planIds = await server.prepare(async (dataSource) => {
      const ctx = testCtx(dataSource, as.officer(), { clock: SEPTEMBER });
      await loadReferenceYears(testCtx(dataSource, as.system()));
      const ids: string[] = [];
      for (let place = 0; place < PLANS; place++) ids.push(await makeAwaitingPlan(ctx));
      return ids;
    });
    const pieces = planIds.map((planId, place) => ({ planId, place }));
    await Promise.all([
      manyHands(4, pieces, bringIn),
      atEachOf(
        [1, 4, 8],
        () => confirmed.size,
        (mark) => server.killAndRestart({ withDatabase: mark === 4 }),
      ),
    ]);
  }, 240_000);

  it('every list counts, with everybody on it once', async () => {
    expect(confirmed.size).toBe(PLANS);
    const rows = await server.ask<{ people: number }>(
      `select count(*)::int as people from participation where state = 'CONFIRMED' group by plan_id`,
    );
    expect(rows.map(({ people }) => people)).toEqual(Array.from({ length: PLANS }, () => HEADS));
    expect(await server.count('select count(*) from person')).toBe(PLANS * HEADS);
  });

  it('everybody has one member ID, and no ID was given twice', async () => {
    expect(await server.untilWorkIsDone(150)).toEqual([]);
    const [row] = await server.ask(
      `select count(*)::int as members, count(distinct person_id)::int as persons, count(distinct member_id)::int as ids from member`,
    );
    expect(row).toEqual({ members: PLANS * HEADS, persons: PLANS * HEADS, ids: PLANS * HEADS });
    expect(await server.count('select count(*) from member_id_ledger')).toBe(PLANS * HEADS);
    // one entry for the IDs of a list, however often the list was confirmed
    expect(await server.count(`select count(*) from audit_entry where action = 'member_id.given'`)).toBe(
      PLANS,
    );
  }, 180_000);

  it('and the server still stops in order', async () => {
    expect(await server.interrupt()).toBe(0);
  });
});
