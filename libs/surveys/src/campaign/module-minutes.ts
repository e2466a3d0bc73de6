import type { BaseCtx, Locale } from '@enishi/platform';
import { LOCALES } from '@enishi/platform';
import type { SurveyModule } from '../assignment/assignment-states.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { typicalMinutesOf } from '../instrument/rehearsal/typical-minutes.js';

export type ModuleMinutes = Readonly<Record<SurveyModule, number>>;

/** Which form is asked. */
interface Asks {
  readonly instrumentCode: string;
  readonly instrumentVersion: number;
}

/** In steps of half a minute, rounded up: nobody is promised less, or charged less, than the estimate. */
const inHalves = (minutes: number): number => Math.max(0.5, Math.ceil(minutes * 2) / 2);

/**
 * Minutes of each module that a person's year is charged with (12 minutes, `cadence.ts`): what nine in ten typical
 * respondents do not exceed, in the language that takes longest. More than is promised, so that the budget holds for
 * those too who have much to tell.
 */
export async function budgetMinutes(
  ctx: BaseCtx,
  { instrumentCode, instrumentVersion }: Asks,
): Promise<ModuleMinutes> {
  const instrument = await loadInstrument(ctx, instrumentCode, instrumentVersion);
  const minutesOf = (module: SurveyModule): number =>
    inHalves(
      Math.max(...LOCALES.map((locale) => typicalMinutesOf(instrument, module, locale).cautiousMinutes)),
    );
  return { PULSE: minutesOf('PULSE'), FULL: minutesOf('FULL'), HOST: minutesOf('HOST') };
}

/**
 * Minutes of one form that mails and pages promise: the median of typical respondents
 * (`instrument/rehearsal/typical-respondent.ts`) in the reader's language.
 */
export async function promisedMinutes(
  ctx: BaseCtx,
  { instrumentCode, instrumentVersion }: Asks,
  module: string,
  locale: Locale,
): Promise<number> {
  const instrument = await loadInstrument(ctx, instrumentCode, instrumentVersion);
  return inHalves(typicalMinutesOf(instrument, module, locale).medianMinutes);
}
