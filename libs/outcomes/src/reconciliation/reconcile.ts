import type { BaseCtx } from '@enishi/platform';
import { enqueue, inTransaction, newId, recordAudit } from '@enishi/platform';
import { blocksTouched, clearDue, dueBlocks, markDue, tryHoldBlocks } from './blocks.queries.js';
import { reconcileOutcomes } from './reconcile-outcomes.js';
import { reconcileJob } from './reconcile.job.js';
import { reconcileVisits } from './reconcile-visits.js';
import type { Settled } from './settle-pairs.js';

/** Blocks in one transaction: enough to be quick, few enough that nobody finds a lock held for long. */
const AT_ONCE = 250;

export interface Reconciled {
  blocks: number;
  /** Pairs of reports that were compared. */
  compared: number;
  joined: number;
  parted: number;
  doubtful: number;
}

/**
 * Looks at everything that is due, a few hundred blocks at a time, each in a transaction of its own. Two at once share
 * the work; what another holds or somebody is writing just now stays due for the next time.
 */
export async function reconcileDue(ctx: BaseCtx): Promise<Reconciled> {
  const done: Reconciled = { blocks: 0, compared: 0, joined: 0, parted: 0, doubtful: 0 };
  for (;;) {
    const step = await inTransaction(ctx, async (tx) => reconcileBlocks(tx, await dueBlocks(tx, AT_ONCE)));
    if (step.blocks === 0) return done;
    for (const name of Object.keys(done) as (keyof Reconciled)[]) done[name] += step[name];
  }
}

/**
 * Looks at the claims that this transaction has changed, so that what it tells is in the right visit when it commits.
 * What somebody else holds is left to the background, which hears of it through the outbox.
 */
export async function reconcileTouched(tx: BaseCtx): Promise<void> {
  const touched = await blocksTouched(tx);
  if (touched.length === 0) return;
  const { blocks } = await reconcileBlocks(tx, touched);
  if (blocks < touched.length) await enqueue(tx, reconcileJob, {}, { key: 'due' });
}

/** @returns what was done, with the number of blocks that could be held */
export async function reconcileBlocks(tx: BaseCtx, blocks: readonly string[]): Promise<Reconciled> {
  const held = blocks.length > 0 ? await tryHoldBlocks(tx, blocks) : [];
  return held.length > 0
    ? reconcileHeld(tx, held)
    : { blocks: 0, compared: 0, joined: 0, parted: 0, doubtful: 0 };
}

/** The same for blocks that are held already. */
export async function reconcileHeld(tx: BaseCtx, held: readonly string[]): Promise<Reconciled> {
  await clearDue(tx, held);
  const plans = held.filter((block) => block.startsWith('outcome:'));
  const visits = await reconcileVisits(
    tx,
    held.filter((block) => !block.startsWith('outcome:')),
  );
  const outcomes = plans.length > 0 ? await reconcileOutcomes(tx, plans) : null;
  const missed = [...visits.missed, ...(outcomes?.missed ?? [])];
  await markDue(tx, missed);
  const sum = (of: (settled: Settled) => number) => of(visits) + (outcomes ? of(outcomes) : 0);
  const done = {
    blocks: held.length - missed.length,
    compared: sum(({ compared }) => compared),
    joined: sum(({ joined }) => joined.length),
    parted: sum(({ parted }) => parted.length),
    doubtful: sum(({ doubtful }) => doubtful),
  };
  if (done.joined + done.parted > 0)
    await recordAudit(tx, {
      action: 'reconciliation.settled',
      subjectType: 'reconciliation',
      subjectId: newId(),
      detail: {
        revisitPairs: { joined: visits.joined, parted: visits.parted },
        outcomePairs: { joined: outcomes?.joined ?? [], parted: outcomes?.parted ?? [] },
      },
    });
  return done;
}
