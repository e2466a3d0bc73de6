import { servedTerm } from '@enishi/alumni';
import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, newId, randomCode, recordAudit, tokyoDate } from '@enishi/platform';
import { fiscalYearOf } from '@enishi/programme';
import { z } from 'zod';
import { renderAppreciationJob } from '../jobs.js';
import { mustIssueCertificates } from '../policies.js';
import { checkAddress, mustHaveSignatory } from '../settings.js';
import {
  findAppreciationOfTerm,
  insertAppreciation,
  takeAppreciationSerial,
} from './appreciation.queries.js';

/** As long as the code of a certificate of completion. */
const CODE_LENGTH = 16;

/**
 * Orders the certificate of appreciation for a term that is over. One per term, whatever is run twice; a sheet that was
 * not drawn yet is asked for again.
 * @returns its id, or nothing for a term that earns none
 * @throws NOT_FOUND unless the system or an officer asks; UNAVAILABLE when no signatory is configured
 */
export async function issueAppreciation(ctx: Ctx, raw: { termId: string }): Promise<string | undefined> {
  mustIssueCertificates(ctx.actor);
  const termId = z.uuid().parse(raw.termId);
  return inTransaction(ctx, async (tx) => {
    const known = await findAppreciationOfTerm(tx, termId);
    if (known) {
      if (!known.renderedAt) await enqueue(tx, renderAppreciationJob, { appreciationId: known.id });
      return known.id;
    }
    const term = await servedTerm(tx, termId);
    if (!term) return undefined;
    const issuedOn = tokyoDate(tx.clock.now());
    const year = fiscalYearOf(issuedOn);
    const serial = await takeAppreciationSerial(tx, year);
    const id = newId();
    await insertAppreciation(tx, {
      id,
      termId,
      personId: term.personId,
      facts: {
        number: `SSC-A-${year}-${String(serial).padStart(5, '0')}`,
        code: randomCode(CODE_LENGTH),
        name: term.name,
        chapter: { ja: term.chapterJa, en: term.chapterEn },
        ownName: term.ownName,
        role: term.role,
        from: term.startsOn,
        to: term.endsOn,
        issuedOn,
        signatory: mustHaveSignatory(),
        checkAddress: checkAddress(),
      },
    });
    await recordAudit(tx, {
      action: 'appreciation.ordered',
      subjectType: 'chapter_term',
      subjectId: termId,
      detail: { appreciationId: id },
    });
    await enqueue(tx, renderAppreciationJob, { appreciationId: id });
    return id;
  });
}
