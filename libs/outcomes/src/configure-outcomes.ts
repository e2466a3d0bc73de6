import type { BaseCtx } from '@enishi/platform';
import type { LookupSettings } from './evidence-lookup/lookup-settings.js';
import type { SeriesBreak } from './figure/figure.js';

/**
 * What this lib must be told: which question behind a figure changed its words, and when (instruments lie elsewhere);
 * how registers of papers may be asked, null where they may not.
 */
export interface OutcomesSettings {
  seriesBreaks: (ctx: BaseCtx, item: { instrument: string; item: string }) => Promise<SeriesBreak[]>;
  lookups: LookupSettings | null;
}

let settings: OutcomesSettings = { seriesBreaks: () => Promise.resolve([]), lookups: null };

/** Once per process, before anything else. */
export function configureOutcomes(given: OutcomesSettings): void {
  settings = given;
}

export const outcomesSettings = (): OutcomesSettings => settings;
