import { Workbook } from '@cj-tech-master/excelts';
import yazl from 'yazl';
import { columnLetter } from '../reading/cell.js';
import { openPackage } from '../reading/open-package.js';
import { readCsv } from '../reading/read-csv.js';
import { readWorkbook, relationsOf } from '../reading/read-workbook.js';
import { Refusal } from '../reading/refusal.js';
import { NOTE_WIDTH, noteHeight } from './note-height.js';
import type { ListNotes } from './notes.js';
import { patchSheet } from './patch-sheet.js';
import { patchStyles } from './patch-styles.js';

/**
 * A copy of a list file as a workbook with the notes beside the cells. A workbook keeps its other sheets,
 * pictures and formats as they are; a CSV file becomes a workbook of text cells. Runs in the reading thread.
 */
export async function annotateContent(content: Buffer, notes: ListNotes): Promise<Buffer> {
  return content.subarray(0, 2).toString('latin1') === 'PK'
    ? annotateWorkbook(content, notes)
    : annotateCsv(content, notes);
}

function same(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

async function annotateWorkbook(content: Buffer, notes: ListNotes): Promise<Buffer> {
  const pack = await openPackage(content);
  const book = await readWorkbook(pack);
  const entry = book.sheets.find((sheet) => sheet.name === notes.sheet);
  if (!entry) throw new Refusal('BROKEN');
  const main = pack.has('xl/workbook.xml')
    ? 'xl/workbook.xml'
    : pack.names().find((name) => name.endsWith('workbook.xml'))!;
  const stylesPart = (await relationsOf(pack, main)).byType.get('styles');
  const styles =
    stylesPart && pack.has(stylesPart) ? patchStyles((await pack.bytes(stylesPart)).toString('utf8')) : null;
  const sheet = patchSheet((await pack.bytes(entry.part)).toString('utf8'), notes, styles);
  const zip = new yazl.ZipFile();
  for (const name of pack.names()) {
    if (name.endsWith('/')) continue;
    if (same(name, entry.part)) zip.addBuffer(Buffer.from(sheet, 'utf8'), name);
    else if (styles && same(name, stylesPart)) zip.addBuffer(Buffer.from(styles.finish(), 'utf8'), name);
    else zip.addBuffer(await pack.bytes(name), name);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const FILLS = { BLOCK: 'FFF8D3D6', WARN: 'FFFDEFC8', HINT: 'FFE3EAF7' } as const;

async function annotateCsv(content: Buffer, notes: ListNotes): Promise<Buffer> {
  const { rows } = readCsv(content);
  const width = Math.max(...rows.map((row) => row.cells.length));
  const book = new Workbook();
  const sheet = book.addWorksheet(notes.sheet);
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) {
      // written as text: what begins with = is no formula in a string cell
      if (cell) sheet.getCell(row.number, column + 1).value = cell.text;
    }
  }
  const note = (row: number, text: string, severity: keyof typeof FILLS) => {
    const cell = sheet.getCell(row, width + 1);
    cell.value = text;
    sheet.getRow(row).height = noteHeight(text);
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[severity] } };
  };
  note(notes.headingRow, notes.heading, 'HINT');
  for (const { row, text, severity } of notes.rows) note(row, text, severity);
  for (const { row, column, severity } of notes.cells) {
    sheet.getCell(`${column}${row}`).fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: FILLS[severity] },
    };
  }
  sheet.getColumn(columnLetter(width)).width = NOTE_WIDTH;
  return Buffer.from(await book.xlsx.writeBuffer());
}
