import { normalDoi } from '../evidence/evidence.js';

/** Sixteen digits in fours whose last is right by ISO 7064 MOD 11-2, in any spelling; undefined for all else. */
export function normalOrcid(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/\/$/, '')
    .toUpperCase();
  const digits = bare.replace(/[\s-]/g, '');
  if (!/^\d{15}[\dX]$/.test(digits)) return undefined;
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  if (digits[15] !== (check === 10 ? 'X' : String(check))) return undefined;
  return digits.replace(/^(.{4})(.{4})(.{4})(.{4})$/, '$1-$2-$3-$4');
}

/**
 * A DOI as one segment of an address, so that no DOI can lead anywhere else: only letters, digits and the marks that
 * registers use, and every one of them encoded. Undefined for a DOI with anything else in it; it is not looked up.
 */
export function doiSegment(doi: string): string | undefined {
  const isPlain = normalDoi(doi) === doi && /^10\.\d{4,9}\/[a-z0-9._;()/:+<>[\]#~-]+$/.test(doi);
  return isPlain ? encodeURIComponent(doi) : undefined;
}
