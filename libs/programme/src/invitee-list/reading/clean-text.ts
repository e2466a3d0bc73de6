/**
 * Characters that nobody can see but that change what is read: controls, direction overrides
 * (U+202A–202E, U+2066–2069 and marks), zero-width space, soft hyphen, tags, lone surrogates.
 * ZWJ and ZWNJ stay: Sinhala, Persian and Devanagari names need them.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFFF9-\uFFFC\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

/** Most cells: visible ASCII with single spaces inside. */
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** Everything but compatibility ideographs (﨑, 塚): those keep the form the person writes. */
const NORMALISABLE = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;

/**
 * Text of a cell as it is kept: invisible characters out (`cleaned` says so), composed accents,
 * one space where there were breaks or several, nothing at the ends. No letter is changed.
 */
export function cleanText(raw: string): { text: string; cleaned: boolean } {
  if (PLAIN.test(raw)) return { text: raw, cleaned: false };
  const withoutMark = raw.replace(/^\uFEFF+/, '').replaceAll('\uFEFF', '');
  const visible = withoutMark.replace(INVISIBLE, '');
  const text = visible
    .replace(NORMALISABLE, (part) => part.normalize('NFC'))
    .replace(/[\s\u3000]+/g, (gap) => (/^\u3000+$/.test(gap) ? '\u3000' : ' '))
    .trim();
  return { text, cleaned: visible.length !== withoutMark.length };
}
