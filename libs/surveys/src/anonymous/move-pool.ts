import { randomInt, randomUUID } from 'node:crypto';
import type { BaseCtx } from '@enishi/platform';
import { inTransaction } from '@enishi/platform';
import { answerRows } from '../response/answer-rows.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import {
  holdPools,
  insertAnonymous,
  relayAnonymous,
  relayPool,
  selectPools,
  takeFromPool,
} from './pool.queries.js';
import type { PoolRow } from './pool.queries.js';

/** Whoever answers anonymously is hidden among at least so many others. */
export const SMALLEST_CROWD = 10;

/**
 * Moves anonymous answers from the pool to the answers of the campaign. At least ten are moved at once and, as
 * long as more may come, at least ten stay behind, chosen by chance: which ten came last says nothing about
 * which are moved. What stays is laid anew in another order, so that no row keeps the mark of the transaction
 * in which its person handed in. When the campaign is over, the rest is moved and everything that the campaign
 * ever stored is laid anew too: until then the crowds stand in the order in which they came, then nothing does.
 *
 * No audit entry and no fact: both would put a time beside answers.
 * @returns how many answers were moved
 */
export async function moveAnonymousAnswers(ctx: BaseCtx): Promise<number> {
  let moved = 0;
  for (const pool of await selectPools(ctx)) {
    if (amountToMove(pool) > 0 || !pool.isOver)
      moved += await inTransaction(ctx, async (tx) => {
        await holdPools(tx);
        const now = (await selectPools(tx)).find((other) => isSame(other, pool));
        if (!now) return 0;
        const amount = amountToMove(now);
        if (amount > 0) await move(tx, now, amount);
        await relayPool(tx, now);
        if (now.isOver) await relayAnonymous(tx, now.campaignId);
        return amount;
      });
  }
  return moved;
}

function amountToMove({ waiting, isOver }: PoolRow): number {
  if (isOver) return waiting;
  return waiting >= 2 * SMALLEST_CROWD ? waiting - SMALLEST_CROWD : 0;
}

async function move(ctx: BaseCtx, pool: PoolRow, amount: number): Promise<void> {
  const taken = shuffled(await takeFromPool(ctx, pool, amount));
  const { questionnaire } = await loadInstrument(ctx, pool.instrumentCode, pool.instrumentVersion);
  const responses = taken.map(({ answers, language }) => ({
    id: randomUUID(),
    answers,
    language,
    rows: answerRows(questionnaire, answers),
  }));
  await insertAnonymous(ctx, pool, responses);
}

const isSame = (a: PoolRow, b: PoolRow): boolean =>
  a.campaignId === b.campaignId &&
  a.instrumentCode === b.instrumentCode &&
  a.instrumentVersion === b.instrumentVersion &&
  a.module === b.module;

/** Fisher and Yates, with the system's randomness. */
function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
