import type { BaseCtx } from '@enishi/platform';
import type { LookupSettings } from './evidence-lookup/lookup-settings.js';
import type { SeriesBreak } from './figure/figure.js';

/**
 * What this lib must be told: which question behind a figure changed its words, and when (instruments lie elsewhere);
 * how registers of papers may be asked, null where they may not.
 */
export interface OutcomesSettings {
  /** Address of the site, without a slash at its end; for links in mails. */
  publicUrl: string;
  seriesBreaks: (ctx: BaseCtx, item: { instrument: string; item: string }) => Promise<SeriesBreak[]>;
  lookups: LookupSettings | null;
}

let settings: OutcomesSettings = {
  publicUrl: '',
  seriesBreaks: () => Promise.resolve([]),
  lookups: null,
};

/** Once per process, before anything else. */
export function configureOutcomes(given: Partial<OutcomesSettings>): void {
  settings = { ...settings, ...given };
}

export const outcomesSettings = (): OutcomesSettings => settings;
