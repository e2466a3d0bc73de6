import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { configureSignIn } from '@enishi/accounts';
import { FixedClock, projectRoot } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { readConfig } from '../../apps/server/src/config.js';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';
import { DEMO_TODAY } from '../../apps/server/src/demo/demo-today.js';
import { loadHistory } from '../../apps/server/src/demo/history/load-history.js';
import { loadDemo } from '../../apps/server/src/demo/load-demo.js';
import { backgroundWork } from '../../apps/server/src/runtime/jobs.js';
import type { Runtime } from '../../apps/server/src/runtime/runtime.js';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';

/** How far the demo is loaded: the history alone, or everything. */
const LOADS = {
  history: (db: DataSource) => loadHistory(testCtx(db, as.system())),
  whole: (db: DataSource) => loadDemo({ db: db.manager, handlers: demoHandlers(db) }),
};
export type DemoPart = keyof typeof LOADS;

/** What runs in the background while the demo is played. */
export const demoHandlers = (dataSource: DataSource) =>
  backgroundWork({
    config: readConfig({ NODE_ENV: 'test', DEMO: 'false' }),
    dataSource,
  } as unknown as Runtime).handlers;

export interface DemoDatabase extends TestDatabase {
  /** Seconds of work of this process that loading took. */
  readonly seconds: number;
}

/**
 * A database of this test file's own that holds the demo. It is loaded once for all files, and again as soon as any
 * source of the server or a migration has changed; a second file that asks meanwhile waits for the first.
 */
export async function demoDatabase(part: DemoPart): Promise<DemoDatabase> {
  const name = `enishi_demo_${part}_${sourcesHash()}`;
  const admin = new pg.Client({ connectionString: databaseAt('postgres') });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(7303, hashtext($1))', [part]);
    const known = await admin.query(`select 1 from pg_database where datname = $1 and datistemplate`, [name]);
    if (known.rowCount === 0) await load(admin, name, part);
    const { rows } = await admin.query<{ seconds: string }>(
      `select shobj_description(oid, 'pg_database') as seconds from pg_database where datname = $1`,
      [name],
    );
    return { ...(await freshDatabase(name)), seconds: Number(rows[0]!.seconds) };
  } finally {
    await admin.end();
  }
}

async function load(admin: pg.Client, name: string, part: DemoPart): Promise<void> {
  const old = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'enishi\\_demo\\_' || $1 || '\\_%'`,
    [part],
  );
  for (const { name: one } of old.rows) {
    await admin.query(`alter database ${one} is_template false`);
    await admin.query(`drop database ${one} with (force)`);
  }
  await admin.query(`create database ${name} template ${new URL(inject('templateUrl')).pathname.slice(1)}`);
  const dataSource = await new DataSource(dataSourceOptions(databaseAt(name), 5)).initialize();
  const clock = new FixedClock(new Date(`${DEMO_TODAY}T09:00:00+09:00`));
  await loadReferenceYears(testCtx(dataSource, as.system(), { clock }));
  // mails of the play hold the address of the service
  configureSignIn({ publicUrl: 'https://enishi.example.org', development: true });
  const began = process.cpuUsage();
  await LOADS[part](dataSource);
  const seconds = process.cpuUsage(began).user / 1e6;
  await dataSource.destroy();
  await admin.query(`comment on database ${name} is '${seconds.toFixed(1)}'`);
  await admin.query(`alter database ${name} is_template true`);
}

const databaseAt = (name: string) =>
  Object.assign(new URL(inject('templateUrl')), { pathname: `/${name}` }).href;

/** Of everything that has a say in what the demo writes. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  for (const folder of ['libs', 'apps/server/src', 'migrations'])
    for (const file of readdirSync(path.join(projectRoot(), folder), {
      recursive: true,
      encoding: 'utf8',
    }).toSorted())
      if (/\.(ts|json)$/.test(file)) hash.update(readFileSync(path.join(projectRoot(), folder, file)));
  return hash.digest('hex').slice(0, 12);
}
