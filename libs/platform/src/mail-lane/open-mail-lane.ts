import { tokyoDate } from '../clock/date-only.js';
import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import { newId } from '../ids/new-id.js';
import type { MailLaneKind } from './mail-lane-kind.js';

export interface OpenMailLaneInput {
  kind: Pick<MailLaneKind, 'kind'> | string;
  /** Never more in a second; the mails of a second are spread over it. */
  perSecond: number;
  /** Never more on a day of Japan's calendar. */
  perDay: number;
  /** Never more to one receiving domain in a minute. */
  perDomainPerMinute: number;
}

/** Opens a lane that is RUNNING. @returns its id */
export async function openMailLane(ctx: BaseCtx, input: OpenMailLaneInput): Promise<string> {
  const id = newId();
  const now = ctx.clock.now();
  // the pace is kept by the clock of the database, which all workers share
  await execute(
    ctx.db,
    `insert into mail_lane (id, kind, state, per_second, per_day, per_domain_per_minute, refilled_at, day, created_at)
     values ($1, $2, 'RUNNING', $3, $4, $5, clock_timestamp(), $6, $7)`,
    [
      id,
      typeof input.kind === 'string' ? input.kind : input.kind.kind,
      input.perSecond,
      input.perDay,
      input.perDomainPerMinute,
      tokyoDate(now),
      now,
    ],
  );
  return id;
}
