import type { BaseCtx, Locale } from '@enishi/platform';
import { LOCALES, isLocale, sql } from '@enishi/platform';
import { keepInstrument } from '../instrument/instrument.queries.js';
import { findShipped } from '../instrument/instruments.js';

/** What a campaign must know of the instrument with which it asks. */
export interface OfferedInstrument {
  readonly isPublished: boolean;
  readonly languages: readonly Locale[];
}

/**
 * The instrument that a campaign names, or undefined when there is none. A version of this build is kept in the
 * table on the way, because campaigns refer to the row.
 */
export async function offeredInstrument(
  ctx: BaseCtx,
  code: string,
  version: number,
): Promise<OfferedInstrument | undefined> {
  const shipped = findShipped(code, version);
  if (shipped) await keepInstrument(ctx, { code, version, definition: shipped.definition });
  const [row] = await sql<{ state: string; languages: string[] | null }>(
    ctx.db,
    `select state, case when texts is null then null else array(select jsonb_object_keys(texts)) end as languages
     from survey_instrument where code = $1 and version = $2`,
    [code, version],
  );
  if (!row) return undefined;
  return { isPublished: row.state === 'PUBLISHED', languages: row.languages?.filter(isLocale) ?? LOCALES };
}
