import { giveConsents, relayStates, relayTransitions } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { clubPeople } from './club-people.js';
import type { ClubPerson, Newcomer } from './club-people.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const system = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.system() });
const enter = (one: ClubPerson) => test.signIn([{ capacity: 'MEMBER', scopeId: one.personId }]);

/** Two members who do not know each other; the second lets others ask. */
async function two(over: { asker?: Partial<Newcomer>; asked?: Partial<Newcomer>; helps?: boolean } = {}) {
  const all = { visibility: 'ALL_MEMBERS' } as const;
  const [asker] = await clubPeople(system, [
    { name: 'ASKER One', email: 'asker@example.org', ...all, ...over.asker },
  ]);
  const [asked] = await clubPeople(system, [
    { name: 'ASKED Two', email: 'asked@example.org', ...all, ...over.asked },
  ]);
  if (over.helps !== false)
    await giveConsents(system, {
      personId: asked!.personId,
      consents: [{ purpose: 'HELP_OTHERS', choice: 'YES', textVersion: 'HELP-1' }],
      language: 'en',
      channel: 'MEMBER_AREA',
    });
  return { asker: asker!, asked: asked!, from: await enter(asker!), to: await enter(asked!) };
}

interface Answer {
  __typename: string;
  relay?: { id: string; state: string; otherName: string | null };
}
const RELAY = `relay { id state isMine otherName lastMessage }`;
const ASK = `mutation ($memberKey: ID!, $message: String!) { askMember(memberKey: $memberKey, kind: MENTORING, message: $message) {
  __typename ... on MemberAsked { ${RELAY} } } }`;
const ask = async (one: ClubPerson, from: Visitor, message = 'May I ask you about Kyushu?') =>
  (await test.graphql<{ askMember: Answer }>(ASK, { memberKey: one.memberKey, message }, from)).data
    ?.askMember;
const change = async (name: string, args: string, variables: object, who: Visitor) => {
  const declared = Object.keys(variables).map(
    (key) => `$${key}: ${key === 'relayId' ? 'ID!' : key === 'body' ? 'String!' : 'Boolean!'}`,
  );
  const document = `mutation (${declared.join(', ')}) { ${name}(${args}) { __typename ... on RelayChanged { ${RELAY} } } }`;
  const answer = await test.graphql<Record<string, Answer>>(document, { ...variables }, who);
  return answer.data?.[name] ?? { __typename: answer.errors?.[0]?.extensions.code ?? 'none' };
};
const answer = (relayId: string, accept: boolean, who: Visitor) =>
  change('answerRelay', 'relayId: $relayId, accept: $accept', { relayId, accept }, who);
const write = (relayId: string, body: string, who: Visitor) =>
  change('writeToMember', 'relayId: $relayId, body: $body', { relayId, body }, who);
const end = (relayId: string, who: Visitor) => change('endRelay', 'relayId: $relayId', { relayId }, who);
const block = (relayId: string, who: Visitor) => change('blockMember', 'relayId: $relayId', { relayId }, who);
const list = async (who: Visitor) =>
  (
    await test.graphql<{ relays: { nodes: { state: string; otherName: string }[] } }>(
      `{ relays { nodes { id state isMine otherName } pageInfo { totalCount } } }`,
      {},
      who,
    )
  ).data.relays.nodes;
const messages = async (relayId: string, who: Visitor) => {
  const found = await test.graphql<{ relay: { messages: { body: string; isMine: boolean }[] } } | null>(
    `query ($relayId: ID!) { relay(relayId: $relayId) { messages { body isMine } } }`,
    { relayId },
    who,
  );
  return found.data?.relay.messages.map(({ body }) => body) ?? found.errors?.[0]?.extensions.code;
};

describe('A request to another member', { timeout: 120_000 }, () => {
  it('reaches them by a mail that names nobody, and after a yes both write without an address', async () => {
    const { asked, from, to } = await two();
    test.mails.length = 0;
    const sent = await ask(asked, from);
    expect(sent).toMatchObject({
      __typename: 'MemberAsked',
      relay: { state: 'OPEN', otherName: 'ASKED Two' },
    });
    await test.drainJobs();
    expect(test.mails.map((mail) => mail.to)).toEqual(['asked@example.org']);
    const everything = JSON.stringify(test.mails);
    expect(everything).not.toMatch(/asker@example\.org|ASKER One|Kyushu/);
    const relayId = sent.relay!.id;
    expect(await write(relayId, 'Too early', from)).toMatchObject({ __typename: 'RelayOver' });
    expect(await answer(relayId, true, to)).toMatchObject({
      relay: { state: 'ACCEPTED', otherName: 'ASKER One' },
    });
    await write(relayId, 'Gladly.', to);
    await write(relayId, 'Thank you!', from);
    expect(await messages(relayId, from)).toEqual(['May I ask you about Kyushu?', 'Gladly.', 'Thank you!']);
    const seen = JSON.stringify([await list(from), await list(to)]);
    expect(seen).not.toContain('@');
  });

  it('twice is once, also when two browsers ask at the same moment; answers too', async () => {
    const { asked, from, to } = await two();
    const both = await Promise.all([ask(asked, from), ask(asked, from)]);
    expect(new Set(both.map((one) => one?.relay?.id)).size).toBe(1);
    const relayId = both[0].relay!.id;
    await answer(relayId, true, to);
    expect(await answer(relayId, true, to)).toMatchObject({ relay: { state: 'ACCEPTED' } });
    expect(await answer(relayId, false, to)).toMatchObject({ __typename: 'RelayOver' });
    const rows = await sql(db, `select 1 from relay_message where relay_id = $1`, [relayId]);
    expect(rows).toHaveLength(1);
  });

  it('is answered by nobody but who was asked, and read by nobody but the two', async () => {
    const { asked, from } = await two();
    const relayId = (await ask(asked, from)).relay!.id;
    expect(await answer(relayId, true, from)).toMatchObject({ __typename: 'NOT_FOUND' });
    const [other] = await clubPeople(system, [{ name: 'OTHER' }]);
    for (const who of [await enter(other!), await test.signIn([{ capacity: 'SECRETARIAT' }])]) {
      expect(await messages(relayId, who)).toBe('NOT_FOUND');
      expect(await end(relayId, who)).toMatchObject({ __typename: 'NOT_FOUND' });
    }
  });

  it('does not reach who takes none, nor anybody who is not to be seen', async () => {
    const silent = await two({ helps: false });
    expect(await ask(silent.asked, silent.from)).toMatchObject({ __typename: 'MemberNotReachable' });
    const hidden = await two({ asked: { visibility: 'SAME_PLAN' } });
    expect(await ask(hidden.asked, hidden.from)).toBeUndefined();
  });

  it('never goes from a minor to a grown-up, nor from a grown-up to a minor', async () => {
    const young = await two({ asker: { birthDate: '2009-01-01' } });
    expect(await ask(young.asked, young.from)).toMatchObject({ __typename: 'MemberNotReachable' });
    const child = await two({ asked: { birthDate: '2009-01-01' } });
    expect(await ask(child.asked, child.from)).toBeUndefined();
    expect(await sql(db, `select 1 from relay where from_person_id = $1`, [young.asker.personId])).toEqual(
      [],
    );
  });

  it('ends by itself: fourteen days without an answer, ninety after a yes', async () => {
    const waits = await two();
    const talks = await two();
    const first = (await ask(waits.asked, waits.from)).relay!.id;
    const second = (await ask(talks.asked, talks.from)).relay!.id;
    await answer(second, true, talks.to);
    const start = test.clock.now();
    const { relaySweep } = await import('../../libs/alumni/src/relay/relay.sweep.js');
    const states = async () =>
      Object.fromEntries(
        (
          await sql<{ id: string; state: string }>(
            db,
            `select id, state from relay where id = any($1::uuid[])`,
            [[first, second]],
          )
        ).map(({ id, state }) => [id === first ? 'waits' : 'talks', state]),
      );
    test.clock.advance(14 * 86_400_000);
    // before the sweep too: nobody answers what has run out
    const later = await enter(waits.asked);
    expect(await answer(first, true, later)).toMatchObject({ __typename: 'RelayOver' });
    await relaySweep.run(system);
    expect(await states()).toEqual({ waits: 'EXPIRED', talks: 'ACCEPTED' });
    test.clock.advance(76 * 86_400_000);
    await relaySweep.run(system);
    expect(await states()).toEqual({ waits: 'EXPIRED', talks: 'ENDED' });
    test.clock.set(start);
  });

  it('from somebody who was blocked looks sent, and reaches nobody', async () => {
    const { asked, from, to } = await two();
    const relayId = (await ask(asked, from)).relay!.id;
    expect(await block(relayId, to)).toMatchObject({ relay: { state: 'ENDED' } });
    await block(relayId, to);
    await test.drainJobs();
    test.mails.length = 0;
    expect(await ask(asked, from, 'Please!')).toMatchObject({
      __typename: 'MemberAsked',
      relay: { state: 'OPEN' },
    });
    await test.drainJobs();
    expect(test.mails).toEqual([]);
    expect((await list(to)).map(({ state }) => state)).toEqual(['ENDED']);
    expect((await list(from)).map(({ state }) => state)).toEqual(['OPEN', 'ENDED']);
  });

  it('to the eleventh member in a week is not sent', async () => {
    const { asked, asker, from } = await two();
    await ask(asked, from);
    await sql(
      db,
      `insert into relay (id, from_person_id, to_person_id, kind, state, created_at, ends_at)
       select gen_random_uuid(), $1, $2, 'MENTORING', 'DECLINED', $3, $3 from generate_series(1, 9)`,
      [asker.personId, asked.personId, test.clock.now()],
    );
    const more = await two();
    expect(await ask(more.asked, from)).toMatchObject({ __typename: 'TooManyRelays' });
  });

  it('knows the states that the database knows', async () => {
    const [check] = await sql<{ text: string }>(
      db,
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'relay_state_ck'`,
    );
    expect([...check!.text.matchAll(/'([A-Z]+)'/g)].map(([, word]) => word)).toEqual([...relayStates]);
    expect(Object.keys(relayTransitions)).toEqual([...relayStates]);
  });
});

describe('A report to the secretariat', { timeout: 120_000 }, () => {
  const REPORT = `mutation ($relayId: ID!) { reportRelay(relayId: $relayId, reason: "This is not about Japan.") }`;
  const REPORTS = `{ relayReports { waitingCount nodes { id reason reporterName reportedName outcome messages { isReporters body } } } }`;
  const reports = async (who: Visitor) =>
    (
      await test.graphql<{ relayReports: { waitingCount: number; nodes: { id: string }[] } }>(
        REPORTS,
        {},
        who,
      )
    ).data?.relayReports;
  const SETTLE = `mutation ($reportId: ID!) { settleRelayReport(reportId: $reportId, outcome: STOPPED) }`;

  it('shows it what was written; who is stopped reaches nobody any more, and is not told', async () => {
    const { asked, from, to } = await two();
    const relayId = (await ask(asked, from, 'Buy this!')).relay!.id;
    await test.graphql(REPORT, { relayId }, to);
    await test.graphql(REPORT, { relayId }, to);
    const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }]);
    const found = await reports(secretariat);
    expect(found).toMatchObject({
      waitingCount: 1,
      nodes: [
        {
          reporterName: 'ASKED Two',
          reportedName: 'ASKER One',
          messages: [{ isReporters: false, body: 'Buy this!' }],
        },
      ],
    });
    for (let twice = 0; twice < 2; twice++)
      await test.graphql(SETTLE, { reportId: found.nodes[0]!.id }, secretariat);
    expect(await reports(secretariat)).toMatchObject({ waitingCount: 0, nodes: [{ outcome: 'STOPPED' }] });
    const next = await two();
    expect(await ask(next.asked, from)).toMatchObject({ __typename: 'MemberAsked' });
    expect(await list(next.to)).toEqual([]);
  });

  it('is for one of the two, and read by the secretariat alone', async () => {
    const { asked, from } = await two();
    const relayId = (await ask(asked, from)).relay!.id;
    const [other] = await clubPeople(system, [{ name: 'OTHER' }]);
    const stranger = await enter(other!);
    expect((await test.graphql(REPORT, { relayId }, stranger)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(await reports(from)).toBeUndefined();
    const settled = await test.graphql(SETTLE, { reportId: relayId }, from);
    expect(settled.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
