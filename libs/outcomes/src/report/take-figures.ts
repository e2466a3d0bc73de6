import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit, tokyoDate } from '@enishi/platform';
import { computeFigure } from '../figure/compute-figure.js';
import type { FigureRequest } from '../figure/figure.js';
import { computeReport } from './compute-report.js';
import { drawReport } from './draw-report.js';
import { digestOf, figureDigest } from './figure-digest.js';
import type { ReportInput } from './report-kinds.js';
import { reportTitle } from './report-words.js';
import { tableFile } from './table-file.js';
import type { TableFormat } from './table-file.js';
import { figureWorkbook } from './workbook.js';

export interface TakenFigures {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

const MEDIA = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

/** One figure as CSV, Parquet or workbook, with its reader's rights. Who took what is noted. @throws as `computeFigure` */
export async function takeFigure(
  ctx: Ctx,
  request: FigureRequest,
  format: TableFormat | 'xlsx',
): Promise<TakenFigures> {
  const table = await computeFigure(ctx, request);
  const content =
    format === 'xlsx'
      ? await figureWorkbook(table.metric.title[ctx.locale], [table], ctx.locale)
      : tableFile(table, format, ctx.locale);
  await note(ctx, table.metric.code, { format, digest: figureDigest(table), isExact: table.isExact });
  const name = `${[table.metric.code, ...table.by.map((one) => one.toLowerCase()), tokyoDate(ctx.clock.now())].join('-')}.${format}`;
  return { name, mediaType: MEDIA[format], content };
}

/** A report as PDF, or its figures as one workbook, with its reader's rights. @throws as `computeReport` */
export async function takeReport(
  ctx: Ctx,
  input: ReportInput,
  format: 'pdf' | 'xlsx',
): Promise<TakenFigures> {
  const report = await computeReport(ctx, input);
  const { language } = report.input;
  const title = reportTitle(report.input, report.subject);
  const tables = report.sections.flatMap((section) => section.tables);
  const content =
    format === 'pdf' ? (await drawReport(report)).pdf : await figureWorkbook(title, tables, language);
  await note(ctx, report.input.kind, { format, digest: digestOf(tables), isExact: report.isExact });
  return { name: `${title}.${format}`, mediaType: MEDIA[format], content };
}

/** Figures leave the house in files: who took which is kept, the numbers are not. */
function note(ctx: Ctx, subjectId: string, detail: Record<string, unknown>): Promise<void> {
  return inTransaction(ctx, (tx) =>
    recordAudit(tx, { action: 'figure.taken', subjectType: 'figure', subjectId, detail }),
  );
}
