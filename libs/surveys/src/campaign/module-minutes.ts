import type { BaseCtx } from '@enishi/platform';
import type { SurveyModule } from '../assignment/assignment-states.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { estimatesOf } from '../instrument/rehearsal/estimates-of.js';

export type ModuleMinutes = Readonly<Record<SurveyModule, number>>;

/**
 * Minutes of each module by the estimate of the instrument, in English, in steps of half a minute: what a person's
 * budget counts with and what the mails promise. A module that an instrument does not know takes as long as the whole.
 */
export async function moduleMinutes(
  ctx: BaseCtx,
  campaign: { instrumentCode: string; instrumentVersion: number },
): Promise<ModuleMinutes> {
  const instrument = await loadInstrument(ctx, campaign.instrumentCode, campaign.instrumentVersion);
  const estimates = estimatesOf(instrument, 'en');
  const longest = Math.max(0, ...estimates.map(({ medianMinutes }) => medianMinutes));
  const minutesOf = (module: SurveyModule): number => {
    const found = estimates.find((estimate) => estimate.module === module)?.medianMinutes ?? longest;
    return Math.max(0.5, Math.ceil(found * 2) / 2);
  };
  return { PULSE: minutesOf('PULSE'), FULL: minutesOf('FULL'), HOST: minutesOf('HOST') };
}
