import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, notFound, recordAudit } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import { participationWithdrawn } from '../facts.js';
import { listNotChanged, type ListNotChanged } from '../invitee-list/list-errors.js';
import { keepsPersons } from '../person/list-person-matches.js';
import { mustActForHost } from '../policies.js';
import { findPlanPerson, withdrawParticipations } from './participation-write.queries.js';

const input = z.object({ id: z.uuid() });

export interface ParticipationWithdrawn {
  readonly __typename: 'ParticipationWithdrawn';
  readonly participationId: string;
}

/**
 * Takes one person off a list who will not come, or did not. Once a certificate was made for the person
 * only an officer may: the certificate is voided by what follows (domain 2.4, no-show). Twice is once.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export async function withdrawParticipation(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ParticipationWithdrawn | UserError<ListNotChanged>> {
  const { id } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const found = await findPlanPerson(tx, id);
    if (!found) throw notFound('participation');
    const { planId, state } = found.participation;
    mustActForHost(tx.actor, planId);
    if (state === 'WITHDRAWN') return { __typename: 'ParticipationWithdrawn', participationId: id };
    if ((await withdrawParticipations(tx, [id], keepsPersons(tx))) === 0)
      return listNotChanged(tx.locale, 'CERTIFICATES_SENT');
    await enqueue(tx, participationWithdrawn, { planId, participationId: id });
    await recordAudit(tx, {
      action: 'participation.withdrawn',
      subjectType: 'participation',
      subjectId: id,
      detail: { planId },
    });
    return { __typename: 'ParticipationWithdrawn', participationId: id };
  });
}
