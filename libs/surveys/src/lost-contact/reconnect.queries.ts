import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export async function insertReconnectLink(
  ctx: BaseCtx,
  link: { id: string; personId: string; helperPersonId: string; tokenHash: Buffer; expiresAt: Date },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into reconnect_link (id, person_id, helper_person_id, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [link.id, link.personId, link.helperPersonId, link.tokenHash, ctx.clock.now(), link.expiresAt],
  );
}

export interface ReconnectRow {
  id: string;
  personId: string;
  name: string;
  birthDate: string | null;
  memberKey: string;
  /** Own visits, with which a certificate is compared. */
  participationIds: string[];
}

/** The link of a token, while it is good and its person still is a member. */
export async function findReconnectLink(ctx: BaseCtx, tokenHash: Buffer): Promise<ReconnectRow | undefined> {
  const rows = await sql<ReconnectRow>(
    ctx.db,
    `select l.id, l.person_id as "personId", person.name_latin as name, person.birth_date::text as "birthDate",
       member.id_key as "memberKey",
       array(select t.id from participation t where t.person_id = l.person_id) as "participationIds"
     from reconnect_link l join person on person.id = l.person_id and person.merged_into_id is null
       join member on member.person_id = person.id and member.status in ('RESERVED', 'ACTIVE', 'CLAIMED')
     where l.token_hash = $1 and l.used_at is null and l.locked_at is null and l.expires_at > $2`,
    [tokenHash, ctx.clock.now()],
  );
  return rows[0];
}

/**
 * Counts a proof, right or wrong, by one statement: a wrong one takes a try and the last one closes the link. Of many
 * at the same moment no more are looked at than there are tries.
 * @returns undefined when the link was closed before
 */
export async function takeProofTry(
  ctx: BaseCtx,
  input: { id: string; isProved: boolean; tries: number },
): Promise<{ isLocked: boolean } | undefined> {
  const rows = await sql<{ isLocked: boolean }>(
    ctx.db,
    `update reconnect_link set proof_tries = proof_tries + case when $2 then 0 else 1 end,
       locked_at = case when not $2 and proof_tries + 1 >= $3 then $4::timestamptz end
     where id = $1 and used_at is null and locked_at is null and expires_at > $4
     returning locked_at is not null as "isLocked"`,
    [input.id, input.isProved, input.tries, ctx.clock.now()],
  );
  return rows[0];
}

/** Keeps the address that somebody typed, sealed, and the code that was sent to it; 0 when the link is spent. */
export function putCode(
  ctx: BaseCtx,
  input: { id: string; codeHash: Buffer; sealedAddress: Buffer; expiresAt: Date },
): Promise<number> {
  return execute(
    ctx.db,
    `update reconnect_link set code_hash = $2, sealed_address = $3, code_expires_at = $4, code_tries = 0
     where id = $1 and used_at is null and locked_at is null`,
    [input.id, input.codeHash, input.sealedAddress, input.expiresAt],
  );
}

/** Takes one try of the code, right or wrong; undefined when none is left or the code is too old. */
export async function takeCodeTry(
  ctx: BaseCtx,
  id: string,
  tries: number,
): Promise<{ codeHash: Buffer; sealedAddress: Buffer } | undefined> {
  const rows = await sql<{ codeHash: Buffer; sealedAddress: Buffer }>(
    ctx.db,
    `update reconnect_link set code_tries = code_tries + 1
     where id = $1 and used_at is null and locked_at is null and code_tries < $2 and code_expires_at > $3
     returning code_hash as "codeHash", sealed_address as "sealedAddress"`,
    [id, tries, ctx.clock.now()],
  );
  return rows[0];
}

/** Spends a link and forgets the typed address; 0 when somebody spent it before. */
export function spendLink(ctx: BaseCtx, id: string): Promise<number> {
  return execute(
    ctx.db,
    `update reconnect_link set used_at = $2, code_hash = null, sealed_address = null, code_expires_at = null
     where id = $1 and used_at is null and locked_at is null and expires_at > $2`,
    [id, ctx.clock.now()],
  );
}

export interface StoppedContactRow {
  id: string;
  assignmentId: string;
  rung: number;
  timeZone: string;
  openedOn: string;
  reminderDays: number[];
  hourFrom: number;
  hourTo: number;
  quietWeekdays: number[];
  quietDates: string[];
}

/** Contacts of a person in running campaigns to whom mails did not arrive, with their case. */
export function stoppedContactsOf(ctx: BaseCtx, personId: string): Promise<StoppedContactRow[]> {
  return sql<StoppedContactRow>(
    ctx.db,
    `select k.id, a.id as "assignmentId", k.rung, k.time_zone as "timeZone", c.opens_on::text as "openedOn",
       c.reminder_days as "reminderDays", c.hour_from as "hourFrom", c.hour_to as "hourTo",
       c.quiet_weekdays as "quietWeekdays", c.quiet_dates::text[] as "quietDates"
     from survey_contact k join survey_campaign c on c.id = k.campaign_id and c.state in ('OPEN', 'PAUSED')
       join survey_assignment a on a.contact_id = k.id and a.state = 'UNDELIVERABLE'
     where k.person_id = $1 and (k.stop_reason is null or k.stop_reason = 'UNDELIVERABLE')
     for update of k`,
    [personId],
  );
}

/** Lets a contact go on under another address. */
export async function reviveContact(
  ctx: BaseCtx,
  contact: { id: string; address: string; rung: number; nextContactAt: Date | null },
): Promise<void> {
  await execute(
    ctx.db,
    `update survey_contact set address = $2, rung = $3, next_contact_at = $4, stopped_at = null, stop_reason = null
     where id = $1`,
    [contact.id, contact.address, contact.rung, contact.nextContactAt],
  );
}

/** Addresses of a person that take mail, except the new one, and the language of the person. */
export async function livingAddressesOf(
  ctx: BaseCtx,
  personId: string,
  newAddress: string,
): Promise<{ address: string; locale: Locale }[]> {
  return sql<{ address: string; locale: Locale }>(
    ctx.db,
    `select distinct lower(trim(given.address)) as address,
       case when person.preferred_language ilike 'ja%' then 'ja' when person.preferred_language ilike 'zh%' then 'zh-Hans'
         else 'en' end as locale
     from person left join member on member.person_id = person.id
       cross join unnest(array[member.contact_email, member.contact_email_second, person.email, person.email_second]) given(address)
       left join mail_address dead on dead.address = lower(trim(given.address))
     where person.id = $1 and trim(given.address) <> '' and dead.address is null and lower(trim(given.address)) <> lower($2)
     order by 1`,
    [personId, newAddress],
  );
}
