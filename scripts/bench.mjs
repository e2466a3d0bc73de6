// npm run bench            all figures
// npm run bench -- NAME    one
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const env = { ...process.env, NODE_ENV: 'test' };
// the benches bring their own database and queue; what the shell names is left alone
for (const name of ['DATABASE_URL', 'QUEUE_URL', 'REPORT_DATABASE_URL', 'SMTP_URL']) delete env[name];
// stdout belongs to the JSON lines
const build = spawnSync(process.execPath, ['scripts/build.mjs', '--server'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env,
});
if (build.status !== 0) process.exit(build.status ?? 1);
const { status } = spawnSync(process.execPath, ['dist/bench/run.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
