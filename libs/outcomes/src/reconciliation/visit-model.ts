import type { Thresholds } from './cluster.js';
import type { VisitField } from './compare-visits.js';
import type { WeightModel } from './weigh.js';

/**
 * Estimated by `estimateWeights` from 36,000 pairs of five generated worlds of 5,000 visits (seeds 101 to 105 of
 * `bench/support/seeded-visits.ts`), without knowing which pairs are of one visit; the README says how well it does
 * on other worlds. To be estimated anew from real pairs once some thousands are there.
 */
export const VISIT_MODEL: WeightModel<VisitField> = {
  prevalence: 0.3828,
  fields: {
    tellers: {
      TWO_SOURCES: { m: 0.9326, u: 0.5515 },
      ONE_SOURCE: { m: 0.0674, u: 0.4485 },
    },
    others: {
      NONE: { m: 0.4841, u: 0.2026 },
      ONE: { m: 0.2125, u: 0.2571 },
      SEVERAL: { m: 0.3035, u: 0.5403 },
    },
    institution: {
      SAME: { m: 0.8499, u: 0.4912 },
      SIMILAR: { m: 0.0689, u: 0.0735 },
      DIFFERENT: { m: 0.0812, u: 0.4353 },
    },
    begin: {
      SAME_MONTH: { m: 0.4121, u: 0.0004 },
      SAME_YEAR: { m: 0.3986, u: 0.0006 },
      NEAR: { m: 0.0574, u: 0.0021 },
      TOLD_TOGETHER: { m: 0.0275, u: 0.0006 },
      YEAR_OFF: { m: 0.0337, u: 0.0064 },
      NEAR_TOLD_APART: { m: 0.0313, u: 0.0102 },
      YEAR_OFF_TOLD_APART: { m: 0.0244, u: 0.0459 },
      TOLD_APART: { m: 0.0147, u: 0.0468 },
      FAR: { m: 0.0002, u: 0.887 },
    },
    end: {
      SAME: { m: 0.9056, u: 0.0064 },
      NEAR: { m: 0.0935, u: 0.0616 },
      FAR: { m: 0.0008, u: 0.9319 },
    },
    purpose: {
      SAME: { m: 0.746, u: 0.2706 },
      KINDRED: { m: 0.1917, u: 0.2438 },
      UNSAID: { m: 0.0418, u: 0.0365 },
      DIFFERENT: { m: 0.0205, u: 0.4491 },
    },
  },
};

/**
 * In bits: joined from eight to one, shown from one to four. The best of a hand-in must be twice as likely as the
 * next. Chosen on worlds 11 to 13 so that of a hundred joined pairs at least 99 are right.
 */
export const VISIT_LIMITS: Thresholds = { join: 3, review: -2, margin: 1 };
