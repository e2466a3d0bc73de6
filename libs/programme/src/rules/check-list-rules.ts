import type { Finding, InviteeRow } from '../invitee-list/invitee-row.js';
import { nameKey } from '../person/name-keys.js';
import { checkAgeAndVisits, checkBirthDate } from './age-and-visits.js';
import { checkPerson, checkSenders } from './eligibility.js';
import type { ListFacts } from './facts.js';
import { checkEscortsOfPupils, checkHeads, checkSelfFunded, checkSenderNames } from './group.js';
import { placeRows } from './senders.js';
import { checkPlanDates, checkStays } from './stay.js';

/**
 * All rules that an invitee list can break (R01–R20, R22, R23, R46–R49), over facts that were read
 * before. Pure: the same list, plan and day give the same findings.
 */
export function checkListRules(facts: ListFacts, rows: readonly InviteeRow[]): Finding[] {
  const placed = placeRows(facts.plan, rows);
  return [
    ...checkPlanDates(facts, rows),
    ...checkSenders(facts, placed),
    ...checkSenderNames(placed, facts.plan.hostNames[0] ?? ''),
    ...checkEscortsOfPupils(placed),
    ...checkHeads(facts, placed),
    ...checkStays(facts, rows),
    ...placed.flatMap((one) => [
      ...checkPerson(facts, one),
      ...checkAgeAndVisits(facts.year, one.row),
      ...checkBirthDate(one.row),
    ]),
    ...checkSelfFunded(placed),
    ...checkRepeats(rows),
  ];
}

/** The same person twice in one list blocks; two people with one address are asked about. */
function checkRepeats(rows: readonly InviteeRow[]): Finding[] {
  const people = new Map<string, number>();
  const addresses = new Map<string, number>();
  const findings: Finding[] = [];
  for (const row of rows) {
    if (row.passportName && row.birthDate) {
      const key = `${nameKey(row.passportName)} ${row.birthDate}`;
      const first = people.get(key);
      if (first !== undefined)
        findings.push({
          rule: null,
          severity: 'BLOCK',
          messageKey: 'person.twice',
          params: { name: row.passportName, first },
          row: row.row,
          field: 'passportName',
        });
      else people.set(key, row.row);
    }
    if (row.email) {
      const key = row.email.toLowerCase();
      const first = addresses.get(key);
      if (first !== undefined)
        findings.push({
          rule: null,
          severity: 'WARN',
          messageKey: 'email.shared',
          params: { email: row.email, first },
          row: row.row,
          field: 'email',
        });
      else addresses.set(key, row.row);
    }
  }
  return findings;
}
