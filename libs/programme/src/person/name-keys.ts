import anyAscii from 'any-ascii';

/** Letters that passports print as two where any-ascii prints one. */
const PASSPORT_LETTERS: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Å: 'AA',
  å: 'aa',
  Ø: 'OE',
  ø: 'oe',
  ß: 'ss',
};

/** Words of a name in plain capitals, without accents and apostrophes, hyphens closed; sorted. */
export function nameWords(name: string): string[] {
  const plain = anyAscii(name.normalize('NFKC').replace(/['’‘`ʻʼ\-‐‑–・]/g, ''))
    .toUpperCase()
    .replace(/['’`-]/g, '')
    .replace(/[^A-Z]+/g, ' ')
    .trim();
  return plain === '' ? [] : plain.split(' ').toSorted();
}

/** Same key for the same name in another order, case or accent, with or without hyphens. */
export function nameKey(name: string): string {
  const words = nameWords(name);
  return words.length > 0 ? words.join(' ') : name.normalize('NFKC').replace(/\s/g, '');
}

/** Same key wherever the words are cut: CHEN YU WEN, Chen Yuwen. Finds candidates; proves nothing. */
export function lettersKey(name: string): string {
  return [...nameWords(name).join('')].toSorted().join('');
}

/**
 * Same key for spellings that transliteration makes of one name: doubled letters, ph/f, ou/oo/u,
 * y/i, ck/q/k, w/v, ü as ue or u, an h that is not heard.
 */
export function soundKey(name: string): string {
  return nameWords([...name.normalize('NFC')].map((letter) => PASSPORT_LETTERS[letter] ?? letter).join(''))
    .map((word) =>
      word
        .replace(/PH/g, 'F')
        .replace(/OU|OO|UU|UE|OE(?=H|$)/g, 'U')
        .replace(/O[EH](?![AEIOU])/g, 'O')
        .replace(/Y|IJ/g, 'I')
        .replace(/EE|IE|EI|II/g, 'I')
        .replace(/AE|AA/g, 'A')
        .replace(/CK|Q|KH|C(?![HIE])/g, 'K')
        .replace(/TZ|TS|ZH|DZ/g, 'Z')
        .replace(/DJ/g, 'J')
        .replace(/W/g, 'V')
        .replace(/(?<=[BDGKTPRL])H/g, '')
        .replace(/H$/g, '')
        .replace(/(.)\1+/g, '$1'),
    )
    .toSorted()
    .join(' ');
}
