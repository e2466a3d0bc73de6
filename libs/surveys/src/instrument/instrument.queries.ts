import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

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
