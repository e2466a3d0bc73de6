import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { ofFullAge } from '../chapter/chapter-member.queries.js';
import type { TermRole, TermState } from './term-states.js';

export interface TermRow {
  id: string;
  chapterId: string;
  personId: string;
  /** Shown only to those whom `showsName` lets see it. */
  name: string;
  role: TermRole;
  duty: string | null;
  startsOn: DateOnly;
  endsOn: DateOnly | null;
  state: TermState;
  isNamed: boolean;
  handoverNote: string | null;
  budgetNote: string | null;
  version: number;
}

/** Agreed to be named, and not hidden: whoever is hidden is named nowhere that others read (domain of members at risk). */
export const IS_NAMED = `(t.is_named and not exists (select from member h where h.person_id = t.person_id
  and (h.hidden_by_office_at is not null or h.hidden_by_self_at is not null)))`;

const COLUMNS = `t.id, t.chapter_id as "chapterId", t.person_id as "personId", person.name_latin as name, t.role, t.duty,
  t.starts_on::text as "startsOn", t.ends_on::text as "endsOn", t.state, ${IS_NAMED} as "isNamed",
  t.handover_note as "handoverNote", t.budget_note as "budgetNote", t.version`;

const ORDER = `case t.role when 'MAIN' then 1 when 'DEPUTY' then 2 else 3 end, t.starts_on, t.id`;

/** Terms of chapters that were not called off, the present ones first. */
export function selectTerms(ctx: BaseCtx, chapterIds: readonly string[]): Promise<TermRow[]> {
  return sql<TermRow>(
    ctx.db,
    `select ${COLUMNS} from chapter_term t join person on person.id = t.person_id
     where t.chapter_id = any($1::uuid[]) and t.state <> 'CANCELLED'
     order by case t.state when 'RUNNING' then 1 when 'PLANNED' then 2 else 3 end,
       case when t.state = 'ENDED' then t.ends_on end desc nulls first, ${ORDER}`,
    [chapterIds],
  );
}

export function selectTermsOfPerson(ctx: BaseCtx, personId: string): Promise<TermRow[]> {
  return sql<TermRow>(
    ctx.db,
    `select ${COLUMNS} from chapter_term t join person on person.id = t.person_id
     where t.person_id = $1 and t.state <> 'CANCELLED' order by t.starts_on desc, t.id`,
    [personId],
  );
}

export async function lockTerm(ctx: BaseCtx, id: string): Promise<TermRow | undefined> {
  return (
    await sql<TermRow>(
      ctx.db,
      `select ${COLUMNS} from chapter_term t join person on person.id = t.person_id where t.id = $1 for no key update of t`,
      [id],
    )
  )[0];
}

/** @returns 0 when the person has a term in this chapter that is not over */
export function insertTerm(
  ctx: BaseCtx,
  row: Pick<TermRow, 'id' | 'chapterId' | 'personId' | 'role' | 'duty' | 'startsOn' | 'endsOn' | 'state'>,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into chapter_term (id, chapter_id, person_id, role, duty, starts_on, ends_on, state, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (chapter_id, person_id) where state in ('PLANNED', 'RUNNING') do nothing`,
    [
      row.id,
      row.chapterId,
      row.personId,
      row.role,
      row.duty,
      row.startsOn,
      row.endsOn,
      row.state,
      ctx.clock.now(),
    ],
  );
}

/** Moves a term on; 0 when it is not in the state before. */
export function moveTerm(
  ctx: BaseCtx,
  id: string,
  to: TermState,
  before: TermState,
  endsOn: DateOnly | null = null,
): Promise<number> {
  return execute(
    ctx.db,
    `update chapter_term set state = $2, ends_on = coalesce($4::date, ends_on), version = version + 1
     where id = $1 and state = $3`,
    [id, to, before, endsOn],
  );
}

export function updateNotes(
  ctx: BaseCtx,
  id: string,
  version: number,
  notes: { handoverNote: string | null; budgetNote: string | null },
): Promise<number> {
  return execute(
    ctx.db,
    `update chapter_term set handover_note = $3, budget_note = $4, version = version + 1 where id = $1 and version = $2`,
    [id, version, notes.handoverNote, notes.budgetNote],
  );
}

export function setNamed(ctx: BaseCtx, id: string, isNamed: boolean): Promise<number> {
  return execute(
    ctx.db,
    `update chapter_term set is_named = $2, version = version + 1 where id = $1 and is_named <> $2`,
    [id, isNamed],
  );
}

/** Terms that should have begun or ended by a day. Chapters that are closed begin none. */
export async function selectDueTerms(ctx: BaseCtx, today: DateOnly): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select t.id from chapter_term t
     where (t.state = 'PLANNED' and t.starts_on <= $1::date) or (t.state = 'RUNNING' and t.ends_on < $1::date)
     order by t.starts_on, t.id limit 500`,
    [today],
  );
  return rows.map((row) => row.id);
}

/** Terms of a chapter that are not over. */
export async function selectOpenTerms(ctx: BaseCtx, chapterId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select id from chapter_term where chapter_id = $1 and state in ('PLANNED', 'RUNNING') order by id`,
    [chapterId],
  );
  return rows.map((row) => row.id);
}

/** The account of a member; nothing for somebody who is not of full age or has none. */
export async function findCoordinatorAccount(
  ctx: BaseCtx,
  personId: string,
  today: DateOnly,
): Promise<string | undefined> {
  const rows = await sql<{ accountId: string }>(
    ctx.db,
    `select member.account_id as "accountId" from member join person on person.id = member.person_id
     where member.person_id = $1 and member.status = 'CLAIMED' and member.account_id is not null and ${ofFullAge('$2')}`,
    [personId, today],
  );
  return rows[0]?.accountId;
}

/** The account of a member in whatever state, to take the right of a coordinator away. */
export async function findAccountOfPerson(ctx: BaseCtx, personId: string): Promise<string | undefined> {
  const rows = await sql<{ accountId: string | null }>(
    ctx.db,
    `select account_id as "accountId" from member where person_id = $1`,
    [personId],
  );
  return rows[0]?.accountId ?? undefined;
}

export interface ServedTerm {
  termId: string;
  personId: string;
  name: string;
  role: TermRole;
  duty: string | null;
  startsOn: DateOnly;
  endsOn: DateOnly;
  chapterJa: string;
  chapterEn: string;
  ownName: string | null;
}

/** A term that is over, with what a letter of thanks says. */
export async function findServedTerm(ctx: BaseCtx, termId: string): Promise<ServedTerm | undefined> {
  const rows = await sql<ServedTerm>(
    ctx.db,
    `select t.id as "termId", t.person_id as "personId", person.name_latin as name, t.role, t.duty,
       t.starts_on::text as "startsOn", t.ends_on::text as "endsOn", c.name_ja as "chapterJa", c.name_en as "chapterEn",
       c.own_name as "ownName"
     from chapter_term t join person on person.id = t.person_id join chapter c on c.id = t.chapter_id
     where t.id = $1 and t.state = 'ENDED' and t.ends_on is not null`,
    [termId],
  );
  return rows[0];
}
