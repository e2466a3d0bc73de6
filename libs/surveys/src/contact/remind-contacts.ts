import { inTransaction, planMails } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { closingMoment } from '../campaign/duration.js';
import { followUpTemplate } from './follow-up.mail.js';
import { climb } from './reminder-ladder.js';
import { lockDueContacts, moveUp, settleContacts } from './reminder.queries.js';
import type { DueContactRow } from './reminder.queries.js';
import { nextSendingMoment } from './sending-time.js';
import { contactSubject, surveyMailKey } from './survey-mail-keys.js';

const AT_ONCE = 1000;

/**
 * Plans one reminder for everybody who is due and has not answered. Rungs that passed during an outage are skipped, so
 * each overdue person gets one; who answers between planning and sending gets none (the lane asks again).
 * @returns how many reminders were planned
 */
export async function remindContacts(ctx: BaseCtx): Promise<number> {
  let planned = 0;
  for (;;) {
    const { claimed, count } = await inTransaction(ctx, remindSome);
    planned += count;
    if (claimed < AT_ONCE) return planned;
  }
}

async function remindSome(ctx: BaseCtx): Promise<{ claimed: number; count: number }> {
  await settleContacts(ctx);
  const due = await lockDueContacts(ctx, AT_ONCE);
  const now = ctx.clock.now();
  const climbs = due.map((row) => ({ row, ...climb(ladderOf(row), row.timeZone, now, row.rung) }));
  const moved = await moveUp(
    ctx,
    climbs.map(({ row, rung, nextContactAt }) => ({ id: row.id, rung, nextContactAt })),
  );
  const going = climbs.filter(({ row }) => moved.has(row.id));
  let count = 0;
  for (const laneId of new Set(going.map(({ row }) => row.laneId))) {
    const mails = going.flatMap(({ row, rung }) => {
      if (row.laneId !== laneId) return [];
      const at = nextSendingMoment(now, row.timeZone, row);
      // what would arrive after the last day is not sent
      if (at >= closingMoment(row.closesOn)) return [];
      return [
        {
          to: row.address,
          locale: row.locale,
          template: followUpTemplate(row.audience, 'REMINDER'),
          subjectRef: contactSubject(row.id),
          dedupeKey: surveyMailKey(row.id, rung),
          at,
        },
      ];
    });
    await planMails(ctx, laneId, mails);
    count += mails.length;
  }
  return { claimed: moved.size, count };
}

function ladderOf(row: DueContactRow) {
  return { ...row, days: row.reminderDays };
}
