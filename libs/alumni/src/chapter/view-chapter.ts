import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { z } from 'zod';
import { keepsChapters, personIdOf } from '../policies.js';
import { isMemberOf } from './chapter-member.queries.js';
import { findChapterBySlug } from './chapter.queries.js';
import type { ChapterRow } from './chapter.queries.js';

export interface ChapterView extends ChapterRow {
  readonly isMine: boolean;
}

/**
 * One chapter by its address.
 * @throws NOT_FOUND also for a closed one, unless the secretariat or an officer asks
 */
export async function viewChapter(ctx: Ctx, raw: { slug: string }): Promise<ChapterView> {
  const slug = z.string().max(100).parse(raw.slug);
  const chapter = await findChapterBySlug(ctx, slug);
  if (!chapter || (chapter.state === 'CLOSED' && !keepsChapters(ctx.actor))) throw notFound('chapter');
  const personId = personIdOf(ctx.actor);
  return { ...chapter, isMine: personId !== null && (await isMemberOf(ctx, chapter.id, personId)) };
}
