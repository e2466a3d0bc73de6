import type { Locale } from '@enishi/platform';

/** Why somebody is told of something; every item of a digest has at least one. */
export const DIGEST_REASONS = ['SAME_FIELD', 'YOUR_CHAPTER', 'YOUR_COUNTRY', 'YOUR_LEVEL'] as const;
export type DigestReason = (typeof DIGEST_REASONS)[number];

/** Something that may stand in a digest. Empty lists mean that it is for everybody, which alone is no reason. */
export interface DigestCandidate {
  readonly kind: 'OPPORTUNITY' | 'STORY' | 'EVENT';
  readonly id: string;
  readonly fields: readonly string[];
  readonly levels: readonly string[];
  readonly countries: readonly string[];
  readonly chapterId: string | null;
  /** Day by which one has to act, if any; the nearest comes first. */
  readonly closesAt: Date | null;
  /** Study and work are told to those alone who agreed to hear of them (PARTNER_INFO). */
  readonly needsPartnerInfo: boolean;
  readonly titles: Readonly<Record<Locale, string>>;
  /** Path on our own site. */
  readonly path: string;
}

/** What of a reader decides what they are told. */
export interface DigestReader {
  readonly fields: readonly string[];
  readonly level: string | null;
  readonly country: string | null;
  readonly chapterIds: readonly string[];
  readonly partnerInfo: boolean;
  /** Ids of what earlier digests told. */
  readonly told: readonly string[];
}

export interface DigestItem {
  readonly kind: DigestCandidate['kind'];
  readonly id: string;
  readonly reasons: readonly DigestReason[];
}

/** More is a newsletter, not a word to one person. */
export const MOST_ITEMS = 5;

/**
 * What one reader is told: only what is open to them, what they were not told before, and what has a reason; those with
 * more reasons first, then the nearest deadline. The same input gives the same items. Empty: no mail.
 */
export function chooseItems(reader: DigestReader, candidates: readonly DigestCandidate[]): DigestItem[] {
  return candidates
    .filter((one) => !reader.told.includes(one.id) && isFor(reader, one))
    .map((one) => ({ one, reasons: reasonsFor(reader, one) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        (a.one.closesAt?.getTime() ?? Infinity) - (b.one.closesAt?.getTime() ?? Infinity) ||
        (a.one.id < b.one.id ? -1 : 1),
    )
    .slice(0, MOST_ITEMS)
    .map(({ one: { kind, id }, reasons }) => ({ kind, id, reasons }));
}

/** Nothing of the reader speaks against it; what is not known of them does not. */
function isFor(reader: DigestReader, one: DigestCandidate): boolean {
  if (one.needsPartnerInfo && !reader.partnerInfo) return false;
  // a story of a field or a country is for everybody; an opportunity is not
  if (one.kind !== 'OPPORTUNITY') return true;
  return (
    (one.fields.length === 0 ||
      reader.fields.length === 0 ||
      one.fields.some((f) => reader.fields.includes(f))) &&
    (one.levels.length === 0 || reader.level === null || one.levels.includes(reader.level)) &&
    (one.countries.length === 0 || reader.country === null || one.countries.includes(reader.country))
  );
}

function reasonsFor(reader: DigestReader, one: DigestCandidate): DigestReason[] {
  const { level, country } = reader;
  const holds: Record<DigestReason, boolean> = {
    SAME_FIELD: one.fields.some((field) => reader.fields.includes(field)),
    YOUR_CHAPTER: one.chapterId !== null && reader.chapterIds.includes(one.chapterId),
    YOUR_COUNTRY: country !== null && one.countries.includes(country),
    YOUR_LEVEL: level !== null && one.levels.includes(level),
  };
  return DIGEST_REASONS.filter((reason) => holds[reason]);
}
