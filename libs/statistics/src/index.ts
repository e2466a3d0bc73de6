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
export {
  ROUNDED_TO,
  SMALLEST_BASE,
  SMALLEST_CELL,
  SMALLEST_MEAN,
  SMALLEST_SHOWN,
  nearestFive,
} from './disclosure/rules.js';
export { singleValues } from './disclosure/single-values.js';
