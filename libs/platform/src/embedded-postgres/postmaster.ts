import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** What a running server has written into its lock file. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

export function readPostmaster(data: string): Postmaster | null {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/** True when the server in the lock file is alive and answers: a survivor of a killed parent. */
export async function isServing(found: Postmaster | null): Promise<boolean> {
  return (
    found !== null && isAlive(found.pid) && /^(ready|starting)/.test(found.status) && answers(found.port)
  );
}

/**
 * Removes a lock file that names a recycled or dead process (containers do not reap), which
 * PostgreSQL itself would respect for ever. Undecidable cases are left alone.
 */
export function dropStaleLock(data: string, found: Postmaster | null): void {
  if (!found || process.platform === 'win32') return;
  const ps = spawnSync('ps', ['-ww', '-o', 'stat=', '-o', 'command=', '-p', String(found.pid)], {
    encoding: 'utf8',
  });
  if (ps.error) return;
  const [, state, command] = /^\s*(\S+)\s+(.*)$/s.exec(ps.stdout) ?? [];
  const isOurs = state && !state.startsWith('Z') && command?.includes('postgres') && command.includes(data);
  if (!isOurs) fs.rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** The wanted port when it is free, else any free one. */
export function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', (error) => {
      if (wanted) freePort(0).then(resolve, reject);
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
