/** Width of the column with notes, in characters. */
export const NOTE_WIDTH = 70;

/** Height of a row, in points, in which the whole note can be read; no row is higher than 409. */
export function noteHeight(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil(Math.max(1, widthOf(line)) / (NOTE_WIDTH - 4)), 0);
  return Math.min(409, Math.max(15, lines * 16));
}

/** Columns a line takes: East Asian letters take two. */
function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}
