import type { BaseCtx } from '@enishi/platform';
import { execute, prepared, sql, tokyoDate } from '@enishi/platform';
import type { HeldReason } from '../contact/held-reasons.js';
import { heldBecause, heldValues } from '../contact/held.queries.js';
import { takesNewForms } from '../response/form-window.js';

export type LinkPurpose = 'INVITATION' | 'REMINDER' | 'COLLEAGUE' | 'TEST';
export type SessionVia = 'LINK' | 'COLLEAGUE' | 'ACCOUNT';

export interface LinkRow {
  purpose: LinkPurpose;
  contactId: string | null;
  assignmentId: string | null;
  campaignId: string;
  address: string | null;
  locale: string | null;
  /** Forms may be opened now. */
  isTaken: boolean;
  /** Something of this link was handed in before and can still be looked at. */
  hasHandedIn: boolean;
  held: HeldReason | null;
}

/** A link that is good; undefined when it is unknown, has run out or was taken back: one statement for all. */
export async function findLink(ctx: BaseCtx, tokenHash: Buffer): Promise<LinkRow | undefined> {
  const now = ctx.clock.now();
  const [row] = await prepared<LinkRow>(
    ctx.db,
    'survey_link_of_token',
    `select l.purpose, l.contact_id as "contactId", l.assignment_id as "assignmentId", c.id as "campaignId", l.address,
       k.locale, ${takesNewForms('$2')} as "isTaken",
       c.state <> 'ARCHIVED' and exists (
         select from survey_assignment a join survey_form f on f.assignment_id = a.id
         where (a.id = l.assignment_id or a.contact_id = l.contact_id) and f.submitted_at is not null) as "hasHandedIn",
       ${heldBecause(3)} as held
     from survey_link l
       left join survey_assignment own on own.id = l.assignment_id
       left join survey_contact k on k.id = coalesce(l.contact_id, own.contact_id)
       join survey_campaign c on c.id = coalesce(l.campaign_id, k.campaign_id)
     where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null`,
    [tokenHash, now, ...heldValues(tokyoDate(now))],
  );
  return row;
}

export interface CaseRow {
  id: string;
  planTitle: string | null;
  state: string;
}

/** The cases that a link or browser opens, in a steady order. Titles are of plans, never of people. */
export function selectCases(
  ctx: BaseCtx,
  of: { contactId: string | null; assignmentId: string | null },
): Promise<CaseRow[]> {
  return sql<CaseRow>(
    ctx.db,
    `select a.id, case when $3::text = 'ja' then p.title_ja else p.title_en end as "planTitle", a.state
     from survey_assignment a left join exchange_plan p on p.id = a.plan_id
     where a.id = $2::uuid or a.contact_id = $1::uuid
     order by p.fiscal_year desc, p.reception_number, a.id`,
    [of.contactId, of.assignmentId, ctx.locale],
  );
}

export async function insertSurveySession(
  ctx: BaseCtx,
  session: {
    id: string;
    tokenHash: Buffer;
    contactId: string | null;
    assignmentId: string | null;
    campaignId: string | null;
    address: string | null;
    via: SessionVia;
    openedBy: string;
    isVerified: boolean;
    expiresAt: Date;
  },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_session (id, token_hash, contact_id, assignment_id, campaign_id, address, via, opened_by,
       verified_at, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9 then $10::timestamptz end, $10, $11)`,
    [
      session.id,
      session.tokenHash,
      session.contactId,
      session.assignmentId,
      session.campaignId,
      session.address,
      session.via,
      session.openedBy,
      session.isVerified,
      ctx.clock.now(),
      session.expiresAt,
    ],
  );
}

export async function insertLink(
  ctx: BaseCtx,
  link: {
    tokenHash: Buffer;
    purpose: LinkPurpose;
    contactId?: string;
    assignmentId?: string;
    campaignId?: string;
    address?: string | null;
    expiresAt: Date;
  },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_link (token_hash, purpose, contact_id, assignment_id, campaign_id, address, made_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      link.tokenHash,
      link.purpose,
      link.contactId ?? null,
      link.assignmentId ?? null,
      link.campaignId ?? null,
      link.address ?? null,
      ctx.actorRef,
      ctx.clock.now(),
      link.expiresAt,
    ],
  );
}

/** Removes browsers, and links, whose time has run out; codes go with their browser. */
export async function deleteEnded(ctx: BaseCtx): Promise<number> {
  const now = ctx.clock.now();
  const sessions = await execute(ctx.db, `delete from survey_session where expires_at < $1`, [now]);
  await execute(
    ctx.db,
    `update survey_session set code_hash = null, code_expires_at = null where code_expires_at < $1`,
    [now],
  );
  // a link is kept for a while after its end, so that unsubscribing from an old mail still works
  const links = await execute(
    ctx.db,
    `delete from survey_link where expires_at < $1::timestamptz - interval '400 days'`,
    [now],
  );
  return sessions + links;
}
