import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ClaimKind } from '../claim/claim-states.js';

/** Blocks that are due, at most so many. `person:<id>`, `heads:<plan>`, `outcome:<plan>`. */
export async function dueBlocks(ctx: BaseCtx, most: number): Promise<string[]> {
  const rows = await sql<{ block: string }>(
    ctx.db,
    `select block from reconciliation_due group by block order by min(id) limit $1`,
    [most],
  );
  return rows.map(({ block }) => block);
}

/**
 * Of the blocks those that nobody else is working on, held until the transaction ends. Nobody waits: what another
 * holds stays due. Outcomes of different plans may be one paper, so they are one lock.
 */
export async function tryHoldBlocks(ctx: BaseCtx, blocks: readonly string[]): Promise<string[]> {
  const rows = await sql<{ block: string; isHeld: boolean }>(
    ctx.db,
    `select block, pg_try_advisory_xact_lock(hashtextextended('reconcile:' || lock, 0)) as "isHeld"
     from (select block, case when block like 'outcome:%' then 'outcome' else block end as lock
       from unnest($1::text[]) b(block) order by 1 offset 0) x`,
    [blocks],
  );
  return rows.flatMap(({ block, isHeld }) => (isHeld ? [block] : []));
}

/** Waits for a block; for decisions of people, who hold nothing else yet. */
export async function holdBlock(ctx: BaseCtx, block: string): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtextextended('reconcile:' || $1, 0))`, [
    block.startsWith('outcome:') ? 'outcome' : block,
  ]);
}

/**
 * Takes blocks off the list, before their claims are read: what a writer adds and has not committed is not seen here
 * and stays on it.
 */
export async function clearDue(ctx: BaseCtx, blocks: readonly string[]): Promise<void> {
  await execute(ctx.db, `delete from reconciliation_due where block = any($1::text[])`, [blocks]);
}

export async function markDue(ctx: BaseCtx, blocks: readonly string[]): Promise<void> {
  if (blocks.length > 0)
    await execute(ctx.db, `insert into reconciliation_due (block) select unnest($1::text[])`, [blocks]);
}

/** Blocks whose claims this transaction has changed: the triggers noted them under its name. */
export async function blocksTouched(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ block: string }>(
    ctx.db,
    `select distinct block from reconciliation_due where xmin = pg_current_xact_id()::xid order by block`,
  );
  return rows.map(({ block }) => block);
}

/** The block of a pair: that of the visit or plan of its reports. Undefined when there is no such pair. */
export async function blockOfPair(ctx: BaseCtx, kind: ClaimKind, id: string): Promise<string | undefined> {
  const block =
    kind === 'OUTCOME'
      ? `select 'outcome:' || coalesce(c.plan_id::text, 'none') as block from outcome_pair p join outcome c on c.id = p.a_id
         where p.id = $1`
      : `select case when c.person_id is not null then 'person:' || standing_person(c.person_id) else 'heads:' || c.plan_id end as block
         from revisit_pair p join revisit c on c.id = p.a_id where p.id = $1`;
  const [row] = await sql<{ block: string | null }>(ctx.db, block, [id]);
  return row?.block ?? undefined;
}
