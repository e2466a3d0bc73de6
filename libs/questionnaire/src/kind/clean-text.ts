/**
 * Text as it is stored: composed (NFC), without control characters (NUL cannot be stored, and direction
 * overrides change what a reader sees), without lone surrogates, trimmed. Line breaks become `\n`.
 */
export function cleanText(text: string, multiline: boolean): string {
  const kept = text
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- the control characters are the point
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .normalize('NFC');
  return (multiline ? kept : kept.replace(/[\n\t]+/g, ' ')).trim();
}

/** Full-width digits and signs of Japanese and Chinese keyboards as plain ones. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−‐–—]/g, '-')
    .trim();
}
