import type { Ctx } from '@enishi/accounts';
import { asSystem } from '@enishi/accounts';
import { LOCALES, inTransaction, isUserError, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { consentPurposes } from '../consent/consent-purposes.js';
import type { ConsentRow } from '../consent/consent.queries.js';
import { giveConsents } from '../consent/give-consents.js';
import { notAMinor } from '../errors.js';
import type { ConsentNotKnown, NotAMinor } from '../errors.js';
import { mayRecordGuardianConsents } from '../policies.js';
import { findPersonOfKey } from '../profile/profile.queries.js';
import { isMinor } from './majority.queries.js';

const input = z.object({
  memberKey: z.uuid(),
  consents: z
    .array(
      z.object({
        purpose: z.enum(consentPurposes),
        choice: z.string().max(40),
        textVersion: z.string().min(1).max(40),
      }),
    )
    .min(1)
    .max(consentPurposes.length),
  /** Language of the paper that the guardian signed. */
  language: z.enum(LOCALES),
  /** Where the paper is kept: `box 12, sheet 4`. No name of anybody. */
  kept: z.string().trim().min(1).max(200),
});

export interface GuardianConsentsRecorded {
  readonly __typename: 'GuardianConsentsRecorded';
  readonly consents: ConsentRow[];
}

/**
 * Records what a guardian agreed to on paper for a minor (domain 8.2): stories and photographs, being asked in surveys,
 * being shown to the own group. It counts until the majority; a grown-up agrees alone.
 * @throws NOT_FOUND unless the office records it; when there is no such living membership
 */
export async function recordGuardianConsents(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<GuardianConsentsRecorded | NotAMinor | ConsentNotKnown> {
  mayRecordGuardianConsents(ctx.actor);
  const { memberKey, consents, language, kept } = input.parse(raw);
  const personId = await findPersonOfKey(ctx, memberKey);
  if (!personId) throw notFound('member');
  return inTransaction(ctx, async (tx) => {
    if (!(await isMinor(tx, personId, tokyoDate(tx.clock.now())))) return notAMinor(tx.locale);
    const given = await giveConsents(asSystem(tx, 'guardian-consent'), {
      personId,
      consents,
      language,
      channel: 'OFFICE',
      byGuardian: true,
    });
    if (isUserError(given)) return given as ConsentNotKnown;
    await recordAudit(tx, {
      action: 'guardian_consent.recorded',
      subjectType: 'person',
      subjectId: personId,
      detail: { purposes: consents.map(({ purpose }) => purpose), kept },
    });
    return {
      __typename: 'GuardianConsentsRecorded',
      consents: (given as { consents: ConsentRow[] }).consents,
    } as const;
  });
}
