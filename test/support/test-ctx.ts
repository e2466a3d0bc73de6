import { makeCtx } from '@enishi/accounts';
import type { Actor, Ctx } from '@enishi/accounts';
import { FixedClock } from '@enishi/platform';
import type { Clock, Locale } from '@enishi/platform';
import type { DataSource } from 'typeorm';

/** A morning in the busy season: 20 January 2026, 10:00 in Japan. */
export const TEST_NOW = new Date('2026-01-20T01:00:00Z');

/** A context on the test database, for calling verbs directly. */
export function testCtx(
  dataSource: DataSource,
  actor: Actor,
  options: { clock?: Clock; locale?: Locale } = {},
): Ctx {
  return makeCtx({
    db: dataSource.manager,
    clock: options.clock ?? new FixedClock(TEST_NOW),
    locale: options.locale ?? 'en',
    actor,
  });
}
