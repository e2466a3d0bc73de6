import type { Ctx } from '@enishi/accounts';
import { giveConsents, ownPersonId, paperLookupTextVersion, paperLookupWords } from '@enishi/alumni';
import { AppError, enqueue, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { outcomesSettings } from '../configure-outcomes.js';
import { refuse } from '../errors.js';
import type { OrcidNotValid } from '../errors.js';
import { normalOrcid } from './identifiers.js';
import { lookUpJob } from './look-up.job.js';
import { orcidOf, writeOrcid } from './person-lookup.queries.js';

const input = z.strictObject({
  orcid: z.string().max(100),
  /** Which words the person read. */
  textVersion: z.literal(paperLookupTextVersion),
});

export interface MyPaperLookup {
  /** The office has switched look-ups on. */
  isOn: boolean;
  /** By which the signed-in member is looked up; null without their consent. */
  orcid: string | null;
  lookedUpAt: Date | null;
  /** The words to agree to, in the reader's language, and their version. */
  words: string;
  textVersion: string;
}

/** Whether and how papers of the signed-in member are looked for. @throws NOT_FOUND without a membership */
export async function myPaperLookup(ctx: Ctx): Promise<MyPaperLookup> {
  const row = await orcidOf(ctx, ownPersonId(ctx.actor));
  return {
    isOn: outcomesSettings().lookups !== null,
    orcid: row?.orcid ?? null,
    lookedUpAt: row?.lookedUpAt ?? null,
    words: paperLookupWords[ctx.locale],
    textVersion: paperLookupTextVersion,
  };
}

export interface PapersLookedFor {
  __typename: 'PapersLookedFor';
  orcid: string;
}

/**
 * The signed-in member gives an ORCID iD and agrees (PAPER_LOOKUP) that their papers are looked for by it; the search
 * follows in the background. Ended by withdrawing the consent. Twice is once.
 * @throws NOT_FOUND without a membership, UNAVAILABLE where look-ups are off
 */
export function lookForMyPapers(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PapersLookedFor | OrcidNotValid> {
  const personId = ownPersonId(ctx.actor);
  const { orcid: said, textVersion } = input.parse(raw);
  if (!outcomesSettings().lookups) throw new AppError('UNAVAILABLE', 'evidence look-ups are off');
  const orcid = normalOrcid(said);
  return inTransaction(ctx, async (tx) => {
    if (orcid === undefined) return refuse('OrcidNotValid', tx.locale);
    await giveConsents(tx, {
      personId,
      consents: [{ purpose: 'PAPER_LOOKUP', choice: 'YES', textVersion }],
      language: tx.locale,
      channel: 'MEMBER_AREA',
    });
    const before = await orcidOf(tx, personId);
    if (before?.orcid === orcid) return { __typename: 'PapersLookedFor', orcid };
    await writeOrcid(tx, personId, orcid);
    await recordAudit(tx, {
      action: 'evidence.orcid_given',
      subjectType: 'person',
      subjectId: personId,
      detail: { isNew: before === undefined },
    });
    await enqueue(tx, lookUpJob, { personId }, { key: `person:${personId}` });
    return { __typename: 'PapersLookedFor', orcid };
  });
}
