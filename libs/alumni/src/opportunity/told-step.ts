import { notFound } from '@enishi/platform';
import type { Ctx } from '@enishi/accounts';
import { lockStep } from './opportunity-step.queries.js';
import type { ToldStep } from './opportunity-step.queries.js';

/**
 * What became of an opportunity, held until the transaction ends, so that telling and taking back are answered one after
 * the other. For reactions. @throws NOT_FOUND unless the system asks
 */
export async function toldStep(tx: Ctx, stepId: string): Promise<ToldStep | undefined> {
  if (tx.actor.kind !== 'system') throw notFound('step');
  return lockStep(tx, stepId);
}
