import anyAscii from 'any-ascii';

/** Letters, digits and hyphens: safe on every file system and readable in every mail program. */
export function plainName(text: string, longest = 60): string {
  const plain = anyAscii(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, longest).replace(/-+$/, '') || 'unnamed';
}

/** File name of one sheet, e.g. SSP-2025-000123_THIRI-AUNG.pdf; corrected ones say their version. */
export function certificateFileName(sheet: { number: string; version: number; name: string }): string {
  const version = sheet.version > 1 ? `_v${sheet.version}` : '';
  return `${sheet.number}_${plainName(sheet.name)}${version}.pdf`;
}
