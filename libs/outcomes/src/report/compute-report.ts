import type { Ctx } from '@enishi/accounts';
import { notFound, sql } from '@enishi/platform';
import { computeFigures } from '../figure/compute-figures.js';
import type { FigureTable } from '../figure/figure.js';
import { returnCurve } from '../figure/return-curve.js';
import type { ReturnCurve } from '../figure/return-curve.js';
import { digestOf } from './figure-digest.js';
import { reportInput, sectionsOf } from './report-kinds.js';
import type { CheckedReport, ReportInput, SectionCode } from './report-kinds.js';

export interface ReportSection {
  code: SectionCode;
  tables: FigureTable[];
  curve: ReturnCurve | null;
}

export interface Report {
  input: CheckedReport;
  /** Name of the host or country; null in the yearly report. */
  subject: string | null;
  sections: ReportSection[];
  asOf: Date;
  isExact: boolean;
  digest: string;
}

/**
 * The figures of a report with its reader's rights, by the same way as on the screen: two readers may get two reports.
 * @throws NOT_FOUND for a host or country that does not exist, and for readers who have nothing to count
 */
export async function computeReport(ctx: Ctx, raw: ReportInput): Promise<Report> {
  const input = reportInput.parse(raw);
  const words: Ctx = { ...ctx, locale: input.language };
  const plans = sectionsOf(input);
  const subject = await subjectOf(words, input);
  const sections: ReportSection[] = [];
  for (const { code, requests, hasCurve } of plans) {
    const tables = await computeFigures(words, requests);
    sections.push({ code, tables, curve: hasCurve ? await returnCurve(words, {}) : null });
  }
  const tables = sections.flatMap((section) => section.tables);
  return {
    input,
    subject,
    sections,
    asOf: ctx.clock.now(),
    isExact: tables.some((table) => table.isExact),
    digest: digestOf(tables),
  };
}

async function subjectOf(
  ctx: Ctx,
  { kind, country, hostInstitutionId }: CheckedReport,
): Promise<string | null> {
  if (kind === 'YEARLY') return null;
  const column = ctx.locale === 'ja' ? 'coalesce(name_ja, name_en)' : 'coalesce(name_en, name_ja)';
  const [row] =
    kind === 'COUNTRY'
      ? await sql<{ name: string }>(ctx.db, `select ${column} as name from country where code = $1`, [
          country,
        ])
      : await sql<{ name: string }>(ctx.db, `select ${column} as name from institution where id = $1`, [
          hostInstitutionId,
        ]);
  if (!row) throw notFound('report');
  return row.name;
}
