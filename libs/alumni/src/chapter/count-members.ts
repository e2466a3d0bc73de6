import type { Ctx } from '@enishi/accounts';
import { protectTable } from '@enishi/statistics';
import type { ProtectedTable, RawCell } from '@enishi/statistics';
import { z } from 'zod';
import { keepsChapters, mayCoordinate } from '../policies.js';
import { countMembers } from './chapter-member.queries.js';

/** The first year in which somebody came. */
const FIRST_YEAR = 2014;
/** Who never came as an invitee. */
export const NO_VISIT = 'NONE';

/**
 * How many belong to a chapter: by the year of the last visit, and whether the chapter may write to them. Coordinators
 * see protected numbers (to the nearest five, small ones hidden), the secretariat the exact ones.
 * @throws NOT_FOUND unless a coordinator of the chapter, the secretariat or an officer asks
 */
export async function countChapterMembers(
  ctx: Ctx,
  raw: { chapterId: string },
  { exact = keepsChapters(ctx.actor) }: { exact?: boolean } = {},
): Promise<ProtectedTable> {
  const chapterId = z.uuid().parse(raw.chapterId);
  mayCoordinate(ctx.actor, chapterId);
  const counted = await countMembers(ctx, chapterId);
  const thisYear = ctx.clock.now().getUTCFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, place) => String(FIRST_YEAR + place));
  const cells: RawCell[] = counted.map(({ cohort, mail, people }) => ({
    key: [cohort === null ? NO_VISIT : String(cohort), mail ? 'YES' : 'NO'],
    count: people,
  }));
  return protectTable(
    {
      dims: [
        { name: 'cohort', members: [...years, NO_VISIT] },
        { name: 'mail', members: ['YES', 'NO'] },
      ],
      cells,
    },
    { exact: exact && keepsChapters(ctx.actor) },
  );
}
