import pg from 'pg';
import { describe, expect, it } from 'vitest';
import {
  databaseUrlIn,
  postgresPid,
  serverFolder,
  startAndStop,
  startProcess,
} from '../support/server-process.js';

const ASKING = 'Demo: asking alumni and hosts in the follow-up of FY2024';
const PLAYING = 'Demo: playing FY2025';
const patienceSeconds = 300;

describe('The first start, which loads the demo year', () => {
  const dataDir = serverFolder();
  const env = { DEMO: 'true', LOG_LEVEL: 'warn' };

  it('can be stopped with Ctrl-C, and leaves nothing running', async () => {
    const { code, output } = await startAndStop({
      dataDir,
      env,
      patienceSeconds,
      word: ASKING,
      signal: 'SIGINT',
    });
    expect(code).toBe(1);
    expect(output).toContain('It was stopped while starting.');
    expect(postgresPid(dataDir)).toBeNull();
  }, 330_000);

  it('can be killed, and the next one begins the demo again instead of showing half of it', async () => {
    await startAndStop({ dataDir, env, patienceSeconds, word: PLAYING, signal: 'SIGKILL' });
    const server = await startProcess({ dataDir, env, patienceSeconds });
    expect(server.output()).toContain('Demo: the last load was cut short; beginning again');
    await expect.poll(() => server.output(), { timeout: 10_000 }).toContain('Sign in with one click as:');
    const client = new pg.Client(databaseUrlIn(dataDir));
    await client.connect();
    const { rows } = await client.query(
      `select (select count(*)::int from exchange_plan where fiscal_year = 2025) as plans,
         (select count(*)::int from audit_entry where action = 'demo.loaded') as loaded,
         (select count(*) - count(distinct person_id) from member)::int as "doubleMembers"`,
    );
    await client.end();
    expect(rows).toEqual([{ plans: 40, loaded: 1, doubleMembers: 0 }]);
    expect(await server.interrupt()).toBe(0);
  }, 700_000);
});
