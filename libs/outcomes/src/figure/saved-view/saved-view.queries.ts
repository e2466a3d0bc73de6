import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export const VIEW_SCREENS = ['OVERVIEW', 'EXPLORER'] as const;
export type ViewScreen = (typeof VIEW_SCREENS)[number];

export interface SavedViewRow {
  id: string;
  name: string;
  screen: ViewScreen;
  search: Record<string, string>;
  isShared: boolean;
  isMine: boolean;
  savedAt: Date;
}

/** One's own, and what colleagues share. */
export function visibleViews(ctx: BaseCtx, accountId: string): Promise<SavedViewRow[]> {
  return sql<SavedViewRow>(
    ctx.db,
    `select id, name, screen, search, is_shared as "isShared", account_id = $1 as "isMine", saved_at as "savedAt"
     from saved_view where account_id = $1 or is_shared order by account_id <> $1, name, id limit 200`,
    [accountId],
  );
}

/** False when one has a view of that name. */
export async function insertView(
  ctx: BaseCtx,
  view: Omit<SavedViewRow, 'isMine'> & { accountId: string },
): Promise<boolean> {
  const inserted = await execute(
    ctx.db,
    `insert into saved_view (id, account_id, name, screen, search, is_shared, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (account_id, name) do nothing`,
    [
      view.id,
      view.accountId,
      view.name,
      view.screen,
      JSON.stringify(view.search),
      view.isShared,
      view.savedAt,
    ],
  );
  return inserted > 0;
}

/** Deletes one's own view; the number of rows. */
export function deleteView(ctx: BaseCtx, accountId: string, id: string): Promise<number> {
  return execute(ctx.db, `delete from saved_view where id = $1 and account_id = $2`, [id, accountId]);
}
