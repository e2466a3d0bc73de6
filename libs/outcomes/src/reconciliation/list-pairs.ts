import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { CLAIM_KINDS } from '../claim/claim-states.js';
import { mayReconcile } from '../policies.js';
import { countPairs, selectListedPairs } from './pair-list.queries.js';
import type { ListedPair, PairCounts } from './pair-list.queries.js';

export const PAIR_VIEWS = ['DOUBTFUL', 'LATER', 'DECIDED'] as const;

const input = z.strictObject({
  kind: z.enum(CLAIM_KINDS).default('REVISIT'),
  view: z.enum(PAIR_VIEWS).default('DOUBTFUL'),
  first: z.int().min(1).max(100).default(20),
  offset: z.int().min(0).max(100_000).default(0),
});

export interface PairPage {
  pairs: ListedPair[];
  counts: PairCounts;
}

/**
 * Pairs of reports that may tell of one thing: the doubtful ones with the likeliest first, those put off, and those
 * decided with the latest first. The source that knows best stands on the left.
 * @throws NOT_FOUND unless the office asks
 */
export async function listPairs(ctx: Ctx, raw: z.input<typeof input> = {}): Promise<PairPage> {
  mayReconcile(ctx.actor);
  const { kind, view, first, offset } = input.parse(raw);
  const pairs = await selectListedPairs(ctx, kind, view, { first, offset });
  return { pairs: pairs.map(inOrder), counts: await countPairs(ctx, kind) };
}

const ORDER = ['ALUMNUS', 'HOST', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY', 'COMPLETION_REPORT'];

function inOrder(pair: ListedPair): ListedPair {
  const isTurned = ORDER.indexOf(pair.right.source) < ORDER.indexOf(pair.left.source);
  return isTurned ? { ...pair, left: pair.right, right: pair.left } : pair;
}
