import {
  callStates,
  callTransitions,
  closeCalls,
  nominationStates,
  nominationTransitions,
} from '@enishi/alumni';
import { newId } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { chapterWorld } from './chapter-world.js';
import type { Someone } from './chapter-world.js';

const world = await chapterWorld();
const { ask, chapter, coordinator, members, rows, secretariat, system, test } = world;

const OPEN = `mutation ($input: NominationCallInput!) { openNominationCall(input: $input) {
  __typename ... on NominationCallSaved { call { id state } } ... on CallNotValid { message } } }`;
const APPLY = `mutation ($callId: ID!, $statement: String!, $host: String!) {
  applyForNomination(callId: $callId, statement: $statement, host: $host) {
    __typename ... on NominationSaved { nomination { id state place } } ... on NominationClosed { message } ... on NominationTooSoon { message } } }`;
const WITHDRAW = `mutation ($callId: ID!) { withdrawNomination(callId: $callId) {
  __typename ... on NominationSaved { nomination { state } } } }`;
const RANK = `mutation ($callId: ID!, $nominationIds: [ID!]!) {
  handInNominationRanking(callId: $callId, nominationIds: $nominationIds) { __typename } }`;
const DECIDE = `mutation ($callId: ID!, $nominationIds: [ID!]!) {
  decideNominationCall(callId: $callId, nominationIds: $nominationIds) { __typename } }`;
const CANCEL = `mutation ($callId: ID!) { cancelNominationCall(callId: $callId) { __typename } }`;
const CALLS = `query ($chapterId: ID!) { nominationCalls(chapterId: $chapterId) {
  id state title nominations { id name statement place state } mine { state place } } }`;

let made = 0;
/** A chapter with a call, its coordinator and members who can apply. */
async function open(country: string, applicants: number) {
  const { id } = await chapter(`calls-${String((made += 1))}`, { countries: [country] });
  const [leader, ...others] = await members(applicants + 1, country);
  await coordinator(id, leader!);
  const desk = await test.signIn([
    { capacity: 'MEMBER', scopeId: leader!.personId },
    { capacity: 'COORDINATOR', scopeId: id },
  ]);
  const { openNominationCall } = await ask<{ openNominationCall: { call: { id: string } } }>(
    OPEN,
    { input: call(id) },
    desk,
  );
  return { id, leader: leader!, others, desk, callId: openNominationCall.call.id };
}

const call = (chapterId: string, over: object = {}) => ({
  chapterId,
  texts: [{ language: 'en', title: 'Back to Japan', about: 'A stay of 14 to 45 days.' }],
  places: 1,
  appliesUntil: '2026-02-01',
  rankedUntil: '2026-02-15',
  ...over,
});

const apply = (callId: string, one: Someone, statement = 'Because of my work on rice.') =>
  ask<{ applyForNomination: { __typename: string; nomination: { id: string; place: null } } }>(
    APPLY,
    { callId, statement, host: 'Chiba University' },
    one.browser,
  );

/** Runs something after the last day of applying, and sets the clock back. */
async function later<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const now = test.clock.now();
  test.clock.set(moment);
  try {
    return await work();
  } finally {
    test.clock.set(now);
  }
}

const mailsTo = (one: Someone) =>
  rows<{ template: string }>(
    `select template from outgoing_mail where to_address = $1 and template like 'alumni/nomination-%' order by id`,
    [one.email],
  ).then((found) => found.map(({ template }) => template.replace('alumni/nomination-', '')));

describe('a call for nominations', () => {
  it('goes its way: members apply, coordinators rank, the secretariat decides, and everybody is told, also who is not chosen', async () => {
    const { id, callId, desk, others } = await open('ID', 3);
    const [first, second, third] = others as [Someone, Someone, Someone];
    for (const one of others) await apply(callId, one);
    await ask(WITHDRAW, { callId }, third.browser);

    const before = await ask<Calls>(CALLS, { chapterId: id }, desk);
    expect(before.nominationCalls[0]!.nominations).toEqual([]);
    await later('2026-02-01T16:00:00Z', async () => {
      await closeCalls(system);
      await closeCalls(system);
      const { nominationCalls } = await ask<Calls>(CALLS, { chapterId: id }, desk);
      const applied = nominationCalls[0]!.nominations.filter(({ state }) => state === 'APPLIED');
      expect(nominationCalls[0]!.state).toBe('RANKING');
      expect(applied).toHaveLength(2);
      await ask(RANK, { callId, nominationIds: applied.map((one) => one.id).toReversed() }, desk);
      const chosen = applied[1]!;
      expect(await ask(DECIDE, { callId, nominationIds: [chosen.id] }, secretariat)).toMatchObject({
        decideNominationCall: { __typename: 'NominationCallSaved' },
      });
    });

    expect(await mailsTo(first)).toEqual(['taken', 'handed-in', 'not-chosen']);
    expect(await mailsTo(second)).toEqual(['taken', 'handed-in', 'chosen']);
    expect(await mailsTo(third)).toEqual(['taken']);
    const mine = await ask<Calls>(CALLS, { chapterId: id }, first.browser);
    // nobody learns a place, not even the own one
    expect(mine.nominationCalls[0]).toMatchObject({
      nominations: [],
      mine: { state: 'NOT_CHOSEN', place: null },
    });
  });

  it('takes an application once, however often it is sent, and only from its members of full age', async () => {
    const { callId, others } = await open('TH', 1);
    const [minor] = await members(1, 'TH', { birthDate: '2009-01-01' });
    const [stranger] = await members(1, 'PE');
    await Promise.all([1, 2, 3].map(() => apply(callId, others[0]!, 'Again and again.')));
    const codes = [];
    for (const [one, target] of [
      [minor!, callId],
      [stranger!, callId],
      [stranger!, newId()],
    ] as const) {
      const { errors } = await test.graphql(
        APPLY,
        { callId: target, statement: 'x', host: 'y' },
        one.browser,
      );
      codes.push(errors?.[0]?.extensions.code);
    }
    expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await rows(`select statement from nomination where call_id = $1`, [callId])).toEqual([
      { statement: 'Again and again.' },
    ]);
    expect(await mailsTo(others[0]!)).toEqual(['taken']);
  });

  it('is over after its last day in Japan, and does not take somebody who was chosen within five years', async () => {
    const { callId, others, id, desk } = await open('VN', 2);
    const [early, late] = others as [Someone, Someone];
    await apply(callId, early);
    const tooLate = await later('2026-02-01T15:30:00Z', () => apply(callId, late));
    expect(tooLate.applyForNomination.__typename).toBe('NominationClosed');
    await later('2026-02-02T00:00:00Z', async () => {
      await closeCalls(system);
      const [{ id: nominationId }] = (await rows(`select id from nomination where call_id = $1`, [
        callId,
      ])) as [{ id: string }];
      await ask(RANK, { callId, nominationIds: [nominationId] }, desk);
      await ask(DECIDE, { callId, nominationIds: [nominationId] }, secretariat);
      await later('2028-05-01T00:00:00Z', async () => {
        const next = await ask<{ openNominationCall: { call: { id: string } } }>(
          OPEN,
          { input: call(id, { appliesUntil: '2028-06-01', rankedUntil: '2028-06-01' }) },
          await test.signIn([{ capacity: 'SECRETARIAT' }]),
        );
        const again = await apply(next.openNominationCall.call.id, {
          ...early,
          browser: await test.signIn([{ capacity: 'MEMBER', scopeId: early.personId }]),
        });
        expect(again.applyForNomination.__typename).toBe('NominationTooSoon');
      });
    });
  });

  it('is ranked whole or not at all, never by a coordinator who applied, and decided within its places and once', async () => {
    const { callId, desk, leader, others } = await open('MY', 2);
    for (const one of others) await apply(callId, one);
    await apply(callId, leader);
    await later('2026-02-02T00:00:00Z', async () => {
      const early = await ask(RANK, { callId, nominationIds: [] }, desk);
      expect(early).toMatchObject({ handInNominationRanking: { __typename: 'ChapterStateNotAllowed' } });
      await closeCalls(system);
      const ids = (await rows<{ id: string }>(`select id from nomination where call_id = $1`, [callId])).map(
        (row) => row.id,
      );
      expect(await ask(RANK, { callId, nominationIds: ids }, desk)).toMatchObject({
        handInNominationRanking: { __typename: 'RankerApplied' },
      });
      for (const wrong of [ids.slice(1), [...ids, newId()], [ids[0], ids[0], ids[1]]])
        expect(await ask(RANK, { callId, nominationIds: wrong }, secretariat)).toMatchObject({
          handInNominationRanking: { __typename: 'RankingNotComplete' },
        });
      await ask(RANK, { callId, nominationIds: ids }, secretariat);
      expect(await ask(DECIDE, { callId, nominationIds: ids }, secretariat)).toMatchObject({
        decideNominationCall: { __typename: 'TooManyChosen' },
      });
      expect(await ask(DECIDE, { callId, nominationIds: [newId()] }, secretariat)).toMatchObject({
        decideNominationCall: { __typename: 'RankingNotComplete' },
      });
      const both = await Promise.all(
        [ids[0], ids[1]].map((one) => ask<Decided>(DECIDE, { callId, nominationIds: [one] }, secretariat)),
      );
      expect(both.map(({ decideNominationCall }) => decideNominationCall.__typename).toSorted()).toEqual([
        'ChapterStateNotAllowed',
        'NominationCallSaved',
      ]);
    });
    const chosen = await rows(`select 1 from nomination where call_id = $1 and state = 'CHOSEN'`, [callId]);
    expect(chosen).toHaveLength(1);
  });

  it('can be called off, which everybody who applied is told once; strangers open, rank, decide and call off nothing', async () => {
    const { id, callId, desk, others } = await open('LK', 1);
    const other = await open('NP', 0);
    await apply(callId, others[0]!);
    const codes = new Set<string | undefined>();
    for (const visitor of [other.desk, others[0]!.browser])
      for (const [query, variables] of [
        [OPEN, { input: call(id) }],
        [RANK, { callId, nominationIds: [] }],
        [DECIDE, { callId, nominationIds: [] }],
        [CANCEL, { callId }],
        [CANCEL, { callId: newId() }],
      ] as const)
        codes.add((await test.graphql(query, variables, visitor)).errors?.[0]?.extensions.code);
    codes.add((await test.graphql(CALLS, { chapterId: id }, other.desk)).errors?.[0]?.extensions.code);
    expect([...codes]).toEqual(['NOT_FOUND']);

    await ask(CANCEL, { callId }, desk);
    await ask(CANCEL, { callId }, desk);
    expect(await mailsTo(others[0]!)).toEqual(['taken', 'cancelled']);
    expect(await ask(OPEN, { input: call(id, { appliesUntil: '2026-01-20' }) }, desk)).toMatchObject({
      openNominationCall: { __typename: 'CallNotValid' },
    });
  });

  it('has the states that the database allows', async () => {
    const checks = await rows<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint
       where conname in ('nomination_call_state_ck', 'nomination_state_ck') order by conname`,
    );
    expect(checks.map(({ text }) => [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word))).toEqual([
      [...callStates],
      [...nominationStates],
    ]);
    expect([Object.keys(callTransitions), Object.keys(nominationTransitions)]).toEqual([
      [...callStates],
      [...nominationStates],
    ]);
  });
});

interface Calls {
  nominationCalls: {
    id: string;
    state: string;
    nominations: { id: string; state: string }[];
    mine: { state: string } | null;
  }[];
}
interface Decided {
  decideNominationCall: { __typename: string };
}
