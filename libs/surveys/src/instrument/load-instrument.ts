import type { BaseCtx, Locale } from '@enishi/platform';
import { LOCALES, notFound } from '@enishi/platform';
import { questionnaire, type QuestionnaireTexts } from '@enishi/questionnaire';
import type { DataSource } from 'typeorm';
import { findInstrument, type InstrumentRow } from './instrument.queries.js';
import { findShipped, type Instrument } from './instruments.js';

/** Published versions of a database never change, so each is read and checked once in the life of a process. */
const published = new WeakMap<DataSource, Map<string, Instrument>>();

/**
 * A version of a questionnaire, shipped or uploaded, drafts too.
 * @throws NOT_FOUND when there is no such version
 */
export async function loadInstrument(ctx: BaseCtx, code: string, version: number): Promise<Instrument> {
  const key = `${code} v${version}`;
  const kept = published.get(ctx.db.connection) ?? new Map<string, Instrument>();
  published.set(ctx.db.connection, kept);
  const known = findShipped(code, version) ?? kept.get(key);
  if (known) return known;
  const row = await findInstrument(ctx, code, version);
  if (!row) throw notFound('instrument');
  const loaded = instrumentFrom(row);
  if (row.state === 'PUBLISHED') kept.set(key, loaded);
  return loaded;
}

/** A stored version with its conditions read. Where it lacks a language, it speaks its first one. */
export function instrumentFrom({ definition, texts }: InstrumentRow): Instrument {
  const own = texts ?? {};
  const languages = LOCALES.filter((locale) => own[locale]);
  const first = own[languages[0] ?? 'en'] ?? nothing;
  const all = Object.fromEntries(LOCALES.map((locale) => [locale, own[locale] ?? first]));
  return {
    questionnaire: questionnaire(definition),
    definition,
    texts: all as Record<Locale, QuestionnaireTexts>,
    languages,
  };
}

const nothing: QuestionnaireTexts = { title: '', introduction: '', pages: {}, questions: {}, scales: {} };
