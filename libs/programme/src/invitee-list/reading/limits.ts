/**
 * What a list file may be at most. Checked before anything is unpacked where the file says its sizes,
 * and again while unpacking, because files lie.
 */
export const LIMITS = {
  /** Bytes of the file as sent. A list of 10,000 people has about 1 MB. */
  fileBytes: 10 * 1024 * 1024,
  /** Parts inside a workbook (sheets, styles, pictures). */
  parts: 2_000,
  /** Bytes of all parts together once unpacked. */
  unpackedBytes: 150 * 1024 * 1024,
  /** Bytes of one part that is read. */
  partBytes: 64 * 1024 * 1024,
  /** A part above 4 MB that shrinks more than this was made to be unpacked, not to be read. */
  shrinkRatio: 200,
  /** Rows read of one sheet, title rows and notes included. */
  rows: 20_000,
  /** Cells with content read of one sheet. */
  cells: 1_000_000,
  /** Columns looked at; what lies further right is ignored. */
  columns: 200,
  /** Characters of all shared strings together. */
  stringCharacters: 48_000_000,
  /** Characters of one cell that are kept. */
  cellCharacters: 4_000,
  /** Sheets looked at. */
  sheets: 30,
  /** Rows from the top in which the heading row is looked for. */
  headingRows: 60,
  /** Merged areas that are filled. */
  merges: 5_000,
  /** Milliseconds after which reading is given up. */
  milliseconds: 15_000,
  /** Memory of the reading thread, MB. */
  heapMegabytes: 384,
} as const;
