// Rewrites what is derived from the code: migrations/schema.sql, apps/server/schema.graphql and the types of the web client.
//   npm run schema              writes
//   npm run schema -- --check   says whether the client's types are those of the schema
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

function run(args, cwd = root) {
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ['ignore', isCheck ? 'ignore' : 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const tada = path.join(root, 'node_modules/gql.tada/bin/cli.js');
const web = path.join(root, 'apps/web');
if (isCheck) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'schema-'));
  run([tada, 'generate-output', '--output', path.join(folder, 'schema.d.ts')], web);
  const isSame = readFileSync(path.join(folder, 'schema.d.ts')).equals(
    readFileSync(path.join(web, 'src/api/schema.d.ts')),
  );
  rmSync(folder, { recursive: true });
  if (!isSame) {
    console.error('apps/web/src/api/schema.d.ts is behind apps/server/schema.graphql: npm run schema');
    process.exit(1);
  }
} else {
  run(['scripts/build.mjs', '--server']);
  run(['node_modules/vitest/vitest.mjs', 'run', 'test/schema', '-u']);
  run([tada, 'generate-output'], web);
}
