import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/index.js';
import { describeSchema } from './describe-schema.js';

describe('the migrations', async () => {
  const { dataSource } = await freshDatabase();

  it('lead to the schema that was reviewed', async () => {
    await expect(await describeSchema(dataSource.manager)).toMatchFileSnapshot('../../migrations/schema.sql');
  });

  it('can all be taken back, and lead to the same schema again', async () => {
    const before = await describeSchema(dataSource.manager);
    for (const _ of dataSource.migrations) await dataSource.undoLastMigration({ transaction: 'each' });
    expect(
      (await describeSchema(dataSource.manager)).split('\n').filter((line) => line.startsWith('table')),
    ).toEqual([]);
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await describeSchema(dataSource.manager)).toBe(before);
  });
});
