import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, inject } from 'vitest';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
}

/**
 * A database of this test file's own, cloned from the migrated template, or from another one by its name, and dropped at
 * its end.
 */
export async function freshDatabase(from?: string): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'));
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(template), { pathname: '/postgres' }).href,
  });
  await admin.connect();
  await cloneTemplate(admin, name, from ?? template.pathname.slice(1));
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href;
  const dataSource = await new DataSource(dataSourceOptions(url, 5)).initialize();
  afterAll(async () => {
    await dataSource.destroy();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return { url, dataSource };
}

/** Two files cloning at the same moment get "source database is being accessed": try again shortly. */
async function cloneTemplate(admin: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await admin.query(`create database ${name} template ${template}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
    }
  }
}
