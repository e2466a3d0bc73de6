import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { readList } from '../../libs/programme/src/invitee-list/read-list.js';
import { listTemplate } from '../../libs/programme/src/invitee-list/template/build-template.js';
import { HEADINGS, oneLine, PERSON, sheetData, workbook } from './make-workbook.js';

const keys = (list: Awaited<ReturnType<typeof readList>>) =>
  list.findings
    .map(({ severity, messageKey, row, field }) => [severity, messageKey, row, field].join(' '))
    .filter((line) => !line.includes('column.missing'));
const read = async (sheet: string, more = {}) => readList(await workbook({ sheet, ...more }));

/** Cells of a row without references, by their place among the shared strings. */
function cellsFrom(first: number): string {
  return HEADINGS.map((_, index) => `<x:c t="s"><x:v>${first + index}</x:v></x:c>`).join('');
}

describe('a workbook', () => {
  it('is read with prefixed element names, cells without references and shared strings with kana readings', async () => {
    const strings = [...HEADINGS, ...PERSON]
      .map(
        (text) =>
          `<si><r><t>${text.slice(0, 1)}</t></r><r><t>${text.slice(1)}</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>`,
      )
      .join('');
    const sheet = `<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row>${cellsFrom(0)}</x:row><x:row>${cellsFrom(HEADINGS.length)}</x:row></x:sheetData>`;
    const list = await read(sheet, { strings });
    expect(list.people).toMatchObject([
      { row: 2, passportName: 'ACOSTA José', nationalities: ['PY'], birthDate: '2000-01-05' },
    ]);
  });

  it('of an old Mac counts its dates from 1904', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const birth = { xml: '<c r="@" s="0"><v>35068</v></c>' };
    const list = await read(oneLine({ 5: birth }), { styles, workbookPr: '<workbookPr date1904="1"/>' });
    expect(list.people[0]!.birthDate).toBe('2000-01-05');
    const plain = await read(oneLine({ 5: { xml: '<c r="@"><v>35068</v></c>' } }), {
      workbookPr: '<workbookPr date1904="true"/>',
    });
    expect(plain.people[0]!.birthDate).toBe('2000-01-05');
  });

  it('has formulas read by their last value, and says so; one without a value is asked about', async () => {
    const list = await read(
      oneLine({
        3: { xml: '<c r="@" t="str"><f>A1&amp;B1</f><v>ACOSTA José</v></c>' },
        8: { xml: '<c r="@"><f>HYPERLINK(1)</f></c>' },
      }),
    );
    expect(list.people[0]).toMatchObject({ passportName: 'ACOSTA José', email: null });
    expect(keys(list)).toEqual(
      expect.arrayContaining(['HINT formula.read 2 passportName', 'WARN formula.empty 2 email']),
    );
  });

  it('has a picture in a cell refused with its place, an error likewise', async () => {
    const list = await read(
      oneLine({
        3: { xml: '<c r="@" t="e" vm="1"><v>#VALUE!</v></c>' },
        4: { xml: '<c r="@" t="e"><f>X</f><v>#REF!</v></c>' },
      }),
    );
    expect(keys(list)).toEqual(
      expect.arrayContaining(['BLOCK cell.picture 2 passportName', 'BLOCK cell.error 2 nationality']),
    );
  });

  it('with pictures on the sheet says that they are not read', async () => {
    const rels = `<Relationships><Relationship Id="r1" Type="http://x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    const list = await read(oneLine({}), {
      more: {
        'xl/worksheets/_rels/sheet1.xml.rels': rels,
        'xl/drawings/drawing1.xml': '<x/>',
        'xl/media/image1.png': 'x',
      },
    });
    expect(keys(list)).toEqual(['HINT sheet.pictures  ']);
  });

  it('has one institution merged over several people given to each of them', async () => {
    const second = [
      '2',
      '主',
      'JST',
      'DUARTE Ana',
      'Paraguay',
      '2001/2/3',
      '',
      '大学生',
      'b@example.org',
      '2025/10/14',
      '2025/10/20',
    ];
    const list = await read(
      `${sheetData([HEADINGS, PERSON, second])}<mergeCells><mergeCell ref="G2:G3"/></mergeCells>`,
    );
    expect(list.people.map((person) => person.institution)).toEqual([PERSON[6], PERSON[6]]);
  });

  it('with headings in two rows is understood', async () => {
    const upper = [
      '番号',
      '区分',
      '経費負担',
      '氏名',
      '',
      '国籍',
      '生年月日',
      '送出し機関',
      '身分',
      'E-mail',
      '日程',
      '',
    ];
    const lower = ['', '', '', 'Surname', 'Given name', '', '', '', '', '', '入国日', '出国日'];
    const person = [
      '1',
      '主',
      'JST',
      'ACOSTA',
      'José',
      'PY',
      '2000/1/5',
      'U',
      '大学生',
      'a@example.org',
      '2025/10/14',
      '2025/10/20',
    ];
    const list = await read(sheetData([['リスト'], upper, lower, person]));
    expect(list).toMatchObject({
      headingRow: 3,
      people: [{ passportName: 'ACOSTA José', entryDate: '2025-10-14' }],
    });
  });

  it('leaves out notes, totals, examples, repeated headings and numbered empty rows', async () => {
    const list = await read(
      sheetData([
        HEADINGS,
        ['例', ...PERSON.slice(1)],
        PERSON,
        ['2'],
        HEADINGS,
        ['※ 自己資金の方も記入'],
        ['合計', '', '', '1名'],
      ]),
    );
    expect(list.people).toHaveLength(1);
    expect(list.ignoredRows).toEqual([2, 4, 5, 6, 7]);
  });

  it('has control and direction characters cleaned and said', async () => {
    const list = await read(oneLine({ 3: 'ACOSTA \u202EJos\u00e9\u200B' }));
    expect(list.people[0]!.passportName).toBe('ACOSTA José');
    expect(keys(list)).toEqual(['HINT text.cleaned 2 passportName']);
  });

  it('ignores passport numbers: they are not stored', async () => {
    const list = await read(
      sheetData([
        [...HEADINGS, 'パスポート番号'],
        [...PERSON, 'TK1234567'],
      ]),
    );
    expect(list.ignoredColumns).toEqual(['パスポート番号']);
    expect(JSON.stringify(list)).not.toContain('TK1234567');
  });

  it('made by another program’s writer is read the same', async () => {
    const book = new Workbook();
    book.addWorksheet('表紙').getCell('A1').value = '千葉大学';
    const sheet = book.addWorksheet('List');
    sheet.addRow(HEADINGS);
    sheet.addRow([
      1,
      '引率',
      '自費',
      { richText: [{ text: 'ACOSTA ' }, { text: 'José', font: { bold: true } }] },
      'PY',
      new Date('2000-01-05T00:00:00Z'),
      'U',
      '教授',
      { text: 'a@example.org', hyperlink: 'mailto:a@example.org' },
      new Date('2025-10-14T00:00:00Z'),
      '2025/10/20',
    ]);
    const list = await readList(Buffer.from(await book.xlsx.writeBuffer()));
    expect(list).toMatchObject({
      sheet: 'List',
      people: [
        {
          number: 1,
          role: 'ESCORT',
          funding: 'SELF',
          passportName: 'ACOSTA José',
          birthDate: '2000-01-05',
          level: 'TEACHER',
          email: 'a@example.org',
          entryDate: '2025-10-14',
        },
      ],
    });
  });
});

describe('a CSV file', () => {
  const text = [HEADINGS, PERSON].map((line) => line.join(',')).join('\r\n');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['UTF-8', Buffer.from(text.replaceAll(',', ';'))],
  ])('in %s is read', async (encoding, content) => {
    const list = await readList(content);
    expect(list).toMatchObject({ encoding, people: [{ row: 2, passportName: 'ACOSTA José' }] });
  });

  it('counts a quoted line break as one row, and takes off the apostrophe that guards a formula', async () => {
    const lines = `title,"two\nlines"\n${HEADINGS.join(',')}\n${PERSON.map((value, column) => (column === 6 ? '"\'=SUM(A1) University"' : value)).join(',')}`;
    const list = await readList(Buffer.from(lines));
    expect(list).toMatchObject({ headingRow: 2, people: [{ row: 3, institution: '=SUM(A1) University' }] });
  });
});

describe('the template', () => {
  it('is read back as an empty list, and as a full one once filled in', async () => {
    const content = await listTemplate();
    await expect(readList(content)).rejects.toMatchObject({ code: 'NO_PEOPLE' });
    const book = new Workbook();
    await book.xlsx.load(content);
    const sheet = book.worksheets[0]!;
    sheet.getRow(6).values = [
      1,
      '主たる招へい者',
      'JST',
      'ACOSTA José',
      '',
      'Paraguay',
      '男',
      new Date('2000-01-05T00:00:00Z'),
      'U',
      'F',
      '大学院生（修士）',
      'a@example.org',
      new Date('2025-10-14T00:00:00Z'),
      '令和7年10月20日',
      'なし',
      '要',
      '',
      '',
    ];
    const list = await readList(Buffer.from(await book.xlsx.writeBuffer()));
    expect(list.ignoredColumns).toEqual([]);
    expect(list.findings).toEqual([]);
    expect(list.people).toMatchObject([
      {
        passportName: 'ACOSTA José',
        sex: 'MALE',
        level: 'MASTER',
        departureDate: '2025-10-20',
        visaSupport: true,
      },
    ]);
  });
});
