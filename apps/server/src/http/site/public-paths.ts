import type { Ctx } from '@enishi/accounts';
import { listEvents, publicChapters, publicStories } from '@enishi/alumni';
import { tokyoDate } from '@enishi/platform';
import { PUBLIC_PAGES } from '../pages/public-pages.js';

/** A page that search engines may list. */
export interface PublicPath {
  path: string;
  changedOn?: string;
}

/** Most of one kind that are listed, the newest first: older ones are found from the lists. */
const MOST = 100;

/** Every public page there is now, for a reader without any right. */
export async function publicPaths(anybody: Ctx): Promise<PublicPath[]> {
  const [chapters, coming, past, { stories }] = await Promise.all([
    publicChapters(anybody),
    listEvents(anybody, { filter: { when: 'COMING' }, first: MOST }),
    listEvents(anybody, { filter: { when: 'PAST' }, first: MOST }),
    publicStories(anybody, { first: MOST }),
  ]);
  return [
    ...PUBLIC_PAGES.map(({ path }) => ({ path })),
    ...chapters.map(({ slug }) => ({ path: `/chapters/${slug}` })),
    ...[...coming.events, ...past.events].map(({ slug }) => ({ path: `/events/${slug}` })),
    ...stories.map(({ slug, updatedAt }) => ({ path: `/stories/${slug}`, changedOn: tokyoDate(updatedAt) })),
  ];
}
