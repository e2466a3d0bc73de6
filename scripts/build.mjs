// Builds what is missing or stale: server (swc), assets, mails, certificate fonts and artwork, web.
//   node scripts/build.mjs            all that is stale
//   node scripts/build.mjs --server   code and assets of the server only
//   node scripts/build.mjs --force    everything anew
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamps = path.join(root, 'dist/.stamps');
const options = new Set(process.argv.slice(2));

function* filesOf(...folders) {
  for (const folder of folders) {
    const full = path.join(root, folder);
    if (!existsSync(full)) continue;
    if (statSync(full).isFile()) yield full;
    else
      for (const entry of readdirSync(full, { withFileTypes: true, recursive: true })) {
        const file = path.join(entry.parentPath ?? entry.path, entry.name);
        if (entry.isFile() && !file.includes('node_modules')) yield file;
      }
  }
}

/** A fingerprint of names, sizes and times: enough to know that a step's inputs did not change. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of [...filesOf(...inputs)].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${Math.round(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

function step(name, inputs, output, work) {
  const stamp = path.join(stamps, name);
  const print = fingerprint(inputs);
  const isFresh =
    existsSync(path.join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
  if (isFresh && !options.has('--force')) return;
  const start = performance.now();
  process.stdout.write(`build: ${name} … `);
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, print);
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

function run(command, args, cwd = root) {
  const done = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) {
    process.stderr.write(`\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`);
    process.exit(1);
  }
}

const node = process.execPath;
const bin = (name) => path.join(root, 'node_modules', name);

step(
  'server',
  [
    'apps/server/src',
    'libs',
    'migrations',
    'bench',
    'nest-cli.json',
    'tsconfig.base.json',
    'package-lock.json',
  ],
  'dist/apps/server/src/main.js',
  () => {
    run(node, [bin('@nestjs/cli/bin/nest.js'), 'build']);
    for (const folder of ['apps/server/src', 'libs', 'migrations']) {
      for (const file of filesOf(folder)) {
        if (/\.(ts|tsx|md)$/.test(file)) continue;
        const target = path.join(root, 'dist', path.relative(root, file));
        mkdirSync(path.dirname(target), { recursive: true });
        cpSync(file, target);
      }
    }
  },
);

step(
  'mails',
  ['libs', 'scripts/build-mails.mjs'].flatMap((entry) => (entry === 'libs' ? mailFolders() : [entry])),
  'dist/mails',
  () => run(node, ['scripts/build-mails.mjs']),
);

function mailFolders() {
  return [
    'libs/platform/src/mail',
    ...readdirSync(path.join(root, 'libs')).map((lib) => `libs/${lib}/src/mails`),
  ];
}

if (existsSync(path.join(root, 'scripts/build-certificates.mjs'))) {
  step(
    'certificates',
    [
      'scripts/build-certificates.mjs',
      'scripts/certificate-artwork.mjs',
      'libs/certificates/src',
      'package-lock.json',
    ],
    'dist/assets/certificates',
    () => run(node, ['scripts/build-certificates.mjs']),
  );
}

// The script of the respondent pages is served by the server, so it belongs to the server's build.
step(
  'respondent',
  ['apps/web/respondent', 'libs/questionnaire', 'package-lock.json'],
  'dist/respondent/respondent.js',
  () => run(node, [bin('vite/bin/vite.js'), 'build'], path.join(root, 'apps/web/respondent')),
);

if (!options.has('--server')) {
  if (existsSync(path.join(root, 'apps/web/index.html'))) {
    step(
      'web',
      ['apps/web', 'libs/questionnaire', 'libs/charts', 'apps/server/schema.graphql', 'package-lock.json'],
      'dist/web/index.html',
      () => run(node, [bin('vite/bin/vite.js'), 'build'], path.join(root, 'apps/web')),
    );
  }
}
