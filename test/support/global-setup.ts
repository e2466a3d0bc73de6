import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { projectRoot, startEmbeddedPostgres } from '@enishi/platform';
import type { EmbeddedPostgres } from '@enishi/platform';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';
import { migrate } from '../../apps/server/src/runtime/migrate.js';
import { testDataDir } from './test-data-dir.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the migrated template database; each test file clones it. */
    templateUrl: string;
  }
}

/**
 * One PostgreSQL for the run (embedded, or the server of DATABASE_URL) and one template database built
 * by the migrations. The template is kept between runs under the hash of the migrations.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: EmbeddedPostgres | undefined;
  let adminUrl = process.env['DATABASE_URL'];
  if (!adminUrl) {
    server = await startEmbeddedPostgres({
      baseDir: path.join(testDataDir(), 'postgres'),
      database: 'postgres',
      // a test cluster may be lost with its machine; the kill tests bring a durable one of their own
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    });
    adminUrl = server.url;
  }
  const name = `enishi_template_${migrationsHash()}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  const templateUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  // a second run of tests on the same server waits here instead of building the template twice
  await admin.query('select pg_advisory_lock(7302)');
  const known = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
  if (known.rowCount === 0) {
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name}`);
    const dataSource = await new DataSource(dataSourceOptions(templateUrl, 2)).initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    await admin.query(`alter database ${name} is_template true`);
  }
  await admin.query('select pg_advisory_unlock(7302)');
  await admin.end();
  project.provide('templateUrl', templateUrl);
  // the embedded server is left running for the next run; it is adopted then, and ends with the machine
  return async () => {
    if (process.env['CI']) await server?.stop();
  };
}

function migrationsHash(): string {
  const folder = path.join(projectRoot(), 'migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
