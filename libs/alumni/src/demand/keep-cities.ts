import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { lockChapter } from '../chapter/chapter.queries.js';
import { mayCoordinate } from '../policies.js';
import { findCity, insertCity, selectCities, setCityOpen } from './demand.queries.js';
import type { CityRow } from './demand.queries.js';

const input = z.object({ chapterId: z.uuid(), name: z.string().trim().min(1).max(80) });
/** Members choose from a list: a long one would cut the answers into pieces too small to show. */
const MOST_CITIES = 20;

export interface CitiesSaved {
  readonly __typename: 'CitiesSaved';
  readonly cities: readonly CityRow[];
}

/**
 * Adds a city about which the members of a chapter are asked; one that was taken off comes back.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function addCity(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CitiesSaved | ChapterError<'CityListed'>> {
  const { chapterId, name } = input.parse(raw);
  mayCoordinate(ctx.actor, chapterId);
  return inTransaction(ctx, async (tx) => {
    const chapter = await lockChapter(tx, chapterId);
    if (!chapter || chapter.state === 'CLOSED') throw notFound('chapter');
    const open = (await selectCities(tx, [chapterId])).filter(({ isOpen }) => isOpen);
    const nameKey = name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    const added =
      open.length < MOST_CITIES ? await insertCity(tx, { id: newId(), chapterId, name, nameKey }) : 0;
    if (added === 0) return chapterError('CityListed', tx.locale);
    return note(tx, chapterId, 'chapter_city.added');
  });
}

/**
 * Takes a city off the list; what was said stays and comes back with it.
 * @throws NOT_FOUND unless the city's chapter is the actor's to run
 */
export async function removeCity(ctx: Ctx, raw: { cityId: string }): Promise<CitiesSaved> {
  const cityId = z.uuid().parse(raw.cityId);
  return inTransaction(ctx, async (tx) => {
    const city = await findCity(tx, cityId);
    if (!city) throw notFound('city');
    mayCoordinate(tx.actor, city.chapterId);
    const changed = await setCityOpen(tx, cityId, false);
    return changed > 0 ? note(tx, city.chapterId, 'chapter_city.removed') : saved(tx, city.chapterId);
  });
}

async function note(ctx: Ctx, chapterId: string, action: string): Promise<CitiesSaved> {
  await recordAudit(ctx, { action, subjectType: 'chapter', subjectId: chapterId });
  return saved(ctx, chapterId);
}

const saved = async (ctx: Ctx, chapterId: string): Promise<CitiesSaved> => ({
  __typename: 'CitiesSaved',
  cities: (await selectCities(ctx, [chapterId])).filter(({ isOpen }) => isOpen),
});
