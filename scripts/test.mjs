// The second command: builds what the tests need, then runs them. Arguments go to vitest.
//   npm test                        everything but the browser and kill tests
//   npm run test:browser            the browser and kill tests (Chromium is installed where apt can)
//   npm run test:browser -- FILE    of them only these
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const isBrowser = args.includes('--browser');
const rest = args.filter((arg) => arg !== '--browser');
const isChosen = rest.some((arg) => arg.startsWith('test/'));

function run(file, fileArgs, env = {}) {
  const { status } = spawnSync(process.execPath, [file, ...fileArgs], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('scripts/build.mjs', isBrowser ? [] : ['--server']);
if (isBrowser) run('scripts/install-chromium.mjs', []);
run('node_modules/vitest/vitest.mjs', ['run', ...(isBrowser && !isChosen ? ['test/web', 'test/kill'] : []), ...rest], {
  NODE_ENV: 'test',
  ...(isBrowser && { BROWSER_TESTS: '1' }),
});
