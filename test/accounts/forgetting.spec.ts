import { accountsSweeps, ensureAccount, openSession, requestSignIn } from '@enishi/accounts';
import { FixedClock, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';

describe('what sign-in keeps', async () => {
  const { dataSource } = await freshDatabase();
  const clock = new FixedClock(TEST_NOW);
  const ctx = testCtx(dataSource, as.system(), { clock });
  const DAY = 86_400_000;

  const count = async (table: 'sign_in_code' | 'allowance' | 'session') =>
    (await sql<{ n: number }>(dataSource.manager, `select count(*)::int as n from ${table}`))[0]!.n;
  const sweep = async () => {
    for (const one of accountsSweeps) await one.run(ctx);
  };

  it('is forgotten in time: codes after a day, counts when their window is over, sessions a month after their end', async () => {
    const { account } = await ensureAccount(ctx, { email: 'a@example.org', displayName: 'A', locale: 'en' });
    await openSession(ctx, { accountId: account.id, method: 'LINK', userAgent: undefined });
    await requestSignIn(ctx, { email: 'a@example.org', ip: '192.0.2.1' });
    await sweep();
    expect([await count('sign_in_code'), await count('allowance'), await count('session')]).toEqual([
      1, 3, 1,
    ]);
    clock.advance(DAY + 11 * 60_000);
    await sweep();
    await sweep();
    expect([await count('sign_in_code'), await count('allowance'), await count('session')]).toEqual([
      0, 0, 1,
    ]);
    clock.advance(60 * DAY);
    await sweep();
    expect(await count('session')).toBe(1);
    clock.advance(30 * DAY);
    await sweep();
    expect(await count('session')).toBe(0);
  });
});
