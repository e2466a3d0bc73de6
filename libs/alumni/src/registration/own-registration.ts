import type { Ctx } from '@enishi/accounts';
import { hasCapacity } from '@enishi/accounts';
import { isUuid, notFound } from '@enishi/platform';
import { findRegistration } from './registration.queries.js';
import type { RegistrationRow } from './registration.queries.js';

/**
 * A registration for whom it belongs to: the member themself, or whoever holds the link of one of its mails (`viaLink`,
 * checked before). @throws NOT_FOUND
 */
export async function ownRegistration(ctx: Ctx, id: string, viaLink = false): Promise<RegistrationRow> {
  const row = isUuid(id) ? await findRegistration(ctx, id) : undefined;
  if (!row?.personId) throw notFound('registration');
  if (!viaLink && ctx.actor.kind !== 'system' && !hasCapacity(ctx.actor, 'MEMBER', row.personId))
    throw notFound('registration');
  return row;
}
