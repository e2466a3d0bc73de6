/** Cells that mean "as in the row above". */
export function isDitto(text: string): boolean {
  return /^(同上|同左|同|〃|々|仝|"|''|”|“|ditto|do\.?|same( as above)?|as above|同前|下同|↑)$/i.test(
    text.normalize('NFC').trim(),
  );
}
