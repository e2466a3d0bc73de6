import type { ProtectedCell, ProtectionNote } from './protected-table.js';

/** What is worth saying of a coarse table: how it was made, and what is missing in it. */
export function notesOf(made: readonly ProtectionNote[], cells: readonly ProtectedCell[]): ProtectionNote[] {
  const reasons = new Set(cells.flatMap(({ hidden }) => hidden ?? []));
  return [
    ...made,
    ...(['SMALL', 'COMPLEMENTARY', 'BASE_TOO_SMALL'] as const).filter((reason) => reasons.has(reason)),
    ...(cells.some(({ coded }) => coded !== null) ? (['CODED'] as const) : []),
  ];
}
