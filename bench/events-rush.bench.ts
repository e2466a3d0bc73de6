import { newId, sql } from '@enishi/platform';
import Fastify from 'fastify';
import pg from 'pg';
import type { BenchDatabase } from './support/bench-database.js';
import type { ChildServer } from './support/child.js';
import { round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { compare, load } from './support/load.js';
import type { Load } from './support/load.js';
import { seedChapter, seedEvent, seedMembers } from './support/seed-event.js';
import { onStage } from './support/stage.js';

const NAME = 'events.rush';
/** Of the rate that bare Fastify and pg reach writing the same rows. */
const TARGET = 0.3;
const TARGET_P99_MS = 2000;
const PEOPLE = 500;
const RUNS = 5;

const REGISTER = `mutation Rush($eventId: ID!) {
  registerForEvent(eventId: $eventId, mode: SEAT, timeZone: "Asia/Bangkok") {
    __typename ... on RegistrationKept { registration { id state place } } } }`;

type Member = Awaited<ReturnType<typeof seedMembers>>[number];

/**
 * Five hundred members click in the same moment on an event with 20, then with 200 seats, each with an own session, over
 * GraphQL. The floor locks the same pool and writes the same rows without asking who. Afterwards the rows are counted:
 * not one place too many, and everybody else in the line.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const results: FigureResult[] = [];
    await onStage(
      NAME,
      async (database) => ({
        chapterId: await seedChapter(database),
        members: await seedMembers(database, PEOPLE),
      }),
      async ({ database, server, floor }, { chapterId, members }) => {
        for (const seats of [20, 200]) {
          const rush = async (target: ChildServer, ask: typeof clicks) => {
            const eventId = await seedEvent(database, chapterId, seats);
            const measured = await load(target, ask(target, eventId, members));
            await mustBeFair(database, eventId, seats);
            return measured;
          };
          const { ours, floor: bare } = await compare({
            runs: RUNS,
            ours: () => rush(server, clicks),
            floor: () => rush(floor, bareClicks),
          });
          const ratio = ours.perSecond / bare.perSecond;
          results.push(
            {
              part: `rate at ${seats} seats`,
              value: round(ours.perSecond),
              unit: 'registrations/s',
              floor: round(bare.perSecond),
              ratio: round(ratio),
              target: `>= ${TARGET} of the floor`,
              ok: ratio >= TARGET,
              runs: RUNS,
            },
            {
              part: `p99 at ${seats} seats`,
              value: ours.p99,
              unit: `ms with ${PEOPLE} clicks at once`,
              floor: bare.p99,
              ratio: round(bare.p99 / ours.p99),
              target: `<= ${TARGET_P99_MS} ms`,
              ok: ours.p99 <= TARGET_P99_MS,
              runs: RUNS,
            },
          );
        }
      },
      { ROLE: 'web' },
    );
    return results;
  },

  async floor(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const app = Fastify();
    app.post<{ Body: { eventId: string; personId: string } }>('/register', async ({ body }) => {
      const { rows } = await pool.query<{ state: string; place: number }>({
        name: 'register',
        text: STATEMENT,
        values: [body.eventId, body.personId, newId(), newId()],
      });
      return { __typename: 'RegistrationKept', registration: rows[0] };
    });
    return app;
  },
};

const STATEMENT = `
  with pool as (select id, next_turn, waiting, taken < capacity as fits from event_pool where event_id = $1 for no key update),
  moved as (
    update event_pool p set next_turn = p.next_turn + 1, taken = p.taken + pool.fits::int, waiting = p.waiting + (not pool.fits)::int
    from pool where p.id = pool.id returning p.id),
  added as (
    insert into registration (id, event_id, pool_id, person_id, state, party, turn, language, time_zone, registered_at)
    select $3, $1, pool.id, $2, case when pool.fits then 'CONFIRMED' else 'WAITING' end, 1, pool.next_turn, 'en', 'UTC', now()
    from pool join moved on moved.id = pool.id returning id, state),
  fact as (
    insert into outbox (queue, name, payload, created_at)
    select 'facts', 'registration.moved', jsonb_build_object('registrationId', id, 'to', state), now() from added),
  audit as (
    insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
    select $4::uuid, now(), 'bench', 'registration.added', 'registration', id, jsonb_build_object('state', state), $4
    from added)
  select added.id, added.state, pool.waiting + 1 as place from added, pool`;

function clicks(server: ChildServer, eventId: string, members: readonly Member[]): Load {
  let next = 0;
  return {
    path: '/graphql',
    connections: PEOPLE,
    until: { amount: PEOPLE },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: {
            'content-type': 'application/json',
            origin: server.url,
            cookie: members[next++ % PEOPLE]!.cookie,
          },
          body: JSON.stringify({ query: REGISTER, variables: { eventId } }),
        }),
      },
    ],
  };
}

function bareClicks(_: ChildServer, eventId: string, members: readonly Member[]): Load {
  let next = 0;
  return {
    path: '/register',
    connections: PEOPLE,
    until: { amount: PEOPLE },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ eventId, personId: members[next++ % PEOPLE]!.personId }),
        }),
      },
    ],
  };
}

/** Fast and oversold does not count, nor does a place that nobody got. */
async function mustBeFair({ dataSource }: BenchDatabase, eventId: string, seats: number): Promise<void> {
  const [row] = await sql<{ taken: number; waiting: number; held: number; line: number; turns: number }>(
    dataSource.manager,
    `select p.taken, p.waiting, count(*) filter (where r.state = 'CONFIRMED')::int as held,
       count(*) filter (where r.state = 'WAITING')::int as line, count(distinct r.turn)::int as turns
     from event_pool p join registration r on r.pool_id = p.id where p.event_id = $1 group by p.id`,
    [eventId],
  );
  const right = [seats, PEOPLE - seats, seats, PEOPLE - seats, PEOPLE];
  const found = [row?.taken, row?.waiting, row?.held, row?.line, row?.turns];
  if (String(found) !== String(right)) throw new Error(`${String(found)} where ${String(right)} is right`);
}
