export { addTables } from './disclosure/add-tables.js';
export {
  type HiddenReason,
  type ProtectedCell,
  type ProtectedTable,
  type ProtectionNote,
  assertProtected,
} from './disclosure/protected-table.js';
export { protectTable } from './disclosure/protect-table.js';
export { type RawCell, type RawDimension, type RawTable } from './disclosure/raw-table.js';
export { ROUNDED_TO, SMALLEST_BASE, SMALLEST_CELL, SMALLEST_SHOWN, nearestFive } from './disclosure/rules.js';
export { singleValues } from './disclosure/single-values.js';
export { type Captured, chapman } from './estimate/capture-recapture.js';
export { type Interval, Z95 } from './estimate/interval.js';
export { type SurvivalStep, type Watched, kaplanMeier } from './estimate/kaplan-meier.js';
export { type Agreement, cohenKappa } from './estimate/kappa.js';
export { type Weighted, designEffect, effectiveN } from './estimate/kish.js';
export {
  SHARE_DISPLAYS,
  type ShareDisplay,
  printedEstimate,
  printedShare,
} from './estimate/printed-share.js';
export {
  type Margin,
  type RakeOptions,
  type RakeReport,
  type Raked,
  type RakedCell,
  rake,
} from './estimate/rake.js';
export { type TrendBreak, type TrendPoint, type TrendSegment, segmentsOf } from './estimate/trend.js';
export {
  type Censored,
  type TurnbullEstimate,
  type TurnbullMass,
  happenedBy,
  turnbull,
} from './estimate/turnbull.js';
export { type WilsonInput, wilson, withPopulation } from './estimate/wilson.js';
