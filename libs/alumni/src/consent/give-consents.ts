import type { Ctx } from '@enishi/accounts';
import { LOCALES, enqueue, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import type { ConsentNotKnown } from '../errors.js';
import { consentNotKnown } from '../errors.js';
import { consentGiven } from '../facts.js';
import { mayChangeConsents } from '../policies.js';
import { choicesOf, consentChannels, consentPurposes } from './consent-purposes.js';
import { currentConsents, endConsent, grownUpOn, insertConsent, lockConsentsOf } from './consent.queries.js';
import type { ConsentRow } from './consent.queries.js';

const input = z.object({
  personId: z.uuid(),
  consents: z
    .array(
      z.object({
        purpose: z.enum(consentPurposes),
        choice: z.string().max(40),
        /** Which words the person read. */
        textVersion: z.string().min(1).max(40),
      }),
    )
    .max(consentPurposes.length),
  /** The language in which the person read them. */
  language: z.enum(LOCALES),
  channel: z.enum(consentChannels),
  /** A guardian answered for a minor. */
  byGuardian: z.boolean().default(false),
});

export interface ConsentsGiven {
  readonly __typename: 'ConsentsGiven';
  readonly consents: ConsentRow[];
}

/**
 * Stores what a person agrees to, each purpose with the version and language of the words and the moment. A changed
 * choice ends the consent before; the same choice on the same words changes nothing, so sending twice is once, unless
 * a guardian gives what the minor gave, or the minor has grown up since and gives it anew.
 * Purposes that are not named stay as they are: silence neither gives nor withdraws.
 * @throws NOT_FOUND unless the person or the system asks
 */
export async function giveConsents(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ConsentsGiven | ConsentNotKnown> {
  const { personId, consents, ...how } = input.parse(raw);
  mayChangeConsents(ctx.actor, personId);
  if (consents.some(({ purpose, choice }) => !choicesOf(purpose).includes(choice)))
    return consentNotKnown(ctx.locale);
  return inTransaction(ctx, async (tx) => {
    if (!(await lockConsentsOf(tx, personId))) throw notFound('person');
    const before = await currentConsents(tx, personId);
    const adultOn = await grownUpOn(tx, personId, tokyoDate(tx.clock.now()));
    for (const { purpose, choice, textVersion } of consents) {
      const known = before.find((row) => row.purpose === purpose);
      const isSame = known?.choice === choice && known.textVersion === textVersion;
      if (isSame && known.byGuardian === how.byGuardian && !isOutgrown(known, adultOn)) continue;
      if (known) await endConsent(tx, personId, purpose);
      await insertConsent(tx, { id: newId(), personId, purpose, choice, textVersion, ...how });
      await recordAudit(tx, {
        action: 'consent.given',
        subjectType: 'person',
        subjectId: personId,
        detail: { purpose, choice, textVersion, language: how.language, channel: how.channel },
      });
      await enqueue(tx, consentGiven, { personId, purpose });
    }
    return { __typename: 'ConsentsGiven', consents: await currentConsents(tx, personId) } as const;
  });
}

/** True for what was agreed to before the majority, once it is reached: it counts no more. */
function isOutgrown({ givenAt }: ConsentRow, adultOn: string | null): boolean {
  return adultOn !== null && tokyoDate(givenAt) < adultOn;
}
