import { chownSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { projectRoot } from '@enishi/platform';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import {
  databaseUrlIn,
  freePort,
  killPostgres,
  postgresPid,
  serverFolder,
  startInVain,
  startProcess,
} from '../support/server-process.js';

// several starts in one test take their time on a busy machine
vi.setConfig({ testTimeout: 120_000 });

/** One statement on the database in a server's folder. */
async function ask<Row extends pg.QueryResultRow>(dataDir: string, text: string): Promise<Row[]> {
  const client = new pg.Client(databaseUrlIn(dataDir));
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const NOTE = `insert into account (id, email, display_name, locale, created_at)
  values ('0198d3c2-0000-7000-8000-000000000001', 'kept@start.example', 'Kept', 'en', now())`;
const NOTES = `select email from account where email = 'kept@start.example'`;

describe('Somebody who starts the service on an empty folder', () => {
  const dataDir = serverFolder();

  it('is told where it is, and it answers', async () => {
    const server = await startProcess({ dataDir });
    expect(server.output()).toContain(`Enishi is running at ${server.url.replace('127.0.0.1', 'localhost')}`);
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'ok' });
    await ask(dataDir, NOTE);
    expect(await server.interrupt()).toBe(0);
  });

  it('finds nothing left running after Ctrl-C', () => {
    expect(postgresPid(dataDir)).toBeNull();
  });

  it('finds the data again at the second start, on the same PostgreSQL folder', async () => {
    const server = await startProcess({ dataDir });
    expect(await ask(dataDir, NOTES)).toEqual([{ email: 'kept@start.example' }]);
    expect(await server.interrupt()).toBe(0);
  });

  it('loses nothing to a server that waits for the disk: PostgreSQL runs with its durable settings', async () => {
    const server = await startProcess({ dataDir });
    const settings = await ask<{ name: string; setting: string }>(
      dataDir,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses') order by name`,
    );
    expect(settings.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'data_checksums=on',
      'fsync=on',
      'full_page_writes=on',
      'listen_addresses=127.0.0.1',
      'synchronous_commit=on',
    ]);
    await server.interrupt();
  });
});

describe('After kill -9', () => {
  const dataDir = serverFolder();

  it('the PostgreSQL that was left behind is taken over by the next start', async () => {
    const first = await startProcess({ dataDir });
    await ask(dataDir, NOTE);
    const left = postgresPid(dataDir);
    await first.kill();
    expect(postgresPid(dataDir)).toBe(left);
    const second = await startProcess({ dataDir });
    expect(postgresPid(dataDir)).toBe(left);
    expect(await ask(dataDir, NOTES)).toHaveLength(1);
    await second.kill();
  });

  it('of PostgreSQL too, the next start recovers what was committed', async () => {
    await killPostgres(dataDir);
    expect(postgresPid(dataDir)).toBeNull();
    const server = await startProcess({ dataDir });
    expect(await ask(dataDir, NOTES)).toHaveLength(1);
    expect(await server.interrupt()).toBe(0);
    expect(postgresPid(dataDir)).toBeNull();
  });
});

describe('A start that cannot succeed', () => {
  const dataDir = serverFolder();

  it('names the wrong setting in a sentence, without a stack', async () => {
    const { code, output } = await startInVain({ dataDir, env: { QUEUE_URL: 'localhost:6379' } });
    expect(code).toBe(1);
    expect(output).toContain('Enishi did not start.');
    expect(output).toContain('QUEUE_URL must look like redis://host:6379');
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('says that the port is taken and how to choose another, and leaves no PostgreSQL behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, output } = await startInVain({ dataDir, port });
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain('PORT=');
    expect(output).not.toMatch(/^\s+at /m);
    expect(postgresPid(dataDir)).toBeNull();
  });

  it('says that the database does not answer', async () => {
    const port = await freePort();
    const { code, output } = await startInVain({
      dataDir,
      env: { DATABASE_URL: `postgres://club:hunter2@127.0.0.1:${port}/club` },
    });
    expect(code).toBe(1);
    expect(output).toContain('The database does not answer');
    expect(output).toContain(`127.0.0.1:${port}`);
    expect(output).not.toContain('hunter2');
  });

  it('says that the queue does not answer', async () => {
    const port = await freePort();
    const { code, output } = await startInVain({
      dataDir,
      env: { QUEUE_URL: `redis://127.0.0.1:${port}` },
    });
    expect(code).toBe(1);
    expect(output).toContain('The queue does not answer');
    expect(output).not.toMatch(/^\s+at /m);
    expect(postgresPid(dataDir)).toBeNull();
  });
});

describe('Two servers on one data folder', () => {
  it('is refused: the second would stop the database under the first', async () => {
    const dataDir = serverFolder();
    const first = await startProcess({ dataDir });
    const { code, output } = await startInVain({ dataDir });
    expect(code).toBe(1);
    expect(output).toContain('already runs on');
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
    expect(await first.interrupt()).toBe(0);
  });
});

/** An unprivileged user that is on every machine. */
const NOBODY = { uid: 65_534, gid: 65_534 };

describe.skipIf(process.getuid?.() !== 0 || !isOpenToAll(projectRoot()))('A normal user', () => {
  it('starts the same project as root does, with a folder of their own', async () => {
    const dataDir = serverFolder();
    chownSync(dataDir, NOBODY.uid, NOBODY.gid);
    const server = await startProcess({ dataDir, user: NOBODY });
    expect(statSync(`/proc/${postgresPid(dataDir)}`).uid).toBe(NOBODY.uid);
    expect(await server.interrupt()).toBe(0);
    expect(postgresPid(dataDir)).toBeNull();
  });
});

describe.skipIf(process.getuid?.() !== 0)('Root', () => {
  it('starts too, and PostgreSQL, which refuses root, runs as somebody else', async () => {
    const dataDir = serverFolder();
    const server = await startProcess({ dataDir });
    expect(statSync(`/proc/${postgresPid(dataDir)}`).uid).not.toBe(0);
    expect(await server.interrupt()).toBe(0);
  });
});

/** Whether every folder on the way may be entered by anybody. */
function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o005) !== 0o005) return false;
    if (at === path.dirname(at)) return true;
  }
}
