import { parseReference, type SheetRow } from './cell.js';

export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function parseMergedArea(reference: string): MergedArea | null {
  const [from, to] = reference.split(':').map((corner) => parseReference(corner));
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/**
 * Writes the value of a merged area into each of its rows: offices merge one institution over all of
 * its people. Areas over several columns are titles; they stay where they are.
 */
export function fillMergedAreas(rows: readonly SheetRow[], areas: readonly MergedArea[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const area of areas) {
    if (area.left !== area.right || area.bottom === area.top) continue;
    const cell = byNumber.get(area.top)?.cells[area.left];
    if (!cell) continue;
    const last = Math.min(area.bottom, area.top + rows.length * 2);
    for (let number = area.top + 1; number <= last; number += 1) {
      const row = byNumber.get(number);
      if (row) row.cells[area.left] ??= { ...cell };
    }
  }
}
