import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { followUpClosed, formHeldBack } from '../errors.js';
import type { FollowUpClosed, FormHeldBack } from '../errors.js';
import { beginSurveySession } from '../link/begin-survey-session.js';
import { DEVICE_CLASSES } from '../link/device-class.js';
import type { LinkOpened } from '../link/open-link.js';
import { mayAnswerFollowUp } from '../policies.js';
import { beginFormOf } from './begin-form.js';
import { isHeldBack } from './read-form.js';
import { findCase } from './follow-up.queries.js';

const input = z.strictObject({ assignmentId: z.uuid(), device: z.enum(DEVICE_CLASSES).default('UNKNOWN') });

/**
 * Opens the form of a plan for somebody who is signed in as its host, or of a person for that member. The
 * account is the proof, so what was told before is shown at once. Principal person, contact and office of a
 * plan see one draft. The application calls it at `POST /survey/enter` and answers with the form's cookie:
 * no ticket travels in an address.
 * @throws NOT_FOUND unless the actor stands for the plan's host or is the person
 */
export async function openFormFromAccount(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<LinkOpened | FollowUpClosed | FormHeldBack> {
  const { assignmentId, device } = input.parse(raw);
  const found = await findCase(ctx, assignmentId);
  if (!found) throw notFound('follow-up');
  mayAnswerFollowUp(ctx.actor, found);
  if (!found.isTaken && !found.isHandedIn) return followUpClosed(ctx.locale);
  if (!found.isHandedIn && isHeldBack(found)) return formHeldBack(ctx.locale);
  return inTransaction(ctx, async (tx) => {
    const { token, expiresAt } = await beginSurveySession(tx, {
      assignmentId,
      via: 'ACCOUNT',
      openedBy: ctx.actorRef,
      isVerified: true,
    });
    if (found.isTaken && !isHeldBack(found)) await beginFormOf(tx, assignmentId, { device });
    await recordAudit(tx, {
      action: 'follow_up.opened',
      subjectType: 'survey_assignment',
      subjectId: assignmentId,
      detail: { with: 'ACCOUNT' },
    });
    return { __typename: 'LinkOpened', token, expiresAt, caseIds: [assignmentId] };
  });
}

/** The same under the name by which hosts know it. */
export const openFormAsHost = openFormFromAccount;
