import { z } from 'zod';
import type { BaseCtx } from '../context/base-ctx.js';
import { sql } from '../database/sql.js';
import { newId } from '../ids/new-id.js';
import { defineJob } from '../jobs/define-job.js';
import { enqueue } from '../outbox/enqueue.js';
import { seal } from '../secrets/seal.js';
import type { Locale } from '../text/locale.js';
import type { MailDefinition } from './mail-definition.js';
import type { MailAttachment } from './rendered-mail.js';

export const sendMailJob = defineJob({
  name: 'mail.send',
  queue: 'mail',
  payload: z.object({ mailId: z.uuid() }),
});

export interface QueueMailInput<Model extends object> {
  mail: MailDefinition<Model>;
  to: string;
  locale: Locale;
  model: Model;
  /** Files that go with it; sealed with the model. */
  attachments?: readonly MailAttachment[];
  /** Same key, same mail: a second call with it writes nothing. */
  dedupeKey: string;
  /** What the mail is about, for its history: `participation:<id>`. */
  subjectRef?: string;
  /** Not before this moment. */
  at?: Date;
}

/**
 * Records a mail as a row and enqueues its sending, in the caller's transaction.
 * @returns the mail's id, or null when a mail with this key was recorded before.
 */
export async function queueMail<Model extends object>(
  ctx: BaseCtx,
  input: QueueMailInput<Model>,
): Promise<string | null> {
  const id = newId();
  const rows = await sql<{ id: string }>(
    ctx.db,
    `insert into outgoing_mail (id, template, locale, to_address, sealed_model, sensitive, state, dedupe_key,
                                subject_ref, created_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $6, 'QUEUED', $7, $8, $9, $10)
     on conflict (dedupe_key) do nothing returning id`,
    [
      id,
      input.mail.name,
      input.locale,
      input.to,
      seal(input.attachments ? { ...input.model, attachments: input.attachments } : input.model),
      input.mail.sensitive,
      input.dedupeKey,
      input.subjectRef ?? null,
      ctx.clock.now(),
      input.at ?? ctx.clock.now(),
    ],
  );
  if (rows.length === 0) return null;
  await enqueue(ctx, sendMailJob, { mailId: id }, input.at ? { at: input.at } : {});
  return id;
}
