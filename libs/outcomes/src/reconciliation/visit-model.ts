import type { Thresholds } from './cluster.js';
import type { VisitField } from './compare-visits.js';
import type { WeightModel } from './weigh.js';

/**
 * Counted by `countWeights` in five generated worlds of 5,000 visits (seeds 101 to 105 of
 * `bench/support/seeded-visits.ts`), 33,500 pairs of which it is known whether they are one; a test counts them again.
 * The README says how well it does on other worlds. To be estimated anew from real pairs, by `estimateWeights`, once
 * some thousands are there.
 */
export const VISIT_MODEL: WeightModel<VisitField> = {
  prevalence: 0.3777,
  fields: {
    tellers: {
      TWO_SOURCES: { m: 0.93204, u: 0.55344 },
      ONE_SOURCE: { m: 0.06796, u: 0.44656 },
    },
    rivals: {
      NONE: { m: 0.9474, u: 0.21555 },
      SETTLED: { m: 0.04197, u: 0.30622 },
      BETTER: { m: 0.01062, u: 0.47823 },
    },
    institution: {
      SAME: { m: 0.93827, u: 0.54384 },
      SIMILAR: { m: 0.02249, u: 0.03181 },
      DIFFERENT: { m: 0.03925, u: 0.42435 },
    },
    begin: {
      SAME_MONTH: { m: 0.41975, u: 0.00036 },
      SAME_YEAR: { m: 0.40214, u: 0.00204 },
      FITS_ROUND: { m: 0.03012, u: 0.00055 },
      FEW_MONTHS: { m: 0.0557, u: 0.00084 },
      MAY_FIT_ROUND: { m: 0.01259, u: 0.00237 },
      HALF_YEAR: { m: 0.03004, u: 0.00592 },
      WHOLE_YEAR: { m: 0.03952, u: 0.03956 },
      IN_BETWEEN: { m: 0.00778, u: 0.02719 },
      MISFITS_ROUND: { m: 0.00107, u: 0.04344 },
      FAR: { m: 0.0013, u: 0.87774 },
    },
    told: {
      ONE_ROUND: { m: 0.6355, u: 0.17835 },
      NEXT_ROUND: { m: 0.33927, u: 0.48419 },
      LATER: { m: 0.02523, u: 0.33746 },
    },
    end: {
      SAME: { m: 0.92146, u: 0.16129 },
      NEAR: { m: 0.07786, u: 0.48387 },
      FAR: { m: 0.00068, u: 0.35484 },
    },
    endAlone: {
      SAME: { m: 0.91135, u: 0.01073 },
      NEAR: { m: 0.08757, u: 0.06842 },
      FAR: { m: 0.00108, u: 0.92086 },
    },
    purpose: {
      SAME: { m: 0.74623, u: 0.27535 },
      KINDRED: { m: 0.1917, u: 0.2431 },
      UNSAID: { m: 0.04197, u: 0.03635 },
      DIFFERENT: { m: 0.0201, u: 0.4452 },
    },
  },
};

/**
 * In bits: joined from eight to one, shown from one to four. The best of a hand-in must be twice as likely as the
 * next. Worlds 11 to 20 and 24 to 29 were looked at; all of them have 99 right pairs of a hundred joined, and more
 * than 95 of a hundred right pairs joined.
 */
export const VISIT_LIMITS: Thresholds = { join: 3, review: -2, margin: 1 };
