import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit, tokyoDate, userError } from '@enishi/platform';
import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { z } from 'zod';
import { seesAllFigures } from '../../figure/scope.js';
import { computeReport } from '../compute-report.js';
import { REPORT_KINDS, REPORT_LANGUAGES } from '../report-kinds.js';
import { CADENCES, firstDay } from './cadence.js';
import { countSchedules, endSchedule, insertSchedule, lockSchedule } from './schedule.queries.js';
import { surveyYearOn } from './survey-year.js';

const input = z.strictObject({
  kind: z.enum(REPORT_KINDS),
  language: z.enum(REPORT_LANGUAGES),
  format: z.enum(['PDF', 'XLSX']),
  cadence: z.enum(CADENCES),
  country: z.string().nullish(),
  hostInstitutionId: z.uuid().nullish(),
});

/** More are a mailing list, not a reader. */
const MOST = 20;

export interface ReportScheduled {
  readonly __typename: 'ReportScheduled';
  readonly id: string;
  readonly nextOn: string;
}

export type TooManySchedules = UserError<{ __typename: 'TooManySchedules'; message: string }>;

const TOO_MANY: LocalizedText = {
  ja: '定期送付は1人20件までです。不要な定期送付を停止してから、もう一度設定してください。',
  en: 'One person can have 20 scheduled reports. Please stop one that you no longer need, then try again.',
  'zh-Hans': '每人最多可设置20项定期报告。请先停止不需要的报告，再重新设置。',
};

const tooMany = (locale: Locale): TooManySchedules =>
  userError({ __typename: 'TooManySchedules' as const, message: TOO_MANY[locale] });

/**
 * Asks for a report to be made regularly and told by mail. It is made once at the asking, so that nobody schedules what
 * they may not see; each copy is made with the reader's rights of its day.
 * @throws NOT_FOUND for what the reader may not see
 */
export async function scheduleReport(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ReportScheduled | TooManySchedules> {
  const { kind, language, format, cadence, country, hostInstitutionId } = input.parse(raw);
  if (ctx.actor.kind !== 'account' || !seesAllFigures(ctx.actor)) throw notFound('report');
  const { accountId } = ctx.actor;
  const today = tokyoDate(ctx.clock.now());
  const about = {
    country: kind === 'COUNTRY' ? (country ?? null) : null,
    hostInstitutionId: kind === 'HOST' ? (hostInstitutionId ?? null) : null,
  };
  await computeReport(ctx, { kind, language, surveyYear: surveyYearOn(today), ...about });
  return inTransaction(ctx, async (tx): Promise<ReportScheduled | TooManySchedules> => {
    if ((await countSchedules(tx, accountId)) >= MOST) return tooMany(tx.locale);
    const id = newId();
    const nextOn = firstDay(cadence, today);
    await insertSchedule(tx, {
      id,
      accountId,
      kind,
      language,
      format,
      countryCode: about.country,
      hostInstitutionId: about.hostInstitutionId,
      cadence,
      nextOn,
    });
    await recordAudit(tx, {
      action: 'report_schedule.created',
      subjectType: 'report_schedule',
      subjectId: id,
      detail: { kind, format, cadence, ...about },
    });
    return { __typename: 'ReportScheduled', id, nextOn };
  });
}

export interface ReportScheduleEnded {
  readonly __typename: 'ReportScheduleEnded';
  readonly id: string;
}

/** Stops a schedule of one's own; stopping twice is once. @throws NOT_FOUND for those of others */
export async function stopReportSchedule(ctx: Ctx, rawId: string): Promise<ReportScheduleEnded> {
  const id = z.uuid().parse(rawId);
  return inTransaction(ctx, async (tx) => {
    const schedule = await lockSchedule(tx, id);
    if (!schedule || tx.actor.kind !== 'account' || schedule.accountId !== tx.actor.accountId)
      throw notFound('schedule');
    if ((await endSchedule(tx, id, 'STOPPED')) > 0)
      await recordAudit(tx, {
        action: 'report_schedule.stopped',
        subjectType: 'report_schedule',
        subjectId: id,
        detail: {},
      });
    return { __typename: 'ReportScheduleEnded' as const, id };
  });
}
