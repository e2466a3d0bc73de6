import { type Questionnaire, type QuestionnaireTexts, questionnaire } from '@enishi/questionnaire';
import type { QuestionnaireDefinition } from '@enishi/questionnaire';
import { type Locale, LOCALES } from '@enishi/platform';
import { completionReportV1 } from './completion-report/definition.js';
import { completionReportTexts } from './completion-report/index.js';
import { followUpAlumniV1 } from './follow-up-alumni/definition.js';
import { followUpAlumniTexts } from './follow-up-alumni/index.js';
import { followUpHostsV1 } from './follow-up-hosts/definition.js';
import { followUpHostsTexts } from './follow-up-hosts/index.js';

export interface Instrument {
  questionnaire: Questionnaire;
  definition: QuestionnaireDefinition;
  /** Words in every language; where an uploaded one lacks a language, those of its first one. */
  texts: Readonly<Record<Locale, QuestionnaireTexts>>;
  /** Languages that it offers. */
  languages: readonly Locale[];
}

const shipped = (
  definition: QuestionnaireDefinition,
  texts: Readonly<Record<Locale, QuestionnaireTexts>>,
): Instrument => ({ questionnaire: questionnaire(definition), definition, texts, languages: LOCALES });

/** The version with which people are asked from now on. */
export const presentCompletionReport = shipped(completionReportV1, completionReportTexts);
export const presentFollowUpAlumni = shipped(followUpAlumniV1, followUpAlumniTexts);
export const presentFollowUpHosts = shipped(followUpHostsV1, followUpHostsTexts);

/**
 * Every version that anybody was ever asked with. A version stays here as long as a form of it can be
 * open; a new version is added beside it, never in its place.
 */
export const shippedInstruments: readonly Instrument[] = [
  presentCompletionReport,
  presentFollowUpAlumni,
  presentFollowUpHosts,
];

/** A version of this build, or nothing. */
export function findShipped(code: string, version: number): Instrument | undefined {
  return shippedInstruments.find(
    ({ questionnaire: known }) => known.code === code && known.version === version,
  );
}

/** The instrument of a stored report or form, of those in this build. @throws when it has no such version */
export function instrumentOf(code: string, version: number): Instrument {
  const found = findShipped(code, version);
  if (!found) throw new Error(`no instrument ${code} v${version} in this build`);
  return found;
}
