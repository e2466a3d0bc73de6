import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import type { Locale } from '../text/locale.js';

/**
 * What every use case is handed: where to read and write, what time it is, which language the person
 * reads, and who is to be named in the audit. Domain libs extend it with the actor.
 */
export interface BaseCtx {
  /** Entity manager of the pool, or of the transaction that is open. */
  readonly db: EntityManager;
  /** Where reports are read while one of them is made; see `fromOneDatabase`. */
  readonly reportsDb?: EntityManager;
  readonly clock: Clock;
  readonly locale: Locale;
  /** Follows one request or job through logs, audit entries and mails. */
  readonly requestId: string;
  /** Who acts, for the audit: `account:<id>`, `respondent:<id>`, `job:<name>` or `anonymous`. */
  readonly actorRef: string;
}
