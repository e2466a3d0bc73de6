import { defineJob } from '@enishi/platform';
import { z } from 'zod';
import { STOP_KINDS } from './plan/plan-states.js';

/*
 * What happened in the programme, for the reactions of other domains. Payloads are ids: a reaction reads
 * the state anew.
 */

const plan = z.object({ planId: z.uuid() });

/** The last departure lies behind: completion can be recorded. */
export const planVisitEnded = defineJob({ name: 'plan.visit_ended', queue: 'facts', payload: plan });

/** The plan's end date (終了) lies behind: reports fall due. */
export const planEnded = defineJob({ name: 'plan.ended', queue: 'facts', payload: plan });

/** The plan was stopped before its end (中止, 解除). */
export const planStopped = defineJob({
  name: 'plan.stopped',
  queue: 'facts',
  payload: plan.extend({ kind: z.enum(STOP_KINDS) }),
});

const list = plan.extend({ batchId: z.uuid() });

/** An invitee list was confirmed: its people take part, and member IDs can be allocated. */
export const inviteeListConfirmed = defineJob({
  name: 'invitee_list.confirmed',
  queue: 'facts',
  payload: list,
});

/** A confirmed list was taken back before certificates went out: what it reserved can be released. */
export const inviteeListUndone = defineJob({ name: 'invitee_list.undone', queue: 'facts', payload: list });

/** A name, date or other fact that a certificate prints was corrected after the list was confirmed. */
export const participationCorrected = defineJob({
  name: 'participation.corrected',
  queue: 'facts',
  payload: plan.extend({ participationId: z.uuid() }),
});

/** Somebody on the list will not come, or did not. */
export const participationWithdrawn = defineJob({
  name: 'participation.withdrawn',
  queue: 'facts',
  payload: plan.extend({ participationId: z.uuid() }),
});

const merge = z.object({ mergeId: z.uuid(), keptPersonId: z.uuid(), mergedPersonId: z.uuid() });

/** Two records turned out to be one person: the merged one lives on in the kept one. */
export const personMerged = defineJob({ name: 'person.merged', queue: 'facts', payload: merge });

/** A merge was a mistake and both persons are as they were. */
export const personMergeUndone = defineJob({ name: 'person.merge_undone', queue: 'facts', payload: merge });
