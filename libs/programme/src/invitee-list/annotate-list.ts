import type { Ctx } from '@enishi/accounts';
import { findFile, notFound, readStoredFile } from '@enishi/platform';
import { z } from 'zod';
import { mustActForHost } from '../policies.js';
import { notesOf } from './annotated/notes.js';
import { checkList } from './check-list.js';
import { mustFindBatch } from './import-batch.queries.js';
import { selectListFacts } from './list-facts.queries.js';
import { askReadingThread } from './reading-thread.js';

const input = z.object({ id: z.uuid() });

/**
 * The uploaded list as a workbook with every problem beside its cell, in the reader's language.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export async function annotateList(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<{ name: string; content: Buffer }> {
  const { id } = input.parse(raw);
  const batch = await mustFindBatch(ctx, id);
  mustActForHost(ctx.actor, batch.planId);
  const file = await findFile(ctx, batch.fileId);
  const { problems } = checkList(batch.list, await selectListFacts(ctx, batch.planId));
  const notes = notesOf(batch.list, problems, ctx.locale);
  const answer = await askReadingThread({ content: await readStoredFile(file), notes });
  if (!('workbook' in answer)) throw notFound('annotated list');
  const stem = file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return { name: `${stem}-${SUFFIX[ctx.locale]}.xlsx`, content: Buffer.from(answer.workbook) };
}

const SUFFIX = { ja: '確認', en: 'checked', 'zh-Hans': '核对' } as const;
