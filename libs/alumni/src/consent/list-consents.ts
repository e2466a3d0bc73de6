import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mayReadConsents } from '../policies.js';
import { consentHistory, currentConsents } from './consent.queries.js';
import type { ConsentRow } from './consent.queries.js';

const input = z.object({ personId: z.uuid(), history: z.boolean().default(false) });

/** What a person agrees to now or, with `history`, everything they ever agreed to. @throws NOT_FOUND */
export async function listConsents(ctx: Ctx, raw: z.input<typeof input>): Promise<ConsentRow[]> {
  const { personId, history } = input.parse(raw);
  mayReadConsents(ctx.actor, personId);
  return history ? consentHistory(ctx, personId) : currentConsents(ctx, personId);
}
