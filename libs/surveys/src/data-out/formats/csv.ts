import type { Table } from '../table.js';
import type { Cell } from '../column.js';

/** What a spreadsheet would run instead of showing it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * RFC 4180 with a mark of UTF-8, which spreadsheets need. A text that would be run as a formula gets an apostrophe
 * before it; numbers stay numbers, and nothing is an empty field.
 */
export async function* csvOf({ columns, batches }: Table): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${record(columns.map(({ name }) => name))}`);
  for await (const rows of batches()) if (rows.length > 0) yield Buffer.from(rows.map(record).join(''));
}

const record = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe.startsWith(' ') ? `"${safe.replaceAll('"', '""')}"` : safe;
}
