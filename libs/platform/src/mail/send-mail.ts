import type { BaseCtx } from '../context/base-ctx.js';
import { execute, sql } from '../database/sql.js';
import { unseal } from '../secrets/seal.js';
import type { Locale } from '../text/locale.js';
import type { MailTransport } from './mail-transport.js';
import { renderMail } from './render-mail.js';

interface MailRow {
  template: string;
  locale: Locale;
  to: string;
  sealedModel: Buffer;
  attempts: number;
}

/** Mail servers are tried for three days, as they may be down over a weekend. */
const GIVE_UP_AFTER = 72 * 3_600_000;

/**
 * Sends a recorded mail. Claimed first, so that two workers do not both send; a claim older than five
 * minutes belongs to a worker that died and may be taken over. The Message-ID stays the same over all
 * tries, so that a double that a crash caused is recognised by the receiving side.
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
     where id = $1 and sealed_model is not null
       and (state in ('QUEUED', 'RETRY') or (state = 'SENDING' and next_attempt_at <= $2))
     returning template, locale, to_address as "to", sealed_model as "sealedModel", attempts`,
    [mailId, ctx.clock.now()],
  );
  if (!row) return;
  const messageId = `<${mailId}@${messageDomain}>`;
  try {
    const { subject, html, text } = renderMail(row.template, row.locale, unseal<object>(row.sealedModel));
    await transport.send({ to: row.to, subject, html, text, messageId });
  } catch (error) {
    await recordFailure(ctx, mailId, error as Error & { responseCode?: number });
    throw error;
  }
  await execute(
    ctx.db,
    `update outgoing_mail set state = 'SENT', sent_at = $2, message_id = $3,
       sealed_model = case when sensitive then null else sealed_model end where id = $1`,
    [mailId, ctx.clock.now(), messageId],
  );
}

/** 5xx answers are final; everything else is tried again until three days have passed. */
async function recordFailure(
  ctx: BaseCtx,
  mailId: string,
  error: Error & { responseCode?: number },
): Promise<void> {
  const isFinal = (error.responseCode ?? 0) >= 500;
  await execute(
    ctx.db,
    `update outgoing_mail set failure = $2, next_attempt_at = $3,
       state = case when $4 or created_at < $5 then 'FAILED' else 'RETRY' end where id = $1`,
    [
      mailId,
      `${error.name} ${error.responseCode ?? ''}`.trim(),
      new Date(ctx.clock.now().getTime() + 15 * 60_000),
      isFinal,
      new Date(ctx.clock.now().getTime() - GIVE_UP_AFTER),
    ],
  );
}
