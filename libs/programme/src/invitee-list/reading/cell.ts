/** What one cell holds, whatever program saved it. */
export interface Cell {
  /** The text as a person sees it, cleaned; '' for an empty cell. */
  text: string;
  /** The number behind the text, where there is one. */
  number?: number;
  /** `YYYY-MM-DD` where the cell is formatted as a date. */
  date?: string;
  /** The value comes from a formula: its last computed result is taken. */
  formula?: true;
  /** A picture sits in the cell, or the cell shows an error such as #REF!. */
  unreadable?: 'PICTURE' | 'ERROR';
  /** Characters that cannot be seen were taken out. */
  cleaned?: true;
}

export interface SheetRow {
  /** Row number as the program shows it, from 1. */
  number: number;
  /** By column from 0; sparse. */
  cells: (Cell | undefined)[];
}

export interface Sheet {
  name: string;
  rows: SheetRow[];
  /** Pictures lie on the sheet; they are not read. */
  pictures: boolean;
}

/** `A`, `B` … `AA` for a column from 0. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** Row and column (from 0) of a reference such as `AB12`; null when it is none. */
export function parseReference(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
