import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, inTransaction, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { directoryTooNarrow } from '../errors.js';
import type { DirectoryTooNarrow } from '../errors.js';
import { maySearchDirectory } from '../policies.js';
import { levels, sciences } from '../profile/fact-values.js';
import { viewerOf } from '../profile/sight.js';
import type { Viewer } from '../profile/sight.js';
import type { VisibleProfile } from '../profile/visible-profile.js';
import { profilesSeenBy } from '../profile/visible-profile.js';
import { countAsAlike, countFound, selectChoices, selectFound } from './directory.queries.js';
import type { DirectoryFilter, FoundRow } from './directory.queries.js';
import { nameWordsOf } from './name-words.js';

const input = z.strictObject({
  name: z.string().max(100).default(''),
  country: z.string().length(2).optional(),
  field: z.enum(sciences).optional(),
  level: z.enum(levels).optional(),
  language: z.string().max(12).optional(),
  hostId: z.uuid().optional(),
  fiscalYear: z.int().min(2014).max(2100).optional(),
  inJapan: z.literal(true).optional(),
  offersHelp: z.literal(true).optional(),
  first: z.int().min(1).max(100).default(30),
  after: z.string().nullish(),
});

/**
 * Two qualities and more together must be shared by so many, or nobody is shown: a crossing of country, host, field
 * and year that few share would point at one person (domain 8.2, safety of members at risk).
 */
export const LEAST_IN_CROSSING = 5;

/** What points at somebody when it is crossed with something else. A name is known to who types it. */
const QUALITIES = ['country', 'field', 'level', 'language', 'hostId', 'fiscalYear', 'inJapan'] as const;

export interface DirectoryPage {
  readonly __typename: 'DirectoryPage';
  readonly profiles: VisibleProfile[];
  /** True when nobody has these words in their name, and names that are alike are shown instead. */
  readonly isAlike: boolean;
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/**
 * Members by name in any script, field, country, host, year, language. Only what the reader may see of somebody is
 * searched. Three statements whatever the page size, some more when only names are found that are alike.
 * @throws NOT_FOUND unless a member or the secretariat asks; INVALID_INPUT
 */
export async function searchDirectory(
  ctx: Ctx,
  raw: z.input<typeof input> = {},
): Promise<DirectoryPage | DirectoryTooNarrow> {
  maySearchDirectory(ctx.actor);
  const { name, first, after, ...narrow } = input.parse(raw);
  const viewer = viewerOf(ctx);
  const words = nameWordsOf(name);
  if (name.trim() !== '' && !words) return page([], [], first, 0, false);
  const cursor = after ? cursorOf(after) : null;
  let isAlike = cursor?.isAlike ?? false;
  const part = { first: first + 1, after: cursor ? ([cursor.name, cursor.personId] as const) : null };
  const filter: DirectoryFilter = { ...narrow, name: words };
  let [total, found] = await look(ctx, viewer, { ...filter, isAlike }, part);
  if (total === 0 && words && words.letters.length > 0 && !cursor) {
    isAlike = true;
    [total, found] = await look(ctx, viewer, { ...filter, isAlike }, part);
  }
  const crossed = QUALITIES.filter((key) => narrow[key] !== undefined).length;
  if (crossed >= 2 && !tellsAName(name) && total < LEAST_IN_CROSSING) return directoryTooNarrow(ctx.locale);
  const profiles = await profilesSeenBy(
    ctx,
    viewer,
    found.slice(0, first).map(({ personId }) => personId),
  );
  return page(found, [...profiles.values()], first, total, isAlike && total > 0);
}

/** Hosts and years that a search finds somebody by. @throws NOT_FOUND unless a member or the secretariat asks */
export function directoryChoices(ctx: Ctx): ReturnType<typeof selectChoices> {
  maySearchDirectory(ctx.actor);
  return selectChoices(ctx, viewerOf(ctx));
}

type Part = Parameters<typeof selectFound>[3];

async function look(
  ctx: Ctx,
  viewer: Viewer,
  filter: DirectoryFilter,
  part: Part,
): Promise<[number, FoundRow[]]> {
  if (!filter.isAlike)
    return Promise.all([countFound(ctx, viewer, filter), selectFound(ctx, viewer, filter, part)]);
  return inTransaction(ctx, async (tx) => {
    await countAsAlike(tx);
    return [await countFound(tx, viewer, filter), await selectFound(tx, viewer, filter, part)];
  });
}

function page(
  found: readonly FoundRow[],
  profiles: readonly VisibleProfile[],
  first: number,
  totalCount: number,
  isAlike: boolean,
): DirectoryPage {
  const byPerson = new Map(profiles.map((profile) => [profile.personId, profile]));
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    __typename: 'DirectoryPage',
    profiles: rows.flatMap(({ personId }) => byPerson.get(personId) ?? []),
    isAlike,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.sortKey, last.personId, isAlike ? 1 : 0]) : null,
      totalCount,
    },
  };
}

function cursorOf(after: string): { name: string; personId: string; isAlike: boolean } {
  const read = z
    .tuple([z.string(), z.uuid(), z.union([z.literal(0), z.literal(1)])])
    .safeParse(fromCursor(after, 3));
  if (!read.success) throw new AppError('INVALID_INPUT', 'cursor');
  const [name, personId, alike] = read.data;
  return { name, personId, isAlike: alike === 1 };
}

/** Whoever types a name knows it; a letter or two would only turn over a crossing that is not shown. */
const tellsAName = (name: string): boolean =>
  name.split(/\s+/).some((word) => word.length >= (/^[\p{Script=Latin}\p{P}]+$/u.test(word) ? 3 : 2));
