import { z } from 'zod';
import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import { newId } from '../ids/new-id.js';
import { defineJob } from '../jobs/define-job.js';
import type { Locale } from '../text/locale.js';
export interface PlannedMail { id: string; to: string; locale: Locale; template: string; subjectRef: string; dedupeKey: string }
export interface ComposedMail { template?: string; model: object; headers?: Record<string, string> }
export interface MailLaneKind {
  readonly kind: string;
  compose(ctx: BaseCtx, mails: readonly PlannedMail[]): Promise<ReadonlyMap<string, ComposedMail | 'DROP'>>;
  sent(ctx: BaseCtx, mails: readonly PlannedMail[]): Promise<void>;
  failed(ctx: BaseCtx, mails: readonly (PlannedMail & { isAddressDead: boolean })[]): Promise<void>;
}
export const defineMailLane = (kind: MailLaneKind): MailLaneKind => kind;
export const mailUndeliverable = defineJob({ name: 'mail.undeliverable', queue: 'facts', payload: z.object({ mailId: z.uuid() }) });
export async function openMailLane(ctx: BaseCtx, o: { kind: string; perSecond: number; perDay: number; perDomainPerMinute: number }): Promise<string> {
  const id = newId();
  await execute(ctx.db, `insert into mail_lane (id, kind, state, per_second, per_day, per_domain_per_minute, refilled_at, day, created_at) values ($1,$2,'RUNNING',$3,$4,$5,$6::timestamptz,$6::timestamptz::date,$6)`,
    [id, o.kind, o.perSecond, o.perDay, o.perDomainPerMinute, ctx.clock.now()]);
  return id;
}
export async function setMailLaneState(ctx: BaseCtx, laneId: string, state: 'RUNNING' | 'PAUSED' | 'ENDED'): Promise<void> {
  await execute(ctx.db, `update mail_lane set state = $2 where id = $1`, [laneId, state]);
  if (state === 'ENDED') await execute(ctx.db, `update outgoing_mail set state = 'CANCELLED' where lane_id = $1 and state = 'PLANNED'`, [laneId]);
}
export async function planMails(ctx: BaseCtx, laneId: string, rows: readonly { to: string; locale: Locale; template: string; subjectRef: string; dedupeKey: string; at: Date }[]): Promise<number> {
  return execute(ctx.db, `insert into outgoing_mail (id, template, locale, to_address, sensitive, state, dedupe_key, subject_ref, created_at, next_attempt_at, lane_id, domain)
    select id, template, locale, t, true, 'PLANNED', dk, sr, $8, at, $9, split_part(t, '@', 2) from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) as x(id, template, locale, t, dk, sr, at)
    on conflict (dedupe_key) do nothing`,
    [rows.map(() => newId()), rows.map((r) => r.template), rows.map((r) => r.locale), rows.map((r) => r.to), rows.map((r) => r.dedupeKey), rows.map((r) => r.subjectRef), rows.map((r) => r.at), ctx.clock.now(), laneId]);
}
