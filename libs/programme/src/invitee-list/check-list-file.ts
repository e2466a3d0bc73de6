import { checkListRules } from '../rules/check-list.js';
import type { ListFacts } from '../rules/facts.js';
import { placeRows } from '../rules/senders.js';
import type { ListField } from './headings/fields.js';
import { findHeadings, type Headings, scoreSheet } from './headings/find-headings.js';
import type { Finding, InviteeRow, Problem } from './invitee-row.js';
import { type Cell, columnLetter, type Sheet } from './reading/cell.js';
import { readContent } from './reading/read-content.js';
import { Refusal } from './reading/refusal.js';
import { readPeople } from './read-people.js';

/** A list as read and checked: what the preview is made of. */
export interface CheckedList {
  format: 'XLSX' | 'CSV';
  encoding: string | null;
  sheet: string;
  headingRow: number;
  /** Column letter of each field found. */
  columns: Partial<Record<ListField, string>>;
  /** Headings that are not read, as written. */
  ignoredColumns: string[];
  ignoredRows: number[];
  people: CheckedPerson[];
  problems: Problem[];
}

export interface CheckedPerson extends InviteeRow {
  /** Sending institution among the plan's; null when the written name is none of them. */
  senderId: string | null;
}

/** Reads a file and checks it against the rules. Throws a `Refusal`. Runs in the reading thread. */
export async function checkListFile(content: Buffer, facts: ListFacts): Promise<CheckedList> {
  const { format, encoding, sheet } = await readContent(content, scoreSheet);
  const headings = findHeadings(sheet);
  if (!headings) throw new Refusal('NO_HEADINGS');
  const people = readPeople(sheet, headings);
  if (people.rows.length === 0) throw new Refusal('NO_PEOPLE');
  const findings = [
    ...otherReception(sheet, headings, facts),
    ...people.findings,
    ...checkListRules(facts, people.rows),
  ];
  const placed = placeRows(facts.plan, people.rows);
  return {
    format,
    encoding,
    sheet: sheet.name,
    headingRow: headings.row,
    columns: Object.fromEntries(
      Object.entries(headings.columns).map(([field, column]) => [field, columnLetter(column)]),
    ),
    ignoredColumns: headings.ignored,
    ignoredRows: people.notesIgnored,
    people: placed.map(({ row, match }) => ({
      ...row,
      senderId: match?.kind === 'KNOWN' ? match.sender.id : null,
    })),
    problems: placeProblems(sheet, headings, findings),
  };
}

function foldNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** A title row with 受付番号 of another plan: the wrong file, or the wrong plan. */
function otherReception(sheet: Sheet, headings: Headings, facts: ListFacts): Finding[] {
  const ofPlan = facts.plan.receptionNumber;
  if (!ofPlan) return [];
  for (const row of sheet.rows) {
    if (row.number >= headings.row) break;
    const texts = row.cells.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
    const label = texts.findIndex((text) =>
      /^(受付番号|受理编号|reception (number|no\.?))[:：]?$/i.test(text),
    );
    const inFile = label < 0 ? undefined : texts[label + 1];
    if (!inFile || foldNumber(inFile) === foldNumber(ofPlan)) continue;
    return [
      {
        rule: null,
        severity: 'WARN',
        messageKey: 'plan.other_reception',
        params: { inFile, ofPlan },
        row: row.number,
        field: null,
        value: inFile,
      },
    ];
  }
  return [];
}

const ORDER = { BLOCK: 0, WARN: 1, HINT: 2 } as const;

/** Gives every finding its sheet, row, column and the value as written; blocking ones first, then by row. */
function placeProblems(sheet: Sheet, headings: Headings, findings: readonly Finding[]): Problem[] {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const problems = findings.map((finding): Problem => {
    const column = finding.field === null ? undefined : columnOf(headings, finding.field);
    const cell: Cell | undefined =
      finding.row !== null && column !== undefined ? rows.get(finding.row)?.cells[column] : undefined;
    return {
      rule: finding.rule,
      severity: finding.severity,
      messageKey: finding.messageKey,
      params: finding.params,
      sheet: sheet.name,
      row: finding.row,
      column: column === undefined ? null : columnLetter(column),
      value: finding.value ?? cell?.text ?? null,
      rows: finding.rows ?? (finding.row === null ? [] : [finding.row]),
    };
  });
  return problems.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || (a.row ?? 0) - (b.row ?? 0));
}

function columnOf({ columns }: Headings, field: ListField): number | undefined {
  return (
    columns[field] ??
    (field === 'passportName' ? columns.surname : field === 'surname' ? columns.passportName : undefined)
  );
}
