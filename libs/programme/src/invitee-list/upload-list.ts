import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit, storeFile, userError } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mustActForHost } from '../policies.js';
import { findOpenBatch, insertBatch } from './import-batch.queries.js';
import { selectListFacts } from './list-facts.queries.js';
import { listNotChanged, type ListNotChanged } from './list-errors.js';
import { renderRefusal } from './messages/render-message.js';
import { readListFile } from './read-list-file.js';
import type { RefusalCode } from './reading/refusal.js';

const input = z.object({
  planId: z.uuid(),
  name: z.string().min(1).max(255),
  content: z.instanceof(Buffer),
});

export interface ListUploaded {
  readonly __typename: 'ListUploaded';
  readonly batchId: string;
  readonly people: number;
}

/** The file could not be read; nothing was kept. `message` says why and what to do. */
export interface ListRefused {
  readonly __typename: 'ListRefused';
  readonly code: RefusalCode;
  readonly message: string;
}

const CLOSED: ReadonlySet<string> = new Set(['SUSPENDED', 'TERMINATED', 'CLOSED', 'FOLLOW_UP']);

/**
 * Takes an invitee list for a plan (guidelines 5.4(1)): reads it in a thread of its own, keeps the file
 * and what was understood, and changes nothing else until it is confirmed. The same file again, while the
 * first waits, is the same import.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export async function uploadList(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ListUploaded | UserError<ListRefused> | UserError<ListNotChanged>> {
  const { planId } = input.pick({ planId: true }).parse(raw);
  mustActForHost(ctx.actor, planId);
  const { name, content } = input.parse(raw);
  const { state } = await selectListFacts(ctx, planId);
  if (CLOSED.has(state)) return listNotChanged(ctx.locale, 'PLAN_CLOSED');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const read = await readListFile(content);
  if ('refusal' in read) {
    const { code, params } = read.refusal;
    return userError({
      __typename: 'ListRefused' as const,
      code,
      message: renderRefusal(ctx.locale, code, params),
    });
  }
  const { list } = read;
  return inTransaction(ctx, async (tx) => {
    const open = await findOpenBatch(tx, planId, sha256);
    if (open) return { __typename: 'ListUploaded', batchId: open, people: list.people.length };
    const mediaType = list.format === 'XLSX' ? XLSX : 'text/csv';
    const file = await storeFile(tx, { content, mediaType, name, purpose: 'invitee-list' });
    const batchId = newId();
    await insertBatch(tx, { id: batchId, planId, fileId: file.id, fileSha256: sha256, list });
    await recordAudit(tx, {
      action: 'invitee_list.uploaded',
      subjectType: 'plan',
      subjectId: planId,
      detail: { batchId, people: list.people.length, format: list.format },
    });
    return { __typename: 'ListUploaded', batchId, people: list.people.length };
  });
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
