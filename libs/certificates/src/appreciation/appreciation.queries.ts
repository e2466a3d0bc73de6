import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { AppreciationFacts } from './appreciation-facts.js';

export interface AppreciationRow {
  id: string;
  termId: string;
  personId: string;
  number: string;
  facts: AppreciationFacts;
  issuedOn: DateOnly;
  fileId: string | null;
  sha256: string | null;
  renderedAt: Date | null;
}

const COLUMNS = `id, term_id as "termId", person_id as "personId", number, facts, issued_on::text as "issuedOn",
  file_id as "fileId", sha256, rendered_at as "renderedAt"`;

/** The next number of a fiscal year; whoever asks at the same moment waits. */
export async function takeAppreciationSerial(ctx: BaseCtx, fiscalYear: number): Promise<number> {
  const rows = await sql<{ last: number }>(
    ctx.db,
    `insert into appreciation_serial (fiscal_year, last) values ($1, 1)
     on conflict (fiscal_year) do update set last = appreciation_serial.last + 1 returning last`,
    [fiscalYear],
  );
  return rows[0]!.last;
}

/** @returns 0 when the term was thanked for before */
export function insertAppreciation(
  ctx: BaseCtx,
  row: { id: string; termId: string; personId: string; facts: AppreciationFacts },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into appreciation (id, term_id, person_id, number, code, facts, issued_on, ordered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (term_id) do nothing`,
    [
      row.id,
      row.termId,
      row.personId,
      row.facts.number,
      row.facts.code,
      JSON.stringify(row.facts),
      row.facts.issuedOn,
      ctx.clock.now(),
    ],
  );
}

export async function findAppreciationOfTerm(
  ctx: BaseCtx,
  termId: string,
): Promise<AppreciationRow | undefined> {
  return (
    await sql<AppreciationRow>(ctx.db, `select ${COLUMNS} from appreciation where term_id = $1`, [termId])
  )[0];
}

export async function findAppreciation(ctx: BaseCtx, id: string): Promise<AppreciationRow | undefined> {
  return (await sql<AppreciationRow>(ctx.db, `select ${COLUMNS} from appreciation where id = $1`, [id]))[0];
}

export async function findAppreciationByCode(
  ctx: BaseCtx,
  code: string,
): Promise<AppreciationRow | undefined> {
  return (
    await sql<AppreciationRow>(
      ctx.db,
      `select ${COLUMNS} from appreciation where code = $1 and rendered_at is not null`,
      [code],
    )
  )[0];
}

/** The certificates of appreciation of a person, the latest first. */
export function selectAppreciations(ctx: BaseCtx, personId: string): Promise<AppreciationRow[]> {
  return sql<AppreciationRow>(
    ctx.db,
    `select ${COLUMNS} from appreciation where person_id = $1 and rendered_at is not null order by issued_on desc, id`,
    [personId],
  );
}

/** Keeps the file of a sheet; 0 when it was drawn before. */
export function putAppreciationFile(
  ctx: BaseCtx,
  id: string,
  file: { id: string; sha256: string },
): Promise<number> {
  return execute(
    ctx.db,
    `update appreciation set file_id = $2, sha256 = $3, rendered_at = $4, refusal = null where id = $1 and rendered_at is null`,
    [id, file.id, file.sha256, ctx.clock.now()],
  );
}

export function putAppreciationRefusal(ctx: BaseCtx, id: string, refusal: object): Promise<number> {
  return execute(ctx.db, `update appreciation set refusal = $2 where id = $1 and rendered_at is null`, [
    id,
    JSON.stringify(refusal),
  ]);
}
