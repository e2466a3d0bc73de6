import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { distPath } from '@enishi/platform';
import { BENCH_SEAL_SECRET, benchDataDir } from './bench-database.js';
import type { BenchDatabase } from './bench-database.js';

/** A process that answers HTTP on loopback while it is measured. */
export interface ChildServer {
  readonly url: string;
  readonly pid: number;
  /** Processor time used so far, in milliseconds; NaN where the system does not tell. */
  cpuMs(): number;
  /** Memory in use (resident set), in megabytes. */
  memoryMb(): number;
  /** The most that it ever was. */
  peakMemoryMb(): number;
  /** What it was when the server had just begun to serve. */
  readonly idleMemoryMb: number;
  stop(): Promise<void>;
}

/** Starts the real server from the build, with its own log, as an operator would: nothing switched off. */
export async function startServerUnderTest(
  database: BenchDatabase,
  env: Record<string, string> = {},
): Promise<ChildServer> {
  const port = await freePort();
  return startChild(distPath('apps/server/src/main.js'), [], port, '/health/ready', {
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: database.url,
    DATA_DIR: database.dataDir,
    SEAL_SECRET: BENCH_SEAL_SECRET,
    DEMO: 'false',
    LOG_LEVEL: 'info',
    ...env,
  });
}

/** Starts the floor of a figure in a process of its own. */
export async function startFloor(figure: string, databaseUrl: string): Promise<ChildServer> {
  const port = await freePort();
  return startChild(
    distPath('bench/support/floor-process.js'),
    [figure, databaseUrl, String(port)],
    port,
    '/ready',
    {},
  );
}

async function startChild(
  file: string,
  args: string[],
  port: number,
  readyPath: string,
  env: Record<string, string>,
): Promise<ChildServer> {
  mkdirSync(benchDataDir(), { recursive: true });
  const log = openSync(path.join(benchDataDir(), `${path.basename(file, '.js')}.log`), 'w');
  const child = fork(file, args, {
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, ...env },
    execArgv: process.env['BENCH_PROFILE']
      ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`]
      : [],
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}${readyPath}`);
  return {
    url,
    pid: child.pid!,
    cpuMs: () => cpuMs(child.pid!),
    memoryMb: () => memoryMb(child.pid!, 'VmRSS'),
    peakMemoryMb: () => memoryMb(child.pid!, 'VmHWM'),
    idleMemoryMb: memoryMb(child.pid!, 'VmRSS'),
    stop: () => stopChild(child),
  };
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`${address} did not answer; its log is in ${benchDataDir()}`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(patience);
}

/** User and system time of a process, from Linux's own books (clock ticks of 10 ms). */
function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

function memoryMb(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
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
