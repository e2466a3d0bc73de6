import type { Locale } from '@enishi/platform';
import type { Instrument } from '../instruments.js';
import { type ModuleBurden, rehearse } from './rehearse.js';

/** Enough for a median; the full rehearsal walks a thousand. */
const RESPONDENTS = 60;

const known = new WeakMap<object, Map<Locale, ModuleBurden[]>>();

/** Estimated minutes by module, in one language. Counted once for each instrument in memory. */
export function estimatesOf({ questionnaire, texts }: Instrument, locale: Locale): ModuleBurden[] {
  const byLocale = known.get(questionnaire) ?? new Map<Locale, ModuleBurden[]>();
  known.set(questionnaire, byLocale);
  const counted =
    byLocale.get(locale) ?? rehearse(questionnaire, texts[locale], { respondents: RESPONDENTS }).burden;
  byLocale.set(locale, counted);
  return counted;
}
