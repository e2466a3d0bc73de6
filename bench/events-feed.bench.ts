import { registerForEvent } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { execute, hashToken, newId, systemClock } from '@enishi/platform';
import Fastify from 'fastify';
import pg from 'pg';
import type { ChildServer } from './support/child.js';
import { round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { compare, load } from './support/load.js';
import type { Load } from './support/load.js';
import { seedChapter, seedEvent, seedMembers } from './support/seed-event.js';
import { onStage } from './support/stage.js';

const NAME = 'events.feed';
/** Of the rate at which bare Fastify and pg read the rows: the floor writes them as JSON, not as a calendar. */
const TARGET = 0.15;
const TARGET_P99_MS = 200;
const CONNECTIONS = 10;
const RUNS = 5;
const EVENTS = 20;
const TOKEN = 'bench-calendar-token-of-forty-three-letters';

/** A member's own calendar with twenty events in a zone with changes of clocks, as calendar programs ask for it. */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const results: FigureResult[] = [];
    await onStage(
      NAME,
      async (database) => {
        const chapterId = await seedChapter(database);
        const [member] = await seedMembers(database, 1);
        const actor = {
          kind: 'account',
          accountId: newId(),
          sessionId: newId(),
          grants: [{ capacity: 'MEMBER', scopeId: member!.personId }],
        } as const;
        const db = database.dataSource.manager;
        const ctx = makeCtx({ db, clock: systemClock, locale: 'en', actor });
        for (let i = 0; i < EVENTS; i++)
          await registerForEvent(ctx, { eventId: await seedEvent(database, chapterId, 50), mode: 'SEAT' });
        await execute(
          db,
          `insert into calendar_feed (person_id, token_hash, created_at) values ($1, $2, now())`,
          [member!.personId, hashToken(TOKEN)],
        );
      },
      async ({ server, floor }) => {
        await mustBeWhole(server);
        const { ours, floor: bare } = await compare({
          runs: RUNS,
          ours: () => load(server, ask()),
          floor: () => load(floor, ask()),
        });
        const ratio = ours.perSecond / bare.perSecond;
        results.push(
          {
            part: 'rate',
            value: round(ours.perSecond),
            unit: `calendars/s with ${EVENTS} events`,
            floor: round(bare.perSecond),
            ratio: round(ratio),
            target: `>= ${TARGET} of the floor`,
            ok: ratio >= TARGET,
            runs: RUNS,
          },
          {
            part: 'p99',
            value: ours.p99,
            unit: `ms at ${CONNECTIONS} connections`,
            floor: bare.p99,
            ratio: round(bare.p99 / ours.p99),
            target: `<= ${TARGET_P99_MS} ms`,
            ok: ours.p99 <= TARGET_P99_MS,
            runs: RUNS,
          },
        );
      },
      { ROLE: 'web' },
    );
    return results;
  },

  async floor(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const app = Fastify();
    app.get<{ Params: { file: string } }>('/calendars/:file', async ({ params }) => {
      const { rows } = await pool.query({
        name: 'feed',
        text: `select e.*, r.state as registration_state from calendar_feed f join registration r on r.person_id = f.person_id
               join event e on e.id = r.event_id where f.token_hash = $1 order by e.starts_at`,
        values: [hashToken(params.file.replace('.ics', ''))],
      });
      return rows;
    });
    return app;
  },
};

const ask = (): Load => ({
  path: `/calendars/${TOKEN}.ics`,
  connections: CONNECTIONS,
  until: { seconds: 4 },
  requests: [{ method: 'GET' }],
});

/** A calendar that lacks events is fast and useless. */
async function mustBeWhole(server: ChildServer): Promise<void> {
  const text = await (await fetch(`${server.url}/calendars/${TOKEN}.ics`)).text();
  const found = text.split('BEGIN:VEVENT').length - 1;
  if (found !== EVENTS || !text.includes('BEGIN:DAYLIGHT')) throw new Error(`${found} events of ${EVENTS}`);
}
