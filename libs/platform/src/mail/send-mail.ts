import type { BaseCtx } from '../context/base-ctx.js';
import { inTransaction } from '../database/in-transaction.js';
import { execute, sql } from '../database/sql.js';
import { markUndeliverable } from '../mail-address/undeliverable.js';
import { enqueue } from '../outbox/enqueue.js';
import { unseal } from '../secrets/seal.js';
import type { Locale } from '../text/locale.js';
import type { MailTransport } from './mail-transport.js';
import { mailUndeliverable } from './mail-facts.js';
import { renderMail } from './render-mail.js';
import type { MailAttachment } from './rendered-mail.js';
import { verdictOf } from './send-verdict.js';
import type { SendError } from './send-verdict.js';

interface MailRow {
  template: string;
  locale: Locale;
  to: string;
  sealedModel: Buffer;
  attempts: number;
}

/**
 * Sends a recorded mail. Claimed first, so that two workers do not both send; a claim older than five
 * minutes belongs to a worker that died and may be taken over. The Message-ID stays the same over all
 * tries, so that a double that a crash caused is recognised by the receiving side.
 * @throws what went wrong, after it was recorded: the job is logged as failed, and the row says when to try again.
 */
export async function sendMail(
  ctx: BaseCtx,
  mailId: string,
  transport: MailTransport,
  messageDomain: string,
): Promise<void> {
  const [row] = await sql<MailRow>(
    ctx.db,
    `update outgoing_mail set state = 'SENDING', attempts = attempts + 1, next_attempt_at = $2::timestamptz + interval '5 minutes'
     where id = $1 and sealed_model is not null and lane_id is null
       and (state = 'QUEUED' or (state in ('RETRY', 'SENDING') and next_attempt_at <= $2))
     returning template, locale, to_address as "to", sealed_model as "sealedModel", attempts`,
    [mailId, ctx.clock.now()],
  );
  if (!row) return;
  const messageId = `<${mailId}@${messageDomain}>`;
  try {
    const model = unseal<{ attachments?: MailAttachment[] }>(row.sealedModel);
    const { subject, html, text } = renderMail(row.template, row.locale, model);
    const files = model.attachments?.length ? { attachments: model.attachments } : {};
    await transport.send({ to: row.to, subject, html, text, messageId, ...files });
  } catch (error) {
    await recordFailure(ctx, mailId, row, error as SendError);
    throw error;
  }
  await execute(
    ctx.db,
    `update outgoing_mail set state = 'SENT', sent_at = $2, message_id = $3,
       sealed_model = case when sensitive then null else sealed_model end where id = $1`,
    [mailId, ctx.clock.now(), messageId],
  );
}

/** Records the verdict: the next try, or the end, with the address marked and the fact told. */
async function recordFailure(ctx: BaseCtx, mailId: string, row: MailRow, error: SendError): Promise<void> {
  const verdict = verdictOf(error, row.attempts);
  await inTransaction(ctx, async (inner) => {
    const touched = await execute(
      inner.db,
      `update outgoing_mail set failure = $2, next_attempt_at = $3, state = $4, reply_code = $5,
         sealed_model = case when sensitive and $4 = 'FAILED' then null else sealed_model end
       where id = $1 and state = 'SENDING' and attempts = $6`,
      [
        mailId,
        verdict.failure,
        new Date(ctx.clock.now().getTime() + verdict.waitMs),
        verdict.state,
        verdict.replyCode,
        row.attempts,
      ],
    );
    if (touched === 0 || verdict.state !== 'FAILED') return;
    if (verdict.isAddressDead) {
      const code = verdict.replyCode === null ? null : String(verdict.replyCode);
      await markUndeliverable(inner, { address: row.to, code, reason: verdict.failure, mailId });
    }
    await enqueue(inner, mailUndeliverable, { mailId });
  });
}
