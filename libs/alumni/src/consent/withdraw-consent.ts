import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { consentWithdrawn } from '../facts.js';
import { mayChangeConsents } from '../policies.js';
import { consentChannels, consentPurposes } from './consent-purposes.js';
import { currentConsents, endConsent } from './consent.queries.js';
import type { ConsentRow } from './consent.queries.js';

const input = z.object({
  personId: z.uuid(),
  purpose: z.enum(consentPurposes),
  /** Where it was withdrawn, for the record. */
  channel: z.enum(consentChannels).optional(),
});

/**
 * Ends a consent. What was given stays on record with its end; withdrawing what was never given changes nothing.
 * @returns what the person still agrees to
 * @throws NOT_FOUND unless the person or the system asks
 */
export async function withdrawConsent(ctx: Ctx, raw: z.input<typeof input>): Promise<ConsentRow[]> {
  const { personId, purpose, channel } = input.parse(raw);
  mayChangeConsents(ctx.actor, personId);
  return inTransaction(ctx, async (tx) => {
    if ((await endConsent(tx, personId, purpose)) > 0) {
      await recordAudit(tx, {
        action: 'consent.withdrawn',
        subjectType: 'person',
        subjectId: personId,
        detail: { purpose, ...(channel && { channel }) },
      });
      await enqueue(tx, consentWithdrawn, { personId, purpose });
    }
    return currentConsents(tx, personId);
  });
}
