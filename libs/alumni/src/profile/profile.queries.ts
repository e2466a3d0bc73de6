import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { Audience, FactSource, ProfileField, VisibleField } from './profile-fields.js';

export interface FactRow {
  id: string;
  field: ProfileField;
  value: unknown;
  source: FactSource;
  sourceRef: string | null;
  validFrom: string | null;
  toldAt: Date;
  confirmedAt: Date;
  supersededAt: Date | null;
}

const COLUMNS = `id, field, value, source, source_ref as "sourceRef", valid_from::text as "validFrom", told_at as "toldAt",
  confirmed_at as "confirmedAt", superseded_at as "supersededAt"`;

/** The person's record and those that were merged into it: what was told to one was told by the same person. */
const SELVES = `(select $1::uuid union all select id from person where merged_into_id = $1)`;

/** What the person tells now: of each field the one confirmed last. */
export function currentFacts(ctx: BaseCtx, personId: string): Promise<FactRow[]> {
  return sql<FactRow>(
    ctx.db,
    `select distinct on (field) ${COLUMNS} from profile_fact
     where person_id in ${SELVES} and superseded_at is null order by field, confirmed_at desc, id desc`,
    [personId],
  );
}

/** Everything that the person ever told and did not take back, the latest first. */
export function factHistory(ctx: BaseCtx, personId: string): Promise<FactRow[]> {
  return sql<FactRow>(
    ctx.db,
    `select ${COLUMNS} from profile_fact where person_id in ${SELVES} order by told_at desc, id desc`,
    [personId],
  );
}

/** Fields that this very source has told before, whether it still counts or not. */
export async function fieldsToldBy(
  ctx: BaseCtx,
  personId: string,
  source: FactSource,
  sourceRef: string,
): Promise<{ field: ProfileField; value: unknown }[]> {
  return sql<{ field: ProfileField; value: unknown }>(
    ctx.db,
    `select field, value from profile_fact where person_id in ${SELVES} and source = $2 and source_ref = $3`,
    [personId, source, sourceRef],
  );
}

export function supersedeFact(ctx: BaseCtx, personId: string, field: ProfileField): Promise<number> {
  return execute(
    ctx.db,
    `update profile_fact set superseded_at = $3 where person_id in ${SELVES} and field = $2 and superseded_at is null`,
    [personId, field, ctx.clock.now()],
  );
}

export function insertFact(
  ctx: BaseCtx,
  fact: Pick<FactRow, 'id' | 'field' | 'value' | 'source' | 'sourceRef' | 'validFrom' | 'toldAt'> & {
    personId: string;
    searchKey: string | null;
  },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into profile_fact (id, person_id, field, value, search_key, source, source_ref, valid_from, told_at, confirmed_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $9)`,
    [
      fact.id,
      fact.personId,
      fact.field,
      JSON.stringify(fact.value),
      fact.searchKey,
      fact.source,
      fact.sourceRef,
      fact.validFrom,
      fact.toldAt,
    ],
  );
}

/** Notes that what the person tells still holds. @returns the fields that were confirmed */
export async function confirmCurrent(
  ctx: BaseCtx,
  personId: string,
  fields: readonly ProfileField[],
  at: Date,
): Promise<ProfileField[]> {
  const rows = await sql<{ field: ProfileField }>(
    ctx.db,
    `update profile_fact set confirmed_at = $3
     where person_id in ${SELVES} and field = any($2::text[]) and superseded_at is null and confirmed_at < $3
     returning field`,
    [personId, fields, at],
  );
  return [...new Set(rows.map(({ field }) => field))];
}

/** Deletes what was told of a field, now and before. @returns how many rows went */
export function deleteFacts(
  ctx: BaseCtx,
  personId: string,
  fields: readonly ProfileField[],
): Promise<number> {
  return execute(
    ctx.db,
    `delete from profile_fact where person_id in ${SELVES} and field = any($2::text[])`,
    [personId, fields],
  );
}

export interface AudienceRow {
  field: VisibleField;
  audience: Audience;
  chosenAt: Date;
}

/** The audiences that the person chose; where two records were merged and differ, the narrower. */
export function chosenAudiences(ctx: BaseCtx, personId: string): Promise<AudienceRow[]> {
  return sql<AudienceRow>(
    ctx.db,
    `select distinct on (field) field, audience, chosen_at as "chosenAt" from profile_audience
     where person_id in ${SELVES}
     order by field, array_position(array['ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'], audience)`,
    [personId],
  );
}

/** Keeps one choice for all records of the person. @returns 0 when it stood there already */
export async function putAudience(
  ctx: BaseCtx,
  personId: string,
  field: VisibleField,
  audience: Audience,
): Promise<number> {
  await execute(
    ctx.db,
    `delete from profile_audience where person_id in ${SELVES} and person_id <> $1 and field = $2`,
    [personId, field],
  );
  return execute(
    ctx.db,
    `insert into profile_audience (person_id, field, audience, chosen_at) values ($1, $2, $3, $4)
     on conflict (person_id, field) do update set audience = excluded.audience, chosen_at = excluded.chosen_at`,
    [personId, field, audience, ctx.clock.now()],
  );
}

export interface EntryRow {
  memberId: string;
  adultOn: string | null;
  /** How far each field reaches today, in the order of `visibleFields`. */
  reach: number[];
  hiddenBySelf: boolean;
  hiddenByOffice: boolean;
}

/** How a living membership stands in the list of members. */
export async function findEntry(
  ctx: BaseCtx,
  personId: string,
  today: string,
): Promise<EntryRow | undefined> {
  const [row] = await sql<EntryRow>(
    ctx.db,
    `select e.member_id as "memberId", e.adult_on::text as "adultOn",
       case when e.adult_on > $2::date then e.shown_minor else e.shown end as reach,
       m.hidden_by_self_at is not null as "hiddenBySelf", m.hidden_by_office_at is not null as "hiddenByOffice"
     from profile_entry e join member m on m.id = e.member_id where e.person_id = $1`,
    [personId, today],
  );
  return row;
}

/** Sets or takes away what hides a membership; 0 when it is so already. */
export function setHidden(
  ctx: BaseCtx,
  personId: string,
  by: 'SELF' | 'OFFICE',
  isHidden: boolean,
): Promise<number> {
  const column = by === 'SELF' ? 'hidden_by_self_at' : 'hidden_by_office_at';
  return execute(
    ctx.db,
    `update member set ${column} = case when $2 then $3::timestamptz end, version = version + 1
     where person_id = $1 and (${column} is not null) <> $2`,
    [personId, isHidden, ctx.clock.now()],
  );
}

/** The person to whom a membership belongs; a membership that lives no more has none. */
export async function findPersonOfKey(ctx: BaseCtx, memberKey: string): Promise<string | undefined> {
  const rows = await sql<{ personId: string }>(
    ctx.db,
    `select person_id as "personId" from member where id = $1 and status in ('ACTIVE', 'CLAIMED')`,
    [memberKey],
  );
  return rows[0]?.personId;
}
