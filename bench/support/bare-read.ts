import { readFileSync } from 'node:fs';
import { resourceUsage } from 'node:process';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** Entry of the floor of invitees.preview: `bare-read.js FILE` says what reading all cells and no more costs. */
export interface BareRead {
  milliseconds: number;
  /** Peak memory of the process above what it took before reading, in megabytes. */
  megabytes: number;
  cells: number;
}

const before = process.memoryUsage.rss() / 1024 / 1024;
const start = performance.now();
const cells = await readCells(readFileSync(process.argv[2]!));
const result: BareRead = {
  milliseconds: performance.now() - start,
  megabytes: resourceUsage().maxRSS / 1024 - before,
  cells,
};
process.stdout.write(JSON.stringify(result));

/** Every cell as text, shared strings put in; nothing is understood. */
async function readCells(content: Buffer): Promise<number> {
  const parts = await unzip(content, ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']);
  const shared = texts(parts.get('xl/sharedStrings.xml') ?? '', 'si');
  const sheet = new SaxesParser();
  const rows: string[][] = [];
  let row: string[] = [];
  let isShared = false;
  let text = '';
  sheet.on('opentag', ({ name, attributes }) => {
    if (name === 'row') row = [];
    if (name === 'c') isShared = attributes['t'] === 's';
    text = '';
  });
  sheet.on('text', (part) => (text += part));
  sheet.on('closetag', ({ name }) => {
    if (name === 'v' || name === 't') row.push(isShared ? (shared[Number(text)] ?? '') : text);
    if (name === 'row') rows.push(row);
  });
  sheet.write(parts.get('xl/worksheets/sheet1.xml') ?? '').close();
  return rows.flat().length;
}

function texts(xml: string, element: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', ({ name }) => {
    if (name === element) text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === element) found.push(text);
  });
  parser.write(xml).close();
  return found;
}

async function unzip(content: Buffer, wanted: readonly string[]): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await yauzl.fromBufferPromise(content);
  for await (const entry of zip.eachEntry()) {
    if (!wanted.includes(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}
