import { z } from 'zod';

/** The languages of a sheet: English always, and one more. */
export const certificateLanguages = ['ja-en', 'zh-en'] as const;
export type CertificateLanguages = (typeof certificateLanguages)[number];

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const threeNames = z.object({ en: z.string().min(1), ja: z.string().min(1), 'zh-Hans': z.string().min(1) });

/**
 * Everything that one certificate prints, in the words of the day it was issued. The whole object is stored with the
 * version, so a certificate can be drawn again to the same bytes after plans and persons have changed.
 */
export const certificateFactsSchema = z.object({
  /** Certificate number, e.g. SSP-2025-000123; the same for all versions. */
  number: z.string().min(1),
  /** 1 for the first sheet, one more for each correction. */
  version: z.int().min(1),
  /** Public code of this version, the last part of the address in the QR code. */
  code: z.string().min(1),
  languages: z.enum(certificateLanguages),
  /** Name as in the passport. */
  name: z.string().min(1),
  /** Name in the person's own script and, where known, its language (BCP 47). */
  nativeName: z.object({ text: z.string().min(1), language: z.string().min(2).nullable() }).nullable(),
  /** ISO 3166-1 alpha-2, decides between scripts that share characters (Han, Arabic). Never printed. */
  nationalities: z.array(z.string().length(2)),
  /** Member ID as printed, in groups. */
  memberId: z.string().min(1),
  fiscalYear: z.int(),
  /** Programme line, e.g. "Collaborative Research Activities". */
  programme: threeNames,
  planTitle: threeNames,
  host: threeNames,
  /** First and last day in Japan (Asia/Tokyo). */
  period: z.object({ from: isoDate, to: isoDate }),
  issuedOn: isoDate,
  signatory: z.object({ name: threeNames, title: threeNames, drawn: z.boolean() }),
  /** Address of the check page without the code, e.g. https://example.org/verify/ */
  checkAddress: z.string().min(1),
});

export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
