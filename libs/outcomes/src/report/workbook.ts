import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Locale, LocalizedText } from '@enishi/platform';
import type { FigureTable } from '../figure/figure.js';
import { digestOf, figureDigest } from './figure-digest.js';
import { notesOf } from './figure-notes.js';
import { flatTable } from './table-columns.js';
import { unitOf } from './unit-words.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

const WORDS = {
  contents: text('目次', 'Contents', '目录'),
  definitions: text('定義', 'Definitions', '定义'),
  notes: text('注記', 'Notes', '说明'),
  figure: text('数値', 'Figure', '指标'),
  sheet: text('シート', 'Sheet', '工作表'),
  unit: text('単位', 'Unit', '单位'),
  definition: text('何を数えたか', 'What is counted', '统计内容'),
  population: text('対象', 'Of whom', '对象'),
  comparability: text('比べるときの注意', 'What it compares with', '可比性'),
  asOf: text('集計時点', 'Counted at', '统计时间'),
  digest: text('照合番号', 'Check number', '核对号'),
  exact: text('実数（部内限り）', 'Exact counts, not for publication', '实际数（仅限内部）'),
} as const;

/** One workbook: contents, a sheet for each figure, definitions, notes. Cells are values, never formulas. */
export async function figureWorkbook(
  title: string,
  tables: readonly FigureTable[],
  locale: Locale,
): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const book = new WorkbookWriter({ stream, useSharedStrings: false, useStyles: false });
  const names = tables.map(({ metric }, index) => sheetName(`${index + 1} ${metric.title[locale]}`));
  sheetOf(book, WORDS.contents[locale], [
    [title],
    [],
    [WORDS.sheet[locale], WORDS.figure[locale], WORDS.unit[locale], WORDS.asOf[locale], WORDS.digest[locale]],
    ...tables.map((table, index) => [
      names[index]!,
      table.metric.title[locale],
      unitOf(table.metric, locale),
      table.asOf.toISOString(),
      figureDigest(table),
    ]),
    [],
    [WORDS.digest[locale], digestOf(tables)],
    ...(tables.some(({ isExact }) => isExact) ? [[WORDS.exact[locale]]] : []),
  ]);
  for (const [index, table] of tables.entries()) {
    const flat = flatTable(table, locale);
    sheetOf(book, names[index]!, [flat.labels, flat.names, ...flat.rows]);
  }
  sheetOf(book, WORDS.definitions[locale], [
    [
      WORDS.figure[locale],
      'code',
      WORDS.definition[locale],
      WORDS.population[locale],
      WORDS.comparability[locale],
      'SQL',
    ],
    ...tables.map(({ metric, sql }) => [
      metric.title[locale],
      metric.code,
      metric.definition[locale],
      metric.population[locale],
      metric.comparability[locale],
      sql,
    ]),
  ]);
  sheetOf(
    book,
    WORDS.notes[locale],
    tables.flatMap((table) => notesOf(table, locale).map((note) => [table.metric.title[locale], note])),
  );
  await book.commit();
  return written;
}

function sheetOf(
  book: WorkbookWriter,
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
}

/** At most 31 characters, without those that a sheet's name may not have. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/*?:[\]']/g, ' ')
    .slice(0, 31)
    .trim();
