import { addDays } from '@enishi/platform';
import { demoId, demoRandom } from '../demo-random.js';
import type { DemoRandom } from '../demo-random.js';
import { RETURNS } from './history-counts.js';
import type { HistoryRows, RevisitRow } from './history-rows.js';

/** Nobody comes back sooner after a visit. */
const SOONEST_DAYS = 180;

const STUDENTS_AND_RESEARCHERS = [
  'DEGREE_STUDY',
  'DEGREE_STUDY',
  'DEGREE_STUDY',
  'NON_DEGREE_STUDY',
  'RESEARCH_STUDENT',
  'POSTDOC',
  'FACULTY_OR_RESEARCHER_JOB',
] as const;
const OTHERS = [
  'CONFERENCE',
  'JOINT_RESEARCH_VISIT',
  'INTERNSHIP',
  'INDUSTRY_JOB',
  'TOURISM_FAMILY',
  'OTHER_PROGRAMME',
] as const;

interface Visitor {
  readonly personId: string;
  readonly planId: string;
  readonly hostId: string;
  readonly endedOn: string;
  /** Day of the last return that was told of this person. */
  lastOn: string;
}

/**
 * Return visits up to FY2022 as hosts and alumni told them: as many person-times of students and researchers as
 * published (N38; also N36 and N37 on their days), some of them told by both, some heads without names; and others that the
 * published figure leaves out: other purposes, what the office rejected, what was taken back.
 */
export function addReturns(rows: HistoryRows): void {
  const random = demoRandom('history returns');
  const { crowds, visitors } = castVisitors(rows, random);
  const days = RETURNS.periods.flatMap(({ from, to, personTimes }) =>
    daysBetween(from, to, personTimes, random),
  );
  // heads that a host counted without naming anybody are the last of the published ones
  const named = days.length - crowds.length * RETURNS.crowd;
  days.slice(0, named).forEach((day) => {
    const visitor = pickVisitor(visitors, day, random);
    const who = random.chance(RETURNS.toldByBoth)
      ? 'BOTH'
      : random.chance(RETURNS.toldByHost)
        ? 'HOST'
        : 'ALUMNUS';
    tell(rows, random, { visitor, day, who, purpose: random.pick(STUDENTS_AND_RESEARCHERS) });
  });
  crowds.forEach(({ planId, hostId }, index) =>
    rows.revisit.push(
      claim(rows, {
        source: 'HOST',
        planId,
        personId: null,
        heads: RETURNS.crowd,
        purpose: 'NON_DEGREE_STUDY',
        hostId,
        on: days[named + index * RETURNS.crowd]!.slice(0, 7),
      }),
    ),
  );
  for (const [amount, state, verification, purposes] of RETURNS.notCounted)
    for (const day of daysBetween('2017-04-01', '2023-03-31', amount, random)) {
      const visitor = pickVisitor(visitors, day, random);
      rows.revisit.push({
        ...claim(rows, {
          source: random.chance(0.5) ? 'HOST' : 'ALUMNUS',
          planId: visitor.planId,
          personId: visitor.personId,
          purpose: random.pick(purposes === 'OTHERS' ? OTHERS : STUDENTS_AND_RESEARCHERS),
          hostId: visitor.hostId,
          on: day,
        }),
        state,
        verification,
      });
    }
}

/** Everybody whom somebody could see again, in the order in which the visits ended; and plans that only count heads. */
function castVisitors(rows: HistoryRows, random: DemoRandom) {
  // the host of the demo's story tells its own
  const storyHost = rows.institution.find(({ name_ja }) => name_ja === '千葉大学')!.id;
  const plans = rows.exchange_plan.filter(
    (plan) =>
      plan.fiscal_year <= 2019 &&
      plan.programme_type.startsWith('OPEN') &&
      plan.host_institution_id !== storyHost,
  );
  const late = plans.filter((plan) => plan.fiscal_year >= 2016 && plan.fiscal_year <= 2018);
  const crowds = Array.from({ length: RETURNS.crowds }, () => {
    const [plan] = late.splice(random.below(late.length), 1);
    return { planId: plan!.id, hostId: plan!.host_institution_id };
  });
  const counted = new Set(crowds.map(({ planId }) => planId));
  const hosts = new Map(
    plans.filter(({ id }) => !counted.has(id)).map((plan) => [plan.id, plan.host_institution_id]),
  );
  const visitors = rows.participation
    .filter(({ plan_id, role }) => role === 'MAIN' && hosts.has(plan_id))
    .map((row): Visitor => ({
      personId: row.person_id,
      planId: row.plan_id,
      hostId: hosts.get(row.plan_id)!,
      endedOn: row.departure_date,
      lastOn: row.departure_date,
    }))
    .toSorted((a, b) => a.endedOn.localeCompare(b.endedOn) || a.personId.localeCompare(b.personId));
  return { crowds, visitors };
}

const daysBetween = (from: string, to: string, amount: number, random: DemoRandom): string[] => {
  const span = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return Array.from({ length: amount }, () => addDays(from, random.between(0, span))).toSorted();
};

/** Somebody whose visit, and last return, is long enough ago; those told of before come back now and then. */
function pickVisitor(visitors: readonly Visitor[], day: string, random: DemoRandom): Visitor {
  const latest = addDays(day, -SOONEST_DAYS);
  let [low, high] = [0, visitors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (visitors[middle]!.endedOn <= latest) low = middle + 1;
    else high = middle;
  }
  for (let tries = 0; tries < 1000; tries++) {
    const visitor = visitors[random.below(low)]!;
    if (visitor.lastOn > addDays(day, -2 * SOONEST_DAYS) && visitor.lastOn !== visitor.endedOn) continue;
    visitor.lastOn = day;
    return visitor;
  }
  throw new Error(`nobody could have come back on ${day}`);
}

/** One return, in the words of whoever told it: a host knows the day, an alumna the month. */
function tell(
  rows: HistoryRows,
  random: DemoRandom,
  it: { visitor: Visitor; day: string; who: 'HOST' | 'ALUMNUS' | 'BOTH'; purpose: string },
): void {
  const { visitor, day, who, purpose } = it;
  const about = {
    planId: visitor.planId,
    personId: visitor.personId,
    purpose,
    hostId: visitor.hostId,
  };
  const months = random.pick([6, 12, 24, 36]);
  const to = addDays(day, months * 30);
  const byAlumna = () =>
    claim(rows, { ...about, source: 'ALUMNUS', on: day.slice(0, 7), to: to.slice(0, 7) });
  if (who === 'ALUMNUS') {
    rows.revisit.push(byAlumna());
    return;
  }
  const first = claim(rows, { ...about, source: 'HOST', on: day, to });
  rows.revisit.push(first);
  if (who === 'BOTH') rows.revisit_again.push({ ...byAlumna(), return_visit_id: first.id });
}

function claim(
  rows: HistoryRows,
  it: {
    source: 'HOST' | 'ALUMNUS';
    planId: string;
    personId: string | null;
    heads?: number;
    purpose: string;
    hostId: string;
    on: string;
    to?: string;
  },
): RevisitRow {
  const number = rows.revisit.length + rows.revisit_again.length + 1;
  const reported = new Date(`${it.on.slice(0, 4)}-12-01T00:00:00Z`);
  return {
    id: demoId(reported, `history revisit ${number} ${it.source}`),
    plan_id: it.planId,
    person_id: it.personId,
    head_count: it.heads ?? 1,
    purpose: it.purpose,
    institution_id: it.hostId,
    from_on: it.on,
    from_earliest: first(it.on),
    from_latest: last(it.on),
    to_on: it.to ?? null,
    to_earliest: it.to ? first(it.to) : null,
    to_latest: it.to ? last(it.to) : null,
    source: it.source,
    source_ref: `history:${it.source.toLowerCase()}:${number}`,
    reported_by: 'demo:history',
    reported_at: reported.toISOString(),
    verification: 'CLAIMED',
    state: 'SUBMITTED',
  };
}

const first = (date: string): string => (date.length === 7 ? `${date}-01` : date);
const last = (date: string): string => (date.length === 7 ? addDays(nextMonth(date), -1) : date);

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
