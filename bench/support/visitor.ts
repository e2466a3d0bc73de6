import { makeCtx, openSession, sessionCookieName } from '@enishi/accounts';
import type { Capacity, Ctx } from '@enishi/accounts';
import { newId, sql, systemClock } from '@enishi/platform';
import type { BenchDatabase } from './bench-database.js';

/** The system at work on the benches' database, for verbs that prepare what is measured. */
export function benchCtx({ dataSource }: BenchDatabase): Ctx {
  const actor = { kind: 'system', job: 'bench' } as const;
  return makeCtx({ db: dataSource.manager, clock: systemClock, locale: 'en', actor });
}

/** An officer, for verbs that only officers may call. */
export function officerCtx(database: BenchDatabase): Ctx {
  const actor = {
    kind: 'account',
    accountId: newId(),
    sessionId: newId(),
    grants: [{ capacity: 'OFFICER', scopeId: null }],
  } as const;
  return makeCtx({ db: database.dataSource.manager, clock: systemClock, locale: 'en', actor });
}

/** Signs a synthetic person in and returns the `Cookie` header of the browser. */
export async function signIn(
  database: BenchDatabase,
  grants: readonly { capacity: Capacity; scopeId?: string }[],
): Promise<string> {
  const accountId = newId();
  const now = systemClock.now();
  const db = database.dataSource.manager;
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
  const session = await openSession(benchCtx(database), { accountId, method: 'DEMO', userAgent: undefined });
  return `${sessionCookieName('http://localhost')}=${session}`;
}
