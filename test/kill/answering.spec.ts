import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../oracle/journal.js';
import { judgeAnonymous } from '../oracle/judge-anonymous.js';
import { judge } from '../oracle/judge.js';
import { missedBugs } from '../oracle/plant.js';
import { PLANTED_ANONYMOUS_BUGS, PLANTED_BUGS } from '../oracle/planted-bugs.js';
import { readAnonymousWorld, readWorld } from '../oracle/read-world.js';
import type { Violation } from '../oracle/told.js';
import { KillableServer } from './killable-server.js';
import { acknowledged, runUnderFire, withClient } from './run-under-fire.js';
import type { RunUnderFire } from './run-under-fire.js';

/** How many seeds, and the first of them: a seed that found something is run again with `ORACLE_SEED`. */
const HOW_MANY = Number(process.env['ORACLE_SEEDS'] ?? 1);
const FIRST = Number(process.env['ORACLE_SEED'] ?? 1);
const seeds = Array.from({ length: HOW_MANY }, (_, index) => FIRST + index);

// without the worker: facts stay where they were recorded and can be counted
const server = new KillableServer({ ROLE: 'web' });

beforeAll(() => server.start(), 120_000);

describe.each(seeds)(
  'people answer over bad networks while the server is killed three times, once with its database (seed %i)',
  (seed) => {
    let run: RunUnderFire;

    const print = (violations: readonly Violation[]) =>
      violations.map(({ rule, caseId, said }) => `seed ${seed}: ${rule}: ${said} (case ${caseId})`);
    const judgeNamed = async (client: pg.Client) => {
      const { journal, campaignId } = run.named;
      return judge(journal.read(), await readWorld(client, campaignId), fingerprint);
    };
    const judgeUnnamed = async (client: pg.Client) => {
      const { journal, campaignId } = run.anonymous;
      return judgeAnonymous(journal.read(), await readAnonymousWorld(client, campaignId), fingerprint);
    };

    beforeAll(async () => {
      run = await runUnderFire(server, seed);
      const handIns = acknowledged(run.named) + acknowledged(run.anonymous);
      const told = [run.named, run.anonymous].flatMap(({ journal }) => journal.read());
      const count = (kind: string) => told.filter((entry) => entry.kind === kind).length;
      process.stdout.write(
        `oracle: seed ${seed}, ${run.kills} kills, ${handIns} hand-ins acknowledged; of ${count('intent')} intents ` +
          `${count('ack')} ack, ${count('nack')} nack, ${count('unknown')} unknown; ${JSON.stringify(run.befell)}\n`,
      );
    }, 420_000);

    it('which was bad enough: every fault befell somebody, and hundreds never heard what became of a request', () => {
      expect(run.kills).toBe(3);
      expect(Object.keys(run.befell).length).toBe(7);
      const unknown = run.named.journal.read().filter(({ kind }) => kind === 'unknown');
      expect(unknown.length).toBeGreaterThan(100);
      expect(acknowledged(run.named)).toBeGreaterThan(95);
      expect(acknowledged(run.anonymous)).toBeGreaterThan(38);
    });

    it('every acknowledged answer is there exactly once, and so is everything that follows from it', async () => {
      expect(print(await withClient(server, judgeNamed))).toEqual([]);
    });

    it('as many anonymous answers wait and are stored as people answered, each once', async () => {
      expect(print(await withClient(server, judgeUnnamed))).toEqual([]);
    });

    it(`the judge sees each of ${PLANTED_BUGS.length} bugs that are planted into this world`, async () => {
      const missed = await withClient(server, (client) =>
        missedBugs(client, run.named.campaignId, PLANTED_BUGS, () => judgeNamed(client)),
      );
      expect(missed.map((name) => `seed ${seed}: ${name}`)).toEqual([]);
    }, 60_000);

    it(`and each of ${PLANTED_ANONYMOUS_BUGS.length} bugs that are planted into the anonymous one`, async () => {
      const missed = await withClient(server, (client) =>
        missedBugs(client, run.anonymous.campaignId, PLANTED_ANONYMOUS_BUGS, () => judgeUnnamed(client)),
      );
      expect(missed.map((name) => `seed ${seed}: ${name}`)).toEqual([]);
    }, 60_000);

    it('what was planted is gone again: nothing of it stays in the world', async () => {
      expect(print(await withClient(server, judgeNamed))).toEqual([]);
      expect(print(await withClient(server, judgeUnnamed))).toEqual([]);
      for (const { journal } of [run.named, run.anonymous]) journal.close();
    });
  },
);

it('and the server still stops in order', async () => {
  expect(await server.interrupt()).toBe(0);
});
