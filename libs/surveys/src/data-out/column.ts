import type { LocalizedText } from '@enishi/platform';

/** Codes of answers that are not there, the same in every numeric variable. */
export const NOT_ANSWERED = -8;
export const NOT_ASKED = -9;

export const MISSING_LABELS: ReadonlyMap<number, LocalizedText> = new Map([
  [NOT_ANSWERED, { ja: '無回答', en: 'Asked, not answered', 'zh-Hans': '未回答' }],
  [NOT_ASKED, { ja: '非該当（質問していない）', en: 'Not asked', 'zh-Hans': '未提问' }],
]);

/** Text and days have no room for codes: there, nothing at all stands for both. */
export type Cell = number | string | null;

export interface ValueLabel {
  readonly value: number | string;
  /** Code of the definition, the same for ever, e.g. `WORKING`. */
  readonly code: string;
  readonly label: LocalizedText;
}

/** One column of an exported file, from which every format, the codebook and its frequencies are made. */
export interface Column {
  /** Name in every file: at most 64 bytes, legal in SPSS, R, Stata and SQL without quotes. */
  readonly name: string;
  /** Item code of the definition; empty for what we know of the case. */
  readonly item: string;
  readonly kind: 'NUMBER' | 'TEXT' | 'DAY';
  readonly measure: 'NOMINAL' | 'ORDINAL' | 'SCALE';
  readonly label: LocalizedText;
  readonly values: readonly ValueLabel[];
  /** True where `NOT_ANSWERED` and `NOT_ASKED` can stand. */
  readonly hasMissingCodes: boolean;
  /** Who was asked, in words; empty for what we know of the case. */
  readonly routing: LocalizedText | null;
  /** Free text, or something that tells who somebody is: only where an officer asks for it. */
  readonly isPersonal: boolean;
  readonly read: CellReader;
}

export interface CaseRow {
  readonly caseId: string;
  readonly cohort: number | null;
  readonly country: string | null;
  readonly programmeType: string | null;
  readonly hostId: string | null;
  readonly hostName: string | null;
  readonly module: string;
  readonly language: string | null;
  readonly mode: string | null;
  readonly disposition: string | null;
  readonly minutes: number | null;
  readonly submittedOn: string | null;
}

/** What a cell is read from: the case, one set of answers (of the form, or of a line), and what was asked. */
export interface Reading {
  readonly case: CaseRow;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly asked: ReadonlySet<string>;
  readonly line?: {
    readonly number: number;
    readonly verdict: string | undefined;
    readonly isKnown: boolean;
  };
}
export type CellReader = (reading: Reading) => Cell;
