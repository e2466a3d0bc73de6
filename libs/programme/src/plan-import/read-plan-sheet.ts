import type { Cell, Sheet } from '../invitee-list/reading/cell.js';
import { columnLetter } from '../invitee-list/reading/cell.js';
import { LIMITS } from '../invitee-list/reading/limits.js';
import { readContent } from '../invitee-list/reading/read-content.js';
import { Refusal } from '../invitee-list/reading/refusal.js';
import { columnOfHeading } from './plan-columns.js';
import type { PlanColumn } from './plan-columns.js';

/** One row of the workbook, as written. */
export interface PlanSheetRow {
  readonly row: number;
  readonly cells: Partial<Record<PlanColumn, Cell>>;
}

/** A workbook of plans as read, before any rule is asked. */
export interface PlanSheet {
  readonly sheet: string;
  /** Column letter of each heading found. */
  readonly columns: Partial<Record<PlanColumn, string>>;
  readonly rows: readonly PlanSheetRow[];
}

interface Headings {
  row: number;
  columns: Map<number, PlanColumn>;
}

/** Plans of one workbook; more than a year's worth is a mistake. */
const MOST_ROWS = 3000;

/** Reads a workbook or CSV file of plans. Throws a `Refusal`. Runs in the reading thread. */
export async function readPlanSheet(content: Buffer): Promise<PlanSheet> {
  const { sheet } = await readContent(content, (one) => findHeadings(one)?.columns.size ?? 0);
  const headings = findHeadings(sheet);
  if (!headings) throw new Refusal('NO_HEADINGS');
  const rows = sheet.rows
    .filter((row) => row.number > headings.row)
    .map((row) => ({ row: row.number, cells: cellsOf(row.cells, headings) }))
    .filter(({ cells }) => cells.receptionNumber || cells.senderName);
  if (rows.length === 0) throw new Refusal('NO_HEADINGS');
  if (rows.length > MOST_ROWS) throw new Refusal('TOO_MANY_ROWS', { rows: MOST_ROWS });
  const columns = Object.fromEntries(
    [...headings.columns].map(([index, column]) => [column, columnLetter(index)]),
  );
  return { sheet: sheet.name, columns, rows };
}

/** The row that names most columns; a list of plans names the reception number and three more. */
function findHeadings(sheet: Sheet): Headings | null {
  let best: Headings | null = null;
  for (const row of sheet.rows.slice(0, LIMITS.headingRows)) {
    const columns = new Map<number, PlanColumn>();
    row.cells.forEach((cell, index) => {
      const column = cell && cell.text !== '' ? columnOfHeading(cell.text) : null;
      if (column && ![...columns.values()].includes(column)) columns.set(index, column);
    });
    const fits = columns.size >= 4 && [...columns.values()].includes('receptionNumber');
    if (fits && columns.size > (best?.columns.size ?? 0)) best = { row: row.number, columns };
  }
  return best;
}

function cellsOf(cells: readonly (Cell | undefined)[], headings: Headings): PlanSheetRow['cells'] {
  const found: PlanSheetRow['cells'] = {};
  for (const [index, column] of headings.columns) {
    const cell = cells[index];
    if (cell && (cell.text !== '' || cell.unreadable)) found[column] = cell;
  }
  return found;
}
