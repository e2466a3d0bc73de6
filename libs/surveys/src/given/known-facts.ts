import type { BaseCtx } from '@enishi/platform';
import type { Answers, Given } from '@enishi/questionnaire';

/** What other domains know about a case, as lines of its rosters (by name of the roster). */
export interface KnownFacts {
  /**
   * What alumni and others told about a plan since. `toldInForm`: the case whose last answers come back as
   * lines of their own; what it told itself is left out here.
   */
  forPlan(ctx: BaseCtx, planId: string, toldInForm?: string | null): Promise<Given['lines']>;
  /** What hosts and others told about a person since. */
  forPerson(ctx: BaseCtx, personId: string, toldInForm?: string | null): Promise<Given['lines']>;
  /** What a person tells of themselves elsewhere and lets us use here, in the items of the form. */
  ofPerson(ctx: BaseCtx, personId: string): Promise<KnownOfPerson>;
}

export interface KnownOfPerson {
  /** What is known, like an answer of last year. */
  last: Answers;
  /** What was told or confirmed within twelve months: holds without being asked for. */
  settled: Answers;
}

const NOTHING_TOLD: KnownOfPerson = { last: {}, settled: {} };

export const NOTHING_KNOWN: KnownFacts = {
  forPlan: () => Promise.resolve({}),
  forPerson: () => Promise.resolve({}),
  ofPerson: () => Promise.resolve(NOTHING_TOLD),
};
