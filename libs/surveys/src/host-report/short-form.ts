import { cleanText, lengthOf } from '@enishi/questionnaire';
import type { HostReportKind } from './host-report-kinds.js';

/**
 * Fields of the short forms (proposal of the domain study; the office's own forms are not public). What
 * costs money is reported with the office's workbook, so expense reports are uploads only.
 */
const FIELDS: Partial<Record<HostReportKind, readonly string[]>> = {
  END_REPORT: [
    'HR.DONE',
    'HR.NUMBERS',
    'HR.SAFETY',
    'HR.PARTNERS',
    'HR.OUTCOMES',
    'HR.NEXT',
    'HR.STUDENTS',
    'HR.LESSONS',
  ],
  PI_END_REPORT: ['PI.SCIENCE', 'PI.EXCHANGE', 'PI.OUTCOMES', 'PI.NEXT'],
};

const LONGEST = 4000;

export const shortFormFields = (kind: HostReportKind): readonly string[] => FIELDS[kind] ?? [];

/**
 * Reads a short form: known fields only, cleaned. Undefined when the kind has none, a field is unknown or
 * too long, or nothing was written.
 */
export function readShortForm(
  kind: HostReportKind,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const known = shortFormFields(kind);
  const read: Record<string, string> = {};
  for (const [field, value] of Object.entries(given)) {
    if (!known.includes(field)) return undefined;
    const text = cleanText(value, true);
    if (lengthOf(text) > LONGEST) return undefined;
    if (text !== '') read[field] = text;
  }
  return Object.keys(read).length > 0 ? read : undefined;
}
