import type { Ctx } from '@enishi/accounts';
import { hashToken, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import type { FormSessionEnded } from '../errors.js';
import { formKey, withForm } from './form-in-transaction.js';
import { findForm } from './form.queries.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { addPageVisit, removeMeasures } from './respond.queries.js';

const visit = z.strictObject({
  ...formKey,
  /** Name of a page of the form. */
  page: z.string().max(100),
  seconds: z.number().min(0).max(86_400),
  /** Problems that the page showed when it was left. */
  problems: z.int().min(0).max(1000).default(0),
});

/** A page left open over lunch says nothing: longer visits count as so many seconds. */
const LONGEST_VISIT = 1800;

/**
 * Notes how long one page was open, to find pages that are too long. No network address, no fingerprint,
 * nothing of an anonymous campaign, nothing of who opted out; unknown pages are not counted.
 */
export async function notePageVisit(ctx: Ctx, raw: z.input<typeof visit>): Promise<void> {
  const { token, caseId, page, seconds, problems } = visit.parse(raw);
  const form = await findForm(ctx, hashToken(token), caseId);
  if (!form?.isBegun || !form.isMeasured || !form.takesHandIns) return;
  const { questionnaire } = await loadInstrument(ctx, form.instrumentCode, form.instrumentVersion);
  if (!questionnaire.pages.some(({ name }) => name === page)) return;
  const counted = Math.round(Math.min(seconds, LONGEST_VISIT));
  await addPageVisit(ctx, { assignmentId: form.assignmentId, page, seconds: counted, problems });
}

const stop = z.strictObject(formKey);

export interface MeasuringStopped {
  __typename: 'MeasuringStopped';
}

/** Opt-out: measures this form no more and removes what was measured, the kind of device included. */
export function stopMeasuring(
  ctx: Ctx,
  raw: z.input<typeof stop>,
): Promise<MeasuringStopped | FormSessionEnded> {
  return withForm(ctx, stop.parse(raw), async (tx, { assignmentId }) => {
    if (await removeMeasures(tx, assignmentId))
      await recordAudit(tx, {
        action: 'follow_up.measuring_stopped',
        subjectType: 'survey_assignment',
        subjectId: assignmentId,
      });
    return { __typename: 'MeasuringStopped' };
  });
}
