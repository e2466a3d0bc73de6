import { NOTHING_KNOWN } from './given/known-facts.js';
import type { KnownFacts } from './given/known-facts.js';
import type { PrintAnswers } from './response/answers-print.js';

export interface SurveysSettings {
  /** Address under which readers reach the service, without a slash at the end. */
  publicUrl: string;
  /** What other domains know before a form is opened. */
  knownFacts?: KnownFacts | undefined;
  /** Draws the answers of a form on paper; the application holds the press. */
  printAnswers?: PrintAnswers | undefined;
}

let settings: SurveysSettings = { publicUrl: 'http://localhost:3000' };

/** Gives the lib what it cannot read itself, once at start. What is not named stays as it was. */
export function configureSurveys(given: Partial<SurveysSettings>): void {
  settings = { ...settings, ...given };
}

export const publicUrl = (): string => settings.publicUrl;
export const knownFacts = (): KnownFacts => settings.knownFacts ?? NOTHING_KNOWN;
export const printAnswers = (): PrintAnswers | undefined => settings.printAnswers;
