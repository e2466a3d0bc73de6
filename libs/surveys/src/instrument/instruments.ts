import { type Questionnaire, type QuestionnaireTexts, questionnaire } from '@enishi/questionnaire';
import type { Locale } from '@enishi/platform';
import { completionReportV1 } from './completion-report/definition.js';
import { completionReportTexts } from './completion-report/index.js';

export interface Instrument {
  questionnaire: Questionnaire;
  definition: object;
  texts: Readonly<Record<Locale, QuestionnaireTexts>>;
}

/**
 * Every version that anybody was ever asked with. A version stays here as long as a report of it can be
 * open; a new version is added beside it, never in its place.
 */
const instruments: readonly Instrument[] = [
  {
    questionnaire: questionnaire(completionReportV1),
    definition: completionReportV1,
    texts: completionReportTexts,
  },
];

/** The version with which people are asked from now on. */
export const presentCompletionReport = instruments[0] as Instrument;

/** The instrument of a stored report. */
export function instrumentOf(code: string, version: number): Instrument {
  const found = instruments.find(
    ({ questionnaire: known }) => known.code === code && known.version === version,
  );
  if (!found) throw new Error(`no instrument ${code} v${version} in this build`);
  return found;
}
