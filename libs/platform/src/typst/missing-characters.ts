/**
 * The characters that the PDF export could not draw. PDF/A forbids a missing glyph, so the compiler refuses and names
 * each piece of text in the debug writing of Rust: `the text \"\\u{7a8}\" could not be displayed with font …`.
 * @returns each character once, or nothing when the error is another one
 */
export function missingCharacters(error: unknown): string[] {
  const message = error instanceof Error ? error.message : String(error);
  const found = new Set<string>();
  for (const [, written = ''] of message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)) {
    const text = written.replace(/\\{1,2}u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    for (const character of text) found.add(character);
  }
  return [...found];
}

/** How a character is named to a person: itself, where it can be seen, and its number in Unicode. */
export function characterName(character: string): string {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  return visible ? `${character} (U+${codePoint})` : `U+${codePoint}`;
}
