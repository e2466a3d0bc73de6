import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuseEvent } from '../event/event-errors.js';
import type { OfferEnded } from '../event/event-errors.js';
import { registrationMoved } from '../event/event-facts.js';
import { moveRegistration } from './line.queries.js';
import { ownRegistration } from './own-registration.js';
import type { RegistrationKept } from './register-for-event.js';
import { findRegistration } from './registration.queries.js';

const input = z.strictObject({ registrationId: z.uuid(), viaLink: z.boolean().default(false) });

/**
 * Takes an offered place while the offer is open; the place was held since, so nothing is counted. Twice is once.
 * @throws NOT_FOUND for everybody but the member, or who holds the link of a mail
 */
export async function acceptOffer(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<RegistrationKept | OfferEnded> {
  const { registrationId, viaLink } = input.parse(raw);
  await ownRegistration(ctx, registrationId, viaLink);
  return inTransaction(ctx, async (tx) => {
    const moved = await moveRegistration(tx, registrationId, 'CONFIRMED', ['OFFERED']);
    const after = await findRegistration(tx, registrationId);
    if (moved === 0 && after?.state !== 'CONFIRMED') return refuseEvent('OfferEnded', tx.locale);
    if (moved > 0) {
      await recordAudit(tx, {
        action: 'registration.accepted',
        subjectType: 'registration',
        subjectId: registrationId,
        detail: { viaLink },
      });
      await enqueue(tx, registrationMoved, { registrationId, to: 'CONFIRMED' });
    }
    return { __typename: 'RegistrationKept', registration: after! } as const;
  });
}
