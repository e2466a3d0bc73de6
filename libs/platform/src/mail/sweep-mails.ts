import { sql } from '../database/sql.js';
import { defineSweep } from '../jobs/define-sweep.js';
import { enqueueMany } from '../outbox/enqueue.js';
import { sendMailJob } from './queue-mail.js';

/** Finds single mails whose next try is due (lanes see to their own): after an SMTP failure, or when a worker died while sending. */
export const mailSweep = defineSweep({
  name: 'mail.sweep',
  everySeconds: 60,
  async run(ctx) {
    const due = await sql<{ id: string }>(
      ctx.db,
      `select m.id from outgoing_mail m
       where m.state in ('RETRY', 'SENDING') and m.next_attempt_at <= $1 and m.lane_id is null limit 500`,
      [ctx.clock.now()],
    );
    await enqueueMany(
      ctx,
      sendMailJob,
      due.map(({ id }) => ({ payload: { mailId: id }, key: `mail-retry:${id}` })),
    );
  },
});
