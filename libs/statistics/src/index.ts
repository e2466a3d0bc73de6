export {
  type HiddenReason,
  type ProtectedCell,
  type ProtectedTable,
  type ProtectionNote,
  assertProtected,
} from './disclosure/protected-table.js';
export { protectTable } from './disclosure/protect-table.js';
export { type RawCell, type RawDimension, type RawTable } from './disclosure/raw-table.js';
export { ROUNDED_TO, SMALLEST_BASE, SMALLEST_CELL, SMALLEST_MEAN, nearestFive } from './disclosure/rules.js';
