import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { keepsChapters, personIdOf } from '../policies.js';
import { chapterKinds } from './chapter-states.js';
import { selectChapters } from './chapter.queries.js';
import type { ListedChapter } from './chapter.queries.js';

const input = z.object({
  filter: z
    .object({
      kind: z.enum(chapterKinds).nullish(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullish(),
      /** Only those to which the reader belongs. */
      mine: z.boolean().nullish(),
    })
    .default({}),
  first: z.int().min(1).max(100).default(50),
  after: z.string().max(1000).nullish(),
});

export interface ChapterPage {
  readonly rows: readonly ListedChapter[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** Chapters by name. Closed ones are shown to those who keep chapters alone. */
export async function listChapters(ctx: Ctx, raw: z.input<typeof input>): Promise<ChapterPage> {
  const { filter, first, after } = input.parse(raw);
  const readerId = personIdOf(ctx.actor);
  if (filter.mine && readerId === null)
    return { rows: [], pageInfo: { hasNextPage: false, endCursor: null, totalCount: 0 } };
  const found = await selectChapters(
    ctx,
    {
      withClosed: keepsChapters(ctx.actor),
      kind: filter.kind ?? null,
      country: filter.country ?? null,
      mineOf: filter.mine ? readerId : null,
    },
    readerId,
    { first, after: after ? readCursor(after) : null },
  );
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.nameEn, last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

function readCursor(after: string): [string, string] {
  const [name, id] = fromCursor(after, 2);
  if (typeof name === 'string' && typeof id === 'string' && isUuid(id)) return [name, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
