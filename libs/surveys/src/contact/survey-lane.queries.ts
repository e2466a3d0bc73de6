import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql, tokyoDate } from '@enishi/platform';
import { ANSWERABLE_STATES } from '../campaign/campaign-states.js';
import type { Audience } from '../campaign/campaign-states.js';
import type { CampaignMailTexts } from '../campaign/campaign-settings.js';
import { ASKABLE } from './askable.js';
import { heldBecause, heldValues } from './held.queries.js';
import type { HeldReason } from './held-reasons.js';

const ANSWERABLE = `(${ANSWERABLE_STATES.map((state) => `'${state}'`).join(', ')})`;

export interface ContactToWrite {
  contactId: string;
  name: string;
  locale: Locale;
  audience: Audience;
  fiscalYear: number;
  closesOn: string;
  mailTexts: CampaignMailTexts;
  instrumentCode: string;
  instrumentVersion: number;
  /** Of each open case. */
  modules: string[];
  plansJa: string[];
  plansEn: string[];
  /** Why nothing may be sent any more; null when it may. */
  held: HeldReason | null;
}

/**
 * Contacts to whom there still is something to say at this moment: the campaign takes answers, the contact was not
 * stopped, and at least one case is open. Modules and plans are those of the open cases. What kept people from being
 * asked at the launch is asked again here (`held`).
 */
export function contactsToWrite(ctx: BaseCtx, contactIds: readonly string[]): Promise<ContactToWrite[]> {
  return sql<ContactToWrite>(
    ctx.db,
    `select k.id as "contactId", k.name, k.locale, c.audience, c.fiscal_year as "fiscalYear", c.closes_on::text as "closesOn",
       c.mail_texts as "mailTexts", c.instrument_code as "instrumentCode", c.instrument_version as "instrumentVersion",
       array_agg(a.module) as modules,
       array_remove(array_agg(p.title_ja order by p.visit_start, p.id), null) as "plansJa",
       array_remove(array_agg(p.title_en order by p.visit_start, p.id), null) as "plansEn",
       ${heldBecause(2)} as held
     from survey_contact k join survey_campaign c on c.id = k.campaign_id and c.state in ${ANSWERABLE}
       join survey_assignment a on a.contact_id = k.id and a.state in ${ASKABLE}
       left join exchange_plan p on p.id = a.plan_id
     where k.id = any($1::uuid[]) and k.stopped_at is null
     group by k.id, c.id`,
    [contactIds, ...heldValues(tokyoDate(ctx.clock.now()))],
  );
}

export interface NewLink {
  tokenHash: Buffer;
  purpose: 'INVITATION' | 'REMINDER';
  contactId: string;
  mailId: string;
  expiresAt: Date;
}

/** Keeps the hashes of new personal links, many in one statement. */
export async function insertLinks(ctx: BaseCtx, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  await execute(
    ctx.db,
    `insert into survey_link (token_hash, purpose, contact_id, mail_id, made_by, created_at, expires_at)
     select token_hash, purpose, contact_id, mail_id, $6, $7, expires_at
     from unnest($1::bytea[], $2::text[], $3::uuid[], $4::uuid[], $5::timestamptz[])
       as l(token_hash, purpose, contact_id, mail_id, expires_at)`,
    [
      links.map((link) => link.tokenHash),
      links.map((link) => link.purpose),
      links.map((link) => link.contactId),
      links.map((link) => link.mailId),
      links.map((link) => link.expiresAt),
      ctx.actorRef,
      ctx.clock.now(),
    ],
  );
}

/** Keeps the hash of a link by which the staff looks at the form of a campaign. */
export async function insertTestLink(
  ctx: BaseCtx,
  link: { tokenHash: Buffer; campaignId: string; expiresAt: Date },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_link (token_hash, purpose, campaign_id, made_by, created_at, expires_at)
     values ($1, 'TEST', $2, $3, $4, $5)`,
    [link.tokenHash, link.campaignId, ctx.actorRef, ctx.clock.now(), link.expiresAt],
  );
}

/**
 * Notes that mails have gone out. An invitation counts for every case that had none yet, also one that was answered
 * in the same second; a reminder only for those still open.
 */
export async function noteSent(
  ctx: BaseCtx,
  mails: readonly { contactId: string; rung: number }[],
): Promise<void> {
  await execute(
    ctx.db,
    `with mail as (select * from unnest($1::uuid[], $2::int[]) as m(contact_id, rung)),
     told as (
       insert into survey_event (campaign_id, assignment_id, kind, at, detail)
       select a.campaign_id, a.id, case when mail.rung = 0 then 'SENT' else 'REMINDED' end, $3,
         jsonb_build_object('rung', mail.rung)
       from mail join survey_assignment a on a.contact_id = mail.contact_id
       where case when mail.rung = 0 then a.sent_at is null else a.state in ${ASKABLE} end)
     update survey_assignment a set sent_at = coalesce(a.sent_at, $3),
       state = case when a.state in ('SCHEDULED', 'UNDELIVERABLE') then 'SENT' else a.state end
     from mail where a.contact_id = mail.contact_id
       and (a.sent_at is null or a.state in ('SCHEDULED', 'UNDELIVERABLE'))`,
    [mails.map((mail) => mail.contactId), mails.map((mail) => mail.rung), ctx.clock.now()],
  );
}

/**
 * Notes that mails did not arrive. A dead address ends the contact; after three days of trying in vain the next
 * reminder still tries. Telling the same twice adds nothing: a case that is UNDELIVERABLE is passed over.
 */
export async function noteBounced(
  ctx: BaseCtx,
  mails: readonly { contactId: string; rung: number; isAddressDead: boolean }[],
): Promise<void> {
  await execute(
    ctx.db,
    `with mail as (select * from unnest($1::uuid[], $2::int[], $3::boolean[]) as m(contact_id, rung, is_dead)),
     bounced as (
       update survey_assignment a set state = 'UNDELIVERABLE' from mail
       where a.contact_id = mail.contact_id and a.state in ('SCHEDULED', 'SENT')
       returning a.campaign_id, a.id, mail.rung, mail.is_dead),
     told as (
       insert into survey_event (campaign_id, assignment_id, kind, at, detail)
       select campaign_id, id, 'BOUNCED', $4, jsonb_build_object('rung', rung, 'dead', is_dead) from bounced)
     update survey_contact k set stopped_at = $4, stop_reason = 'UNDELIVERABLE', next_contact_at = null
     from mail where k.id = mail.contact_id and mail.is_dead and k.stopped_at is null
       and not exists (select from survey_assignment a where a.contact_id = k.id and a.state = 'ANSWERED')`,
    [
      mails.map((mail) => mail.contactId),
      mails.map((mail) => mail.rung),
      mails.map((mail) => mail.isAddressDead),
      ctx.clock.now(),
    ],
  );
}

/** The key of a mail that is known only by its id. */
export async function findMailKey(ctx: BaseCtx, mailId: string): Promise<string | undefined> {
  const [row] = await sql<{ dedupeKey: string }>(
    ctx.db,
    `select dedupe_key as "dedupeKey" from outgoing_mail where id = $1`,
    [mailId],
  );
  return row?.dedupeKey;
}
