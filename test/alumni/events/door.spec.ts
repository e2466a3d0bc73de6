import { webcrypto } from 'node:crypto';
import { makeCtx } from '@enishi/accounts';
import { holdEventsThatAreOver } from '@enishi/alumni';
import { sql } from '@enishi/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { TEST_NOW, as, startTestServer } from '../../support/index.js';
import type { Visitor } from '../../support/index.js';
import { addChapter, addMember, evening, openEvent, register } from './club-for-events.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const chapterId = await addChapter(db, 'thailand', 'SSCAT');
const coordinator = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.coordinator(chapterId) });
const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);

const CHECK_IN = `mutation ($eventId: ID!, $entries: [DoorEntryInput!]!) {
  checkInAttendees(eventId: $eventId, entries: $entries) {
    __typename ... on AttendeesCheckedIn { results { registrationId answer } } } }`;
const seen = (registrationId: string, at = '2026-01-20T00:30:00Z', isByTicket = true) => ({
  registrationId,
  at,
  isByTicket,
});
const checkIn = (eventId: string, entries: object[], visitor: Visitor = organiser) =>
  test.graphql<{ checkInAttendees: { results: { answer: string }[] } }>(
    CHECK_IN,
    { eventId, entries },
    visitor,
  );
const answersOf = async (eventId: string, entries: object[]) =>
  (await checkIn(eventId, entries)).data.checkInAttendees.results.map(({ answer }) => answer);
const arrival = async (id: string) =>
  (await sql<{ at: Date | null }>(db, 'select checked_in_at as at from registration where id = $1', [id]))[0]!
    .at;

async function registered(names: string[], seats = 10) {
  const { id: eventId, slug } = await openEvent(coordinator, evening(chapterId, { seats, streams: 10 }));
  const people = [];
  for (const name of names) {
    const { visitor, personId } = await addMember(test, name);
    const { id } = (await register(test, visitor, { eventId, mode: 'SEAT' })).registration!;
    people.push({ visitor, id, personId });
  }
  return { eventId, slug, people };
}

describe('At the door', () => {
  it('a ticket is checked without a connection, and one that was changed is found out', async () => {
    const { slug, people } = await registered(['TICKET']);
    const key = await test.graphql<{ event: { ticketKey: string } }>(
      'query ($slug: String!) { event(slug: $slug) { ticketKey } }',
      { slug },
      organiser,
    );
    const mine = await test.graphql<{ myRegistrations: { ticket: string }[] }>(
      '{ myRegistrations { ticket } }',
      {},
      people[0]!.visitor,
    );
    const bytes = Buffer.from(mine.data.myRegistrations[0]!.ticket.slice(3), 'base64url');
    expect(bytes.length).toBe(97);
    const publicKey = await webcrypto.subtle.importKey(
      'raw',
      Buffer.from(key.data.event.ticketKey, 'base64url'),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    const verify = (ticket: Buffer) =>
      webcrypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        publicKey,
        new Uint8Array(ticket.subarray(33)),
        new Uint8Array(ticket.subarray(0, 33)),
      );
    expect(await verify(bytes)).toBe(true);
    for (const at of [0, 20, 32, 40]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(await verify(changed)).toBe(false);
    }
  });

  it('two devices that were without a connection are merged: one entry, the first moment, nothing twice', async () => {
    const { eventId, people } = await registered(['BOTH DOORS', 'ONE DOOR']);
    const [both, one] = people.map(({ id }) => id);
    const answers = await Promise.all([
      answersOf(eventId, [seen(both!, '2026-01-20T00:40:00Z')]),
      answersOf(eventId, [seen(both!, '2026-01-20T00:35:00Z', false), seen(one!)]),
    ]);
    expect(answers.flat().toSorted()).toEqual(['ALREADY_IN', 'IN', 'IN']);
    expect(await arrival(both!)).toEqual(new Date('2026-01-20T00:35:00Z'));
    // the queue of a device is sent again, because the answer was lost
    expect(await answersOf(eventId, [seen(both!, '2026-01-20T00:40:00Z')])).toEqual(['ALREADY_IN']);
    expect(await arrival(both!)).toEqual(new Date('2026-01-20T00:35:00Z'));
    const audit = await sql(
      db,
      `select 1 from audit_entry where action = 'attendee.checked_in' and subject_id = $1`,
      [both],
    );
    expect(audit).toHaveLength(1);
  });

  it('somebody whose registration ended, waits, or is of another event is not let in by the list', async () => {
    const { eventId, people } = await registered(['CANCELLED', 'WAITING'], 1);
    const other = await registered(['ELSEWHERE']);
    await test.graphql(
      'mutation ($id: ID!) { cancelRegistration(registrationId: $id) { __typename } }',
      { id: people[0]!.id },
      people[0]!.visitor,
    );
    expect(
      await answersOf(eventId, [seen(people[0]!.id), seen(people[1]!.id), seen(other.people[0]!.id)]),
    ).toEqual(['NOT_CONFIRMED', 'NOT_CONFIRMED', 'NOT_OF_THIS_EVENT']);
    expect(await arrival(other.people[0]!.id)).toBeNull();
  });

  it('a device whose clock is ahead is believed up to now, and a mistake is taken back', async () => {
    const { eventId, people } = await registered(['AHEAD']);
    await answersOf(eventId, [seen(people[0]!.id, '2026-06-01T00:00:00Z', false)]);
    expect(await arrival(people[0]!.id)).toEqual(TEST_NOW);
    const UNDO = 'mutation ($e: ID!, $r: ID!) { undoCheckIn(eventId: $e, registrationId: $r) }';
    for (let twice = 0; twice < 2; twice++)
      await test.graphql(UNDO, { e: eventId, r: people[0]!.id }, organiser);
    expect(await arrival(people[0]!.id)).toBeNull();
  });

  it('strangers, members and organisers of others note nobody', async () => {
    const { eventId, people } = await registered(['SAFE']);
    const other = await addChapter(db, 'other-door');
    for (const visitor of [
      people[0]!.visitor,
      await test.signIn([{ capacity: 'COORDINATOR', scopeId: other }]),
    ]) {
      const answer = await checkIn(eventId, [seen(people[0]!.id)], visitor);
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await arrival(people[0]!.id)).toBeNull();
  });
});

describe('After an event', () => {
  afterEach(() => test.clock.set(TEST_NOW));

  const FEEDBACK = `mutation ($id: ID!, $points: Int, $words: String) {
    giveEventFeedback(eventId: $id, satisfaction: $points, next: COME, words: $words) { __typename ... on FeedbackNotOpen { message } } }`;
  const say = async (id: string, visitor: Visitor, points: number | null, words?: string) =>
    (
      await test.graphql<{ giveEventFeedback: { __typename: string } }>(
        FEEDBACK,
        { id, points, words },
        visitor,
      )
    ).data.giveEventFeedback.__typename;

  it('those who came answer three questions, and organisers see answers without names once five have', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'ABSENT'].map((name) => `GUEST ${name}`);
    const { eventId, people } = await registered(names);
    await answersOf(
      eventId,
      people.slice(0, 5).map(({ id }) => seen(id)),
    );
    expect(await say(eventId, people[0]!.visitor, 5)).toBe('FeedbackNotOpen');
    test.clock.set('2026-02-14T14:00:00Z');
    expect(await holdEventsThatAreOver(coordinator)).toBeGreaterThan(0);
    // sessions of January are over by then
    for (const person of people)
      person.visitor = await test.signIn([{ capacity: 'MEMBER', scopeId: person.personId }]);
    const later = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    await test.drainJobs();
    const asked = test.mails.filter(({ subject }) => subject.startsWith('How was it?'));
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(await say(eventId, people[5]!.visitor, 5)).toBe('FeedbackNotOpen');
    expect(await say(eventId, people[0]!.visitor, null)).toBe('RegistrationNotComplete');
    for (const [i, points] of [5, 4, 5, 3].entries())
      await say(eventId, people[i]!.visitor, points, `Words ${i}`);
    const READ = `query ($id: ID!) { eventFeedback(eventId: $id) { asked answered satisfaction { points count } words } }`;
    const read = async () =>
      (
        await test.graphql<{ eventFeedback: { answered: number; satisfaction: object[]; words: string[] } }>(
          READ,
          { id: eventId },
          later,
        )
      ).data.eventFeedback;
    expect(await read()).toEqual({ asked: 5, answered: 4, satisfaction: [], words: [] });
    await say(eventId, people[4]!.visitor, 5);
    await say(eventId, people[4]!.visitor, 4);
    const told = await read();
    expect(told).toMatchObject({ asked: 5, answered: 5 });
    expect(told.satisfaction).toEqual(
      [1, 2, 3, 4, 5].map((points) => ({ points, count: [0, 0, 1, 2, 2][points - 1] })),
    );
    expect(told.words.toSorted()).toEqual(['Words 0', 'Words 1', 'Words 2', 'Words 3']);
    expect(JSON.stringify(told)).not.toContain('GUEST');
  });

  it('the report is published in both languages or not at all, and then everybody reads it', async () => {
    const { eventId, slug } = await registered(['READER']);
    const SAVE = `mutation ($id: ID!, $v: Int!, $ja: String!, $en: String!) {
      saveEventReport(eventId: $id, version: $v, textJa: $ja, textEn: $en) { __typename } }`;
    const PUBLISH = 'mutation ($id: ID!) { publishEventReport(eventId: $id) { __typename } }';
    const save = async (version: number, ja: string, en: string) =>
      test.graphql<{ saveEventReport: { __typename: string } }>(
        SAVE,
        { id: eventId, v: version, ja, en },
        organiser,
      );
    const publish = async () =>
      (
        await test.graphql<{ publishEventReport: { __typename: string } }>(
          PUBLISH,
          { id: eventId },
          organiser,
        )
      ).data.publishEventReport.__typename;
    expect((await save(0, '早い', 'Early')).data.saveEventReport.__typename).toBe('EventNotChangeable');
    test.clock.set('2026-02-14T14:00:00Z');
    await holdEventsThatAreOver(coordinator);
    test.clock.set(TEST_NOW);
    expect(await publish()).toBe('EventReportNotComplete');
    await save(0, '', 'We met and planned the year.');
    expect(await publish()).toBe('EventReportNotComplete');
    expect((await save(0, '一年の計画を立てました。', 'x')).errors?.[0]?.extensions.code).toBe('CONFLICT');
    await save(1, '一年の計画を立てました。', 'We met and planned the year.');
    expect(await (await test.http(`/events/${slug}`)).text()).not.toContain('We met and planned');
    expect(await publish()).toBe('EventSaved');
    expect(await publish()).toBe('EventSaved');
    expect(await (await test.http(`/events/${slug}`)).text()).toContain('We met and planned the year.');
    expect(await (await test.http(`/events/${slug}?lang=ja`)).text()).toContain('一年の計画を立てました。');
  });
});
