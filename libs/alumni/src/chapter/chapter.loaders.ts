import type { Ctx } from '@enishi/accounts';
import { loader } from '@enishi/platform';
import { selectBranches } from './chapter.queries.js';
import type { ChapterRow } from './chapter.queries.js';

/** Open branches of a chapter; of all chapters of an answer in one statement. */
export function branchesOf(ctx: Ctx, chapterId: string): Promise<ChapterRow[]> {
  return loader(ctx, 'chapter-branches', async (own: Ctx, ids: readonly string[]) => {
    const rows = await selectBranches(own, ids);
    return ids.map((id) => rows.filter((row) => row.parentId === id));
  }).load(chapterId);
}
