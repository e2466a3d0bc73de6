import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Locale } from '@enishi/platform';
import type { FigureTable } from '../figure/figure.js';
import { figureDigest } from './figure-digest.js';
import { notesOf } from './figure-notes.js';
import { flatTable } from './table-columns.js';

export const TABLE_FORMATS = ['csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * One figure as a file for other programs. CSV: a mark of UTF-8 for spreadsheets, no cell that a spreadsheet would run,
 * nothing but the table. Parquet: the same columns; definition, notes and digest lie in the file's metadata.
 */
export function tableFile(table: FigureTable, format: TableFormat, locale: Locale): Buffer {
  const flat = flatTable(table, locale);
  if (format === 'csv')
    return Buffer.from(
      stringify([flat.names, ...flat.rows], {
        bom: true,
        escape_formulas: true,
        record_delimiter: 'windows',
      }),
    );
  const { metric } = table;
  return Buffer.from(
    parquetWriteBuffer({
      columnData: flat.names.map((name, index) => ({
        name,
        data: flat.rows.map((row) => row[index] ?? null),
        type: flat.kinds[index] === 'NUMBER' ? ('DOUBLE' as const) : ('STRING' as const),
        nullable: true,
      })),
      kvMetadata: [
        { key: 'metric', value: metric.code },
        { key: 'title', value: metric.title[locale] },
        { key: 'definition', value: metric.definition[locale] },
        { key: 'unit', value: metric.percentOf ? `PERCENT of ${metric.percentOf}` : metric.unit },
        { key: 'notes', value: notesOf(table, locale).join(' ') },
        { key: 'as_of', value: table.asOf.toISOString() },
        { key: 'digest', value: figureDigest(table) },
      ],
    }),
  );
}
