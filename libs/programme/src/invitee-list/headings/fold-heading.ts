/** A heading without what offices vary: width, case, spaces, marks, brackets, "必須". */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/必須|任意|required|optional|必填/g, '')
    .replace(/(?!#)[\s\p{P}\p{S}]/gu, '');
}

/** The heading and its parts: lines of a bilingual heading, and what stands before a bracket. */
export function headingParts(text: string): string[] {
  const parts = [text, ...text.split(/[\n\r]+/), ...text.split(/[/／|｜]/), text.replace(/[(（[【].*$/s, '')];
  // bilingual headings read "区分 Category" once line breaks have become spaces
  const seam = /^(.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}）)])\s+([A-Za-z].*)$/su.exec(text);
  if (seam) parts.push(seam[1]!, seam[2]!);
  return [...new Set(parts.map(foldHeading))].filter((part) => part !== '');
}
