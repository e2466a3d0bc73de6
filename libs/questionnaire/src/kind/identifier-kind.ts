import type { IdentifierQuestion } from '../definition/definition.js';
import { cleanText, narrow } from './clean-text.js';
import { type Kind, notReadable } from './kind.js';
import { isNothing } from './written-kinds.js';

const longest = 200;

/** `10.`, a registrant of 4 to 9 digits, `/`, a suffix without spaces (DOI Handbook; Crossref's pattern). */
export const isDoi = (text: string): boolean => text.length <= longest && /^10\.\d{4,9}\/\S+$/.test(text);

/** Sixteen digits in fours whose last is right by ISO 7064 MOD 11-2. */
export function isOrcid(text: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/.test(text)) return false;
  let total = 0;
  const digits = text.replaceAll('-', '');
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? 'X' : String(check));
}

/** A DOI ignores case, so one work has one spelling here. */
export function readDoi(text: string): string {
  const bare = text.replace(/^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\//i, '').replace(/^doi:\s*/i, '');
  return bare.toLowerCase();
}

export function readOrcid(text: string): string {
  const bare = text
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/^orcid:\s*/i, '')
    .replace(/\/$/, '')
    .toUpperCase();
  return bare.replace(/^(\w{4})[\s-]?(\w{4})[\s-]?(\w{4})[\s-]?(\w{4})$/, '$1-$2-$3-$4');
}

export const identifier: Kind<IdentifierQuestion> = {
  faults: () => [],
  read({ inputType }, raw) {
    if (isNothing(raw)) return undefined;
    if (typeof raw !== 'string') return notReadable;
    const text = narrow(cleanText(raw, false));
    return text === '' ? undefined : inputType === 'doi' ? readDoi(text) : readOrcid(text);
  },
  readForm: ({ name }, fields) => fields(name)[0],
  check({ inputType }, answer) {
    if (inputType === 'doi') return isDoi(answer as string) ? [] : [{ code: 'NOT_A_DOI' }];
    return isOrcid(answer as string) ? [] : [{ code: 'NOT_AN_ORCID' }];
  },
  itemCodes: ({ name }) => [name],
  storage: () => 'text',
  needs: () => ({}),
  comparable: () => undefined,
};
