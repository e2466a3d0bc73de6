import { defineSweep, enqueue, inTransaction, tokyoDate } from '@enishi/platform';
import { claimDue } from './schedule.queries.js';
import { sendReportJob } from './send-report.js';

const AT_ONCE = 50;

/** Finds schedules whose day has come. After a standstill each makes one copy, not one for every day that passed. */
export const reportSweep = defineSweep({
  name: 'report.sweep',
  everySeconds: 300,
  run: (ctx) =>
    inTransaction(ctx, async (tx) => {
      const due = await claimDue(tx, tokyoDate(tx.clock.now()), AT_ONCE);
      for (const { id, dueOn } of due)
        await enqueue(tx, sendReportJob, { scheduleId: id, dueOn }, { key: `report.send:${id}:${dueOn}` });
    }),
});
