/** People of whom the same is known: it happened after `after` and by `by`; `by` null where it has not been seen. */
export interface Censored {
  after: number;
  by: number | null;
  count: number;
}

/** Where it may have happened, and how likely. Between these intervals the curve is flat. */
export interface TurnbullMass {
  after: number;
  /** Infinity where it is only known that it had not happened by `after`. */
  by: number;
  probability: number;
}

export interface TurnbullEstimate {
  masses: TurnbullMass[];
  rounds: number;
  hasConverged: boolean;
}

/**
 * Turnbull's estimate (1976) of when something happens that is only known to lie between two looks: the distribution of
 * highest likelihood, by self-consistency (EM). Without interval censoring it is Kaplan and Meier's.
 */
export function turnbull(
  censored: readonly Censored[],
  { tolerance = 1e-7, maxRounds = 20_000 }: { tolerance?: number; maxRounds?: number } = {},
): TurnbullEstimate {
  const people = merged(censored);
  const places = innermost(people);
  const n = people.reduce((total, { count }) => total + count, 0);
  if (n === 0) return { masses: [], rounds: 0, hasConverged: true };
  // the places inside a person's interval follow each other, so that two ends are enough
  const spans = people.map(({ after, by, count }) => ({
    first: places.findIndex((place) => isWithin(place, after, by)),
    last: places.findLastIndex((place) => isWithin(place, after, by)),
    count,
  }));
  let probability = places.map(() => 1 / places.length);
  let rounds = 0;
  let hasConverged = false;
  while (!hasConverged && rounds < maxRounds) {
    const next = step(probability, spans, n);
    hasConverged = next.every((value, index) => Math.abs(value - (probability[index] ?? 0)) < tolerance);
    probability = next;
    rounds += 1;
  }
  const masses = places.map((place, index) => ({ ...place, probability: probability[index] ?? 0 }));
  return { masses, rounds, hasConverged };
}

/** Share to whom it has happened by a time at which the curve is flat: the masses that lie wholly before it. */
export function happenedBy(masses: readonly TurnbullMass[], time: number): number {
  return masses.reduce((total, { by, probability }) => (by <= time ? total + probability : total), 0);
}

/** Whoever had not come by a moment did not come at that very moment. */
function isWithin(place: { after: number; by: number }, after: number, by: number): boolean {
  if (place.after === place.by && place.after === after && after !== by) return false;
  return place.after >= after && place.by <= by;
}

interface Span {
  first: number;
  last: number;
  count: number;
}

function step(probability: readonly number[], spans: readonly Span[], n: number): number[] {
  // sums over runs of neighbours: one pass to collect, one to spread, however wide the intervals are
  const before = [0];
  for (const value of probability) before.push((before.at(-1) ?? 0) + value);
  const share = Array.from<number>({ length: probability.length + 1 }).fill(0);
  for (const { first, last, count } of spans) {
    const whole = (before[last + 1] ?? 0) - (before[first] ?? 0);
    if (whole <= 0) continue;
    share[first] = (share[first] ?? 0) + count / whole;
    share[last + 1] = (share[last + 1] ?? 0) - count / whole;
  }
  let running = 0;
  return probability.map((value, index) => {
    running += share[index] ?? 0;
    return (value * running) / n;
  });
}

interface Known {
  after: number;
  by: number;
  count: number;
}

function merged(censored: readonly Censored[]): Known[] {
  const found = new Map<string, Known>();
  for (const { after, by, count } of censored) {
    if (count <= 0) continue;
    const known = found.get(`${after}|${by}`);
    if (known) known.count += count;
    else found.set(`${after}|${by}`, { after, by: by ?? Infinity, count });
  }
  return [...found.values()];
}

/** Innermost intervals: a left end followed by a right end with nothing in between. Only they can carry mass. */
function innermost(people: readonly Known[]): { after: number; by: number }[] {
  // an exact time is the interval (t−, t]: its left end sorts before the right ends at t, and after those of others
  const ends = people.flatMap(({ after, by }) => [
    { at: after, isLeft: true, isExact: after === by },
    { at: by, isLeft: false, isExact: after === by },
  ]);
  const order = (end: (typeof ends)[number]) => (end.isLeft ? (end.isExact ? 0 : 2) : 1);
  ends.sort((a, b) => (a.at === b.at ? order(a) - order(b) : a.at - b.at));
  const places: { after: number; by: number }[] = [];
  for (const [index, end] of ends.entries()) {
    const next = ends[index + 1];
    if (end.isLeft && next && !next.isLeft) places.push({ after: end.at, by: next.at });
  }
  return places;
}
