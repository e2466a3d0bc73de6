import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mustKeepPersons } from './list-person-matches.js';
import { selectMergesOfPlan } from './person-merge.queries.js';

const input = z.object({ planId: z.uuid() });

/**
 * Merges of a plan's people that stand, for undoing them.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export function listPersonMerges(
  ctx: Ctx,
  raw: z.input<typeof input>,
): ReturnType<typeof selectMergesOfPlan> {
  mustKeepPersons(ctx);
  return selectMergesOfPlan(ctx, input.parse(raw).planId);
}
