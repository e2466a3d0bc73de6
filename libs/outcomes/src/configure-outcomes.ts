import type { BaseCtx } from '@enishi/platform';
import type { SeriesBreak } from './figure/figure.js';

/** What this lib must be told: which question behind a figure changed its words, and when. Instruments lie elsewhere. */
export interface OutcomesSettings {
  /** Address of the site, without a slash at its end; for links in mails. */
  publicUrl: string;
  seriesBreaks: (ctx: BaseCtx, item: { instrument: string; item: string }) => Promise<SeriesBreak[]>;
}

let settings: OutcomesSettings = { publicUrl: '', seriesBreaks: () => Promise.resolve([]) };

/** Once per process, before anything else. */
export function configureOutcomes(given: Partial<OutcomesSettings>): void {
  settings = { ...settings, ...given };
}

export const outcomesSettings = (): OutcomesSettings => settings;
