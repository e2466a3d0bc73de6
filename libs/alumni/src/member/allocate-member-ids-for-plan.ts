import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mayGiveMemberIds } from '../policies.js';
import { allocateMemberIds } from './allocate-member-ids.js';
import { personsOfPlan } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

/** Gives everybody on a plan's confirmed list an ID who has none, escorts and self-funded people included (R17, R27). */
export async function allocateMemberIdsForPlan(ctx: Ctx, raw: { planId: string }): Promise<MemberRow[]> {
  mayGiveMemberIds(ctx.actor);
  const planId = z.uuid().parse(raw.planId);
  return allocateMemberIds(ctx, { personIds: await personsOfPlan(ctx, planId) });
}
