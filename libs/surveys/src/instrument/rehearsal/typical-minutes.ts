import type { Locale } from '@enishi/platform';
import { LOCALES } from '@enishi/platform';
import { rehearse } from '@enishi/questionnaire';
import type { Instrument } from '../instruments.js';
import { burdenOf } from './estimate-minutes.js';
import { type ModuleBurden, ModuleBurdens } from './module-burden.js';
import { TYPICAL, typicalGiven } from './typical-respondent.js';

/** Enough for a median and for the slowest tenth. */
const RESPONDENTS = 160;
const SEED = 1;

type ByLocale = Readonly<Record<Locale, ModuleBurden[]>>;
const known = new WeakMap<object, ByLocale>();

/**
 * Minutes of typical respondents by module, in one language: `medianMinutes` is what people are told, `cautiousMinutes`
 * (nine in ten need no more) what their year is charged with. The same respondents walk in every language; what they
 * leave open costs them the reading alone. Counted once for each instrument in memory.
 */
export function typicalMinutes({ questionnaire, texts }: Instrument, locale: Locale): ModuleBurden[] {
  let counted = known.get(questionnaire);
  if (!counted) {
    const burdens = LOCALES.map((language) => [language, new ModuleBurdens()] as const);
    rehearse(questionnaire, {
      respondents: RESPONDENTS,
      seed: SEED,
      given: typicalGiven(questionnaire),
      habits: TYPICAL,
      onWalk: ({ given, route }) => {
        for (const [language, burden] of burdens)
          burden.add(given, route, burdenOf(route, texts[language], { onlyAnswered: true }).seconds);
      },
    });
    counted = Object.fromEntries(burdens.map(([language, burden]) => [language, burden.all()])) as ByLocale;
    known.set(questionnaire, counted);
  }
  return counted[locale];
}

/** The minutes of one module; of one that the instrument does not know, those of its longest. */
export function typicalMinutesOf(
  instrument: Instrument,
  module: string,
  locale: Locale,
): Pick<ModuleBurden, 'medianMinutes' | 'cautiousMinutes'> {
  const all = typicalMinutes(instrument, locale);
  const longest = all.toSorted((a, b) => b.medianMinutes - a.medianMinutes)[0];
  return all.find((one) => one.module === module) ?? longest ?? { medianMinutes: 0, cautiousMinutes: 0 };
}
