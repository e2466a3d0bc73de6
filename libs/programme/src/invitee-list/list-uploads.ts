import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mustActForHost } from '../policies.js';
import { selectBatchesOfPlan } from './import-batch.queries.js';

const input = z.object({ planId: z.uuid() });

/**
 * Lists uploaded for a plan, newest first.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export function listUploads(ctx: Ctx, raw: z.input<typeof input>): ReturnType<typeof selectBatchesOfPlan> {
  const { planId } = input.parse(raw);
  mustActForHost(ctx.actor, planId);
  return selectBatchesOfPlan(ctx, planId);
}
