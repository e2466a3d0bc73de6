import { Workbook } from '@cj-tech-master/excelts';
import { columnLetter } from '@enishi/programme';
import type { Locale } from '@enishi/platform';
import type { RouteLine } from '@enishi/questionnaire';
import { HEADING_ROW, shown } from './roster-columns.js';
import type { RosterColumn } from './roster-columns.js';
import { ROSTER_FILE_NOTES, rosterFileWords } from './roster-file-words.js';

const FONT = { name: 'Yu Gothic', size: 11 } as const;
/** Rows beyond the known ones, for what is new. */
const FREE_ROWS = 40;
/** Columns before the ones to fill in: the line's id, hidden, and what is known of it. */
export const COLUMNS_BEFORE = 2;
const CHOICES = 'choices';

export interface RosterFileInput {
  mark: string;
  planTitle: string;
  columns: readonly RosterColumn[];
  lines: readonly RouteLine[];
  locale: Locale;
  /** When it was made, for the properties of the file. */
  at: Date;
}

/** The roster as a workbook. Everything that people typed goes in as text, so nothing in it is ever a formula. */
export async function buildRosterFile(input: RosterFileInput): Promise<Buffer> {
  const words = rosterFileWords[input.locale];
  const book = new Workbook();
  book.creator = 'Enishi';
  book.created = input.at;
  book.modified = input.at;
  const sheet = book.addWorksheet(words.sheet, {
    views: [{ state: 'frozen', xSplit: COLUMNS_BEFORE + 2, ySplit: HEADING_ROW }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getCell('A1').value = input.mark;
  sheet.getCell('C1').value = words.title.replace('{plan}', input.planTitle);
  sheet.getCell('C1').font = { ...FONT, bold: true, size: 14 };
  sheet.getCell('C2').value =
    'さくらサイエンスプログラム 追跡調査 / Sakura Science Program: yearly follow-up';
  sheet.getColumn(1).hidden = true;
  // what is known stands first, to be read, not written
  sheet.getColumn(2).width = 34;
  heading(sheet, 2, rosterFileWords.ja.known, rosterFileWords.en.known, 'FFF3F1EC');
  const lists = book.addWorksheet(CHOICES, { state: 'veryHidden' });
  for (const [at, column] of input.columns.entries()) {
    const place = at + COLUMNS_BEFORE + 1;
    sheet.getColumn(place).width = column.width;
    heading(sheet, place, column.heading.ja, column.heading.en, 'FFE3EAF7');
    for (const [row, { label }] of (column.choices ?? []).entries())
      lists.getCell(row + 1, at + 1).value = label;
  }
  sheet.getRow(HEADING_ROW).height = 36;
  const last = HEADING_ROW + input.lines.length + FREE_ROWS;
  for (let row = HEADING_ROW + 1; row <= last; row += 1) {
    const line = input.lines[row - HEADING_ROW - 1];
    if (line) {
      sheet.getCell(row, 1).value = line.id;
      sheet.getCell(row, 2).value = line.known?.label ?? '';
      sheet.getCell(row, 2).font = { ...FONT, color: { argb: 'FF5A6070' } };
    }
    for (const [at, column] of input.columns.entries()) {
      const cell = sheet.getCell(row, at + COLUMNS_BEFORE + 1);
      cell.font = FONT;
      cell.numFmt = '@';
      cell.border = { bottom: { style: 'hair', color: { argb: 'FFB9B4A8' } } };
      const text = line ? shown(column, { ...line.known?.answers, ...line.answers }, line.verdict) : '';
      if (text !== '') cell.value = text;
      if (column.choices && column.choices.length > 0)
        cell.dataValidation = choiceOf(at, column.choices.length);
    }
  }
  const notes = book.addWorksheet('記入方法 Notes');
  for (const column of [1, 2]) notes.getColumn(column).width = 78;
  for (const [row, [ja, en]] of ROSTER_FILE_NOTES.entries()) {
    notes.getCell(row + 1, 1).value = ja;
    notes.getCell(row + 1, 2).value = en;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function heading(
  sheet: ReturnType<Workbook['addWorksheet']>,
  at: number,
  ja: string,
  en: string,
  fill: string,
): void {
  const cell = sheet.getCell(HEADING_ROW, at);
  cell.value = ja === en ? ja : `${ja}\n${en}`;
  cell.font = { ...FONT, bold: true, color: { argb: 'FF23356B' } };
  cell.alignment = { wrapText: true, vertical: 'middle' };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  cell.border = { bottom: { style: 'thin', color: { argb: 'FF23356B' } } };
}

/** Lists of names are longer than a list in the cell may be: they stand on a sheet of their own. */
function choiceOf(column: number, length: number) {
  const letter = columnLetter(column);
  return {
    type: 'list' as const,
    allowBlank: true,
    showErrorMessage: true,
    formulae: [`${CHOICES}!$${letter}$1:$${letter}$${length}`],
  };
}
