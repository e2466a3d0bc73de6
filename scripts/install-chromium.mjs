// Makes sure that a Chromium is there for the browser tests: CHROMIUM_PATH, a known place, or Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
if (!places.some((place) => place && existsSync(place))) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error('The browser tests need Chromium: install it, or set CHROMIUM_PATH.');
    process.exit(1);
  }
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    options,
  );
  if (status !== 0) process.exit(1);
}
