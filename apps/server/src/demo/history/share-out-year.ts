import { apportion } from '../apportion.js';
import { demoRandom } from '../demo-random.js';
import { HISTORY_REGIONS, countriesOf } from './history-counts.js';
import type { HistoryYear } from './history-counts.js';

/** People of one country who come together in one plan. */
export interface Group {
  readonly country: string;
  readonly size: number;
}

/** Plans of a year: each a list of groups by country. */
export interface YearPlans {
  readonly openCall: readonly Group[][];
  readonly highSchool: readonly Group[][];
  readonly personnel: readonly Group[][];
}

/** Shares the people of a year out over countries, programme lines and plans; every sum is exact. */
export function shareOutYear(year: HistoryYear): YearPlans {
  const countries: string[] = [];
  const people: number[] = [];
  for (const region of HISTORY_REGIONS) {
    const here = countriesOf(year.year, region);
    if (here.length === 0) continue;
    const parts = apportion(
      year.regions[region],
      here.map(({ weight }) => weight),
      { minimum: 3 },
    );
    here.forEach(({ country }, index) => {
      countries.push(country);
      people.push(parts[index]!);
    });
  }
  // at least two people of every country come by open call
  const limits = people.map((count) => Math.max(0, count - 2));
  const highSchool = apportion(year.highSchool, people, { limits });
  const left = limits.map((limit, index) => limit - highSchool[index]!);
  const personnel = apportion(year.personnel, left, { limits: left });
  const openCall = people.map((count, index) => count - highSchool[index]! - personnel[index]!);
  return {
    openCall: splitByCountry(year, countries, openCall),
    highSchool: mixCountries(countries, highSchool, year.highSchoolCourses),
    personnel: mixCountries(countries, personnel, year.personnelPlans),
  };
}

/** Plans of the open call: one country each, of nearly equal size. */
function splitByCountry(
  year: HistoryYear,
  countries: readonly string[],
  people: readonly number[],
): Group[][] {
  const plans = apportion(year.openCallPlans, people, { minimum: 1, limits: people });
  const groups = countries.flatMap((country, index) => {
    const random = demoRandom(`history ${year.year} sizes ${country}`);
    const weights = Array.from({ length: plans[index]! }, () => 0.85 + random.next() * 0.3);
    return apportion(people[index]!, weights, { minimum: 1 }).map((size) => [{ country, size }]);
  });
  return shuffled(groups, `history ${year.year} order`);
}

/** Courses of direct invitation: every country shared out over them as evenly as can be. */
function mixCountries(countries: readonly string[], people: readonly number[], courses: number): Group[][] {
  const mixed: Group[][] = Array.from({ length: courses }, () => []);
  let turn = 0;
  countries.forEach((country, index) => {
    const count = people[index]!;
    if (count === 0) return;
    const groups = Math.min(courses, Math.max(1, Math.round(count / 12)));
    const sizes = apportion(
      count,
      Array.from({ length: groups }, () => 1),
    );
    for (const size of sizes) if (size > 0) mixed[turn++ % courses]!.push({ country, size });
  });
  return mixed;
}

function shuffled<T>(items: readonly T[], name: string): T[] {
  const random = demoRandom(name);
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
