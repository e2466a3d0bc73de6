import { laterOf, randomCode } from '@enishi/platform';
import type { DateOnly, LocalizedText } from '@enishi/platform';
import { printedMemberId } from '@enishi/alumni';
import { certificateDue } from '@enishi/programme';
import type { CertificateFacts, CertificateLanguages } from '../document/certificate-facts.js';
import { checkAddress, mustHaveSignatory } from '../settings.js';
import type { CertificateSource } from './certificate.queries.js';
import { PRINTED_PROGRAMME } from './printed-programme.js';

/** 16 characters of 5 bits: nobody finds a certificate by trying codes. */
const CODE_LENGTH = 16;

/**
 * The day that the sheet bears: the day on which it is due (R24: the day of return or of the plan's end, whichever
 * is earlier), because it says that the whole course was completed; the day of issue when that is later.
 */
export function issueDate(source: Pick<CertificateSource, 'planEnd' | 'to'>, today: DateOnly): DateOnly {
  return laterOf(certificateDue(source.planEnd, source.to), today);
}

/** Chinese beside English for people who read it, else Japanese; an officer may say otherwise for the whole plan. */
export function languagesFor(
  source: Pick<CertificateSource, 'preferredLanguage' | 'nationalities'>,
): CertificateLanguages {
  if (source.preferredLanguage) return source.preferredLanguage.startsWith('zh') ? 'zh-en' : 'ja-en';
  return source.nationalities.includes('CN') ? 'zh-en' : 'ja-en';
}

/** Collects what a sheet prints from what the office knows today. */
export function factsOf(
  source: CertificateSource,
  sheet: {
    number: string;
    version: number;
    memberId: string;
    languages: CertificateLanguages;
    issuedOn: DateOnly;
  },
): CertificateFacts {
  return {
    number: sheet.number,
    version: sheet.version,
    code: randomCode(CODE_LENGTH),
    languages: sheet.languages,
    name: source.name,
    nativeName: source.nativeName ? { text: source.nativeName, language: source.nativeLanguage } : null,
    nationalities: source.nationalities,
    memberId: printedMemberId(sheet.memberId),
    fiscalYear: source.fiscalYear,
    programme: PRINTED_PROGRAMME[source.programmeType],
    planTitle: { en: source.titleEn, ja: source.titleJa, 'zh-Hans': source.titleJa },
    host: hostName(source),
    period: { from: source.from, to: source.to },
    issuedOn: sheet.issuedOn,
    signatory: mustHaveSignatory(),
    checkAddress: checkAddress(),
  };
}

/** An institution in three languages: where one is missing, the nearest that there is. */
function hostName(source: CertificateSource): LocalizedText {
  const any = source.hostJa ?? source.hostEn ?? source.hostNative ?? '';
  return {
    ja: any,
    en: source.hostEn ?? source.hostNative ?? any,
    'zh-Hans': source.hostZhHans ?? any,
  };
}

/** True when two sheets say the same to the reader: code, version and address apart. */
export function saysTheSame(a: CertificateFacts, b: CertificateFacts): boolean {
  return asRead(a) === asRead(b);
}

function asRead({
  code: _code,
  version: _version,
  checkAddress: _address,
  ...read
}: CertificateFacts): string {
  return JSON.stringify(read, sorted);
}

/** jsonb keeps no order of keys, so every object is written in the same order. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
