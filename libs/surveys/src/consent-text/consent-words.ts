import { memberAreaWords, paperLookupTextVersion, paperLookupWords } from '@enishi/alumni';
import type { Locale } from '@enishi/platform';
import { consentTextVersion } from '../instrument/completion-report/consents.js';
import { completionReportTexts } from '../instrument/completion-report/index.js';

/**
 * The words of a consent as the person read them. A test pins the words to their version, so the texts of
 * today are those of `consentTextVersion`; for a version that is not kept here the answer is null, never
 * other words.
 */
export function consentWords(asked: {
  purpose: string;
  textVersion: string;
  language: string;
}): string | null {
  if (asked.purpose === 'PAPER_LOOKUP' && asked.textVersion === paperLookupTextVersion)
    return paperLookupWords[asked.language as Locale] ?? null;
  const askedInMemberArea = memberAreaWords(asked.purpose, asked.textVersion);
  if (askedInMemberArea) return askedInMemberArea[asked.language as Locale] ?? null;
  if (asked.textVersion !== consentTextVersion || !(asked.language in completionReportTexts)) return null;
  const item = completionReportTexts[asked.language as Locale].questions[`CR.CONS.${asked.purpose}`];
  return item ? [item.title, item.hint].filter(Boolean).join(' ') : null;
}
