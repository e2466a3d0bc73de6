import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import { newId } from '../ids/new-id.js';
import { domainOf } from '../mail-address/address-key.js';
import type { Locale } from '../text/locale.js';

export interface MailPlan {
  to: string;
  locale: Locale;
  template: string;
  subjectRef: string;
  /** Same key, same mail: a second plan with it writes nothing. */
  dedupeKey: string;
  /** Not before this moment. */
  at: Date;
}

/**
 * Plans mails of a lane in one statement, in the caller's transaction. The words are made when they go out, so
 * nothing is sealed here; the mails count as sensitive, and their words are erased once they are sent.
 * @returns how many were new; 0 when the lane has ended
 */
export function planMails(ctx: BaseCtx, laneId: string, rows: readonly MailPlan[]): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0);
  return execute(
    ctx.db,
    `with lane as (select id from mail_lane where id = $1 and state <> 'ENDED' for share)
     insert into outgoing_mail (id, template, locale, to_address, sealed_model, sensitive, state, dedupe_key, subject_ref,
                                created_at, next_attempt_at, lane_id, domain)
     select plan.id, plan.template, plan.locale, plan.to_address, null, true, 'PLANNED', plan.dedupe_key, plan.subject_ref,
            $2, plan.at, lane.id, plan.domain
     from lane, unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::text[])
       as plan(id, template, locale, to_address, dedupe_key, subject_ref, at, domain)
     on conflict (dedupe_key) do nothing`,
    [
      laneId,
      ctx.clock.now(),
      rows.map(() => newId()),
      rows.map((row) => row.template),
      rows.map((row) => row.locale),
      rows.map((row) => row.to),
      rows.map((row) => row.dedupeKey),
      rows.map((row) => row.subjectRef),
      rows.map((row) => row.at),
      rows.map((row) => domainOf(row.to)),
    ],
  );
}
