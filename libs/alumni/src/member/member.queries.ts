import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { MemberStatus } from './member-states.js';

export interface MemberRow {
  id: string;
  personId: string;
  memberId: string;
  idKey: string;
  kind: string;
  status: MemberStatus;
  since: string | null;
  accountId: string | null;
}

const COLUMNS = `member.id, member.person_id as "personId", member.member_id as "memberId", member.id_key as "idKey",
  member.kind, member.status, member.since::text as since, member.account_id as "accountId"`;

/**
 * Locks the persons that are to get IDs, in a fixed order, until the transaction ends: two lists confirmed at the same
 * moment with the same person wait for one another here. Merged persons answer with the person they are now.
 */
export async function lockPersons(ctx: BaseCtx, personIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select kept.id from person kept
     where kept.id in (select coalesce(person.merged_into_id, person.id) from person where person.id = any($1::uuid[]))
     order by kept.id for no key update`,
    [personIds],
  );
  return rows.map((row) => row.id);
}

export function findMembersOfPersons(ctx: BaseCtx, personIds: readonly string[]): Promise<MemberRow[]> {
  return sql<MemberRow>(ctx.db, `select ${COLUMNS} from member where person_id = any($1::uuid[])`, [
    personIds,
  ]);
}

export async function findMemberOfPerson(ctx: BaseCtx, personId: string): Promise<MemberRow | undefined> {
  return (await findMembersOfPersons(ctx, [personId]))[0];
}

/** The member with this ID; a burned ID finds nobody. */
export async function findMemberByKey(ctx: BaseCtx, idKey: string): Promise<MemberRow | undefined> {
  const rows = await sql<MemberRow>(
    ctx.db,
    `select ${COLUMNS} from member where id_key = $1 and status not in ('RELEASED', 'MERGED')`,
    [idKey],
  );
  return rows[0];
}

/** Writes IDs into the ledger; those that were ever given before are left out of the answer. */
export async function addToLedger(
  ctx: BaseCtx,
  entries: readonly { idKey: string; memberId: string; personId: string; legacy: boolean }[],
): Promise<Set<string>> {
  const rows = await sql<{ idKey: string }>(
    ctx.db,
    `insert into member_id_ledger (id_key, member_id, person_id, legacy, given_at)
     select entry.id_key, entry.member_id, entry.person_id, entry.legacy, $2
     from jsonb_to_recordset($1::jsonb) as entry(id_key text, member_id text, person_id uuid, legacy boolean)
     on conflict (id_key) do nothing returning id_key as "idKey"`,
    [
      JSON.stringify(
        entries.map((entry) => ({
          id_key: entry.idKey,
          member_id: entry.memberId,
          person_id: entry.personId,
          legacy: entry.legacy,
        })),
      ),
      ctx.clock.now(),
    ],
  );
  return new Set(rows.map((row) => row.idKey));
}

/** Adds members, or gives those whose ID was released a new one. */
export async function putMembers(
  ctx: BaseCtx,
  members: readonly { id: string; personId: string; memberId: string; idKey: string }[],
): Promise<number> {
  return execute(
    ctx.db,
    `insert into member (id, person_id, member_id, id_key, kind, status, created_at)
     select item.id, item.person_id, item.member_id, item.id_key, 'ALUMNUS', 'RESERVED', $2
     from jsonb_to_recordset($1::jsonb) as item(id uuid, person_id uuid, member_id text, id_key text)
     on conflict (person_id) do update
       set member_id = excluded.member_id, id_key = excluded.id_key, status = 'RESERVED', version = member.version + 1
       where member.status = 'RELEASED'`,
    [
      JSON.stringify(
        members.map((member) => ({
          id: member.id,
          person_id: member.personId,
          member_id: member.memberId,
          id_key: member.idKey,
        })),
      ),
      ctx.clock.now(),
    ],
  );
}

/** Moves one member on; 0 when the membership is not in one of the statuses before. */
export function moveMember(
  ctx: BaseCtx,
  id: string,
  to: MemberStatus,
  before: readonly MemberStatus[],
  also: { since?: string; accountId?: string } = {},
): Promise<number> {
  return execute(
    ctx.db,
    `update member set status = $2, since = coalesce(since, $4::date), account_id = coalesce($5::uuid, account_id),
            version = version + 1
     where id = $1 and status = any($3::text[])`,
    [id, to, before, also.since ?? null, also.accountId ?? null],
  );
}

export function burnId(ctx: BaseCtx, idKey: string): Promise<number> {
  return execute(
    ctx.db,
    `update member_id_ledger set burned_at = $2 where id_key = $1 and burned_at is null`,
    [idKey, ctx.clock.now()],
  );
}

export interface ClaimantRow extends MemberRow {
  name: string;
  emails: string[];
  language: Locale | null;
}

/** The member with this ID, and the addresses that the office or the person themself has given for the person. */
export async function findClaimant(ctx: BaseCtx, idKey: string): Promise<ClaimantRow | undefined> {
  const rows = await sql<ClaimantRow>(
    ctx.db,
    `select ${COLUMNS}, person.name_latin as name, person.preferred_language as language,
            array_remove(array[lower(person.email), lower(person.email_second), lower(member.contact_email),
              lower(member.contact_email_second)], null) as emails
     from member join person on person.id = member.person_id
     where member.id_key = $1`,
    [idKey],
  );
  return rows[0];
}

/** Keeps the addresses that the person gave; what was given before stays where nothing new is said. */
export function putContact(ctx: BaseCtx, id: string, emails: readonly string[]): Promise<number> {
  return execute(
    ctx.db,
    `update member set contact_email = coalesce($2, contact_email),
            contact_email_second = coalesce($3, contact_email_second) where id = $1`,
    [id, emails[0] ?? null, emails[1] ?? null],
  );
}

/** Persons on a plan's list who come. */
export async function personsOfPlan(ctx: BaseCtx, planId: string): Promise<string[]> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `select distinct person_id as "personId" from participation
     where plan_id = $1 and state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')`,
    [planId],
  );
  return rows.map((row) => row.personId);
}

/** Persons with a reserved ID of ours who take part in nothing any more. */
export async function personsWithUnusedIds(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `select member.person_id as "personId"
     from member join member_id_ledger ledger on ledger.id_key = member.id_key and not ledger.legacy
     where member.status = 'RESERVED' and not exists (
       select from participation join person on person.id = participation.person_id
       where coalesce(person.merged_into_id, person.id) = member.person_id
         and participation.state not in ('WITHDRAWN', 'REPLACED'))`,
  );
  return rows.map((row) => row.personId);
}

/** Puts a member under another person: the same human being, found to be recorded twice. */
export function moveToPerson(ctx: BaseCtx, id: string, personId: string): Promise<number> {
  return execute(ctx.db, `update member set person_id = $2, version = version + 1 where id = $1`, [
    id,
    personId,
  ]);
}

/** The member whose ID was given to this person, under whatever person it stands now. */
export async function findMemberGivenTo(ctx: BaseCtx, personId: string): Promise<MemberRow | undefined> {
  const rows = await sql<MemberRow>(
    ctx.db,
    `select ${COLUMNS} from member join member_id_ledger ledger on ledger.id_key = member.id_key
     where ledger.person_id = $1 order by ledger.given_at desc limit 1`,
    [personId],
  );
  return rows[0];
}

/** Who was hidden under one of two records stays so under the one that is kept. */
export async function keepHidden(ctx: BaseCtx, keptId: string, mergedId: string): Promise<void> {
  await execute(
    ctx.db,
    `update member k set version = k.version + 1, hidden_by_self_at = coalesce(k.hidden_by_self_at, m.hidden_by_self_at),
       hidden_by_office_at = coalesce(k.hidden_by_office_at, m.hidden_by_office_at)
     from member m where k.id = $1 and m.id = $2 and (m.hidden_by_self_at is not null or m.hidden_by_office_at is not null)`,
    [keptId, mergedId],
  );
}
