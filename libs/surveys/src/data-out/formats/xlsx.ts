import { PassThrough } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Locale } from '@enishi/platform';
import type { Table } from '../table.js';
import { MISSING_LABELS } from '../column.js';
import type { Column } from '../column.js';

interface Workbook {
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  readonly locale: Locale;
}

/** Sheets: the answers, one per roster, the list of variables, notes. Cells are values, never formulas. */
export async function* xlsxOf(workbook: Workbook): AsyncGenerator<Buffer> {
  const stream = new PassThrough();
  const writing = write(workbook, stream).catch((error: unknown) => stream.destroy(error as Error));
  for await (const chunk of stream) yield chunk as Buffer;
  await writing;
}

async function write({ tables, notes, locale }: Workbook, stream: PassThrough): Promise<void> {
  const book = new WorkbookWriter({ stream, useSharedStrings: false, useStyles: false });
  for (const { name, columns, batches } of tables) {
    const sheet = book.addWorksheet(sheetName(name));
    sheet.addRow(columns.map((column) => column.name)).commit();
    for await (const rows of batches()) {
      for (const row of rows) sheet.addRow([...row]).commit();
      // the reader sets the pace
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
    }
    sheet.commit();
  }
  const list = book.addWorksheet('variables');
  list.addRow(['file', 'name', 'item', 'type', 'label', 'value', 'code', 'value label', 'asked']).commit();
  for (const { name, columns } of tables)
    for (const column of columns) for (const row of listRows(name, column, locale)) list.addRow(row).commit();
  list.commit();
  const last = book.addWorksheet('notes');
  for (const note of notes) last.addRow([note]).commit();
  last.commit();
  await book.commit();
}

/** At most 31 characters, without those that a sheet's name may not have. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, '_').slice(0, 31);

function listRows(file: string, column: Column, locale: Locale): (string | number | null)[][] {
  const { name, item, kind, label, values, hasMissingCodes, routing } = column;
  const head = [file, name, item, kind, label[locale]];
  const own = values.map(({ value, code, label: word }) => [value, code, word[locale]] as const);
  const missing = hasMissingCodes
    ? [...MISSING_LABELS].map(([value, word]) => [value, '', word[locale]] as const)
    : [];
  const all = name === 'country' || own.length > 100 ? [] : [...own, ...missing];
  const [first, ...others] = all.length > 0 ? all : [[null, null, null] as const];
  return [
    [...head, ...(first ?? []), routing?.[locale] ?? null],
    ...others.map((row) => [file, name, null, null, null, ...row, null]),
  ];
}
