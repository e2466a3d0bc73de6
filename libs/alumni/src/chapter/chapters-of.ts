import type { EntityManager } from 'typeorm';
import { selectChapterIds } from './chapter-member.queries.js';

/** Ids of the chapters to which a person belongs at this moment, the first joined first. Asks for no right of its own. */
export function chapterIdsOf(db: EntityManager, personId: string): Promise<string[]> {
  return selectChapterIds(db, personId);
}
