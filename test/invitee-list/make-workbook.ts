import { randomBytes } from 'node:crypto';
import yazl from 'yazl';

/** A ZIP of the given parts. */
export async function zip(parts: Record<string, string | Buffer>, compress = true): Promise<Buffer> {
  const file = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts))
    file.addBuffer(Buffer.from(content as string), name, { compress });
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Parts {
  /** XML between `<worksheet>` and `</worksheet>`. */
  sheet: string;
  strings?: string;
  styles?: string;
  workbookPr?: string;
  /** What stands before the root element of the sheet. */
  prolog?: string;
  more?: Record<string, string | Buffer>;
}

/** A workbook of one sheet, written by hand: tests say exactly what the file holds. */
export function workbook({
  sheet,
  strings,
  styles,
  workbookPr = '',
  prolog = '',
  more = {},
}: Parts): Promise<Buffer> {
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="名簿" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>
      <Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>${prolog}<worksheet ${MAIN}>${sheet}</worksheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    ...more,
  });
}

export const HEADINGS = [
  '番号',
  '区分',
  '経費負担',
  '氏名（パスポート表記）',
  '国籍',
  '生年月日',
  '送出し機関',
  '身分',
  'メールアドレス',
  '入国日',
  '出国日',
];
export const PERSON = [
  '1',
  '主',
  'JST',
  'ACOSTA José',
  'Paraguay',
  '2000/1/5',
  'Universidad Nacional de Asunción',
  '大学生',
  'a@example.org',
  '2025/10/14',
  '2025/10/20',
];

/** A cell of text; what is given as XML stands as it is. */
export function cell(column: number, row: number, value: string | { xml: string }): string {
  const reference = `${String.fromCharCode(65 + column)}${row}`;
  if (typeof value !== 'string') return value.xml.replaceAll('@', reference);
  return `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** Rows of a sheet; `{ xml }` puts any cell in, with `@` for its reference. */
export function sheetData(rows: readonly (readonly (string | { xml: string })[])[]): string {
  const xml = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((value, column) => cell(column, index + 1, value)).join('')}</row>`,
  );
  return `<sheetData>${xml.join('')}</sheetData>`;
}

/** A list of one person in which some cells are different. */
export function oneLine(changes: Record<number, string | { xml: string }>): string {
  return sheetData([HEADINGS, PERSON.map((value, column) => changes[column] ?? value)]);
}

/** A list of many people, as a workbook with shared strings, like Excel saves it. */
export async function manyPeople(count: number): Promise<Buffer> {
  const strings: string[] = [];
  const shared = (text: string) => strings.push(text) - 1;
  const head = HEADINGS.map(
    (text, column) => `<c r="${String.fromCharCode(65 + column)}1" t="s"><v>${shared(text)}</v></c>`,
  ).join('');
  const rows: string[] = [`<row r="1">${head}</row>`];
  for (let index = 0; index < count; index += 1) {
    const letters = index
      .toString(26)
      .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
    const line = PERSON.map((value, column) =>
      column === 3 ? `GUEST${letters} Maria` : column === 8 ? `guest${index}@example.org` : value,
    );
    const cells = line.map((text, column) => {
      const reference = `${String.fromCharCode(65 + column)}${index + 2}`;
      if (column === 5) return `<c r="${reference}" s="1"><v>${36_000 + (index % 1000)}</v></c>`;
      return `<c r="${reference}" t="s"><v>${shared(text)}</v></c>`;
    });
    rows.push(`<row r="${index + 2}">${cells.join('')}</row>`);
  }
  return workbook({
    sheet: `<sheetData>${rows.join('')}</sheetData>`,
    strings: strings.map((text) => `<si><t>${text}</t></si>`).join(''),
    styles:
      '<fills count="1"><fill/></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  });
}

/** Bytes that start like an old or encrypted Office file and hold a stream of the given name. */
export function oleFile(stream: string): Buffer {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([magic, randomBytes(2048), Buffer.from(stream, 'utf16le'), randomBytes(2048)]);
}
