import type { Finding, InviteeRow } from '../invitee-list/invitee-row.js';
import { ageOn } from '../invitee-list/values/calendar.js';
import { readEarlierStays } from '../invitee-list/values/earlier-stays.js';
import type { YearFacts } from './facts.js';

/** Levels of group ① (guidelines 1.4(1)①): no age limit is printed for them (R02). */
const PUPILS = new Set(['HIGH_SCHOOL', 'KOSEN']);

/** Legal age in Japan; below it a guardian's consent goes with the list. */
export const ADULT_AGE = 18;

/**
 * R01–R05 and R12: age on the day of arrival and earlier stays in Japan. For escorts both may be waived
 * when nobody else is suitable (guidelines 1.5), so one warning per escort names what applies.
 */
export function checkAgeAndVisits(year: YearFacts, row: InviteeRow): Finding[] {
  const age = row.birthDate && row.entryDate ? ageOn(row.birthDate, row.entryDate) : null;
  const limited = row.level !== null && !PUPILS.has(row.level);
  const tooOld = age !== null && limited && age > year.ageLimit;
  const visited = year.course.firstVisitApplies && hasVisited(year, row);
  const who = {
    name: row.passportName ?? '',
    age: age ?? 0,
    limit: year.ageLimit,
    stays: row.earlierStays ?? '',
  };
  if (row.role === 'ESCORT') {
    if (!tooOld && !visited) return [];
    const key = tooOld && visited ? 'R12.age_and_visits' : tooOld ? 'R12.age' : 'R12.visits';
    return [at(row, 'R12', 'WARN', key, tooOld ? 'birthDate' : 'earlierStays', who)];
  }
  if (row.role === null) return [];
  const findings: Finding[] = [];
  if (tooOld) {
    // R17: for those who pay themselves the requirements hold "in principle"
    const self = row.funding === 'SELF';
    findings.push(
      at(row, 'R01', self ? 'WARN' : 'BLOCK', self ? 'R01.self_funded' : 'R01.age', 'birthDate', who),
    );
  }
  if (visited) {
    const pupil = row.level !== null && PUPILS.has(row.level);
    findings.push(
      at(row, pupil ? 'R03' : 'R04', 'WARN', pupil ? 'R03.visits' : 'R04.visits', 'earlierStays', who),
    );
  }
  return findings;
}

function hasVisited(year: YearFacts, row: InviteeRow): boolean {
  if (row.earlierStays === null) return false;
  const stays = readEarlierStays(row.earlierStays, row.birthDate, year);
  if (stays.kind === 'COUNTED') return true;
  // R04 counts from entering university; R03 counts every stay but tourism and childhood
  return (
    stays.kind === 'NOT_COUNTED' &&
    stays.reason === 'HIGH_SCHOOL' &&
    row.level !== null &&
    PUPILS.has(row.level)
  );
}

/** Minors need a guardian's consent; birth dates that cannot be right are asked for. */
export function checkBirthDate(row: InviteeRow): Finding[] {
  if (!row.birthDate || !row.entryDate) return [];
  const age = ageOn(row.birthDate, row.entryDate);
  const who = { name: row.passportName ?? '', age };
  if (age < 0) return [at(row, null, 'BLOCK', 'birth.after_entry', 'birthDate', who)];
  if (age < 10 || age > 90) return [at(row, null, 'WARN', 'birth.unlikely', 'birthDate', who)];
  if (age >= ADULT_AGE || row.guardianConsent === true) return [];
  const key = row.guardianConsent === false ? 'consent.refused' : 'consent.missing';
  return [at(row, null, 'WARN', key, 'guardianConsent', who)];
}

function at(
  row: InviteeRow,
  rule: string | null,
  severity: Finding['severity'],
  messageKey: string,
  field: Finding['field'],
  params: Finding['params'],
): Finding {
  return { rule, severity, messageKey, params, row: row.row, field };
}
