import { changeEvent, createEvent, rollOffers } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { STRANGER, as, startTestServer } from '../../support/index.js';
import type { Visitor } from '../../support/index.js';
import { addChapter, addMember, evening, openEvent, poolsOf, register } from './club-for-events.js';
import type { Answered } from './club-for-events.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const chapterId = await addChapter(db, 'thailand', 'SSCAT');
const ctxOf = (actor = as.coordinator(chapterId)) => makeCtx({ db, clock: test.clock, locale: 'en', actor });
const coordinator = ctxOf();

const KEPT = `__typename ... on RegistrationKept { registration { id state mode place party ticket streamLink event { slug } } }
  ... on OfferEnded { message } ... on PoolFull { message }`;
const act = async (
  operation: 'cancelRegistration' | 'acceptEventOffer' | 'switchRegistration',
  visitor: Visitor,
  registrationId: string,
  mode?: string,
) => {
  const args = mode ? `registrationId: $id, mode: ${mode}` : 'registrationId: $id';
  return test.graphql<Record<string, Answered>>(
    `mutation ($id: ID!) { ${operation}(${args}) { ${KEPT} } }`,
    { id: registrationId },
    visitor,
  );
};

describe('Registering for an event', () => {
  it('gives a place while one is free, then a turn in the line, and says which', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId, { seats: 1 }));
    const [first, second, third] = [
      await addMember(test, 'FIRST'),
      await addMember(test, 'SECOND'),
      await addMember(test, 'THIRD'),
    ];
    const seat = { eventId, mode: 'SEAT' } as const;
    expect((await register(test, first.visitor, seat)).registration).toMatchObject({
      state: 'CONFIRMED',
      place: null,
    });
    expect((await register(test, second.visitor, seat)).registration).toMatchObject({
      state: 'WAITING',
      place: 1,
    });
    expect((await register(test, third.visitor, seat)).registration).toMatchObject({
      state: 'WAITING',
      place: 2,
    });
    const shown = await test.graphql<{
      myRegistrations: { state: string; place: number; event: { state: string } }[];
    }>('{ myRegistrations { state place event { state pools { mode free waiting } } } }', {}, third.visitor);
    expect(shown.data.myRegistrations).toMatchObject([
      {
        state: 'WAITING',
        place: 2,
        event: {
          state: 'PUBLISHED',
          pools: [
            { mode: 'SEAT', free: 0, waiting: 2 },
            { mode: 'STREAM', free: 3 },
          ],
        },
      },
    ]);
  });

  it('twice is once, also for two clicks at the same moment', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId));
    const { visitor } = await addMember(test, 'TWICE');
    const clicks = await Promise.all(
      Array.from({ length: 4 }, () => register(test, visitor, { eventId, mode: 'SEAT' })),
    );
    expect(new Set(clicks.map(({ registration }) => registration!.id)).size).toBe(1);
    expect(await poolsOf(db, eventId)).toMatchObject([{ mode: 'SEAT', taken: 1, held: 1 }, { taken: 0 }]);
  });

  it('never oversells when forty people click at once, and leaves no place idle', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId, { seats: 13 }));
    const people = await Promise.all(Array.from({ length: 40 }, (_, i) => addMember(test, `CROWD ${i}`)));
    const answers = await Promise.all(
      people.map(({ visitor }) => register(test, visitor, { eventId, mode: 'SEAT' })),
    );
    expect(answers.filter(({ registration }) => registration?.state === 'CONFIRMED')).toHaveLength(13);
    const places = answers.flatMap(({ registration }) => registration?.place ?? []).toSorted((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
    expect(await poolsOf(db, eventId)).toMatchObject([{ taken: 13, held: 13, waiting: 27, inLine: 27 }, {}]);
  });

  it('refuses a stranger, a coordinator without a membership, and anybody for a draft as if there were none', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId));
    const draft = await createEvent(coordinator, evening(chapterId));
    const draftId = draft.__typename === 'EventSaved' ? draft.event.id : '';
    const { visitor } = await addMember(test, 'EARLY');
    const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    await expect(register(test, STRANGER, { eventId, mode: 'SEAT' })).rejects.toThrow('UNAUTHENTICATED');
    await expect(register(test, organiser, { eventId, mode: 'SEAT' })).rejects.toThrow('NOT_FOUND');
    await expect(register(test, visitor, { eventId: draftId, mode: 'SEAT' })).rejects.toThrow('NOT_FOUND');
  });

  it('is closed before and after its time, and says so', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId));
    const { visitor } = await addMember(test, 'LATE');
    const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    await test.graphql(
      'mutation ($id: ID!) { closeEvent(eventId: $id) { __typename } }',
      { id: eventId },
      organiser,
    );
    expect(await register(test, visitor, { eventId, mode: 'SEAT' })).toMatchObject({
      __typename: 'EventNotOpen',
    });
    await test.graphql(
      'mutation ($id: ID!) { publishEvent(eventId: $id) { __typename } }',
      { id: eventId },
      organiser,
    );
    expect(await register(test, visitor, { eventId, mode: 'SEAT' })).toMatchObject({
      __typename: 'RegistrationKept',
    });
  });

  it('asks the organisers’ questions, fills in what the profile says, and keeps the answers', async () => {
    const { id: eventId } = await openEvent(
      coordinator,
      evening(chapterId, {
        questions: [
          { kind: 'TEXT', title: 'Where do you work?', choices: [], isRequired: true, from: 'AFFILIATION' },
          { kind: 'CHOICES', title: 'Food', choices: ['Anything', 'No meat', 'Halal'], isRequired: false },
        ],
      }),
    );
    const { visitor, personId } = await addMember(test, 'ASKED');
    await sql(
      db,
      `insert into profile_fact (id, person_id, field, value, source, told_at, confirmed_at)
       values (gen_random_uuid(), $1, 'AFFILIATION', '"Chulalongkorn University"', 'SELF', now(), now())`,
      [personId],
    );
    const prefill = await test.graphql('{ myEventPrefill { from value } }', {}, visitor);
    expect(prefill.data).toEqual({
      myEventPrefill: [{ from: 'AFFILIATION', value: 'Chulalongkorn University' }],
    });
    expect(await register(test, visitor, { eventId, mode: 'SEAT' })).toMatchObject({
      __typename: 'RegistrationNotComplete',
      problems: [{ question: 'EV.q1' }],
    });
    const answers = [
      { name: 'EV.q1', values: ['Chulalongkorn University'] },
      { name: 'EV.q2', values: ['c2', 'c3'] },
    ];
    expect(await register(test, visitor, { eventId, mode: 'SEAT', answers })).toMatchObject({
      registration: { state: 'CONFIRMED' },
    });
    const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    const list = await test.graphql<{ eventAttendees: object }>(
      'query ($id: ID!) { eventAttendees(eventId: $id) { nodes { name answers } pageInfo { totalCount } } }',
      { id: eventId },
      organiser,
    );
    expect(list.data.eventAttendees).toEqual({
      nodes: [{ name: 'ASKED', answers: ['Chulalongkorn University', 'No meat, Halal'] }],
      pageInfo: { totalCount: 1 },
    });
  });
});

describe('The public page of an event', () => {
  it('needs no script: a member who is signed in registers by its form, twice is once; a stranger is led to sign in', async () => {
    const { slug, id: eventId } = await openEvent(coordinator, evening(chapterId));
    const { visitor } = await addMember(test, 'NO SCRIPT');
    expect(await (await test.http(`/events/${slug}`)).text()).toContain('Sign in and register');
    expect(await (await test.http(`/events/${slug}`, { as: visitor })).text()).toContain(
      `/events/${slug}/register`,
    );
    const post = (who?: Visitor) =>
      test.http(`/events/${slug}/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'mode=SEAT&guests=0',
        ...(who && { as: who }),
      });
    const places = [await post(visitor), await post(visitor)].map((answer) => [
      answer.status,
      answer.headers.get('location'),
    ]);
    expect(places).toEqual([places[0], places[0]]);
    expect(places[0]).toEqual([303, expect.stringContaining('/registrations/')]);
    expect(await (await test.http(`/events/${slug}`, { as: visitor })).text()).toContain(
      'You are registered.',
    );
    expect((await post()).status).toBe(401);
    expect(await poolsOf(db, eventId)).toMatchObject([{ taken: 1 }, { taken: 0 }]);
  });

  it('of a draft is not there, for strangers and for organisers of others', async () => {
    const draft = await createEvent(coordinator, evening(chapterId));
    const slug = draft.__typename === 'EventSaved' ? draft.event.slug : '';
    for (const path of [`/events/${slug}`, `/events/${slug}/calendar.ics`])
      expect((await test.http(path)).status).toBe(404);
    expect(await (await test.http('/events')).text()).not.toContain(slug);
  });
});

/** An event with one seat that is taken, and two who wait for it. */
async function fullEvent() {
  const { id: eventId } = await openEvent(coordinator, evening(chapterId, { seats: 1, guestsAllowed: 1 }));
  const holder = await addMember(test, 'HOLDER');
  const waiting = [await addMember(test, 'NEXT'), await addMember(test, 'AFTER')];
  const seat = { eventId, mode: 'SEAT' } as const;
  const held = (await register(test, holder.visitor, seat)).registration!;
  const line = [];
  for (const { visitor } of waiting) line.push((await register(test, visitor, seat)).registration!);
  return { eventId, holder, held, waiting, line };
}
const stateOf = async (id: string) =>
  (await sql<{ state: string }>(db, 'select state from registration where id = $1', [id]))[0]!.state;

const cancelled = async (visitor: Visitor, id: string) =>
  (await act('cancelRegistration', visitor, id)).data['cancelRegistration']!.__typename;

describe('The waiting list', () => {
  it('offers a freed place to the first at once, who takes it', async () => {
    const { holder, held, waiting, line } = await fullEvent();
    await act('cancelRegistration', holder.visitor, held.id);
    expect(await stateOf(line[0]!.id)).toBe('OFFERED');
    const taken = await act('acceptEventOffer', waiting[0]!.visitor, line[0]!.id);
    expect(taken.data['acceptEventOffer']).toMatchObject({ registration: { state: 'CONFIRMED' } });
    const again = await act('acceptEventOffer', waiting[0]!.visitor, line[0]!.id);
    expect(again.data['acceptEventOffer']).toMatchObject({ registration: { state: 'CONFIRMED' } });
  });

  it('rolls on when an offer is not taken in time: two sweeps at once make one new offer', async () => {
    const { eventId, holder, held, waiting, line } = await fullEvent();
    await act('cancelRegistration', holder.visitor, held.id);
    test.clock.advance(24 * 3_600_000);
    const late = await act('acceptEventOffer', waiting[0]!.visitor, line[0]!.id);
    expect(late.data['acceptEventOffer']).toMatchObject({ __typename: 'OfferEnded' });
    const ended = await Promise.all([rollOffers(coordinator), rollOffers(coordinator)]);
    test.clock.advance(-24 * 3_600_000);
    expect(ended[0] + ended[1]).toBe(1);
    expect([await stateOf(line[0]!.id), await stateOf(line[1]!.id)]).toEqual(['LAPSED', 'OFFERED']);
    expect(await poolsOf(db, eventId)).toMatchObject([{ taken: 1, held: 1, waiting: 0 }, {}]);
  });

  it('passes an offer on when it is declined, and lets somebody leave the line', async () => {
    const { holder, held, waiting, line } = await fullEvent();
    await act('cancelRegistration', waiting[0]!.visitor, line[0]!.id);
    await act('cancelRegistration', holder.visitor, held.id);
    await act('cancelRegistration', holder.visitor, held.id);
    expect(await stateOf(line[1]!.id)).toBe('OFFERED');
  });

  it('is not left any more once somebody is checked in, or the event has begun', async () => {
    const { eventId, holder, held, waiting, line } = await fullEvent();
    await sql(db, `update registration set checked_in_at = $2 where id = $1`, [held.id, test.clock.now()]);
    expect(await cancelled(holder.visitor, held.id)).toBe('RegistrationNotCancellable');
    await sql(db, `update event set starts_at = $2 where id = $1`, [eventId, test.clock.now()]);
    expect(await cancelled(waiting[0]!.visitor, line[0]!.id)).toBe('RegistrationNotCancellable');
    expect([await stateOf(held.id), await stateOf(line[0]!.id)]).toEqual(['CONFIRMED', 'WAITING']);
    expect(await poolsOf(db, eventId)).toMatchObject([{ taken: 1, held: 1, waiting: 2, inLine: 2 }, {}]);
  });

  it('is of no use to others: nobody cancels, takes or changes what is not theirs', async () => {
    const { held, waiting } = await fullEvent();
    for (const operation of ['cancelRegistration', 'acceptEventOffer', 'switchRegistration'] as const) {
      const mode = operation === 'switchRegistration' ? 'STREAM' : undefined;
      const answer = await act(operation, waiting[0]!.visitor, held.id, mode);
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(await stateOf(held.id)).toBe('CONFIRMED');
  });

  it('never sells one place twice when the last holder cancels while others register and take offers', async () => {
    const { eventId, holder, held, waiting, line } = await fullEvent();
    const others = await Promise.all(Array.from({ length: 6 }, (_, i) => addMember(test, `RACE ${i}`)));
    await Promise.all([
      act('cancelRegistration', holder.visitor, held.id),
      ...others.map(({ visitor }) => register(test, visitor, { eventId, mode: 'SEAT' })),
      act('acceptEventOffer', waiting[0]!.visitor, line[0]!.id),
      act('switchRegistration', waiting[1]!.visitor, line[1]!.id, 'STREAM'),
    ]);
    const [seat, stream] = await poolsOf(db, eventId);
    expect(seat).toMatchObject({ taken: 1, held: 1, waiting: 6, inLine: 6 });
    expect(stream).toMatchObject({ taken: 1, held: 1 });
  });
});

describe('A hybrid event', () => {
  it('lets people change between room and stream in one step; the seat goes to the line', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId, { seats: 1, streams: 1 }));
    const [anna, ben] = [await addMember(test, 'ANNA'), await addMember(test, 'BEN')];
    const seat = (await register(test, anna.visitor, { eventId, mode: 'SEAT' })).registration!;
    const wait = (await register(test, ben.visitor, { eventId, mode: 'SEAT' })).registration!;
    const moved = await act('switchRegistration', anna.visitor, seat.id, 'STREAM');
    expect(moved.data['switchRegistration']).toMatchObject({
      registration: {
        mode: 'STREAM',
        state: 'CONFIRMED',
        ticket: null,
        streamLink: 'https://stream.example.org/sakura',
      },
    });
    expect(await poolsOf(db, eventId)).toMatchObject([{ taken: 1, waiting: 0 }, { taken: 1 }]);
    const refused = await act('switchRegistration', ben.visitor, wait.id, 'STREAM');
    expect(refused.data['switchRegistration']).toMatchObject({ __typename: 'PoolFull' });
    expect(await poolsOf(db, eventId)).toMatchObject([{ taken: 1, waiting: 0 }, { taken: 1 }]);
  });

  it('tells the address of the stream to nobody but those who have a place at it', async () => {
    const { slug, id: eventId } = await openEvent(coordinator, evening(chapterId));
    const { visitor } = await addMember(test, 'IN THE ROOM');
    await register(test, visitor, { eventId, mode: 'SEAT' });
    const shown = await test.graphql(
      'query ($slug: String!) { event(slug: $slug) { streamLink ticketKey myRegistration { streamLink ticket } } }',
      { slug },
      visitor,
    );
    expect(shown.data['event']).toMatchObject({
      streamLink: null,
      ticketKey: null,
      myRegistration: { streamLink: null, ticket: expect.stringMatching(/^E1\./) },
    });
    const page = await (await test.http(`/events/${slug}`)).text();
    expect(page).not.toContain('stream.example.org');
  });
});

describe('An organiser', () => {
  it('may offer more places, which go to the line at once, and not fewer than are taken', async () => {
    const input = evening(chapterId, { seats: 1 });
    const { id: eventId } = await openEvent(coordinator, input);
    const line = [];
    for (const name of ['ONE', 'TWO', 'THREE'])
      line.push(
        (await register(test, (await addMember(test, name)).visitor, { eventId, mode: 'SEAT' }))
          .registration!,
      );
    const versionOf = async () =>
      (await sql<{ version: number }>(db, 'select version from event where id = $1', [eventId]))[0]!.version;
    await changeEvent(coordinator, { eventId, version: await versionOf(), event: { ...input, seats: 2 } });
    expect(await poolsOf(db, eventId)).toMatchObject([{ capacity: 2, taken: 2, waiting: 1 }, {}]);
    const refused = await changeEvent(coordinator, { eventId, version: await versionOf(), event: input });
    expect(refused).toMatchObject({ __typename: 'EventNotValid', problems: [{ field: 'seats' }] });
  });

  it('leaves in an event those who hold it with them', async () => {
    const other = await addChapter(db, 'joint');
    const input = evening(chapterId, { chapterIds: [chapterId, other] });
    const { id: eventId } = await openEvent(coordinator, input);
    const save = async (chapterIds: string[], isBySecretariat: boolean) => {
      const [row] = await sql<{ version: number }>(db, 'select version from event where id = $1', [eventId]);
      const event = { ...input, chapterIds, isBySecretariat };
      return changeEvent(coordinator, { eventId, version: row!.version, event });
    };
    await expect(save([chapterId], false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await sql(db, 'update event set is_by_secretariat = true where id = $1', [eventId]);
    await expect(save([chapterId, other], false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await save([chapterId, other], true)).toMatchObject({
      event: { isBySecretariat: true, organisers: [{}, {}] },
    });
  });

  it('of another chapter sees neither list nor desk, and changes nothing', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId));
    const other = await addChapter(db, `other-${eventId.slice(-6)}`);
    const stranger = await test.signIn([{ capacity: 'COORDINATOR', scopeId: other }]);
    for (const document of [
      'query ($id: ID!) { eventAttendees(eventId: $id) { nodes { name } } }',
      'query ($id: ID!) { eventAttendance(eventId: $id) { people } }',
      'query ($id: ID!) { eventFeedback(eventId: $id) { asked } }',
      'mutation ($id: ID!) { closeEvent(eventId: $id) { __typename } }',
      'mutation ($id: ID!) { cancelEvent(eventId: $id, reason: "x") { __typename } }',
      'mutation ($id: ID!) { saveEventReport(eventId: $id, version: 0, textJa: "", textEn: "") { __typename } }',
    ]) {
      const answer = await test.graphql(document, { id: eventId }, stranger);
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('sees a minor without a name; the secretariat sees it', async () => {
    const { id: eventId } = await openEvent(
      coordinator,
      evening(chapterId, { questions: [{ kind: 'TEXT', title: 'Food', choices: [], isRequired: false }] }),
    );
    const { visitor } = await addMember(test, 'YOUNG PERSON', '2010-01-01');
    const answers = [{ name: 'EV.q1', values: ['No meat'] }];
    await register(test, visitor, { eventId, mode: 'SEAT', answers });
    const LIST = 'query ($id: ID!) { eventAttendees(eventId: $id) { nodes { name isMinor answers } } }';
    const nodesFor = async (who: Visitor) =>
      (await test.graphql<{ eventAttendees: { nodes: object[] } }>(LIST, { id: eventId }, who)).data
        .eventAttendees.nodes;
    const organiser = await test.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    expect(await nodesFor(organiser)).toMatchObject([{ name: null, isMinor: true }]);
    expect(JSON.stringify(await nodesFor(organiser))).not.toContain('No meat');
    const office = await nodesFor(await test.signIn([{ capacity: 'SECRETARIAT' }]));
    expect(office).toMatchObject([{ name: 'YOUNG PERSON', isMinor: true }]);
    expect(JSON.stringify(office)).toContain('No meat');
  });
});
