import type { BaseCtx } from '@enishi/platform';
import { execute, notFound, sql } from '@enishi/platform';
import type { ReadList } from './read-list.js';
import type { ListUndo } from './list-undo.js';

export type BatchState = 'PREVIEWED' | 'CONFIRMED' | 'DISCARDED' | 'UNDONE';

export interface BatchRow {
  id: string;
  planId: string;
  fileId: string;
  fileName: string;
  fileSha256: string;
  state: BatchState;
  createdBy: string;
  createdAt: Date;
  confirmedAt: Date | null;
  undoneAt: Date | null;
  version: number;
  list: ReadList;
  undo: ListUndo | null;
}

const COLUMNS = `b.id, b.plan_id as "planId", b.file_id as "fileId", f.name as "fileName", b.file_sha256 as "fileSha256", b.state,
  b.created_by as "createdBy", b.created_at as "createdAt", b.confirmed_at as "confirmedAt", b.undone_at as "undoneAt", b.version`;

/** @throws NOT_FOUND when there is no such import. */
export async function mustFindBatch(ctx: BaseCtx, id: string, lock = false): Promise<BatchRow> {
  const [row] = await sql<BatchRow>(
    ctx.db,
    `select ${COLUMNS}, b.preview as list, b.undo from import_batch b join file_object f on f.id = b.file_id
     where b.id = $1 ${lock ? 'for update of b' : ''}`,
    [id],
  );
  if (!row) throw notFound('import');
  return row;
}

/** Imports of a plan without their people, newest first. */
export function selectBatchesOfPlan(
  ctx: BaseCtx,
  planId: string,
): Promise<Omit<BatchRow, 'list' | 'undo'>[]> {
  return sql(
    ctx.db,
    `select ${COLUMNS} from import_batch b join file_object f on f.id = b.file_id
     where b.plan_id = $1 order by b.created_at desc, b.id desc limit 100`,
    [planId],
  );
}

/** An import of the same bytes that still waits to be confirmed. */
export async function findOpenBatch(ctx: BaseCtx, planId: string, sha256: string): Promise<string | null> {
  const [row] = await sql<{ id: string }>(
    ctx.db,
    `select id from import_batch where plan_id = $1 and file_sha256 = $2 and state = 'PREVIEWED' order by created_at desc limit 1`,
    [planId, sha256],
  );
  return row?.id ?? null;
}

export async function insertBatch(
  ctx: BaseCtx,
  batch: { id: string; planId: string; fileId: string; fileSha256: string; list: ReadList },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into import_batch (id, plan_id, file_id, file_sha256, state, preview, created_by, created_at)
     values ($1, $2, $3, $4, 'PREVIEWED', $5, $6, $7)`,
    [
      batch.id,
      batch.planId,
      batch.fileId,
      batch.fileSha256,
      JSON.stringify(batch.list),
      ctx.actorRef,
      ctx.clock.now(),
    ],
  );
}

/** Moves an import on if it still stands as the caller read it. @returns 0 when it does not. */
export function updateBatchState(
  ctx: BaseCtx,
  batch: { id: string; version: number; state: BatchState },
  to: Exclude<BatchState, 'PREVIEWED'>,
  undo: ListUndo | null,
): Promise<number> {
  return execute(
    ctx.db,
    `update import_batch set state = $4, version = version + 1,
       undo = coalesce($5::jsonb, undo),
       confirmed_at = case when $4 = 'CONFIRMED' then $6::timestamptz else confirmed_at end,
       undone_at = case when $4 = 'UNDONE' then $6::timestamptz else undone_at end
     where id = $1 and version = $2 and state = $3`,
    [batch.id, batch.version, batch.state, to, undo ? JSON.stringify(undo) : null, ctx.clock.now()],
  );
}

/** True when a list was confirmed for the plan after this one. */
export async function laterListConfirmed(ctx: BaseCtx, batch: BatchRow): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from import_batch where plan_id = $1 and state = 'CONFIRMED' and (confirmed_at, id) > ($3, $2::uuid)`,
    [batch.planId, batch.id, batch.confirmedAt],
  );
  return rows.length > 0;
}
