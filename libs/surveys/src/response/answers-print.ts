import type { Locale } from '@enishi/platform';

/** What is printed of a form: words only, laid out by the press of the application. */
export interface AnswersSheet {
  locale: Locale;
  title: string;
  subtitle: string;
  /** Facts of the hand-in, label and value. */
  facts: readonly (readonly [string, string])[];
  pages: readonly {
    title: string;
    lines: readonly { question: string; answer: readonly string[]; depth: number }[];
  }[];
  note: string;
}

/** Draws a sheet as PDF/A. */
export type PrintAnswers = (sheet: AnswersSheet) => Promise<Uint8Array>;
