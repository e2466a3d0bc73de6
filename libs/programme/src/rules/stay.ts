import type { Finding, InviteeRow } from '../invitee-list/invitee-row.js';
import { daysInclusive } from '../invitee-list/values/calendar.js';
import type { ListFacts } from './facts.js';

/** R18: entry through departure, both counted. People with the same stay are said together. */
export function checkStays(facts: ListFacts, rows: readonly InviteeRow[]): Finding[] {
  const { course } = facts.year;
  const limit = facts.plan.farTravel ? (course.maxDaysFar ?? course.maxDays) : course.maxDays;
  const tooLong = new Map<number, number[]>();
  const outside: InviteeRow[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    if (!row.entryDate || !row.departureDate) continue;
    const days = daysInclusive(row.entryDate, row.departureDate);
    if (days < 1) {
      findings.push({
        rule: null,
        severity: 'BLOCK',
        messageKey: 'stay.order',
        params: { entry: row.entryDate, departure: row.departureDate },
        row: row.row,
        field: 'departureDate',
      });
      continue;
    }
    if (limit !== null && days > limit) addTo(tooLong, days, row.row);
    if (row.entryDate < facts.plan.visitStart || row.departureDate > facts.plan.visitEnd) outside.push(row);
  }
  for (const [days, numbers] of tooLong) {
    const far = course.maxDaysFar !== null && !facts.plan.farTravel;
    const params = { days, limit: limit!, far: course.maxDaysFar ?? 0 };
    findings.push({
      rule: 'R18',
      severity: 'BLOCK',
      messageKey: far ? 'R18.days_or_far' : 'R18.days',
      params,
      row: numbers[0]!,
      field: 'departureDate',
      rows: numbers,
    });
  }
  if (outside.length > 0) {
    const params = { from: facts.plan.visitStart, to: facts.plan.visitEnd };
    findings.push({
      rule: null,
      severity: 'WARN',
      messageKey: 'stay.outside_visit',
      params,
      row: outside[0]!.row,
      field: 'entryDate',
      rows: outside.map((row) => row.row),
    });
  }
  return findings;
}

/** Adds a value to the list under a key. */
function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** R19: the plan starts in its call's window and ends, online exchange included, by the year's last day. R22: list in time. */
export function checkPlanDates({ plan, year, today }: ListFacts, rows: readonly InviteeRow[]): Finding[] {
  const findings: Finding[] = [];
  const block = (rule: string, messageKey: string, params: Finding['params']) =>
    findings.push({ rule, severity: 'BLOCK', messageKey, params, row: null, field: null });
  if (year.visitsFrom && plan.visitStart < year.visitsFrom)
    block('R19', 'R19.start', { start: plan.visitStart, from: year.visitsFrom });
  const planEnd =
    plan.postOnlineEnd && plan.postOnlineEnd > plan.visitEnd ? plan.postOnlineEnd : plan.visitEnd;
  if (planEnd > year.lastEndDate) block('R19', 'R19.end', { end: planEnd, last: year.lastEndDate });
  else {
    const late = rows.filter((row) => row.departureDate !== null && row.departureDate > year.lastEndDate);
    if (late.length > 0)
      findings.push({
        rule: 'R19',
        severity: 'BLOCK',
        messageKey: 'R19.end',
        params: { end: late[0]!.departureDate!, last: year.lastEndDate },
        row: late[0]!.row,
        field: 'departureDate',
        rows: late.map((row) => row.row),
      });
  }
  if (plan.listDueDate && today > plan.listDueDate)
    block('R22', 'R22.late', { due: plan.listDueDate, today });
  return findings;
}
