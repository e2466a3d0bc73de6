export type NameRemark =
  'NO_PASSPORT_LETTERS' | 'ONE_NAME' | 'TITLE' | 'DIGITS' | 'TOO_LONG' | 'WIDE_LETTERS';

/** Titles and degrees that passports do not carry. They are kept and said, because some are names. */
const TITLES =
  /(?:^|[\s,(])(?:dr|dra|drs|prof|mr|mrs|ms|miss|sir|ir|hj|rev|eng|engr|ph\.?\s?d|m\.?pd|s\.?pd|m\.?sc|b\.?sc|m\.?d|m\.?eng|mba|s\.?t|s\.?si|m\.?si|professor|doctor)\.(?=[\s,)]|$)|(?:^|[\s,(])(?:prof|mr|mrs|ms|dra|drs|ph\.?d|m\.pd|s\.pd|m\.sc|b\.sc|msc|mba)(?=[\s,.)]|$)/i;

/**
 * Looks at a name that should be written as in the passport. Nothing in the name is changed but
 * full-width Latin letters; one-word names (Sukarno), apostrophes and accents are names.
 */
export function readPassportName(raw: string): { name: string; remarks: NameRemark[] } {
  const wide = /[\uFF01-\uFF5E]/.test(raw);
  const name = (wide ? raw.replace(/[\uFF01-\uFF5E\u3000]/g, (mark) => mark.normalize('NFKC')) : raw)
    .replace(/\u3000/g, ' ')
    .trim();
  const remarks: NameRemark[] = [];
  if (wide) remarks.push('WIDE_LETTERS');
  const letters = name.match(/\p{L}/gu) ?? [];
  if (letters.length === 0 || letters.some((letter) => !/\p{Script=Latin}/u.test(letter)))
    remarks.push('NO_PASSPORT_LETTERS');
  else {
    if (/\p{N}/u.test(name)) remarks.push('DIGITS');
    if (TITLES.test(name)) remarks.push('TITLE');
    if (!/[\s,]/.test(name)) remarks.push('ONE_NAME');
  }
  if ([...name].length > 200) remarks.push('TOO_LONG');
  return { name, remarks };
}

/** Surname and given names in columns of their own, joined as a passport prints them. */
export function joinNames(surname: string, given: string): string {
  return [surname, given].filter((part) => part !== '' && !/^[-–—*]+$/.test(part)).join(' ');
}
