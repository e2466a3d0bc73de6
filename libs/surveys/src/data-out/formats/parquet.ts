import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Table } from '../table.js';
import type { Cell, Column } from '../column.js';

/** So many rows lie together; readers skip by these groups. */
const GROUP_ROWS = 500;

/** A Parquet file: numbers as DOUBLE, texts as UTF-8, days as DATE; nothing is null. */
export async function* parquetOf({ columns, batches }: Table): AsyncGenerator<Buffer> {
  const writer = new ByteWriter();
  const taken = (): Buffer => {
    const bytes = Buffer.from(writer.getBytes());
    writer.index = 0;
    return bytes;
  };
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(element)],
    createdBy: 'Enishi',
  });
  let rows: (readonly Cell[])[] = [];
  const write = (): void => {
    const columnData = columns.map((column, index) => ({
      name: column.name,
      data: rows.map((row) => value(column, row[index] ?? null)),
    }));
    void parquet.write({ columnData, rowGroupSize: GROUP_ROWS });
    rows = [];
  };
  for await (const batch of batches()) {
    rows.push(...batch);
    if (rows.length < GROUP_ROWS) continue;
    write();
    yield taken();
  }
  if (rows.length > 0) write();
  void parquet.finish();
  yield taken();
}

const element = ({ name, kind }: Column) =>
  kind === 'NUMBER'
    ? ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const)
    : kind === 'DAY'
      ? ({ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' } as const)
      : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const);

const value = ({ kind }: Column, cell: Cell): Cell | Date =>
  cell !== null && kind === 'DAY' ? new Date(`${cell}T00:00:00Z`) : cell;
