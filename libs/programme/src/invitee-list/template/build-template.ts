import { Workbook } from '@cj-tech-master/excelts';
import { LIST_FIELDS, type ListField } from '../headings/fields.js';
import { FIELD_LABELS } from '../messages/field-labels.js';
import { columnLetter } from '../reading/cell.js';

/** Columns of the template: those of `LIST_FIELDS` that an office fills in. */
const COLUMNS: readonly ListField[] = LIST_FIELDS.filter(
  (field) => !['surname', 'givenName', 'reading', 'sendingCountry'].includes(field),
);

/** Choices offered in a cell. What is typed instead is read too, if it is one of the usual words. */
const CHOICES: Partial<Record<ListField, readonly string[]>> = {
  role: ['主たる招へい者', '引率者'],
  funding: ['JST', '自己資金'],
  sex: ['女', '男', 'その他'],
  level: [
    '高校生',
    '高専生',
    '大学生',
    '大学院生（修士）',
    '大学院生（博士）',
    'ポスドク',
    '教員',
    '公的機関職員',
    '民間（例外）',
  ],
  visaSupport: ['要', '不要'],
  guardianConsent: ['有', '無'],
};

const REQUIRED: ReadonlySet<ListField> = new Set([
  'role',
  'funding',
  'passportName',
  'nationality',
  'birthDate',
  'institution',
  'level',
  'entryDate',
  'departureDate',
]);

const DATES: ReadonlySet<ListField> = new Set(['birthDate', 'entryDate', 'departureDate']);
const WIDTHS: Partial<Record<ListField, number>> = {
  number: 6,
  passportName: 30,
  nativeName: 24,
  institution: 34,
  affiliation: 30,
  level: 18,
  email: 28,
  earlierStays: 26,
  remarks: 30,
};
const FONT = { name: 'Yu Gothic', size: 11 } as const;
const HEADING_ROW = 5;
const ROWS = 60;

const NOTES: readonly (readonly [string, string])[] = [
  [
    '1行に1名を記入してください。自己資金の方も記入します。',
    'One person per row. Please include self-funded people.',
  ],
  [
    '氏名はパスポートのとおりに、ローマ字で記入してください。',
    'Write names as in the passport, in Latin letters.',
  ],
  [
    '国籍は国・地域名またはISOの2文字コードで記入してください。二つある場合は「/」で区切ります。',
    'Nationality: country or region, or its two-letter ISO code. Two are separated by "/".',
  ],
  ['日付は 2025/1/5、令和7年1月5日 のどちらでも構いません。', 'Dates like 2025/1/5 are fine.'],
  [
    '来日経験は「なし」または時期、目的、日数を記入してください。',
    'Earlier stays in Japan: "none", or when, why and how many days.',
  ],
  [
    '18歳未満の方は保護者同意の有無を記入してください。',
    'For people under 18 please say whether there is a guardian’s consent.',
  ],
  [
    '列の順序は変えて構いません。見出しの名称は変えないでください。',
    'Columns may be in any order. Please keep the headings.',
  ],
  ['「※」で始まる行は読み取りません。', 'Rows that start with "※" are not read.'],
];

let built: Promise<Buffer> | undefined;

/** The empty list for offices, with headings in ja and en, notes and choices. The same bytes while the process lives. */
export function listTemplate(): Promise<Buffer> {
  built ??= buildTemplate();
  return built;
}

async function buildTemplate(): Promise<Buffer> {
  const book = new Workbook();
  book.creator = 'Enishi';
  book.created = new Date('2025-04-01T00:00:00Z');
  book.modified = book.created;
  const sheet = book.addWorksheet('招へい者リスト', {
    views: [{ state: 'frozen', xSplit: 5, ySplit: HEADING_ROW }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
    },
  });
  sheet.getCell('A1').value =
    'さくらサイエンスプログラム　招へい者リスト / Sakura Science Program: invitee list';
  sheet.getCell('A1').font = { ...FONT, bold: true, size: 14 };
  sheet.getCell('A2').value = '様式 / Form: 2025-1';
  for (const [column, label] of [
    ['A', '受付番号'],
    ['E', '受入れ機関'],
    ['I', '期間'],
  ] as const) {
    sheet.getCell(`${column}3`).value = label;
    sheet.getCell(`${column}3`).font = { ...FONT, bold: true };
  }
  for (const [index, field] of COLUMNS.entries()) formatColumn(sheet, index, field);
  sheet.getRow(HEADING_ROW).height = 34;
  const notes = book.addWorksheet('記入方法 Notes');
  notes.getColumn(1).width = 78;
  notes.getColumn(2).width = 78;
  for (const [index, [ja, en]] of NOTES.entries()) {
    notes.getCell(index + 1, 1).value = ja;
    notes.getCell(index + 1, 2).value = en;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function formatColumn(sheet: ReturnType<Workbook['addWorksheet']>, index: number, field: ListField): void {
  const letter = columnLetter(index);
  sheet.getColumn(letter).width = WIDTHS[field] ?? 14;
  const heading = sheet.getCell(`${letter}${HEADING_ROW}`);
  heading.value = `${FIELD_LABELS[field].ja}\n${FIELD_LABELS[field].en}`;
  heading.font = { ...FONT, bold: true, ...(REQUIRED.has(field) && { color: { argb: 'FF23356B' } }) };
  heading.alignment = { wrapText: true, vertical: 'middle' };
  heading.fill = {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: REQUIRED.has(field) ? 'FFE3EAF7' : 'FFF3F1EC' },
  };
  heading.border = { bottom: { style: 'thin', color: { argb: 'FF23356B' } } };
  const choices = CHOICES[field];
  for (let row = HEADING_ROW + 1; row <= HEADING_ROW + ROWS; row += 1) {
    const cell = sheet.getCell(`${letter}${row}`);
    cell.font = FONT;
    cell.border = { bottom: { style: 'hair', color: { argb: 'FFB9B4A8' } } };
    if (DATES.has(field)) cell.numFmt = 'yyyy/mm/dd';
    if (field === 'passportName' || field === 'email') cell.numFmt = '@';
    if (choices) {
      // a hint, not a wall: other usual words are read as well
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [`"${choices.join(',')}"`],
      };
    }
  }
}
