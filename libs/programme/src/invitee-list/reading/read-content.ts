import type { Sheet } from './cell.js';
import { LIMITS } from './limits.js';
import { openPackage } from './open-package.js';
import { type CsvEncoding, readCsv } from './read-csv.js';
import { readSheet } from './read-sheet.js';
import { readWorkbook } from './read-workbook.js';
import { Refusal } from './refusal.js';

/** How much a sheet's first rows look like an invitee list; 0 for not at all. */
export type SheetScore = (sheet: Sheet) => number;

export interface ReadContent {
  format: 'XLSX' | 'CSV';
  encoding: CsvEncoding | null;
  sheet: Sheet;
}

/**
 * Reads the sheet that holds the list out of a workbook or CSV file. Throws a `Refusal` for what
 * cannot or must not be read. Pure but for memory; runs in the reading thread.
 */
export async function readContent(content: Buffer, score: SheetScore): Promise<ReadContent> {
  if (content.length > LIMITS.fileBytes)
    throw new Refusal('TOO_LARGE', { megabytes: LIMITS.fileBytes / 1048576 });
  if (content.length === 0) throw new Refusal('BROKEN');
  const magic = content.subarray(0, 4).toString('latin1');
  if (magic === '\u00D0\u00CF\u0011\u00E0') throw new Refusal(oleKind(content));
  if (magic === 'PK\u0003\u0004')
    return { format: 'XLSX', encoding: null, sheet: await readList(content, score) };
  if (magic.startsWith('PK')) throw new Refusal('BROKEN');
  if (/^(%PDF|\u0089PNG|\u00FF\u00D8\u00FF|GIF8|<htm|<!DO|<\?xm|\{\\rt|RIFF|Rar!)/i.test(magic))
    throw new Refusal('OTHER_FORMAT');
  const sheet = readCsv(content);
  if (score(sheet) === 0) throw new Refusal('NO_HEADINGS');
  return { format: 'CSV', encoding: sheet.encoding, sheet };
}

/** Old .xls and workbooks locked with a password come in the same container; the stream's name tells. */
function oleKind(content: Buffer): 'PASSWORD_PROTECTED' | 'OLD_EXCEL' | 'OTHER_FORMAT' {
  const named = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (named('EncryptedPackage') || named('EncryptionInfo')) return 'PASSWORD_PROTECTED';
  return named('Workbook') || named('Book') ? 'OLD_EXCEL' : 'OTHER_FORMAT';
}

async function readList(content: Buffer, score: SheetScore): Promise<Sheet> {
  const pack = await openPackage(content);
  const book = await readWorkbook(pack);
  let best: { score: number; index: number } | undefined;
  for (const [index, entry] of book.sheets.entries()) {
    const head = await readSheet(pack, book, entry, LIMITS.headingRows);
    // a hidden sheet holds choices or an old list; it is taken only when no other fits
    const found = score(head) / (entry.hidden ? 10 : 1);
    if (found > (best?.score ?? 0)) best = { score: found, index };
  }
  if (!best) throw new Refusal('NO_HEADINGS');
  return readSheet(pack, book, book.sheets[best.index]!);
}
