import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { questionnaire } from '@enishi/questionnaire';
import type { QuestionnaireDefinition, QuestionnaireTexts } from '@enishi/questionnaire';
import type { Instrument } from '../instrument/instruments.js';
import { instrumentOf } from '../instrument/instruments.js';

const uploaded = new Map<string, Instrument>();

/**
 * The instrument of a campaign, of this build or uploaded, or nothing where neither knows it: counts need no words,
 * and an old campaign is still to be seen. Published versions never change, so each is read once.
 */
export async function fieldInstrument(
  ctx: BaseCtx,
  code: string,
  version: number,
): Promise<Instrument | null> {
  try {
    return instrumentOf(code, version);
  } catch {
    // not of this build
  }
  const key = `${code} ${version}`;
  const known = uploaded.get(key);
  if (known) return known;
  const [row] = await sql<{
    definition: QuestionnaireDefinition;
    texts: Readonly<Record<string, QuestionnaireTexts>>;
  }>(
    ctx.db,
    `select definition, texts from survey_instrument
     where code = $1 and version = $2 and origin = 'UPLOADED' and state = 'PUBLISHED' and texts is not null`,
    [code, version],
  );
  const anyTexts = row && (row.texts['en'] ?? Object.values(row.texts)[0]);
  if (!row || !anyTexts) return null;
  // a language that it does not offer reads what it does
  const texts = {
    ja: row.texts['ja'] ?? anyTexts,
    en: row.texts['en'] ?? anyTexts,
    'zh-Hans': row.texts['zh-Hans'] ?? anyTexts,
  };
  const instrument = { definition: row.definition, questionnaire: questionnaire(row.definition), texts };
  uploaded.set(key, instrument);
  return instrument;
}
