import type { Ctx } from '@enishi/accounts';
import { findFile, notFound, readStoredFile } from '@enishi/platform';
import { z } from 'zod';
import { selectOutcomes } from '../outcome/outcome.queries.js';
import { visibleTo } from '../policies.js';

/**
 * The file that proves an outcome, for whoever may see the outcome with its persons.
 * @throws NOT_FOUND when there is none or it may not be seen
 */
export async function downloadEvidence(
  ctx: Ctx,
  id: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const sight = visibleTo(ctx.actor, ctx.actorRef);
  const [row] = await selectOutcomes(ctx, sight, {}, { first: 1, after: null, id: z.uuid().parse(id) });
  if (!row?.fileId || !sight.persons) throw notFound('evidence');
  const file = await findFile(ctx, row.fileId);
  return { name: file.name, mediaType: file.mediaType, content: await readStoredFile(file) };
}
