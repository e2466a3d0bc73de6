import type { Ctx } from '@enishi/accounts';
import { loader } from '@enishi/platform';
import { coordinates } from '../policies.js';
import { selectTerms } from './chapter-term.queries.js';
import type { TermRow } from './chapter-term.queries.js';

/**
 * The terms of a chapter that the reader may see: everybody sees who coordinates now, those who run the chapter also
 * who will and who did.
 */
export async function termsOf(ctx: Ctx, chapterId: string): Promise<TermRow[]> {
  const terms = await loader(ctx, 'chapter-terms', async (own: Ctx, ids: readonly string[]) => {
    const rows = await selectTerms(own, ids);
    return ids.map((id) => rows.filter((row) => row.chapterId === id));
  }).load(chapterId);
  return coordinates(ctx.actor, chapterId) ? terms : terms.filter(({ state }) => state === 'RUNNING');
}

/**
 * The name of a coordinator as the reader may see it: others read it only of those who agreed to be named.
 */
export function nameForReader(ctx: Ctx, term: TermRow): string | null {
  return term.isNamed || coordinates(ctx.actor, term.chapterId) ? term.name : null;
}
