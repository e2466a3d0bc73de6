import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ParticipationRecord, PersonRecord } from './participation-record.js';

export interface PlanPerson {
  person: PersonRecord;
  participation: ParticipationRecord;
  /** A certificate has gone out: only a correction may change the row. */
  locked: boolean;
}

const PERSON_JSON = `jsonb_build_object('id', n.id, 'nameLatin', n.name_latin, 'nameNative', n.name_native, 'birthDate', n.birth_date,
  'nationalities', n.nationalities, 'gender', n.gender, 'email', n.email, 'matchKeys', n.match_keys, 'version', n.version)`;

const PARTICIPATION_JSON = `jsonb_build_object('id', t.id, 'planId', t.plan_id, 'personId', t.person_id, 'role', t.role, 'funding', t.funding,
  'sendingInstitutionId', t.sending_institution_id, 'affiliation', t.affiliation, 'academicLevel', t.academic_level,
  'entryDate', t.entry_date, 'departureDate', t.departure_date, 'state', t.state, 'earlierStays', t.earlier_stays,
  'visaSupport', t.visa_support, 'guardianConsent', t.guardian_consent, 'listNumber', t.list_number,
  'importBatchId', t.import_batch_id, 'version', t.version)`;

/** Everybody who is or was on a plan's list, withdrawn ones included. */
export function selectPlanPeople(ctx: BaseCtx, planId: string): Promise<PlanPerson[]> {
  return sql<PlanPerson>(
    ctx.db,
    `select ${PERSON_JSON} as person, ${PARTICIPATION_JSON} as participation, t.locked_at is not null as locked
     from participation t join person n on n.id = t.person_id where t.plan_id = $1 order by t.list_number nulls last, t.id`,
    [planId],
  );
}

export async function findPlanPerson(ctx: BaseCtx, participationId: string): Promise<PlanPerson | null> {
  const [row] = await sql<PlanPerson>(
    ctx.db,
    `select ${PERSON_JSON} as person, ${PARTICIPATION_JSON} as participation, t.locked_at is not null as locked
     from participation t join person n on n.id = t.person_id where t.id = $1`,
    [participationId],
  );
  return row ?? null;
}

export async function selectPersons(ctx: BaseCtx, ids: readonly string[]): Promise<PersonRecord[]> {
  const rows = await sql<{ person: PersonRecord }>(
    ctx.db,
    `select ${PERSON_JSON} as person from person n where n.id = any($1::uuid[]) and n.merged_into_id is null`,
    [ids],
  );
  return rows.map((row) => row.person);
}

const PERSON_COLUMNS = `id uuid, "nameLatin" text, "nameNative" text, "birthDate" date, nationalities text[], gender text, email text,
  "matchKeys" text[], version integer`;

export async function insertPersons(ctx: BaseCtx, persons: readonly PersonRecord[]): Promise<void> {
  if (persons.length === 0) return;
  await execute(
    ctx.db,
    `insert into person (id, name_latin, name_native, birth_date, nationalities, gender, email, match_keys, created_at)
     select id, "nameLatin", "nameNative", "birthDate", nationalities, gender, email, "matchKeys", $2
     from jsonb_to_recordset($1::jsonb) as x(${PERSON_COLUMNS})`,
    [JSON.stringify(persons), ctx.clock.now()],
  );
}

/** Writes persons that still have the version given; each gets the next one. @returns how many were written. */
export async function updatePersons(ctx: BaseCtx, persons: readonly PersonRecord[]): Promise<number> {
  if (persons.length === 0) return 0;
  return execute(
    ctx.db,
    `update person n set name_latin = x."nameLatin", name_native = x."nameNative", birth_date = x."birthDate",
       nationalities = x.nationalities, gender = x.gender, email = x.email, match_keys = x."matchKeys", version = n.version + 1
     from jsonb_to_recordset($1::jsonb) as x(${PERSON_COLUMNS}) where n.id = x.id and n.version = x.version`,
    [JSON.stringify(persons)],
  );
}

const PARTICIPATION_COLUMNS = `id uuid, "planId" uuid, "personId" uuid, role text, funding text, "sendingInstitutionId" uuid,
  affiliation text, "academicLevel" text, "entryDate" date, "departureDate" date, state text, "earlierStays" text,
  "visaSupport" boolean, "guardianConsent" boolean, "listNumber" integer, "importBatchId" uuid, version integer`;

export async function insertParticipations(
  ctx: BaseCtx,
  rows: readonly ParticipationRecord[],
): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    ctx.db,
    `insert into participation (id, plan_id, person_id, role, funding, sending_institution_id, affiliation, academic_level,
       entry_date, departure_date, state, earlier_stays, visa_support, guardian_consent, list_number, import_batch_id, created_at)
     select id, "planId", "personId", role, funding, "sendingInstitutionId", affiliation, "academicLevel", "entryDate",
       "departureDate", state, "earlierStays", "visaSupport", "guardianConsent", "listNumber", "importBatchId", $2
     from jsonb_to_recordset($1::jsonb) as x(${PARTICIPATION_COLUMNS})`,
    [JSON.stringify(rows), ctx.clock.now()],
  );
}

/**
 * Writes participations that still have the version given; each gets the next one. `evenLocked` is for
 * corrections: a certificate that went out is followed by a new version of it.
 * @returns how many were written.
 */
export async function updateParticipations(
  ctx: BaseCtx,
  rows: readonly ParticipationRecord[],
  evenLocked = false,
): Promise<number> {
  if (rows.length === 0) return 0;
  return execute(
    ctx.db,
    `update participation t set role = x.role, funding = x.funding, sending_institution_id = x."sendingInstitutionId",
       affiliation = x.affiliation, academic_level = x."academicLevel", entry_date = x."entryDate",
       departure_date = x."departureDate", state = x.state, earlier_stays = x."earlierStays", visa_support = x."visaSupport",
       guardian_consent = x."guardianConsent", list_number = x."listNumber", import_batch_id = x."importBatchId",
       version = t.version + 1
     from jsonb_to_recordset($1::jsonb) as x(${PARTICIPATION_COLUMNS})
     where t.id = x.id and t.version = x.version ${evenLocked ? '' : 'and t.locked_at is null'}`,
    [JSON.stringify(rows)],
  );
}

/**
 * Takes people off a plan. A row from which a certificate was made goes only with `evenLocked`: then the
 * certificate is voided by what follows. @returns how many.
 */
export function withdrawParticipations(
  ctx: BaseCtx,
  ids: readonly string[],
  evenLocked = false,
): Promise<number> {
  return execute(
    ctx.db,
    `update participation set state = 'WITHDRAWN', version = version + 1
     where id = any($1::uuid[]) and state <> 'WITHDRAWN' ${evenLocked ? '' : 'and locked_at is null'}`,
    [ids],
  );
}

/** How many of these participations have a certificate that went out. */
export async function countLocked(ctx: BaseCtx, ids: readonly string[]): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `select count(*)::int as n from participation where id = any($1::uuid[]) and locked_at is not null`,
    [ids],
  );
  return row?.n ?? 0;
}

/** Locks rows that are not locked yet. @returns the plan of each */
export async function lockRows(ctx: BaseCtx, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ planId: string }>(
    ctx.db,
    `update participation set locked_at = $2, version = version + 1
     where id = any($1::uuid[]) and locked_at is null returning plan_id as "planId"`,
    [ids, ctx.clock.now()],
  );
  return rows.map((row) => row.planId);
}
