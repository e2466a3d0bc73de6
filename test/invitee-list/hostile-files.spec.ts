import { readListFile } from '@enishi/programme';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../libs/programme/src/invitee-list/reading/refusal.js';
import { MESSAGES } from '../../libs/programme/src/invitee-list/messages/render-message.js';
import { HEADINGS, manyPeople, oleFile, oneLine, PERSON, sheetData, workbook, zip } from './make-workbook.js';

/** Reads in the thread that the server uses, with the clock running. */
async function refused(content: Buffer): Promise<RefusalCode | 'read'> {
  const memory = process.memoryUsage.rss();
  const start = performance.now();
  const answer = await readListFile(content);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(process.memoryUsage.rss() - memory).toBeLessThan(150 * 1024 * 1024);
  if ('list' in answer) return 'read';
  for (const messages of Object.values(MESSAGES))
    expect(messages[`refusal.${answer.refusal.code}`]).toBeTruthy();
  return answer.refusal.code;
}

const head = sheetData([HEADINGS, PERSON]).replace('</sheetData>', '');

describe('a file made to hurt is refused within two seconds, with a sentence', () => {
  it('when it has 200 MB', async () => {
    expect(await refused(Buffer.alloc(200 * 1024 * 1024))).toBe('TOO_LARGE');
  });

  it('when a sheet unpacks to a hundred times its size', async () => {
    const filler = ' '.repeat(60 * 1024 * 1024);
    expect(await refused(await workbook({ sheet: `${head}</sheetData>${filler}` }))).toBe('UNSAFE');
  });

  it('when its parts together unpack to more than memory should hold', async () => {
    const part = Buffer.alloc(32 * 1024 * 1024);
    const more = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`xl/media/image${index}.png`, part]));
    expect(await refused(await workbook({ sheet: oneLine({}), more }))).toBe('UNSAFE');
  });

  it('when its table of contents lies about sizes', async () => {
    const honest = await workbook({ sheet: `${head}</sheetData>${' '.repeat(3_000_000)}` });
    const lying = Buffer.from(honest);
    // the central directory's entry of the sheet: uncompressed size at +24
    for (
      let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    ) {
      if (lying.readUInt32LE(at + 24) > 1_000_000) lying.writeUInt32LE(100, at + 24);
    }
    expect(await refused(lying)).toBe('BROKEN');
  });

  it('when it has a million tiny parts or thousands of them', async () => {
    const more = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`xl/x/${index}.xml`, '']));
    expect(await refused(await workbook({ sheet: oneLine({}), more }))).toBe('UNSAFE');
  });

  it('when it defines entities or a document type', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await refused(await workbook({ sheet: oneLine({ 3: '&b;' }), prolog: lol }))).toBe('UNSAFE');
    const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect(await refused(await workbook({ sheet: oneLine({ 3: '&f;' }), prolog: outside }))).toBe('UNSAFE');
    expect(await refused(await workbook({ sheet: oneLine({ 3: '&undefined;' }) }))).toBe('BROKEN');
  });

  it('when its shared strings grow without end', async () => {
    const strings = `<si><t>${'x'.repeat(1000)}</t></si>`.repeat(62_000);
    expect(await refused(await workbook({ sheet: oneLine({}), strings }))).toBe('UNSAFE');
  });

  it('when it is locked with a password, or of an old or another kind', async () => {
    expect(await refused(oleFile('EncryptedPackage'))).toBe('PASSWORD_PROTECTED');
    expect(await refused(oleFile('Workbook'))).toBe('OLD_EXCEL');
    expect(await refused(oleFile('WordDocument'))).toBe('OTHER_FORMAT');
    expect(await refused(await zip({ 'Index/Document.iwa': 'x' }))).toBe('OTHER_FORMAT');
    expect(await refused(await zip({ 'word/document.xml': '<x/>' }))).toBe('OTHER_FORMAT');
    expect(await refused(Buffer.from('%PDF-1.7 …'))).toBe('OTHER_FORMAT');
    expect(await refused(Buffer.from([0, 1, 2, 3, 0, 0]))).toBe('OTHER_FORMAT');
  });

  it('when it is broken or empty', async () => {
    const whole = await workbook({ sheet: oneLine({}) });
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('BROKEN');
    expect(await refused(await workbook({ sheet: `${head}<row>` }))).toBe('BROKEN');
    expect(await refused(Buffer.alloc(0))).toBe('BROKEN');
    const scrambled = Buffer.from(whole);
    scrambled.fill(0xaa, 400, 500);
    expect(await refused(scrambled)).toBe('BROKEN');
  });

  it('when it is no list, or a list of nobody', async () => {
    expect(
      await refused(
        await workbook({
          sheet: sheetData([
            ['a', 'b'],
            ['1', '2'],
          ]),
        }),
      ),
    ).toBe('NO_HEADINGS');
    expect(await refused(await workbook({ sheet: sheetData([HEADINGS]) }))).toBe('NO_PEOPLE');
    expect(await refused(Buffer.from('just a text'))).toBe('NO_HEADINGS');
    expect(await refused(Buffer.from([0x81, 0xff, 0xfe, 0x80]))).toBe('UNKNOWN_ENCODING');
  });

  it('when it has too many rows', async () => {
    const line = `${PERSON.join(',')}\n`;
    expect(await refused(Buffer.from(`${HEADINGS.join(',')}\n${line.repeat(25_000)}`))).toBe('TOO_MANY_ROWS');
  });
});

describe('a file that is only odd is read', () => {
  it('when it claims to reach to the last cell of the last row, or has cells far to the right', async () => {
    const far = '<c r="XFD2" t="inlineStr"><is><t>x</t></is></c>';
    const sheet = `<dimension ref="A1:XFD1048576"/>${oneLine({}).replace('</row></sheetData>', `${far}</row><row r="1048576"/></sheetData>`)}`;
    expect(await refused(await workbook({ sheet }))).toBe('read');
  });

  it('when a cell holds a megabyte of marks', async () => {
    expect(
      await refused(
        await workbook({ sheet: oneLine({ 10: '2025/10/20', 9: `2025/10/14${'\u0301'.repeat(300_000)}` }) }),
      ),
    ).toBe('read');
    expect(
      await refused(
        Buffer.from(`${HEADINGS.join(',')}\n${PERSON.join(',').replace('ACOSTA', 'A'.repeat(100_000))}`),
      ),
    ).toBe('read');
  });
});

describe('ten thousand people', () => {
  it('are read and checked in far less than ten seconds', async () => {
    const content = await manyPeople(10_000);
    const start = performance.now();
    const answer = await readListFile(content);
    expect('list' in answer && answer.list.people.length).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
