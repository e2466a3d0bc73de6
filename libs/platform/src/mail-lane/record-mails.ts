import type { BaseCtx } from '../context/base-ctx.js';
import { inTransaction } from '../database/in-transaction.js';
import { sql } from '../database/sql.js';
import { markUndeliverable } from '../mail-address/undeliverable.js';
import { mailUndeliverable } from '../mail/mail-facts.js';
import type { SendVerdict } from '../mail/send-verdict.js';
import { enqueueMany } from '../outbox/enqueue.js';
import type { MailLaneKind, PlannedMail } from './mail-lane-kind.js';
import { RECORD_FAILED, RECORD_SENT } from './mail-lane.queries.js';

/** What became of one try. */
export type SendOutcome =
  | { readonly id: string; readonly sentAt: Date }
  | { readonly id: string; readonly attempts: number; readonly verdict: SendVerdict };

type RecordedRow = PlannedMail & { kind: string; state?: string };

/**
 * Records what became of tries, and tells the lanes' kinds, in one transaction. What was recorded before is left
 * alone and told to nobody again.
 */
export function recordMails(
  ctx: BaseCtx,
  outcomes: readonly SendOutcome[],
  kinds: ReadonlyMap<string, MailLaneKind>,
  messageDomain: string,
): Promise<void> {
  return inTransaction(ctx, async (inner) => {
    const sent = outcomes.filter((one) => 'sentAt' in one);
    if (sent.length > 0) {
      const rows = await sql<RecordedRow>(inner.db, RECORD_SENT, [
        sent.map(({ id }) => id),
        sent.map(({ sentAt }) => sentAt),
        messageDomain,
      ]);
      for (const [kind, mails] of byKind(rows)) await kinds.get(kind)?.sent(inner, mails.map(plannedOf));
    }
    const failed = outcomes.filter((one) => 'verdict' in one);
    if (failed.length > 0) await recordFailed(inner, failed, kinds);
  });
}

async function recordFailed(
  ctx: BaseCtx,
  failed: readonly Extract<SendOutcome, { verdict: SendVerdict }>[],
  kinds: ReadonlyMap<string, MailLaneKind>,
): Promise<void> {
  const now = ctx.clock.now().getTime();
  const rows = await sql<RecordedRow>(ctx.db, RECORD_FAILED, [
    failed.map(({ id }) => id),
    failed.map(({ attempts }) => attempts),
    failed.map(({ verdict }) => verdict.state),
    failed.map(({ verdict }) => verdict.failure),
    failed.map(({ verdict }) => verdict.replyCode),
    failed.map(({ verdict }) => new Date(now + verdict.waitMs)),
    failed.map(({ verdict }) => verdict.isOutcomeUnknown),
  ]);
  const verdicts = new Map(failed.map(({ id, verdict }) => [id, verdict]));
  const ended = rows.filter(({ state }) => state === 'FAILED');
  for (const { id, to } of ended) {
    const { isAddressDead, replyCode, failure } = verdicts.get(id)!;
    if (!isAddressDead) continue;
    const code = replyCode === null ? null : String(replyCode);
    await markUndeliverable(ctx, { address: to, code, reason: failure, mailId: id });
  }
  await enqueueMany(
    ctx,
    mailUndeliverable,
    ended.map(({ id }) => ({ payload: { mailId: id } })),
  );
  for (const [kind, mails] of byKind(ended)) {
    const told = mails.map((row) => ({
      ...plannedOf(row),
      isAddressDead: verdicts.get(row.id)!.isAddressDead,
    }));
    await kinds.get(kind)?.failed(ctx, told);
  }
}

function byKind(rows: readonly RecordedRow[]): Map<string, RecordedRow[]> {
  const groups = new Map<string, RecordedRow[]>();
  for (const row of rows) groups.set(row.kind, [...(groups.get(row.kind) ?? []), row]);
  return groups;
}

function plannedOf({ id, to, locale, template, subjectRef, dedupeKey }: RecordedRow): PlannedMail {
  return { id, to, locale, template, subjectRef, dedupeKey };
}
