import { PUBLIC_PAGES } from '../pages/public-pages.js';

/** A page that search engines may list. */
export interface PublicPath {
  path: string;
  changedOn?: string;
}

/** Every public page there is now. */
export function publicPaths(): PublicPath[] {
  return PUBLIC_PAGES.map(({ path }) => ({ path }));
}
