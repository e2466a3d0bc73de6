import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { CLAIM_KINDS } from '../claim/claim-states.js';
import type { ClaimKind } from '../claim/claim-states.js';
import { refuse } from '../errors.js';
import type { PairChanged, PairNotJoinable } from '../errors.js';
import { mayReconcile } from '../policies.js';
import { blockOfPair, blocksTouched, holdBlock } from './blocks.queries.js';
import { lockPair, PAIR_TABLE, putOffPair, writePairDecision } from './pairs.queries.js';
import type { PairRow, PairState } from './pairs.queries.js';
import { areTogether } from './pair-list.queries.js';
import { reconcileHeld } from './reconcile.js';

/** UNDO takes back what holds: a decision of somebody, or an automatic join, which is then not made again. */
export const PAIR_DECISIONS = ['JOIN', 'KEEP_APART', 'LATER', 'UNDO'] as const;
export type PairDecision = (typeof PAIR_DECISIONS)[number];

const input = z.strictObject({
  kind: z.enum(CLAIM_KINDS),
  id: z.uuid(),
  decision: z.enum(PAIR_DECISIONS),
  /** As it was shown. */
  version: z.int().positive(),
});

export interface PairDecided {
  __typename: 'PairDecided';
  id: string;
  kind: ClaimKind;
  state: PairState;
  version: number;
}

/**
 * Says whether two reports tell of one thing. Every decision and every automatic join can be undone, to rows as they
 * were before. Saying the same twice is once.
 * @throws NOT_FOUND unless the office decides
 */
export async function decidePair(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PairDecided | PairChanged | PairNotJoinable> {
  mayReconcile(ctx.actor);
  const { kind, id, decision, version } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const shown = await lockedInBlock(tx, kind, id);
    if (!shown) throw notFound('pair');
    const { pair, block } = shown;
    if (isDone(pair, decision)) return decided(kind, pair);
    if (pair.version !== version || !isPossible(pair, decision)) return refuse('PairChanged', tx.locale);
    if (decision === 'LATER') await putOffPair(tx, kind, id);
    else {
      await writePairDecision(tx, kind, id, stateAfter(pair, decision));
      const { blocks } = await reconcileHeld(tx, [block, ...(await blocksTouched(tx))]);
      if (blocks === 0) return refuse('PairChanged', tx.locale);
    }
    const after = (await lockPair(tx, kind, id)) ?? { ...pair, state: 'OPEN' as const };
    if (decision === 'JOIN' && !(await areTogether(tx, kind, pair.a, pair.b)))
      return refuse('PairNotJoinable', tx.locale);
    await recordAudit(tx, {
      action: `${PAIR_TABLE[kind]}.decided`,
      subjectType: PAIR_TABLE[kind],
      subjectId: id,
      detail: {
        decision,
        before: [pair.state, pair.how],
        after: [after.state, after.how],
        pair: [pair.a, pair.b],
      },
    });
    return decided(kind, after);
  });
}

/** The lock of the block comes first: who works in the background holds it while it writes pairs. */
async function lockedInBlock(
  tx: Ctx,
  kind: ClaimKind,
  id: string,
): Promise<{ pair: PairRow; block: string } | undefined> {
  const block = await blockOfPair(tx, kind, id);
  if (block === undefined) return undefined;
  await holdBlock(tx, block);
  const pair = await lockPair(tx, kind, id);
  return pair && { pair, block };
}

const isDone = (pair: PairRow, decision: PairDecision): boolean =>
  (decision === 'JOIN' && pair.state === 'JOINED') || (decision === 'KEEP_APART' && pair.state === 'APART');

const isPossible = (pair: PairRow, decision: PairDecision): boolean =>
  (decision === 'UNDO') === (pair.state !== 'OPEN');

/** Null leaves it to the rule again. */
function stateAfter(pair: PairRow, decision: PairDecision): 'JOINED' | 'APART' | null {
  if (decision === 'JOIN') return 'JOINED';
  if (decision === 'KEEP_APART') return 'APART';
  return pair.how === 'RULE' ? 'APART' : null;
}

const decided = (kind: ClaimKind, { id, state, version }: PairRow): PairDecided => ({
  __typename: 'PairDecided',
  id,
  kind,
  state,
  version,
});
