// npm run bench            all figures
// npm run bench -- NAME    one
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const env = { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent' };
spawnSync(process.execPath, ['scripts/build.mjs', '--server'], { cwd: root, stdio: ['ignore', 2, 2], env });
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', 'dist/bench/run.js', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env,
  },
);
process.exit(status ?? 1);
