import { checkListRules } from '../rules/check-list-rules.js';
import type { ListFacts } from '../rules/facts.js';
import { placeRows } from '../rules/senders.js';
import type { ListField } from './headings/fields.js';
import type { Finding, Problem } from './invitee-row.js';
import type { ListedPerson, ReadList } from './read-list.js';

/** Everything there is to say about a list, and the sender of each person. */
export interface CheckedList {
  problems: Problem[];
  /** By row: sending institution among the plan's; null when the written name is none of them. */
  senderIds: Map<number, string | null>;
}

/**
 * Checks a list that was read against the plan and year as they are now: a number added to the plan after
 * the upload makes its problem go away without a new upload. Pure.
 */
export function checkList(list: ReadList, facts: ListFacts): CheckedList {
  const findings = [...otherReception(list, facts), ...list.findings, ...checkListRules(facts, list.people)];
  const placed = placeRows(facts.plan, list.people);
  return {
    problems: placeProblems(list, findings),
    senderIds: new Map(
      placed.map(({ row, match }) => [row.row, match?.kind === 'KNOWN' ? match.sender.id : null]),
    ),
  };
}

function foldNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** A title row names another plan: the wrong file, or the wrong plan. */
function otherReception({ reception }: ReadList, facts: ListFacts): Finding[] {
  const ofPlan = facts.plan.receptionNumber;
  if (!ofPlan || !reception || foldNumber(reception.value) === foldNumber(ofPlan)) return [];
  const params = { inFile: reception.value, ofPlan };
  return [
    {
      rule: null,
      severity: 'HINT',
      messageKey: 'plan.other_reception',
      params,
      row: reception.row,
      field: null,
      value: reception.value,
    },
  ];
}

const ORDER = { BLOCK: 0, WARN: 1, HINT: 2 } as const;

/** Gives every finding its sheet, row, column and the value as written; blocking ones first, then by row. */
function placeProblems(list: ReadList, findings: readonly Finding[]): Problem[] {
  const people = new Map<number, ListedPerson>(list.people.map((person) => [person.row, person]));
  const problems = findings.map(({ field, ...finding }): Problem => {
    const known = field === null ? null : fieldWithColumn(list, field);
    const text = known && finding.row !== null ? people.get(finding.row)?.texts[known] : undefined;
    return {
      rule: finding.rule,
      severity: finding.severity,
      messageKey: finding.messageKey,
      params: finding.params,
      sheet: list.sheet,
      row: finding.row,
      column: known ? list.columns[known]! : null,
      value: finding.value ?? text ?? null,
      rows: finding.rows ?? (finding.row === null ? [] : [finding.row]),
    };
  });
  return problems.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || (a.row ?? 0) - (b.row ?? 0));
}

function fieldWithColumn({ columns }: ReadList, field: ListField): ListField | null {
  if (columns[field] !== undefined) return field;
  const other = field === 'passportName' ? 'surname' : field === 'surname' ? 'passportName' : null;
  return other && columns[other] !== undefined ? other : null;
}
