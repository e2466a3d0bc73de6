import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { addEvents } from '../field/add-events.js';
import { caseNotChanged } from './case-errors.js';
import type { CaseNotChanged } from './case-errors.js';
import { CASE_MARKS, eventOf } from './case-marks.js';
import { mayActOnCases } from './case-policies.js';
import { closeLinksOf, endCase, lockCase, stopContactOf } from './office.queries.js';

const input = z.object({ assignmentId: z.uuid(), mark: z.enum(CASE_MARKS) });

export interface CaseMarked {
  __typename: 'CaseMarked';
  assignmentId: string;
}

/**
 * Notes what the office was told about a case: that the person will not answer, or does not belong to those who are
 * asked. It is an event with a closed word for the reason, nothing is typed; no more mail goes out, and links of who does
 * not belong open nothing. The same twice is noted once. A refusal can be noted while the campaign runs, that somebody
 * does not belong also after the close, because rates are computed without them.
 * @throws NOT_FOUND unless an officer acts on a case that is there
 */
export function markCase(ctx: Ctx, raw: z.input<typeof input>): Promise<CaseMarked | CaseNotChanged> {
  mayActOnCases(ctx.actor);
  const { assignmentId, mark } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const found = await lockCase(tx, assignmentId);
    if (!found) throw notFound('case');
    if (found.mark === mark) return { __typename: 'CaseMarked', assignmentId };
    if (found.state === 'ANSWERED') return caseNotChanged(ctx.locale, 'ANSWERED');
    const kind = eventOf(mark);
    const isRunning = found.campaignState === 'OPEN' || found.campaignState === 'PAUSED';
    if (!isRunning && (kind === 'DECLINED' || found.campaignState !== 'CLOSED'))
      return caseNotChanged(ctx.locale, 'CAMPAIGN_OVER');
    await addEvents(tx, kind, [assignmentId], { reason: mark, mark, by: 'OFFICE' });
    await endCase(tx, assignmentId, kind === 'DECLINED' ? 'DECLINED' : 'EXPIRED');
    const isAlone = await stopContactOf(tx, found.contactId, kind === 'DECLINED' ? 'DECLINED' : 'LEFT');
    if (kind === 'NOT_ELIGIBLE' && isAlone) await closeLinksOf(tx, found.contactId);
    await recordAudit(tx, {
      action: 'follow_up.marked',
      subjectType: 'survey_assignment',
      subjectId: assignmentId,
      detail: { mark },
    });
    return { __typename: 'CaseMarked', assignmentId };
  });
}
