import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { addEvents } from '../field/add-events.js';
import { mailNewLink } from '../link/mail-new-link.js';
import { caseNotChanged } from './case-errors.js';
import type { CaseNotChanged } from './case-errors.js';
import { mayActOnCases } from './case-policies.js';
import { lockCase, noteLinkSent } from './office.queries.js';

const input = z.object({ assignmentId: z.uuid() });

export interface CaseLinkSent {
  __typename: 'CaseLinkSent';
  assignmentId: string;
}

/**
 * Sends somebody who asked for it the personal link once more, at once and whatever the hour there. One a day, however
 * often it is asked for. Counts as a reminder among the events; the ladder goes on as it was.
 * @throws NOT_FOUND unless an officer acts on a case that is there
 */
export function sendCaseLink(ctx: Ctx, raw: z.input<typeof input>): Promise<CaseLinkSent | CaseNotChanged> {
  mayActOnCases(ctx.actor);
  const { assignmentId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const found = await lockCase(tx, assignmentId);
    if (!found) throw notFound('case');
    const { contactId, address, isDead } = found;
    if (!found.isTaken) return caseNotChanged(ctx.locale, 'CAMPAIGN_OVER');
    if (found.state === 'ANSWERED') return caseNotChanged(ctx.locale, 'ANSWERED');
    if (found.state === 'DECLINED' || found.state === 'EXPIRED') return caseNotChanged(ctx.locale, 'ENDED');
    if (found.isHeld) return caseNotChanged(ctx.locale, 'HELD');
    if (address === null || isDead) return caseNotChanged(ctx.locale, 'NO_ADDRESS');
    const key = `case-link:${contactId}:${tokyoDate(ctx.clock.now())}`;
    if (await mailNewLink(tx, { ...found, id: contactId, address }, key)) {
      await addEvents(tx, 'REMINDED', [assignmentId], { by: 'OFFICE' });
      await noteLinkSent(tx, assignmentId);
    }
    return { __typename: 'CaseLinkSent', assignmentId };
  });
}
