import type { Ctx } from '@enishi/accounts';
import { ownPersonId } from '../policies.js';
import { findMyRequest, selectMyCircles } from './my-circles.queries.js';
import type { MyCircleRow } from './my-circles.queries.js';

export interface MyCircles {
  readonly request: { id: string; field: string; language: string; requestedAt: Date } | null;
  readonly circles: readonly MyCircleRow[];
}

/** The circles of a member and what they wait for. @throws NOT_FOUND when the account has no membership */
export async function myCircles(ctx: Ctx): Promise<MyCircles> {
  const personId = ownPersonId(ctx.actor);
  const request = (await findMyRequest(ctx, personId)) ?? null;
  return { request, circles: await selectMyCircles(ctx, personId) };
}
