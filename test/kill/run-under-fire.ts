import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@enishi/platform';
import { moveAnonymousAnswers } from '@enishi/surveys';
import pg from 'pg';
import { campaignUnderFire, goThrough } from '../oracle/campaign-under-fire.js';
import type { CampaignUnderFire } from '../oracle/campaign-under-fire.js';
import { ChaosProxy } from '../oracle/chaos-proxy.js';
import { faultPlan, killPlan } from '../oracle/fault-plan.js';
import type { Fault } from '../oracle/fault-plan.js';
import { byIntent } from '../oracle/told.js';
import { as, testCtx } from '../support/index.js';
import { databaseUrlIn } from '../support/server-process.js';
import { atEachOf, manyHands } from './killable-server.js';
import type { KillableServer } from './killable-server.js';

const NAMED = { cases: 140, handIns: 105 };
const ANONYMOUS = { cases: 60, handIns: 45 };
const HANDS = 12;

export interface RunUnderFire {
  named: CampaignUnderFire;
  anonymous: CampaignUnderFire;
  kills: number;
  /** How often each fault befell a connection. */
  befell: Partial<Record<Fault['kind'], number>>;
}

/** Lets two campaigns be answered over bad networks, with three kills, as the seed says. Then everything is quiet. */
export async function runUnderFire(server: KillableServer, seed: number): Promise<RunUnderFire> {
  const folder = server.dataDir;
  const [named, anonymous] = await server.prepare(async (dataSource) => [
    await campaignUnderFire(dataSource, { seed, ...NAMED, isAnonymous: false, folder }),
    await campaignUnderFire(dataSource, { seed, ...ANONYMOUS, isAnonymous: true, folder }),
  ]);
  const proxy = new ChaosProxy(
    () => ({ host: '127.0.0.1', port: Number(new URL(server.url).port) }),
    faultPlan(seed),
    // a draft that arrives twice is a draft that was typed twice
    (request) => request.includes('/survey/submit'),
  );
  const url = await proxy.start();
  const plan = killPlan(seed, NAMED.handIns + ANONYMOUS.handIns);
  const before = server.kills;
  let isOver = false;
  const everybody = manyHands(HANDS, inTurns(named, anonymous), ({ campaign, asked }) =>
    goThrough(campaign, asked, url),
  ).finally(() => (isOver = true));
  const kills = atEachOf(
    plan.marks,
    () => acknowledged(named) + acknowledged(anonymous),
    (mark) => server.killAndRestart({ withDatabase: mark === plan.withDatabase }),
  );
  await Promise.all([everybody, kills, keepMoving(server, () => isOver)]);
  await proxy.stop();
  await untilQuiet(server);
  return { named, anonymous, kills: server.kills - before, befell: proxy.befell };
}

/** People of both campaigns mixed, so that every kill meets some of each. */
function inTurns(...campaigns: CampaignUnderFire[]) {
  return campaigns
    .flatMap((campaign) =>
      campaign.asked.map((asked, index) => ({ campaign, asked, at: index / campaign.asked.length })),
    )
    .toSorted((a, b) => a.at - b.at);
}

/** Hand-ins of which somebody was told that they are there. */
export const acknowledged = ({ journal }: CampaignUnderFire): number =>
  byIntent(journal.read()).filter(({ intent, acks }) => intent.what === 'submit' && acks.length > 0).length;

/** What the worker does once a minute, as often as it can: nobody waits for it, and kills take it along. */
async function keepMoving(server: KillableServer, isOver: () => boolean): Promise<void> {
  for (; !isOver(); await sleep(1000)) await moveOnce(server).catch(() => {});
}

function moveOnce(server: KillableServer): Promise<number> {
  return server.prepare((dataSource) =>
    moveAnonymousAnswers(testCtx(dataSource, as.system(), { clock: systemClock })),
  );
}

/** Waits until the database has nothing more to do: what was cut off from its client may still be on its way. */
async function untilQuiet(server: KillableServer): Promise<void> {
  const busy = `select count(*) from pg_stat_activity where datname = current_database()
    and pid <> pg_backend_pid() and state <> 'idle'`;
  for (let quiet = 0; quiet < 5; await sleep(100)) quiet = (await server.count(busy)) === 0 ? quiet + 1 : 0;
}

/** Runs `work` on one connection to the server's database. */
export async function withClient<T>(
  server: KillableServer,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(databaseUrlIn(server.dataDir));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
