import { actForAccount } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  AppError,
  defineJob,
  formatMoment,
  inTransaction,
  newId,
  queueMail,
  recordAudit,
  storeFile,
  tokyoDate,
} from '@enishi/platform';
import type { BaseCtx, DateOnly, Locale } from '@enishi/platform';
import { z } from 'zod';
import { outcomesSettings } from '../../configure-outcomes.js';
import { seesAllFigures } from '../../figure/scope.js';
import { computeReport } from '../compute-report.js';
import type { Report } from '../compute-report.js';
import { drawReport } from '../draw-report.js';
import { reportTitle } from '../report-words.js';
import { figureWorkbook } from '../workbook.js';
import type { ScheduleRow } from './schedule.queries.js';
import { endSchedule, findCopy, findEarlierCopy, insertCopy, lockSchedule } from './schedule.queries.js';
import { scheduledReportMail } from './scheduled-report.mail.js';
import { surveyYearOn } from './survey-year.js';

export const sendReportJob = defineJob({
  name: 'report.send',
  queue: 'render',
  payload: z.object({ scheduleId: z.uuid(), dueOn: z.iso.date() }),
});

const MEDIA = {
  PDF: { type: 'application/pdf', ending: 'pdf' },
  XLSX: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

/**
 * Makes the copy of a schedule's day with its reader's present rights, keeps it, and tells the reader by mail where it
 * is. A reader who may not see it any more gets none, and the schedule ends. Made twice is made once.
 */
export async function sendReport(
  ctx: BaseCtx,
  { scheduleId, dueOn }: { scheduleId: string; dueOn: DateOnly },
): Promise<void> {
  if (await findCopy(ctx, scheduleId, dueOn)) return;
  const schedule = await inTransaction(ctx, (tx) => lockSchedule(tx, scheduleId));
  if (!schedule || schedule.endedAt) return;
  const reader = await actForAccount(ctx, schedule.accountId);
  const report = reader && seesAllFigures(reader.ctx.actor) ? await computed(reader.ctx, schedule) : null;
  if (!reader || !report) return endForWantOfRight(ctx, scheduleId);
  const content = await contentOf(report, schedule);
  await inTransaction(ctx, async (tx) => {
    const current = await lockSchedule(tx, scheduleId);
    if (!current || current.endedAt || (await findCopy(tx, scheduleId, dueOn))) return;
    const earlier = await findEarlierCopy(tx, scheduleId, dueOn);
    const title = reportTitle(report.input, report.subject);
    const { type, ending } = MEDIA[schedule.format];
    const file = await storeFile(tx, {
      content,
      mediaType: type,
      name: `${title} ${tokyoDate(ctx.clock.now())}.${ending}`,
      purpose: 'report-copy',
    });
    const id = newId();
    await insertCopy(tx, { id, scheduleId, dueOn, fileId: file.id, digest: report.digest });
    const { publicUrl } = outcomesSettings();
    await queueMail(tx, {
      mail: scheduledReportMail,
      to: reader.account.email,
      locale: reader.account.locale,
      model: {
        title,
        link: `${publicUrl}/data/reports/${id}`,
        changes: changesIn(reader.account.locale, report, earlier),
        settings: `${publicUrl}/app/figures/reports`,
      },
      dedupeKey: `report:${scheduleId}:${dueOn}`,
      subjectRef: `report_schedule:${scheduleId}`,
    });
    await recordAudit(tx, {
      action: 'report_schedule.sent',
      subjectType: 'report_schedule',
      subjectId: scheduleId,
      detail: { dueOn, digest: report.digest, isExact: report.isExact },
    });
  });
}

async function computed(ctx: Ctx, schedule: ScheduleRow): Promise<Report | null> {
  try {
    return await computeReport(ctx, {
      kind: schedule.kind,
      language: schedule.language,
      surveyYear: surveyYearOn(tokyoDate(ctx.clock.now())),
      country: schedule.countryCode,
      hostInstitutionId: schedule.hostInstitutionId,
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

async function contentOf(report: Report, { format, language }: ScheduleRow): Promise<Buffer> {
  if (format === 'PDF') return Buffer.from((await drawReport(report)).pdf);
  const tables = report.sections.flatMap((section) => section.tables);
  return figureWorkbook(reportTitle(report.input, report.subject), tables, language);
}

function endForWantOfRight(ctx: BaseCtx, scheduleId: string): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    if ((await endSchedule(tx, scheduleId, 'NO_RIGHT')) === 0) return;
    await recordAudit(tx, {
      action: 'report_schedule.ended',
      subjectType: 'report_schedule',
      subjectId: scheduleId,
      detail: { reason: 'NO_RIGHT' },
    });
  });
}

/** Whether the numbers differ from the last copy, in a sentence. */
function changesIn(
  locale: Locale,
  report: Report,
  earlier: { digest: string; madeAt: Date } | undefined,
): string {
  if (!earlier)
    return { ja: '最初の報告です。', en: 'This is the first copy.', 'zh-Hans': '这是第一份报告。' }[locale];
  const at = formatMoment(earlier.madeAt, locale);
  return earlier.digest === report.digest
    ? {
        ja: `前回（${at}）から数値は変わっていません。`,
        en: `No number has changed since the copy of ${at}.`,
        'zh-Hans': `自上次报告（${at}）以来，数据没有变化。`,
      }[locale]
    : {
        ja: `前回（${at}）から数値が変わっています。`,
        en: `Numbers have changed since the copy of ${at}.`,
        'zh-Hans': `自上次报告（${at}）以来，数据有变化。`,
      }[locale];
}
