import { defineJob } from '@enishi/platform';
import { z } from 'zod';
import { PLAN_STATES, STOP_KINDS } from './plan/plan-states.js';

/*
 * What happened in the programme, for the reactions of other domains. Payloads are ids: a reaction reads
 * the state anew.
 */

const plan = z.object({ planId: z.uuid() });

/** A plan went from one state to another. */
export const planStateChanged = defineJob({
  name: 'plan.state_changed',
  queue: 'facts',
  payload: plan.extend({ from: z.enum(PLAN_STATES), to: z.enum(PLAN_STATES) }),
});

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
