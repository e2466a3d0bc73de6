import type { Ctx } from '@enishi/accounts';
import { inTransaction } from '@enishi/platform';
import { cancelRegistration } from './cancel-registration.js';
import { forgetPersonOf, liveRegistrationIds } from './forget.queries.js';

/**
 * Forgets who somebody was at events: coming ones are cancelled, so that the line moves; of past ones the count stays, without
 * name and answers. Part of erasure, called by the system.
 */
export async function forgetRegistrations(ctx: Ctx, personId: string): Promise<void> {
  for (const registrationId of await liveRegistrationIds(ctx, personId))
    await cancelRegistration(ctx, { registrationId });
  await inTransaction(ctx, (tx) => forgetPersonOf(tx, personId));
}
