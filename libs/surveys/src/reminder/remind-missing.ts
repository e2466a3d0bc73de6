import { asSystem, signInSettings } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { printedMemberId } from '@enishi/alumni';
import { formatDate, inTransaction, matchLocale, notFound, queueMail, recordAudit } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { loadPlan } from '@enishi/programme';
import type { PlanView } from '@enishi/programme';
import { z } from 'zod';
import { mayFollowReports } from '../policies.js';
import { claimReminders, countToRemind, insertReminders } from './reminder.queries.js';
import type { ClaimedReminderRow } from './reminder.queries.js';
import { reminderSubject, reportReminderMail } from './reminder.mail.js';

const input = z.strictObject({
  planId: z.uuid(),
  /** Only these; everybody who is missing when absent. */
  reportIds: z.array(z.uuid()).max(500).nullish(),
});

export interface RemindersSent {
  __typename: 'RemindersSent';
  /** Mails on their way. */
  reminded: number;
  /** Missing, but reminded a short while ago. */
  tooSoon: number;
  /** Missing, and without an e-mail address: the host tells them. */
  withoutAddress: number;
}

/** Nobody gets two reminders within this time, whoever clicks. */
const PAUSE_HOURS = 20;

/**
 * Reminds those of a plan who have not handed in, each in their own language, once: the host or the
 * office clicks, and a second click within the pause reminds nobody again.
 * @throws NOT_FOUND unless the actor stands for the plan's host or keeps the process
 */
export async function remindMissing(ctx: Ctx, raw: z.input<typeof input>): Promise<RemindersSent> {
  const { planId, reportIds } = input.parse(raw);
  mayFollowReports(ctx.actor, planId);
  const plan = await loadPlan(asSystem(ctx, 'report-reminder'), planId);
  if (!plan) throw notFound('plan');
  return inTransaction(ctx, async (tx) => {
    const notSince = new Date(tx.clock.now().getTime() - PAUSE_HOURS * 3_600_000);
    const { missing, withoutAddress } = await countToRemind(tx, planId);
    const claimed = await claimReminders(tx, { planId, reportIds: reportIds ?? null, notSince });
    const rows = claimed.map((row) => ({ ...row, locale: matchLocale(row.language) }));
    if (rows.length > 0) {
      await insertReminders(tx, rows);
      for (const row of rows) await remindOne(tx, plan, row, row.locale);
      await recordAudit(tx, {
        action: 'completion_reports.reminded',
        subjectType: 'plan',
        subjectId: planId,
        detail: { reminded: rows.length },
      });
    }
    const wanted = reportIds ? rows.length : missing - withoutAddress;
    return {
      __typename: 'RemindersSent',
      reminded: rows.length,
      tooSoon: wanted - rows.length,
      withoutAddress,
    };
  });
}

async function remindOne(ctx: Ctx, plan: PlanView, row: ClaimedReminderRow, locale: Locale): Promise<void> {
  const isJa = locale === 'ja';
  const memberId = row.memberId ?? '';
  await queueMail(ctx, {
    mail: reportReminderMail,
    to: row.email,
    locale,
    model: {
      name: row.name,
      planTitle: isJa ? plan.titleJa : plan.titleEn,
      host: (isJa ? plan.host.nameJa : plan.host.nameEn) ?? plan.host.nameEn ?? plan.host.nameJa ?? '',
      memberId: printedMemberId(memberId),
      link: `${signInSettings().publicUrl}/report?${new URLSearchParams({ id: memberId, lang: locale }).toString()}`,
      minutes: '3',
      due: formatDate(plan.deadlines.reportsDue, locale),
    },
    dedupeKey: `completion-report-reminder:${row.reportId}:${row.number}`,
    subjectRef: reminderSubject(row.reportId),
  });
}
