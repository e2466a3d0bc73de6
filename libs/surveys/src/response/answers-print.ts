import type { AnswersSheet } from './answers-sheet.js';

/** Draws a sheet as PDF/A with the template beside this file; the application holds the press. */
export type PrintAnswers = (sheet: AnswersSheet) => Promise<Uint8Array>;
