import { defineJob } from '@enishi/platform';
import { z } from 'zod';

/*
 * What happened to reports, for the reactions of other domains. Payloads are ids: a reaction reads the
 * state anew.
 */

/** An invitee's completion report (修了報告書) was handed in. */
export const completionReportSubmitted = defineJob({
  name: 'completion_report.submitted',
  queue: 'facts',
  payload: z.object({ reportId: z.uuid() }),
});

/** A report of the host institution (終了報告書 and the others) was received. */
export const hostReportReceived = defineJob({
  name: 'host_report.received',
  queue: 'facts',
  payload: z.object({ planId: z.uuid(), hostReportId: z.uuid() }),
});

/** A follow-up form was handed in or corrected; never said of an anonymous campaign. */
export const followUpSubmitted = defineJob({
  name: 'follow_up.submitted',
  queue: 'facts',
  payload: z.object({ assignmentId: z.uuid(), revision: z.int() }),
});

/** The answers of a follow-up form were withdrawn. */
export const followUpWithdrawn = defineJob({
  name: 'follow_up.withdrawn',
  queue: 'facts',
  payload: z.object({ assignmentId: z.uuid() }),
});
