import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@enishi/platform';

/** The real server in a process of its own, started from the build as an operator starts it. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything it has written so far. */
  output(): string;
  /** `kill -9`: the process has no last word. */
  kill(): Promise<void>;
  /** Ctrl-C; gives the exit code. */
  interrupt(): Promise<number | null>;
}

export interface StartInput {
  dataDir: string;
  port?: number;
  env?: Record<string, string>;
  /** Folder of the project to run, when not this one. */
  root?: string;
  /** How long it may take until it serves; loading the demo year takes its time. */
  patienceSeconds?: number;
  /** Starts as this user; only root can. */
  user?: { uid: number; gid: number };
}

const folders: string[] = [];
const children = new Set<ChildProcess>();

/** Called at the end of each test file: a test that failed or ran out of time leaves nothing running. */
export async function endProcesses(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    await endPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder for one server's data that PostgreSQL's user can reach; removed when the file is done. */
export function serverFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'enishi-process-'));
  // PostgreSQL runs as another user when we are root and must get through to its own folder
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** Starts the server and waits until it can serve. @throws with its output when it does not come up. */
export async function startProcess(input: StartInput): Promise<ServerProcess> {
  const port = input.port ?? (await freePort());
  const { child, output } = launch({ ...input, port });
  const url = `http://127.0.0.1:${port}`;
  const ended = exitOf(child);
  const until = Date.now() + (input.patienceSeconds ?? 60) * 1000;
  for (; !(await isReady(url)); await sleep(25)) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the server did not come up (exit ${child.exitCode}):\n${output()}`);
    }
  }
  return {
    url,
    pid: child.pid!,
    output,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Starts the server and sends it a signal as soon as it has written `word`; gives exit code and output. */
export async function startAndStop(
  input: StartInput & { word: string; signal: NodeJS.Signals },
): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch({ ...input, port: input.port ?? (await freePort()) });
  const ended = exitOf(child);
  const until = Date.now() + (input.patienceSeconds ?? 60) * 1000;
  while (!output().includes(input.word) && child.exitCode === null && Date.now() < until) await sleep(20);
  child.kill(input.signal);
  const code = await ended;
  if (!output().includes(input.word)) throw new Error(`it never wrote "${input.word}":\n${output()}`);
  return { code, output: output() };
}

/** Runs the server with settings that it should refuse; gives exit code and output. */
export async function startInVain(input: StartInput): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch({ ...input, port: input.port ?? (await freePort()) });
  const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const code = await exitOf(child);
  clearTimeout(patience);
  return { code, output: output() };
}

function launch({ dataDir, port, env, root, user }: StartInput & { port: number }) {
  const child = spawn(process.execPath, ['dist/apps/server/src/main.js'], {
    cwd: root ?? projectRoot(),
    ...user,
    // nothing of the tests' own settings may leak in
    env: {
      PATH: process.env['PATH'],
      HOME: user ? dataDir : process.env['HOME'],
      NODE_ENV: 'test',
      DEMO: 'false',
      DATA_DIR: dataDir,
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  }
  return { child, output: () => text };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`).catch(() => null);
  return answer?.ok === true;
}

/** Address of the database that the server keeps in its own folder. */
export function databaseUrlIn(dataDir: string): string {
  const folder = path.join(dataDir, 'postgres');
  const password = encodeURIComponent(readFileSync(path.join(folder, 'password'), 'utf8').trim());
  const port = readFileSync(path.join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[3];
  return `postgres://app:${password}@127.0.0.1:${port}/enishi`;
}

/** Process id of the PostgreSQL in the server's folder; null when none is running. */
export function postgresPid(dataDir: string): number | null {
  const lock = path.join(dataDir, 'postgres/data/postmaster.pid');
  if (!existsSync(lock)) return null;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  return isAlive(pid) ? pid : null;
}

/** `kill -9` for the PostgreSQL in the server's folder and all of its processes. */
export async function killPostgres(dataDir: string): Promise<void> {
  const pid = postgresPid(dataDir);
  if (pid === null) throw new Error('no PostgreSQL is running');
  // it leads a process group of its own; its children go with it
  process.kill(-pid, 'SIGKILL');
  await untilGone(pid);
}

async function endPostgres(dataDir: string): Promise<void> {
  const pid = postgresPid(dataDir);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  await untilGone(pid);
}

async function untilGone(pid: number): Promise<void> {
  for (const until = Date.now() + 15_000; isAlive(pid) && Date.now() < until;) await sleep(20);
}

/** Alive and not merely waiting to be reaped. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
