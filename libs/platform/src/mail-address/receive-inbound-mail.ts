import { createHash } from 'node:crypto';
import type { BaseCtx } from '../context/base-ctx.js';
import { inTransaction } from '../database/in-transaction.js';
import { execute, sql } from '../database/sql.js';
import { isUuid, newId } from '../ids/new-id.js';
import { mailUndeliverable } from '../mail/mail-facts.js';
import { isDeadAddress } from '../mail/send-verdict.js';
import { enqueue } from '../outbox/enqueue.js';
import { addressKey } from './address-key.js';
import { parseDsn } from './parse-dsn.js';
import type { DeliveryReport, ParsedDsn } from './parse-dsn.js';
import { markUndeliverable } from './undeliverable.js';

/** What came of a mail that came in. `TRY_AGAIN`: the mail it speaks of is just being recorded. */
export type InboundResult = 'BOUNCE' | 'DELAY' | 'DELIVERED' | 'OTHER' | 'KNOWN' | 'TRY_AGAIN';

interface MailRow {
  id: string;
  to: string;
  state: string;
}

/**
 * Takes a mail that came to the sender's address. A notification about a mail of ours, to the address we wrote to,
 * that says it failed for good makes that mail BOUNCED and marks an address that does not exist. A delay or a delivery
 * is noted. All else, forged and odd ones included, changes nothing. The same mail twice is once.
 */
export async function receiveInboundMail(ctx: BaseCtx, raw: Uint8Array): Promise<InboundResult> {
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const dsn = await parseDsn(raw);
  return inTransaction(ctx, async (inner) => {
    const mail = dsn && (await mailOf(inner, dsn));
    const report = mail && dsn.reports.find(({ recipient }) => addressKey(recipient) === addressKey(mail.to));
    if (mail && report && mail.state === 'SENDING') return 'TRY_AGAIN';
    const kind = report ? kindOf(report) : 'OTHER';
    const added = await execute(
      inner.db,
      `insert into inbound_mail (id, sha256, kind, mail_id, result, received_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (sha256) do nothing`,
      [newId(), sha256, kind, report ? mail.id : null, resultOf(dsn, mail, report), ctx.clock.now()],
    );
    if (added === 0) return 'KNOWN';
    if (kind === 'BOUNCE' && mail && report) await bounce(inner, mail, report);
    return kind;
  });
}

/** The one mail of ours that it speaks of; none when it names several. Locked, so that two notifications queue up. */
async function mailOf(ctx: BaseCtx, dsn: ParsedDsn): Promise<MailRow | null> {
  const ids = dsn.messageIds.map((id) => id.split('@')[0]!.toLowerCase()).filter(isUuid);
  if (ids.length !== 1) return null;
  const [row] = await sql<MailRow & { messageId: string | null }>(
    ctx.db,
    `select id, to_address as "to", state, message_id as "messageId" from outgoing_mail
     where id = $1 and state in ('SENT', 'SENDING', 'BOUNCED') for update`,
    [ids[0]],
  );
  if (!row) return null;
  const isOurs = row.messageId === null || dsn.messageIds.some((id) => `<${id}>` === row.messageId);
  return isOurs ? row : null;
}

async function bounce(ctx: BaseCtx, mail: MailRow, report: DeliveryReport): Promise<void> {
  const touched = await execute(
    ctx.db,
    `update outgoing_mail set state = 'BOUNCED', bounced_at = $2, failure = $3 where id = $1 and state = 'SENT'`,
    [mail.id, ctx.clock.now(), `bounced ${report.status}`],
  );
  if (touched === 0) return;
  if (isDeadAddress(null, report.status, true)) {
    await markUndeliverable(ctx, {
      address: mail.to,
      code: report.status,
      reason: `bounced ${report.status}`,
      mailId: mail.id,
    });
  }
  await enqueue(ctx, mailUndeliverable, { mailId: mail.id });
}

function kindOf({ action, status }: DeliveryReport): 'BOUNCE' | 'DELAY' | 'DELIVERED' | 'OTHER' {
  if (action === 'failed') return status.startsWith('5.') ? 'BOUNCE' : 'OTHER';
  return action === 'delayed' ? 'DELAY' : 'DELIVERED';
}

/** For the operator: what it was taken for. No word of the mail itself. */
function resultOf(
  dsn: ParsedDsn | null,
  mail: MailRow | null,
  report: DeliveryReport | null | undefined,
): string {
  if (!dsn) return 'no notification';
  if (!mail) return 'about no mail of ours';
  return report ? `${report.action} ${report.status}` : 'about another address';
}
