import {
  EVENT_STATES,
  EVENT_TRANSITIONS,
  REGISTRATION_STATES,
  REGISTRATION_TRANSITIONS,
} from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { onStatement, sql, toCursor } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, startTestServer } from '../../support/index.js';
import type { Visitor } from '../../support/index.js';
import { addChapter, addMember, evening, openEvent, register } from './club-for-events.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const db = dataSource.manager;
const chapterId = await addChapter(db, 'counted');
const coordinator = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.coordinator(chapterId) });

async function wordsOfCheck(name: string): Promise<string[]> {
  const [row] = await sql<{ text: string }>(
    db,
    'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
    [name],
  );
  return [...row!.text.matchAll(/'([A-Z]+)'/g)].map(([, word]) => word!);
}

/** Statements that one request sends. */
async function statementsOf(document: string, variables: object, visitor: Visitor): Promise<number> {
  await test.graphql(document, { ...variables }, visitor);
  let count = 0;
  const stop = onStatement(() => count++, dataSource);
  const answer = await test.graphql(document, { ...variables }, visitor);
  stop();
  expect(answer.errors).toBeUndefined();
  return count;
}

const LIST = `{ events(first: 100) { nodes { id text { title } pools { free } organisers { name }
  myRegistration { state place } report { textEn } } pageInfo { totalCount } } }`;
const MINE =
  '{ myRegistrations { state place hasFeedback streamLink event { slug text { title } pools { free } } } }';
const ATTENDEES = `query ($id: ID!) { eventAttendees(eventId: $id, first: 100) { nodes { name state place answers } pageInfo { totalCount } } }`;

/** A session also writes down that it is used, once in a while: the quietest of three readings counts. */
const quietly = async (...asked: Parameters<typeof statementsOf>): Promise<number> =>
  Math.min(await statementsOf(...asked), await statementsOf(...asked), await statementsOf(...asked));

describe('Events', () => {
  it('have the states that their tables know', async () => {
    expect(await wordsOfCheck('event_state_ck')).toEqual([...EVENT_STATES]);
    expect(await wordsOfCheck('registration_state_ck')).toEqual([...REGISTRATION_STATES]);
    expect(Object.keys(EVENT_TRANSITIONS)).toEqual([...EVENT_STATES]);
    expect(Object.keys(REGISTRATION_TRANSITIONS)).toEqual([...REGISTRATION_STATES]);
  });

  it(
    'are listed with as many statements for fifty as for one: lists, one’s own, who comes',
    { timeout: 60_000 },
    async () => {
      const { visitor } = await addMember(test, 'READER');
      const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
      const first = await openEvent(coordinator, evening(chapterId, { seats: 100 }));
      await register(test, visitor, { eventId: first.id, mode: 'SEAT' });
      const count = async () => [
        await quietly(LIST, {}, visitor),
        await quietly(MINE, {}, visitor),
        await quietly(ATTENDEES, { id: first.id }, organiser),
      ];
      const one = await count();
      for (let i = 0; i < 49; i++) {
        const { id } = await openEvent(coordinator, evening(chapterId));
        await register(test, visitor, { eventId: id, mode: 'STREAM' });
        await register(test, (await addMember(test, `MANY ${i}`)).visitor, {
          eventId: first.id,
          mode: 'SEAT',
        });
      }
      expect(await count()).toEqual(one);
    },
  );

  it('are narrowed by what was asked, and come page by page without gaps', async () => {
    const { visitor } = await addMember(test, 'PAGES');
    const READ = `query ($first: Int!, $after: String) { events(filter: { when: COMING, chapter: "counted" }, first: $first, after: $after) {
      nodes { id } pageInfo { totalCount hasNextPage endCursor } } }`;
    interface Page {
      events: {
        nodes: { id: string }[];
        pageInfo: { totalCount: number; hasNextPage: boolean; endCursor: string };
      };
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { events }: Page = (await test.graphql<Page>(READ, { first: 20, after }, visitor)).data;
      seen.push(...events.nodes.map(({ id }) => id));
      if (!events.pageInfo.hasNextPage) {
        expect([seen.length, new Set(seen).size]).toEqual([
          events.pageInfo.totalCount,
          events.pageInfo.totalCount,
        ]);
        break;
      }
      after = events.pageInfo.endCursor;
    }
    expect(seen.length).toBeGreaterThanOrEqual(50);
  });

  it('answer a cursor that no page gave as not valid', async () => {
    const { visitor } = await addMember(test, 'CURSOR');
    const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    const { id } = await openEvent(coordinator, evening(chapterId));
    const codeOf = async (document: string, place: string | number, who: Visitor) =>
      (await test.graphql(document, { id, after: toCursor([place, id]) }, who)).errors?.[0]?.extensions.code;
    const LISTED = 'query ($after: String) { events(after: $after) { nodes { id } } }';
    for (const place of ['1', 'Tue Jan 20 2026', '+275760-09-13T00:00:00.000Z'])
      expect(await codeOf(LISTED, place, visitor), place).toBe('INVALID_INPUT');
    const CAME =
      'query ($id: ID!, $after: String) { eventAttendees(eventId: $id, after: $after) { nodes { name } } }';
    for (const place of [1.5, 2 ** 31, 1e300])
      expect(await codeOf(CAME, place, organiser), String(place)).toBe('INVALID_INPUT');
  });
});
