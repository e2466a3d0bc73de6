import type { ListField } from './headings/fields.js';
import { findHeadings, type Headings, scoreSheet } from './headings/find-headings.js';
import type { Finding, InviteeRow } from './invitee-row.js';
import { columnLetter, type Sheet } from './reading/cell.js';
import { readContent } from './reading/read-content.js';
import { Refusal } from './reading/refusal.js';
import { readPeople } from './read-people.js';

/** A list as read, before any rule of the programme is asked: what is kept of an upload beside its file. */
export interface ReadList {
  format: 'XLSX' | 'CSV';
  encoding: string | null;
  sheet: string;
  headingRow: number;
  /** Column letter of each field found. */
  columns: Partial<Record<ListField, string>>;
  /** Headings that are not read, as written. */
  ignoredColumns: string[];
  /** Rows below the headings that hold no person: notes, totals, examples. */
  ignoredRows: number[];
  /** Reception number in a title row. */
  reception: { row: number; value: string } | null;
  people: ListedPerson[];
  findings: Finding[];
}

export interface ListedPerson extends InviteeRow {
  /** The cells as written, for showing beside a problem. */
  texts: Partial<Record<ListField, string>>;
}

/** Reads a list file. Throws a `Refusal`. Runs in the reading thread; `readListFile` is for callers. */
export async function readList(content: Buffer): Promise<ReadList> {
  const { format, encoding, sheet } = await readContent(content, scoreSheet);
  const headings = findHeadings(sheet);
  if (!headings) throw new Refusal('NO_HEADINGS');
  const people = readPeople(sheet, headings);
  if (people.rows.length === 0) throw new Refusal('NO_PEOPLE');
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const fields = Object.entries(headings.columns) as [ListField, number][];
  const textsOf = (row: number) => {
    const texts: ListedPerson['texts'] = {};
    for (const [field, column] of fields) {
      const text = rows.get(row)?.cells[column]?.text;
      if (text) texts[field] = text;
    }
    return texts;
  };
  return {
    format,
    encoding,
    sheet: sheet.name,
    headingRow: headings.row,
    columns: Object.fromEntries(fields.map(([field, column]) => [field, columnLetter(column)])),
    ignoredColumns: headings.ignored,
    ignoredRows: people.notesIgnored,
    reception: receptionOf(sheet, headings),
    people: people.rows.map((row) => ({ ...row, texts: textsOf(row.row) })),
    findings: people.findings,
  };
}

/** Reception number (受付番号) of the title rows, where offices write it. */
function receptionOf(sheet: Sheet, headings: Headings): ReadList['reception'] {
  for (const row of sheet.rows) {
    if (row.number >= headings.row) break;
    const texts = row.cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
    const label = texts.findIndex((text) =>
      /^(受付番号|受理编号|reception (number|no\.?))[:：]?$/i.test(text),
    );
    const value = label < 0 ? undefined : texts[label + 1];
    if (value) return { row: row.number, value };
  }
  return null;
}
