import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { questionnaire } from '@enishi/questionnaire';
import type { QuestionnaireDefinition } from '@enishi/questionnaire';
import { instrumentOf } from '../instrument/instruments.js';
import type { Instrument } from '../instrument/instruments.js';

const uploaded = new Map<string, Instrument>();

/** The instrument of a form, shipped or uploaded. Published versions never change, so each is read once. */
export async function instrumentOfForm(ctx: BaseCtx, code: string, version: number): Promise<Instrument> {
  const key = `${code}:${version}`;
  const known = uploaded.get(key);
  if (known) return known;
  const [row] = await sql<{ definition: QuestionnaireDefinition; texts: Instrument['texts'] }>(
    ctx.db,
    `select definition, texts from survey_instrument where code = $1 and version = $2 and origin = 'UPLOADED' and state = 'PUBLISHED'`,
    [code, version],
  );
  const instrument = row
    ? { questionnaire: questionnaire(row.definition), definition: row.definition, texts: row.texts }
    : instrumentOf(code, version);
  uploaded.set(key, instrument);
  return instrument;
}
