import type { ListField } from './headings/fields.js';
import type { AcademicLevel, Funding, Role, Sex } from './values/choices.js';

/** One person as understood from one row of a list. Null means: not said, or not understood (and asked for). */
export interface InviteeRow {
  /** Row in the sheet, from 1. */
  row: number;
  number: number | null;
  role: Role | null;
  funding: Funding | null;
  /** As in the passport, unchanged but for full-width Latin letters. */
  passportName: string | null;
  nativeName: string | null;
  /** ISO 3166-1 alpha-2; two for dual nationals. */
  nationalities: string[];
  sendingCountry: string | null;
  sex: Sex | null;
  birthDate: string | null;
  /** Sending institution as written. */
  institution: string | null;
  affiliation: string | null;
  level: AcademicLevel | null;
  /** The level as written: military, company and "graduated" show only here. */
  levelText: string | null;
  email: string | null;
  entryDate: string | null;
  departureDate: string | null;
  earlierStays: string | null;
  visaSupport: boolean | null;
  guardianConsent: boolean | null;
  remarks: string | null;
}

/** BLOCK stops the import, WARN is for an officer to weigh, HINT is said and needs nothing. */
export type Severity = 'BLOCK' | 'WARN' | 'HINT';

export type MessageParams = Record<string, string | number>;

/** Something found in a list, before it is placed in the sheet. */
export interface Finding {
  /** `R01` … `R49`, or null for what concerns the file and its values. */
  rule: string | null;
  severity: Severity;
  messageKey: string;
  params: MessageParams;
  /** Row of the sheet; null for the whole list or plan. */
  row: number | null;
  field: ListField | null;
  /** All rows concerned when one finding stands for several. */
  rows?: number[];
  /** The value as written, when it is not that of the cell. */
  value?: string;
}

/** A finding with its place: what the preview and the annotated workbook show. */
export interface Problem {
  rule: string | null;
  severity: Severity;
  messageKey: string;
  params: MessageParams;
  sheet: string;
  row: number | null;
  /** Column letter, `G`. */
  column: string | null;
  value: string | null;
  rows: number[];
}
