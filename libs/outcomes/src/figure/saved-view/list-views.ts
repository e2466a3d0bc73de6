import type { Ctx } from '@enishi/accounts';
import { readerOf } from './reader.js';
import { visibleViews } from './saved-view.queries.js';
import type { SavedViewRow } from './saved-view.queries.js';

/** One's own views and those that colleagues share. @throws NOT_FOUND unless one works with all figures */
export async function listViews(ctx: Ctx): Promise<SavedViewRow[]> {
  return visibleViews(ctx, readerOf(ctx.actor));
}
