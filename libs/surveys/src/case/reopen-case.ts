import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { UNANSWERED_STATES } from '../assignment/assignment-states.js';
import { addEvents } from '../field/add-events.js';
import { caseNotChanged } from './case-errors.js';
import type { CaseNotChanged } from './case-errors.js';
import { mayActOnCases } from './case-policies.js';
import { lockCase, putBack } from './office.queries.js';

const input = z.object({ assignmentId: z.uuid() });

export interface CaseReopened {
  __typename: 'CaseReopened';
  assignmentId: string;
}

/**
 * Takes back what the office noted about a case, while forms are taken: the case is again as far as it was. The note stays
 * among the events and counts no more. Reminders do not begin again by themselves; a link can be sent. What the person said
 * is not the office's to take back.
 * @throws NOT_FOUND unless an officer acts on a case that is there
 */
export function reopenCase(ctx: Ctx, raw: z.input<typeof input>): Promise<CaseReopened | CaseNotChanged> {
  mayActOnCases(ctx.actor);
  const { assignmentId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const found = await lockCase(tx, assignmentId);
    if (!found) throw notFound('case');
    if (found.mark === null && (UNANSWERED_STATES as readonly string[]).includes(found.state))
      return { __typename: 'CaseReopened', assignmentId };
    if (!found.isTaken) return caseNotChanged(ctx.locale, 'CAMPAIGN_OVER');
    if (found.state === 'ANSWERED') return caseNotChanged(ctx.locale, 'ANSWERED');
    if (found.mark === null) return caseNotChanged(ctx.locale, 'OWN_WORD');
    await addEvents(tx, 'REOPENED', [assignmentId], { by: 'OFFICE' });
    await putBack(tx, assignmentId, found.contactId);
    await recordAudit(tx, {
      action: 'follow_up.case_reopened',
      subjectType: 'survey_assignment',
      subjectId: assignmentId,
      detail: { mark: found.mark },
    });
    return { __typename: 'CaseReopened', assignmentId };
  });
}
