import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export interface UnsubscriberRow {
  purpose: string;
  contactId: string | null;
  personId: string | null;
  /** Where the mail with this link went. */
  address: string | null;
  audience: string | null;
}

/** Whose mail carried a link; also of one that has run out, because mails lie in boxes for years. */
export async function findUnsubscriber(
  ctx: BaseCtx,
  tokenHash: Buffer,
): Promise<UnsubscriberRow | undefined> {
  const [row] = await sql<UnsubscriberRow>(
    ctx.db,
    `select l.purpose, contact.id as "contactId", contact.person_id as "personId", coalesce(l.address, contact.address) as address,
       c.audience
     from survey_link l left join survey_contact contact on contact.id = l.contact_id
       left join survey_campaign c on c.id = contact.campaign_id
     where l.token_hash = $1`,
    [tokenHash],
  );
  return row;
}

/**
 * Writes no more to a contact, and closes its unanswered cases. @returns the cases that were unanswered;
 * nothing when the contact had unsubscribed before.
 */
export async function stopUnsubscribed(ctx: BaseCtx, contactId: string): Promise<string[] | undefined> {
  const stopped = await execute(
    ctx.db,
    `update survey_contact set stopped_at = coalesce(stopped_at, $2), stop_reason = 'UNSUBSCRIBED', next_contact_at = null
     where id = $1 and stop_reason is distinct from 'UNSUBSCRIBED'`,
    [contactId, ctx.clock.now()],
  );
  if (stopped === 0) return undefined;
  const cases = await sql<{ id: string }>(
    ctx.db,
    `update survey_assignment set state = 'DECLINED'
     where contact_id = $1 and state in ('SCHEDULED', 'SENT', 'OPENED', 'PARTIAL', 'UNDELIVERABLE') returning id`,
    [contactId],
  );
  return cases.map(({ id }) => id);
}
