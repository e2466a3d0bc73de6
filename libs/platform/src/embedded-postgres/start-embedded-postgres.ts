import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { prepareBinaries, program } from './binaries.js';
import { dropStaleLock, freePort, isServing, readPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';
import { chooseRunUser } from './run-user.js';
import type { RunUser } from './run-user.js';

export interface EmbeddedPostgres {
  /** Address of the database named at start. */
  readonly url: string;
  /** Address of another database of the same server. */
  urlOf(database: string): string;
  /** Stops the server: waits for open sockets first, then insists. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes from npm, for development and tests: real server programs, data in
 * `baseDir`, bound to 127.0.0.1 with a generated password. A server that outlived a killed parent is
 * adopted; a half-made data folder is made again.
 */
export async function startEmbeddedPostgres(input: {
  baseDir: string;
  database: string;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const { baseDir, database } = input;
  fs.mkdirSync(baseDir, { recursive: true, mode: 0o755 });
  const user = chooseRunUser();
  const native = prepareBinaries(baseDir, user);
  const data = path.join(baseDir, 'data');
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(native, baseDir, data, user);
  const found = readPostmaster(data);
  const running = (await isServing(found))
    ? found!
    : await launch(native, baseDir, data, user, found, input.settings);
  const password = fs.readFileSync(path.join(baseDir, 'password'), 'utf8').trim();
  const urlOf = (name: string) =>
    `postgres://app:${encodeURIComponent(password)}@127.0.0.1:${running.port}/${name}`;
  await createDatabase(urlOf('postgres'), database);
  return { url: urlOf(database), urlOf, stop: () => stop(native, data, running.pid) };
}

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C' };
  for (const name of Object.keys(env)) if (name.startsWith('PG')) delete env[name];
  return env;
}

function initialise(native: string, baseDir: string, data: string, user: RunUser): void {
  const draft = `${data}.draft`;
  const passwordFile = path.join(baseDir, 'password');
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  if (!fs.existsSync(passwordFile))
    fs.writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined)
    for (const file of [draft, passwordFile]) fs.chownSync(file, user.uid, user.gid!);
  const made = spawnSync(
    program(native, 'initdb'),
    ['-D', draft, '-U', 'app', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'].concat([
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]),
    { ...user, env: environment(), cwd: baseDir, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    throw new Error(
      `initdb failed: ${made.error?.message ?? ''}${made.stderr} (as root, the data folder must be outside /root)`,
    );
  }
  fs.renameSync(draft, data);
}

async function launch(
  native: string,
  baseDir: string,
  data: string,
  user: RunUser,
  found: Postmaster | null,
  settings: Record<string, string> = {},
): Promise<Postmaster> {
  dropStaleLock(data, found);
  const portFile = path.join(baseDir, 'port');
  const port = await freePort(fs.existsSync(portFile) ? Number(fs.readFileSync(portFile, 'utf8')) : 0);
  fs.writeFileSync(portFile, String(port));
  const logFile = path.join(baseDir, 'postgres.log');
  const log = fs.openSync(logFile, 'a');
  const options = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    ...settings,
  };
  const child = spawn(
    program(native, 'postgres'),
    ['-D', data, ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    // a session of its own: Ctrl-C reaches this process only, which then stops the server in order
    { ...user, env: environment(), cwd: data, detached: true, stdio: ['ignore', log, log] },
  );
  fs.closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(10)) {
    if (ended) break;
    const state = readPostmaster(data);
    if (state?.pid === child.pid && state?.status === 'ready') return state;
  }
  throw new Error(
    `PostgreSQL did not start:\n${fs.readFileSync(logFile, 'utf8').split('\n').slice(-8).join('\n')}`,
  );
}

async function createDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database "${database}"`);
  } finally {
    await client.end();
  }
}

async function stop(native: string, data: string, pid: number): Promise<void> {
  const gone = async (milliseconds: number) => {
    const lock = path.join(data, 'postmaster.pid');
    for (const until = Date.now() + milliseconds; fs.existsSync(lock) && Date.now() < until;) await sleep(10);
    return !fs.existsSync(lock);
  };
  const steps = [
    ['SIGTERM', 'smart', 3000],
    ['SIGINT', 'fast', 30_000],
    ['SIGQUIT', 'immediate', 5000],
  ] as const;
  for (const [signal, mode, patience] of steps) {
    if (process.platform === 'win32')
      spawnSync(program(native, 'pg_ctl'), ['stop', '-D', data, '-m', mode, '-W']);
    else {
      try {
        process.kill(pid, signal);
      } catch {
        // already gone
      }
    }
    if (await gone(patience)) return;
  }
}
