import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { mayTakeData } from '../policies.js';
import { csvOf } from './formats/csv.js';
import { jsonLinesOf } from './formats/json-lines.js';
import { parquetOf } from './formats/parquet.js';
import { savOf } from './formats/sav.js';
import { xlsxOf } from './formats/xlsx.js';
import { NARROW, narrowTable } from './narrow-table.js';
import { notesOf } from './notes.js';
import { openWave } from './open-wave.js';
import type { Wave } from './open-wave.js';

export const DATA_FORMATS = ['csv', 'xlsx', 'parquet', 'sav', 'jsonl'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  sav: 'application/x-spss-sav',
  jsonl: 'application/jsonl; charset=utf-8',
};

export interface TakenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: AsyncIterable<Buffer>;
}

export interface TakeDataInput {
  campaignId: string;
  format: DataFormat;
  /**
   * `answers`, the name of a roster, or `rows` (CSV and Parquet alone) for every answered value as a row; a workbook and
   * JSON lines hold everything.
   */
  part: string;
  withPersonal: boolean;
}

/**
 * The answers of a campaign as a file, row by row. Who took what, and how many, is noted before the first row leaves.
 * @throws NOT_FOUND for who may not, and for a part that the instrument does not have
 */
export async function takeData(ctx: Ctx, input: TakeDataInput): Promise<TakenFile> {
  const { campaignId, format, part, withPersonal } = input;
  mayTakeData(ctx.actor, input);
  const wave = await openWave(ctx, campaignId, input);
  const content = contentOf(ctx, wave, input);
  await inTransaction(ctx, (tx) =>
    recordAudit(tx, {
      action: 'survey_data.taken',
      subjectType: 'survey_campaign',
      subjectId: campaignId,
      detail: { format, part, answers: wave.count, withPersonal },
    }),
  );
  const { instrumentCode, instrumentVersion, fiscalYear } = wave.campaign;
  const name = `${instrumentCode}-v${instrumentVersion}-FY${fiscalYear}-${part}.${format}`;
  return { name, mediaType: MEDIA_TYPES[format], content };
}

function contentOf(
  ctx: Ctx,
  wave: Wave,
  { format, part, withPersonal }: TakeDataInput,
): AsyncIterable<Buffer> {
  const { locale } = ctx;
  const tables = wave.tables(locale);
  const isNarrow = part === NARROW && (format === 'csv' || format === 'parquet');
  const table = isNarrow
    ? narrowTable(wave.title[locale], wave.instrument.questionnaire, withPersonal, () => wave.read())
    : tables.find(({ name }) => name === part);
  const isWhole = format === 'xlsx' || format === 'jsonl';
  if (!table || (isWhole && part !== 'answers')) throw notFound('file');
  switch (format) {
    case 'csv':
      return csvOf(table);
    case 'parquet':
      return parquetOf(table);
    case 'sav':
      return savOf(table, { locale, madeAt: ctx.clock.now() });
    case 'xlsx':
      return xlsxOf({
        tables,
        notes: notesOf(wave, locale, { withPersonal, madeAt: ctx.clock.now() }),
        locale,
      });
    case 'jsonl':
      return jsonLinesOf({
        questionnaire: wave.instrument.questionnaire,
        caseColumns: wave.columns.main.filter(({ item }) => item === ''),
        withPersonal,
        read: () => wave.read(),
      });
  }
}
