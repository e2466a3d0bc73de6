import type { Locale } from '@enishi/platform';
import { SavData } from '../sav/sav-data.js';
import { savDictionary } from '../sav/sav-dictionary.js';
import { savLayout } from '../sav/sav-layout.js';
import type { Table } from '../table.js';

/**
 * An SPSS system file. The format wants the width of texts and the number of cases before the first case, so the
 * table is read twice.
 */
export async function* savOf(
  table: Table,
  { locale, madeAt }: { locale: Locale; madeAt: Date },
): AsyncGenerator<Buffer> {
  const { columns, label, batches } = table;
  const widths = columns.map(() => 0);
  let cases = 0;
  for await (const rows of batches()) {
    cases += rows.length;
    for (const row of rows)
      row.forEach((cell, index) => {
        if (typeof cell === 'string') widths[index] = Math.max(widths[index] ?? 0, Buffer.byteLength(cell));
      });
  }
  const layout = savLayout(columns, widths);
  yield savDictionary({ layout, cases, label, locale, madeAt });
  const body = new SavData(layout);
  let written = 0;
  for await (const rows of batches()) {
    // who hands in between the two readings is in the next file
    for (const row of rows.slice(0, cases - written)) body.add(row);
    written += rows.length;
    yield body.take();
  }
  yield body.end();
}
