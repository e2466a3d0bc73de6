import type { DataSource } from 'typeorm';

/** Brings the schema up to date. Several processes may start at once: one migrates, the others wait. */
export async function migrate(dataSource: DataSource): Promise<number> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(7300)');
    return (await dataSource.runMigrations()).length;
  } finally {
    await runner.query('select pg_advisory_unlock(7300)').catch(() => {});
    await runner.release();
  }
}
