import type { PlanProblem } from '../errors.js';

/** A plan was written; `warnings` are for the officer to weigh. */
export interface PlanSaved {
  readonly __typename: 'PlanSaved';
  readonly planId: string;
  readonly warnings: readonly PlanProblem[];
}
