import { makeCtx, openSession, sessionCookieName } from '@enishi/accounts';
import type { Capacity } from '@enishi/accounts';
import { newId, sql, systemClock } from '@enishi/platform';
import type { BenchDatabase } from './bench-database.js';

/** Signs a synthetic person in and returns the `Cookie` header of the browser. */
export async function signIn(
  { dataSource }: BenchDatabase,
  grants: readonly { capacity: Capacity; scopeId?: string }[],
): Promise<string> {
  const accountId = newId();
  const now = systemClock.now();
  const db = dataSource.manager;
  await sql(
    db,
    `insert into account (id, email, display_name, locale, created_at) values ($1, $2, 'Bench', 'en', $3)`,
    [accountId, `${accountId}@bench.example`, now],
  );
  for (const { capacity, scopeId } of grants) {
    await sql(
      db,
      `insert into capacity_grant (id, account_id, capacity, scope_id, granted_at) values ($1, $2, $3, $4, $5)`,
      [newId(), accountId, capacity, scopeId ?? null, now],
    );
  }
  const ctx = makeCtx({ db, clock: systemClock, locale: 'en', actor: { kind: 'system', job: 'bench' } });
  const session = await openSession(ctx, { accountId, method: 'DEMO', userAgent: undefined });
  return `${sessionCookieName('http://localhost')}=${session}`;
}
