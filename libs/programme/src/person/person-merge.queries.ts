import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** A person's row, every column, as it is kept for undoing a merge. */
export interface PersonRow {
  id: string;
  name_latin: string;
  name_native: string | null;
  name_native_lang: string | null;
  birth_date: string | null;
  nationalities: string[];
  gender: string | null;
  email: string | null;
  email_second: string | null;
  preferred_language: string | null;
  match_keys: string[];
  merged_into_id: string | null;
  created_at: string;
  version: number;
}

export interface MergeUndo {
  kept: PersonRow;
  merged: PersonRow;
  participationIds: string[];
}

export interface MergeRow {
  id: string;
  keptPersonId: string;
  mergedPersonId: string;
  undo: MergeUndo;
  undoneAt: Date | null;
}

/** Locks and reads whole persons, in the order of their ids so that two merges cannot wait for each other. */
export async function lockPersons(ctx: BaseCtx, ids: readonly string[]): Promise<Map<string, PersonRow>> {
  const rows = await sql<{ row: PersonRow }>(
    ctx.db,
    `select to_jsonb(n.*) as row from person n where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map(({ row }) => [row.id, row]));
}

/** Ids of the participations of a person, locked. */
export async function lockParticipationsOf(
  ctx: BaseCtx,
  personId: string,
): Promise<{ id: string; planId: string }[]> {
  return sql(
    ctx.db,
    `select id, plan_id as "planId" from participation where person_id = $1 order by id for update`,
    [personId],
  );
}

export async function moveParticipations(
  ctx: BaseCtx,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<number> {
  return execute(
    ctx.db,
    `update participation set person_id = $3 where id = any($1::uuid[]) and person_id = $2`,
    [ids, from, to],
  );
}

/** Writes a whole person over the version given. @returns 0 when the row has another version by now. */
export async function writePerson(ctx: BaseCtx, row: PersonRow, ifVersion: number): Promise<number> {
  return execute(
    ctx.db,
    `update person n set name_latin = x.name_latin, name_native = x.name_native, name_native_lang = x.name_native_lang,
       birth_date = x.birth_date, nationalities = x.nationalities, gender = x.gender, email = x.email,
       email_second = x.email_second, preferred_language = x.preferred_language, match_keys = x.match_keys,
       merged_into_id = x.merged_into_id, created_at = x.created_at, version = x.version
     from jsonb_populate_record(null::person, $1::jsonb) x where n.id = x.id and n.version = $2`,
    [JSON.stringify(row), ifVersion],
  );
}

export async function insertMerge(
  ctx: BaseCtx,
  merge: { id: string; keptPersonId: string; mergedPersonId: string; reason: unknown; undo: MergeUndo },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into person_merge (id, kept_person_id, merged_person_id, reason, undo, merged_by, merged_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      merge.id,
      merge.keptPersonId,
      merge.mergedPersonId,
      JSON.stringify(merge.reason),
      JSON.stringify(merge.undo),
      ctx.actorRef,
      ctx.clock.now(),
    ],
  );
}

const MERGE = `select id, kept_person_id as "keptPersonId", merged_person_id as "mergedPersonId", undo, undone_at as "undoneAt" from person_merge`;

export async function findMerge(ctx: BaseCtx, id: string): Promise<MergeRow | null> {
  const [row] = await sql<MergeRow>(ctx.db, `${MERGE} where id = $1 for update`, [id]);
  return row ?? null;
}

/** The merge of this pair that stands. */
export async function findStandingMerge(
  ctx: BaseCtx,
  kept: string,
  merged: string,
): Promise<MergeRow | null> {
  const [row] = await sql<MergeRow>(
    ctx.db,
    `${MERGE} where kept_person_id = $1 and merged_person_id = $2 and undone_at is null order by merged_at desc limit 1`,
    [kept, merged],
  );
  return row ?? null;
}

/** Merges that stand, of persons of a plan, newest first. */
export function selectMergesOfPlan(
  ctx: BaseCtx,
  planId: string,
): Promise<
  {
    id: string;
    keptPersonId: string;
    mergedPersonId: string;
    mergedAt: Date;
    keptName: string;
    mergedName: string;
  }[]
> {
  return sql(
    ctx.db,
    `select g.id, g.kept_person_id as "keptPersonId", g.merged_person_id as "mergedPersonId", g.merged_at as "mergedAt",
       k.name_latin as "keptName", m.name_latin as "mergedName"
     from person_merge g join person k on k.id = g.kept_person_id join person m on m.id = g.merged_person_id
     where g.undone_at is null and g.kept_person_id in (select person_id from participation where plan_id = $1)
     order by g.merged_at desc`,
    [planId],
  );
}

export async function markUndone(ctx: BaseCtx, id: string): Promise<number> {
  return execute(ctx.db, `update person_merge set undone_at = $2 where id = $1 and undone_at is null`, [
    id,
    ctx.clock.now(),
  ]);
}
