import { readDate } from '../invitee-list/values/read-date.js';
import { readCountry } from '../invitee-list/values/country-names.js';
import { readYesNo } from '../invitee-list/values/choices.js';
import type { Cell } from '../invitee-list/reading/cell.js';
import type { ContactRole } from '../plan/plan-contact.queries.js';
import type { ProgrammeType } from '../plan/programme-line.js';
import { NEEDED_COLUMNS } from './plan-columns.js';
import type { PlanColumn } from './plan-columns.js';
import type { PlanSheet, PlanSheetRow } from './read-plan-sheet.js';

/** Something in a cell that cannot be taken as it is. */
export interface SheetProblem {
  readonly row: number;
  readonly column: PlanColumn;
  readonly code: 'CELL_EMPTY' | 'CELL_UNREADABLE';
  readonly value: string;
}

/** A plan as the workbook has it: rows with one reception number are one plan with several senders. */
export interface SheetPlan {
  readonly row: number;
  readonly receptionNumber: string;
  readonly callRound: number | null;
  readonly programmeType: ProgrammeType;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly field: string | null;
  readonly host: { readonly ja: string; readonly en: string | null };
  readonly hostUnitJa: string | null;
  readonly hostUnitEn: string | null;
  readonly visitStart: string;
  readonly visitEnd: string;
  readonly postOnlineEnd: string | null;
  readonly farTravel: boolean;
  readonly listDueDate: string | null;
  readonly senders: readonly {
    readonly name: string;
    readonly countryCode: string;
    readonly number: string | null;
  }[];
  readonly contacts: readonly { readonly role: ContactRole; readonly name: string; readonly email: string }[];
}

/** Turns rows into plans, and says which cells must be mended. Pure. */
export function sheetPlans(sheet: PlanSheet): { plans: SheetPlan[]; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const plans: SheetPlan[] = [];
  for (const rows of groups(sheet)) {
    const before = problems.length;
    const plan = planOf(rows, problems);
    if (problems.length === before && plan) plans.push(plan);
  }
  return { plans, problems };
}

/** Rows of one plan: those with its reception number, and those below that only name another sender. */
function groups(sheet: PlanSheet): PlanSheetRow[][] {
  const found = new Map<string, PlanSheetRow[]>();
  let last = '';
  for (const row of sheet.rows) {
    last = row.cells.receptionNumber?.text ?? last;
    found.set(last, [...(found.get(last) ?? []), row]);
  }
  return [...found.values()];
}

function planOf(rows: readonly PlanSheetRow[], problems: SheetProblem[]): SheetPlan | null {
  const [first] = rows;
  if (!first) return null;
  const read = new Reader(first, problems);
  for (const column of NEEDED_COLUMNS) read.needed(column);
  const titleJa = read.text('titleJa') ?? '';
  return {
    row: first.row,
    receptionNumber: read.text('receptionNumber') ?? '',
    callRound: read.as('callRound', (cell) => /[1-9]/.exec(cell.text.normalize('NFKC'))?.[0] ?? null, Number),
    programmeType:
      read.as(
        'programmeType',
        (cell) => readLine(cell.text),
        (line) => line,
      ) ?? 'OPEN_A',
    titleJa,
    titleEn: read.text('titleEn') ?? titleJa,
    field: read.text('field'),
    host: { ja: read.text('hostJa') ?? '', en: read.text('hostEn') },
    hostUnitJa: read.text('hostUnitJa'),
    hostUnitEn: read.text('hostUnitEn'),
    visitStart: read.date('visitStart') ?? '',
    visitEnd: read.date('visitEnd') ?? '',
    postOnlineEnd: read.date('postOnlineEnd'),
    farTravel:
      read.as(
        'farTravel',
        (cell) => readYesNo(cell.text),
        (yes) => yes,
      ) ?? false,
    listDueDate: read.date('listDueDate'),
    senders: rows.flatMap((row) => senderOf(row, problems)),
    contacts: (['PI', 'CONTACT', 'ADMIN'] as const).flatMap((role) => contactOf(role, read)),
  };
}

function senderOf(row: PlanSheetRow, problems: SheetProblem[]): SheetPlan['senders'] {
  const read = new Reader(row, problems);
  const name = read.text('senderName');
  if (name === null) return [];
  read.needed('senderCountry');
  const countryCode = read.as(
    'senderCountry',
    (cell) => readCountry(cell.text),
    (code) => code,
  );
  return countryCode ? [{ name, countryCode, number: read.text('chinaRegistrationNumber') }] : [];
}

const CONTACT_COLUMNS = {
  PI: ['piName', 'piEmail'],
  CONTACT: ['contactName', 'contactEmail'],
  ADMIN: ['adminName', 'adminEmail'],
} as const;

function contactOf(role: keyof typeof CONTACT_COLUMNS, read: Reader): SheetPlan['contacts'] {
  const [nameColumn, emailColumn] = CONTACT_COLUMNS[role];
  const [name, email] = [read.text(nameColumn), read.email(emailColumn)];
  if (name === null && email === null) return [];
  if (name === null) read.needed(nameColumn);
  if (email === null) read.needed(emailColumn);
  return name !== null && email !== null ? [{ role, name, email }] : [];
}

/** Programme lines as offices write them: A, Ａコース, 科学技術体験コース, 高校生, OPEN_A. */
function readLine(text: string): ProgrammeType | null {
  const folded = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const found = LINES.find(([, words]) => words.test(folded));
  return found ? found[0] : null;
}

const LINES: readonly (readonly [ProgrammeType, RegExp])[] = [
  ['OPEN_ONLINE', /オンライン|ONLINE|在线/],
  ['DIRECT_HS', /ハイスクール|HIGHSCHOOL|DIRECT_HS|SSHP|高中生/],
  ['DIRECT_STP', /科学技術関係者|行政官|DIRECT_STP|PERSONNEL/],
  ['NEXUS_YTP', /NEXUS/],
  ['OPEN_A', /^A$|^A(コース|COURSE)|^COURSEA|体験|OPEN_A/],
  ['OPEN_B', /^B$|^B(コース|COURSE)|^COURSEB|共同研究|OPEN_B/],
  ['OPEN_C', /^C$|^C(コース|COURSE)|^COURSEC|研修|OPEN_C/],
  ['OPEN_D', /^D$|^D(コース|COURSE)|^COURSED|年間交流|OPEN_D/],
];

/** Reads cells of a row and notes what is wrong with them. */
class Reader {
  constructor(
    private readonly row: PlanSheetRow,
    private readonly problems: SheetProblem[],
  ) {}

  text(column: PlanColumn): string | null {
    return this.row.cells[column]?.text.trim() || null;
  }

  needed(column: PlanColumn): void {
    if (this.text(column) === null) this.note(column, 'CELL_EMPTY', '');
  }

  as<R, T>(column: PlanColumn, read: (cell: Cell) => R | null, made: (value: R) => T): T | null {
    const cell = this.row.cells[column];
    if (!cell || cell.text === '') return null;
    const value = read(cell);
    if (value !== null) return made(value);
    this.note(column, 'CELL_UNREADABLE', cell.text);
    return null;
  }

  date(column: PlanColumn): string | null {
    return this.as(
      column,
      (cell) => {
        const reading = readDate(cell);
        return 'date' in reading ? reading.date : null;
      },
      (date) => date,
    );
  }

  email(column: PlanColumn): string | null {
    return this.as(
      column,
      (cell) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.exec(cell.text.normalize('NFKC').trim())?.[0] ?? null,
      (email) => email.toLowerCase(),
    );
  }

  private note(column: PlanColumn, code: SheetProblem['code'], value: string): void {
    this.problems.push({ row: this.row.row, column, code, value: value.slice(0, 200) });
  }
}
