import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';

/** A case as it was written by the launch. */
export interface CaseRow {
  id: string;
  contactId: string;
  personId: string | null;
  planId: string | null;
  /** Stays the same at every load, unlike the ids that a launch makes. */
  subject: string;
  cohort: number;
  country: string | null;
  module: 'PULSE' | 'FULL' | 'HOST';
  locale: Locale;
  address: string;
  hostId: string;
  hostName: string;
  affiliation: string;
  /** What the same person or plan answered in an earlier campaign. */
  last: Answers | null;
}

/** The cases of a campaign, in an order that is the same at every load. */
export function selectCases(ctx: BaseCtx, campaignId: string): Promise<CaseRow[]> {
  return sql<CaseRow>(
    ctx.db,
    `select a.id, a.contact_id as "contactId", a.person_id as "personId", a.plan_id as "planId",
       coalesce(a.person_id, a.plan_id) as subject, a.cohort_year as cohort, a.country_code as country, a.module, k.locale,
       k.address, a.host_institution_id as "hostId", coalesce(h.name_en, h.name_ja) as "hostName",
       coalesce(sender.name_en, h.name_en) as affiliation,
       (select r.answers from survey_assignment b join survey_response r on r.assignment_id = b.id
        where b.campaign_id <> a.campaign_id and (b.person_id = a.person_id or b.plan_id = a.plan_id) limit 1) as last
     from survey_assignment a join survey_contact k on k.id = a.contact_id
       join institution h on h.id = a.host_institution_id
       left join lateral (select i.name_en from participation t join institution i on i.id = t.sending_institution_id
         where t.person_id = a.person_id order by t.entry_date desc limit 1) sender on true
     where a.campaign_id = $1 order by coalesce(a.person_id, a.plan_id)`,
    [campaignId],
  );
}

/** Names of the people of plans, for the forms of hosts. */
export async function selectGuests(
  ctx: BaseCtx,
  planIds: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const rows = await sql<{ planId: string; id: string; name: string }>(
    ctx.db,
    `select t.plan_id as "planId", p.id, p.name_latin as name from participation t join person p on p.id = t.person_id
     where t.plan_id = any($1::uuid[]) and t.state not in ('WITHDRAWN', 'REPLACED') order by t.plan_id, t.list_number`,
    [planIds],
  );
  const guests = new Map<string, { id: string; name: string }[]>();
  for (const { planId, id, name } of rows) {
    const list = guests.get(planId) ?? [];
    list.push({ id, name });
    guests.set(planId, list);
  }
  return guests;
}

/** The invitations of a lane went out, as far as the play is concerned; those to `except` are left to the server. */
export function sendPlanned(
  ctx: BaseCtx,
  campaignId: string,
  at: string,
  except: readonly string[],
): Promise<number> {
  return execute(
    ctx.db,
    `update outgoing_mail m set state = 'SENT', attempts = 1, sent_at = $2::timestamptz, sealed_model = null,
       message_id = '<' || m.id || '@demo.example>'
     from survey_campaign c where c.id = $1 and m.lane_id = c.mail_lane_id and m.state = 'PLANNED'
       and m.to_address <> all($3::text[])`,
    [campaignId, at, except],
  );
}

/** Mails that came back: their rows, and the addresses to which nothing is sent again. */
export async function bounce(
  ctx: BaseCtx,
  contacts: readonly { contactId: string; address: string }[],
  at: string,
): Promise<void> {
  await execute(
    ctx.db,
    `update outgoing_mail set state = 'BOUNCED', bounced_at = $2::timestamptz, reply_code = 550
     where dedupe_key = any(select 'survey:' || k || ':0' from unnest($1::text[]) k)`,
    [contacts.map(({ contactId }) => contactId), at],
  );
  await execute(
    ctx.db,
    `insert into mail_address (address, undeliverable_at, code, reason)
     select distinct address, $2::timestamptz, '5.1.1', 'BOUNCED' from unnest($1::text[]) address on conflict do nothing`,
    [contacts.map(({ address }) => address), at],
  );
}

export async function optOut(ctx: BaseCtx, addresses: readonly string[], at: string): Promise<void> {
  await execute(
    ctx.db,
    `insert into mail_opt_out (address, kind, opted_out_at)
     select distinct address, 'survey', $2::timestamptz from unnest($1::text[]) address on conflict do nothing`,
    [addresses, at],
  );
}

export interface CaseEnd {
  id: string;
  state: string;
  sentAt: string;
  openedAt: string | null;
  startedAt: string | null;
  answeredAt: string | null;
}

/** How far each case is. */
export async function endCases(ctx: BaseCtx, ends: readonly CaseEnd[]): Promise<void> {
  await execute(
    ctx.db,
    `update survey_assignment a set state = e.state, sent_at = e.sent_at, opened_at = e.opened_at,
       started_at = e.started_at, answered_at = e.answered_at
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
       as e(id, state, sent_at, opened_at, started_at, answered_at) where a.id = e.id`,
    [
      ends.map(({ id }) => id),
      ends.map(({ state }) => state),
      ends.map(({ sentAt }) => sentAt),
      ends.map(({ openedAt }) => openedAt),
      ends.map(({ startedAt }) => startedAt),
      ends.map(({ answeredAt }) => answeredAt),
    ],
  );
}

/** To whom no more mail goes, and which rung of the ladder the others have reached. */
export async function endContacts(
  ctx: BaseCtx,
  contacts: readonly {
    id: string;
    rung: number;
    next: string | null;
    stopped: string | null;
    reason: string | null;
  }[],
): Promise<void> {
  await execute(
    ctx.db,
    `update survey_contact k set rung = e.rung, next_contact_at = e.next, stopped_at = e.stopped, stop_reason = e.reason
     from unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::timestamptz[], $5::text[])
       as e(id, rung, next, stopped, reason) where k.id = e.id`,
    [
      contacts.map(({ id }) => id),
      contacts.map(({ rung }) => rung),
      contacts.map(({ next }) => next),
      contacts.map(({ stopped }) => stopped),
      contacts.map(({ reason }) => reason),
    ],
  );
}

export async function analyzeFollowUp(ctx: BaseCtx): Promise<void> {
  await execute(
    ctx.db,
    `analyze survey_campaign, survey_contact, survey_assignment, survey_event, survey_form, survey_response, survey_answer,
       survey_page_visit, outgoing_mail`,
  );
}
