import type { Sheet, SheetRow } from '../reading/cell.js';
import { LIMITS } from '../reading/limits.js';
import { FIELD_NAMES, type ListField } from './fields.js';
import { foldHeading, headingParts } from './fold-heading.js';

export interface Headings {
  /** Row of the headings (the lower one when they take two rows), from 1. */
  row: number;
  /** Column (from 0) of each field found. */
  columns: Partial<Record<ListField, number>>;
  /** The heading as written, by column. */
  titles: Map<number, string>;
  /** Headings that are not read, as written. */
  ignored: string[];
}

type Named = ListField | 'passportNumber' | 'name';

function exact(part: string): Named | undefined {
  return FIELD_NAMES.find(([, names]) => names.exact.includes(part))?.[0];
}

/** The field a heading names, or null. */
export function fieldOfHeading(text: string): Named | null {
  const whole = foldHeading(text);
  const like = FIELD_NAMES.find(([, names]) => names.like?.test(whole))?.[0];
  const known = exact(whole) ?? like;
  if (known) return known;
  // a part alone says less than the whole: 氏名（漢字）is no 氏名
  for (const part of headingParts(text)) {
    const field = exact(part);
    if (field) return field;
  }
  return null;
}

/** Looks for the row of headings below the title rows; null when nothing looks like one. */
export function findHeadings(sheet: Sheet): Headings | null {
  const top = sheet.rows.slice(0, LIMITS.headingRows);
  let best: { headings: Headings; score: number } | null = null;
  for (const [index, row] of top.entries()) {
    const single = headingsOf(row);
    const below = top[index + 1];
    const double = below && below.number === row.number + 1 ? headingsOf(joined(row, below)) : null;
    const candidates = [single, ...(double && weight(double) >= weight(single) + 2 ? [double] : [])];
    for (const headings of candidates) {
      const score = weight(headings);
      if (looksLikeList(headings) && score > (best?.score ?? 0)) best = { headings, score };
    }
  }
  return best?.headings ?? null;
}

/** How well a sheet's headings fit an invitee list: the number of fields known. */
export function scoreSheet(sheet: Sheet): number {
  const headings = findHeadings(sheet);
  return headings ? weight(headings) : 0;
}

function weight(headings: Headings): number {
  return Object.keys(headings.columns).length;
}

function looksLikeList({ columns }: Headings): boolean {
  const named =
    columns.passportName !== undefined || columns.nativeName !== undefined || columns.surname !== undefined;
  return named && Object.keys(columns).length >= 3;
}

function headingsOf(row: SheetRow): Headings {
  const columns: Headings['columns'] = {};
  const titles = new Map<number, string>();
  const ignored: string[] = [];
  const found: { field: Named; column: number; exact: boolean }[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (!cell || cell.text === '' || cell.text.length > 80) continue;
    titles.set(column, cell.text);
    const field = fieldOfHeading(cell.text);
    if (field) found.push({ field, column, exact: true });
    else ignored.push(cell.text);
  }
  for (const { field, column } of found) {
    if (field === 'passportNumber') ignored.push(titles.get(column)!);
    else if (field !== 'name' && columns[field] === undefined) columns[field] = column;
    else if (field !== 'name') ignored.push(titles.get(column)!);
  }
  placeName(columns, found.find((one) => one.field === 'name')?.column);
  // 所属 beside 送出し機関 is the faculty, not a second institution
  return { row: row.number, columns, titles, ignored };
}

/** A heading that says only 氏名 or Name is the passport name, unless another column is that. */
function placeName(columns: Headings['columns'], column: number | undefined): void {
  if (column === undefined) return;
  if (columns.passportName === undefined && columns.surname === undefined) columns.passportName = column;
  else columns.nativeName ??= column;
}

function joined(upper: SheetRow, lower: SheetRow): SheetRow {
  const cells: SheetRow['cells'] = [];
  const width = Math.max(upper.cells.length, lower.cells.length);
  for (let column = 0; column < width; column += 1) {
    const text = lower.cells[column]?.text || upper.cells[column]?.text || '';
    if (text) cells[column] = { text };
  }
  return { number: lower.number, cells };
}
