import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { QuestionnaireDefinition, QuestionnaireTexts } from '@enishi/questionnaire';

/** Keeps a version as it is when the first person is asked with it. Does nothing when it is kept already. */
export async function keepInstrument(
  ctx: BaseCtx,
  instrument: { code: string; version: number; definition: object },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_instrument (code, version, definition, locked_at) values ($1, $2, $3, $4)
     on conflict (code, version) do nothing`,
    [instrument.code, instrument.version, JSON.stringify(instrument.definition), ctx.clock.now()],
  );
}

/** True when the stored version says the same as this build: nobody edited wording under people's answers. */
export async function isInstrumentUnchanged(
  ctx: BaseCtx,
  instrument: { code: string; version: number; definition: object },
): Promise<boolean> {
  const [row] = await sql<{ same: boolean }>(
    ctx.db,
    `select definition = $3::jsonb as same from survey_instrument where code = $1 and version = $2`,
    [instrument.code, instrument.version, JSON.stringify(instrument.definition)],
  );
  return row?.same ?? true;
}

export interface InstrumentRow {
  code: string;
  version: number;
  origin: 'SHIPPED' | 'UPLOADED';
  state: 'DRAFT' | 'PUBLISHED';
  definition: QuestionnaireDefinition;
  texts: Partial<Record<Locale, QuestionnaireTexts>> | null;
  lockedAt: Date | null;
}

const COLUMNS = `code, version, origin, state, definition, texts, locked_at as "lockedAt"`;

/** A stored version, or nothing. */
export async function findInstrument(
  ctx: BaseCtx,
  code: string,
  version: number,
): Promise<InstrumentRow | undefined> {
  const [row] = await sql<InstrumentRow>(
    ctx.db,
    `select ${COLUMNS} from survey_instrument where code = $1 and version = $2`,
    [code, version],
  );
  return row;
}

/** Every stored version, by code, the newest first. */
export function listInstrumentRows(ctx: BaseCtx): Promise<InstrumentRow[]> {
  return sql(ctx.db, `select ${COLUMNS} from survey_instrument order by code, version desc`);
}

/** One upload of a code at a time, until the transaction ends. */
export async function lockInstrumentCode(ctx: BaseCtx, code: string): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtextextended('survey_instrument:' || $1, 0))`, [code]);
}

/** The newest stored version of a code. */
export async function newestInstrument(ctx: BaseCtx, code: string): Promise<InstrumentRow | undefined> {
  const [row] = await sql<InstrumentRow>(
    ctx.db,
    `select ${COLUMNS} from survey_instrument where code = $1 order by version desc limit 1`,
    [code],
  );
  return row;
}

/** Is a draft the same as what is uploaded? The version is not compared: it is given here. */
export async function isSameDraft(
  ctx: BaseCtx,
  { code, version }: { code: string; version: number },
  uploaded: { definition: object; texts: object },
): Promise<boolean> {
  const [row] = await sql<{ same: boolean }>(
    ctx.db,
    `select state = 'DRAFT' and definition - 'version' = $3::jsonb - 'version' and texts = $4::jsonb as same
     from survey_instrument where code = $1 and version = $2`,
    [code, version, JSON.stringify(uploaded.definition), JSON.stringify(uploaded.texts)],
  );
  return row?.same ?? false;
}

export async function insertDraft(
  ctx: BaseCtx,
  draft: { code: string; version: number; definition: object; texts: object },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_instrument (code, version, origin, state, definition, texts, created_at)
     values ($1, $2, 'UPLOADED', 'DRAFT', $3, $4, $5)`,
    [
      draft.code,
      draft.version,
      JSON.stringify(draft.definition),
      JSON.stringify(draft.texts),
      ctx.clock.now(),
    ],
  );
}

/** Publishes a draft. 0 when it was no draft any more; a published row is touched by no statement. */
export function publishDraft(ctx: BaseCtx, code: string, version: number): Promise<number> {
  return execute(
    ctx.db,
    `update survey_instrument set state = 'PUBLISHED', locked_at = $3
     where code = $1 and version = $2 and state = 'DRAFT'`,
    [code, version, ctx.clock.now()],
  );
}
