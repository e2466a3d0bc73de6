import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/index.js';

describe('the schema', async () => {
  const { dataSource } = await freshDatabase();

  /** Statements with which the schema builder would bring the database to what the entities say. */
  async function drift(): Promise<string[]> {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  }

  it('is the same in migrations and entities', async () => {
    expect(await drift()).toEqual([]);
  });

  it('is noticed when it drifts: a column, an index, a reference', async () => {
    const db = dataSource.manager;
    await sql(db, 'alter table outbox add column forgotten text');
    await sql(db, 'drop index audit_entry_subject_ix');
    await sql(db, 'alter table session drop constraint session_account_fk');
    const found = (await drift()).join('\n');
    expect(found).toContain('forgotten');
    expect(found).toContain('audit_entry_subject_ix');
    expect(found).toContain('session_account_fk');
  });
});
