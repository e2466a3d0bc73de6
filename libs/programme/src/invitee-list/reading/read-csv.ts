import { parse } from 'csv-parse/sync';
import type { Sheet, SheetRow } from './cell.js';
import { cleanText } from './clean-text.js';
import { LIMITS } from './limits.js';
import { Refusal } from './refusal.js';

export type CsvEncoding = 'UTF-8' | 'UTF-16' | 'Shift_JIS' | 'GB18030';

/**
 * Text of a CSV file and the encoding it was in. Excel in Japan saves Shift_JIS in its Windows form
 * (cp932, with 﨑 and 髙), which is what `shift_jis` means in the WHATWG standard that Node follows.
 */
export function decodeCsv(content: Buffer): { text: string; encoding: CsvEncoding } {
  if (content[0] === 0xff && content[1] === 0xfe) return decoded(content, 'utf-16le', 'UTF-16');
  if (content[0] === 0xfe && content[1] === 0xff) return decoded(content, 'utf-16be', 'UTF-16');
  if (content.includes(0)) throw new Refusal('OTHER_FORMAT');
  for (const [label, encoding] of [
    ['utf-8', 'UTF-8'],
    ['shift_jis', 'Shift_JIS'],
    ['gb18030', 'GB18030'],
  ] as const) {
    try {
      return decoded(content, label, encoding);
    } catch {
      // not in this encoding: try the next
    }
  }
  throw new Refusal('UNKNOWN_ENCODING');
}

function decoded(content: Buffer, label: string, encoding: CsvEncoding) {
  return { text: new TextDecoder(label, { fatal: true }).decode(content), encoding };
}

/** Reads CSV (comma, semicolon or tab) as a sheet; row numbers are those a spreadsheet would show. */
export function readCsv(content: Buffer): Sheet & { encoding: CsvEncoding } {
  const { text, encoding } = decodeCsv(content);
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LIMITS.cellCharacters * LIMITS.columns,
      to: LIMITS.rows + 1,
    });
  } catch {
    throw new Refusal('BROKEN');
  }
  if (records.length > LIMITS.rows) throw new Refusal('TOO_MANY_ROWS', { most: LIMITS.rows });
  const rows = records.map((record, index) => rowOf(record, index + 1)).filter((row) => row.cells.length > 0);
  return { name: 'CSV', rows, pictures: false, encoding };
}

function rowOf(record: readonly string[], number: number): SheetRow {
  const row: SheetRow = { number, cells: [] };
  for (const [column, raw] of record.slice(0, LIMITS.columns).entries()) {
    const { text, cleaned } = cleanText(raw.slice(0, LIMITS.cellCharacters));
    // what a program wrote with an apostrophe, so that it is no formula, is read back without it
    const plain = /^'[=+\-@\t＝＋－＠]/.test(text) ? text.slice(1) : text;
    if (plain !== '') row.cells[column] = cleaned ? { text: plain, cleaned: true } : { text: plain };
  }
  return row;
}

function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 10).join('\n');
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]!.mark;
}
