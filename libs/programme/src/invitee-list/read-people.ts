import type { Headings } from './headings/find-headings.js';
import type { ListField } from './headings/fields.js';
import type { Finding, InviteeRow } from './invitee-row.js';
import type { Cell, Sheet, SheetRow } from './reading/cell.js';
import { readRow } from './read-row.js';
import { isDitto } from './values/ditto.js';

export interface PeopleRead {
  rows: InviteeRow[];
  findings: Finding[];
  /** Rows with content below the headings that hold no person: notes, totals, examples. */
  notesIgnored: number[];
}

/** Columns without which the rules cannot be checked; they are asked for, never guessed. */
const NEEDED: readonly (readonly [ListField, 'BLOCK' | 'WARN'])[] = [
  ['role', 'BLOCK'],
  ['funding', 'BLOCK'],
  ['passportName', 'BLOCK'],
  ['nationality', 'BLOCK'],
  ['sex', 'WARN'],
  ['birthDate', 'BLOCK'],
  ['institution', 'BLOCK'],
  ['level', 'BLOCK'],
  ['email', 'WARN'],
  ['entryDate', 'BLOCK'],
  ['departureDate', 'BLOCK'],
];

/** Reads the people below the headings and says what is missing or cannot be understood. */
export function readPeople(sheet: Sheet, headings: Headings): PeopleRead {
  const missing = missingColumns(headings);
  const findings: Finding[] = missing.map(([field, severity]) => ({
    rule: null,
    severity,
    messageKey: 'column.missing',
    params: { field: `field:${field}` },
    row: null,
    field: null,
  }));
  if (sheet.pictures)
    findings.push({
      rule: null,
      severity: 'HINT',
      messageKey: 'sheet.pictures',
      params: {},
      row: null,
      field: null,
    });
  const absent = new Set(missing.map(([field]) => field));
  const titles = new Set(headings.titles.values());
  const above = new Map<ListField, Cell>();
  const people: PeopleRead = { rows: [], findings, notesIgnored: [] };
  for (const row of sheet.rows) {
    if (row.number <= headings.row) continue;
    const cells = cellsOf(row, headings);
    if (!holdsPerson(row, cells, titles)) {
      if (row.cells.some((cell) => cell && cell.text !== '')) people.notesIgnored.push(row.number);
      continue;
    }
    resolveDittos(cells, above, row.number, findings);
    const read = readRow(row.number, cells, absent);
    people.rows.push(read.person);
    findings.push(...read.findings);
  }
  return people;
}

function missingColumns({ columns }: Headings) {
  return NEEDED.filter(([field]) => {
    if (columns[field] !== undefined) return false;
    return !(field === 'passportName' && columns.surname !== undefined);
  });
}

function cellsOf(row: SheetRow, headings: Headings): Map<ListField, Cell> {
  const cells = new Map<ListField, Cell>();
  for (const [field, column] of Object.entries(headings.columns) as [ListField, number][]) {
    const cell = row.cells[column];
    if (cell && (cell.text !== '' || cell.unreadable || cell.formula)) cells.set(field, cell);
  }
  return cells;
}

const TELLING: readonly ListField[] = [
  'passportName',
  'surname',
  'givenName',
  'nativeName',
  'nationality',
  'birthDate',
  'institution',
  'email',
  'entryDate',
  'departureDate',
  'role',
  'level',
];

/** A row is a person when it says two things of one; ※ notes, totals, examples and repeated headings are none. */
function holdsPerson(row: SheetRow, cells: Map<ListField, Cell>, titles: ReadonlySet<string>): boolean {
  const texts = row.cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
  const first = texts[0] ?? '';
  if (
    /^(※|＊|\*|注[)）:：]|（注|\(注|備考[:：]|note[:：s]|記入例|例[)）:：]?$|合計|小計|計$|total)/i.test(
      first,
    )
  )
    return false;
  // headings are repeated where pages break
  if (texts.length >= 3 && texts.filter((text) => titles.has(text)).length >= texts.length - 1) return false;
  return TELLING.filter((field) => cells.has(field)).length >= 2;
}

function resolveDittos(
  cells: Map<ListField, Cell>,
  above: Map<ListField, Cell>,
  row: number,
  findings: Finding[],
): void {
  for (const [field, cell] of cells) {
    if (!isDitto(cell.text)) {
      above.set(field, cell);
      continue;
    }
    const source = above.get(field);
    if (source) cells.set(field, { ...source });
    else {
      cells.delete(field);
      findings.push({
        rule: null,
        severity: 'BLOCK',
        messageKey: 'ditto.nothing_above',
        params: {},
        row,
        field,
      });
    }
  }
}
