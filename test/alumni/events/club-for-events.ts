import type { Ctx } from '@enishi/accounts';
import type { EventInput } from '@enishi/alumni';
import { createEvent, publishEvent } from '@enishi/alumni';
import { newId, sql } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import type { TestServer, Visitor } from '../../support/index.js';

/** A chapter as the chapters' own verbs would have written it. */
export async function addChapter(
  db: EntityManager,
  slug: string,
  acronym: string | null = null,
): Promise<string> {
  const id = newId();
  await sql(
    db,
    `insert into chapter (id, slug, kind, acronym, name_ja, name_en, name_zh_hans, countries, time_zone, state, created_at)
     values ($1, $2, 'COUNTRY', $3, 'タイ同窓会', 'Thailand', '泰国同学会', '{TH}', 'Asia/Bangkok', 'ACTIVE', now())`,
    [id, slug, acronym],
  );
  return id;
}

/** Somebody who took part, with an address; ids and names are invented. */
export async function addPerson(db: EntityManager, name: string, birthDate = '1998-05-05'): Promise<string> {
  const id = newId();
  await sql(
    db,
    `insert into person (id, name_latin, nationalities, email, birth_date, created_at) values ($1, $2, '{TH}', $3, $4, now())`,
    [id, name, `${id.slice(-12)}@example.org`, birthDate],
  );
  return id;
}

/** A person with a membership and a browser that is signed in. */
export async function addMember(test: TestServer, name: string, birthDate?: string) {
  const { manager } = test.server.runtime.dataSource;
  const personId = await addPerson(manager, name, birthDate);
  const visitor = await test.signIn(
    [{ capacity: 'MEMBER', scopeId: personId }],
    `${personId.slice(-12)}@example.org`,
  );
  return { personId, visitor };
}

/** A hybrid evening in Bangkok, some weeks after the tests' own day. */
export const evening = (chapterId: string, over: Partial<EventInput> = {}): EventInput => ({
  format: 'HYBRID',
  chapterIds: [chapterId],
  words: [
    { language: 'en', title: 'Sakura Evening', summary: 'Meet, talk and plan the year.', programme: null },
  ],
  timeZone: 'Asia/Bangkok',
  startsAt: '2026-02-14T18:00',
  endsAt: '2026-02-14T20:30',
  venue: 'Japan Cultural Centre',
  address: 'Asok Road 10',
  city: 'Bangkok',
  countryCode: null,
  streamLink: 'https://stream.example.org/sakura',
  seats: 2,
  streams: 3,
  ...over,
});

/** A published event. */
export async function openEvent(coordinator: Ctx, input: EventInput): Promise<{ id: string; slug: string }> {
  const made = await createEvent(coordinator, input);
  if (made.__typename !== 'EventSaved') throw new Error(JSON.stringify(made));
  const published = await publishEvent(coordinator, { eventId: made.event.id });
  if (published.__typename !== 'EventSaved') throw new Error(JSON.stringify(published));
  return published.event;
}

export interface PoolState {
  mode: string;
  capacity: number | null;
  taken: number;
  waiting: number;
  /** As the rows say it. */
  held: number;
  inLine: number;
  /** The smallest party that waits. */
  smallest: number | null;
}

/** Pools as they count themselves and as the registrations say it. */
export function poolsOf(db: EntityManager, eventId: string): Promise<PoolState[]> {
  return sql<PoolState>(
    db,
    `select p.mode, p.capacity, p.taken, p.waiting,
       coalesce(sum(r.party) filter (where r.state in ('CONFIRMED', 'OFFERED')), 0)::int as held,
       count(r.id) filter (where r.state = 'WAITING')::int as "inLine",
       min(r.party) filter (where r.state = 'WAITING') as smallest
     from event_pool p left join registration r on r.pool_id = p.id where p.event_id = $1
     group by p.id order by p.mode`,
    [eventId],
  );
}

export const REGISTER = `mutation ($eventId: ID!, $mode: PoolMode!, $guests: Int!, $answers: [EventAnswerInput!]!) {
  registerForEvent(eventId: $eventId, mode: $mode, guests: $guests, answers: $answers, timeZone: "Asia/Tokyo") {
    __typename ... on RegistrationKept { registration { id state mode place party } }
    ... on EventNotOpen { message } ... on RegistrationNotComplete { problems { question message } } } }`;

export interface Answered {
  __typename: string;
  message?: string;
  problems?: { question: string; message: string }[];
  registration?: { id: string; state: string; mode: string; place: number | null; party: number };
}

/** One click on the button of an event. */
export async function register(
  test: TestServer,
  visitor: Visitor | undefined,
  variables: { eventId: string; mode: 'SEAT' | 'STREAM'; guests?: number; answers?: object[] },
) {
  const answer = await test.graphql<{ registerForEvent: Answered }>(
    REGISTER,
    { guests: 0, answers: [], ...variables },
    visitor,
  );
  if (answer.errors) throw new Error(`${answer.errors[0]!.extensions.code} ${answer.errors[0]!.message}`);
  return answer.data.registerForEvent;
}
