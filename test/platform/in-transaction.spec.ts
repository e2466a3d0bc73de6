import { inTransaction, recordAudit, sql, userError } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';

function write(ctx: BaseCtx, subjectId: string): Promise<void> {
  return recordAudit(ctx, { action: 'test.written', subjectType: 'test', subjectId });
}

describe('a transaction', async () => {
  const { dataSource } = await freshDatabase();
  const ctx = testCtx(dataSource, as.system());

  async function auditsOf(subjectId: string): Promise<number> {
    return (await sql(dataSource.manager, 'select 1 from audit_entry where subject_id = $1', [subjectId]))
      .length;
  }

  it('keeps what was written when the verb succeeds', async () => {
    await inTransaction(ctx, (inner) => write(inner, 'kept'));
    expect(await auditsOf('kept')).toBe(1);
  });

  it('leaves nothing behind when the verb throws', async () => {
    const work = inTransaction(ctx, async (inner) => {
      await write(inner, 'thrown');
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await auditsOf('thrown')).toBe(0);
  });

  it('leaves nothing behind when the verb answers with something the person can mend', async () => {
    const result = await inTransaction(ctx, async (inner) => {
      await write(inner, 'refused');
      return userError({ __typename: 'Refused' as const });
    });
    expect(result).toEqual({ __typename: 'Refused' });
    expect(await auditsOf('refused')).toBe(0);
  });

  it('joins an outer one: the inner verb is undone with it', async () => {
    const work = inTransaction(ctx, async (outer) => {
      await inTransaction(outer, (inner) => write(inner, 'nested'));
      throw new Error('outer stops');
    });
    await expect(work).rejects.toThrow('outer stops');
    expect(await auditsOf('nested')).toBe(0);
  });
});

describe('the audit', async () => {
  const { dataSource } = await freshDatabase();

  it('takes no change and no deletion', async () => {
    await recordAudit(testCtx(dataSource, as.officer()), { action: 'a.b', subjectType: 'a', subjectId: '1' });
    await expect(sql(dataSource.manager, `update audit_entry set action = 'x'`)).rejects.toThrow(
      'audit_entry takes no',
    );
    await expect(sql(dataSource.manager, 'delete from audit_entry')).rejects.toThrow('audit_entry takes no');
  });
});
