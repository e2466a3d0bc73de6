import { rmSync } from 'node:fs';
import path from 'node:path';
import { configureFiles, configureSecrets, projectRoot, startEmbeddedPostgres } from '@enishi/platform';
import type { EmbeddedPostgres } from '@enishi/platform';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';
import { migrate } from '../../apps/server/src/runtime/migrate.js';

/** Seal secret of the benches: this process and the server under test must agree on it. */
export const BENCH_SEAL_SECRET = 'only for measuring; sealed by nobody, 32+';

/** A database that keeps what it acknowledged, for one figure. */
export interface BenchDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Folder for files, mailbox and the like of the server under test. */
  readonly dataDir: string;
  close(): Promise<void>;
}

let embedded: EmbeddedPostgres | undefined;
let made = 0;

/**
 * A migrated database on a PostgreSQL of the benches' own, with the durable settings of production.
 * @throws when the server does not wait for the disk: a figure without durability says nothing.
 */
export async function makeBenchDatabase(): Promise<BenchDatabase> {
  embedded ??= await startEmbeddedPostgres({
    baseDir: path.join(benchDataDir(), 'postgres'),
    database: 'postgres',
  });
  const name = `bench_${process.pid}_${(made += 1)}`;
  const admin = new pg.Client(embedded.url);
  await admin.connect();
  await refuseForgetful(admin);
  await admin.query(`create database ${name}`);
  const dataDir = path.join(benchDataDir(), name);
  configureSecrets(BENCH_SEAL_SECRET);
  configureFiles(path.join(dataDir, 'files'));
  const url = embedded.urlOf(name);
  const dataSource = await new DataSource(dataSourceOptions(url, 4)).initialize();
  await migrate(dataSource);
  return {
    url,
    dataSource,
    dataDir,
    async close() {
      await dataSource.destroy();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Stops the PostgreSQL of the benches; its data folder is kept for the next run. */
export async function stopBenchDatabase(): Promise<void> {
  await embedded?.stop();
  embedded = undefined;
}

/** Folder of everything the benches write; as root PostgreSQL runs as another user, who must reach it. */
export function benchDataDir(): string {
  const local = path.join(projectRoot(), '.data/bench');
  return process.getuid?.() === 0 && local.startsWith('/root/') ? '/var/lib/enishi-bench' : local;
}

async function refuseForgetful(admin: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await admin.query<Record<string, string>>(`show ${setting}`);
    if (rows[0]?.[setting] !== 'on') throw new Error(`PostgreSQL runs with ${setting} off.`);
  }
}
