import { LARGEST_CIRCLE, SMALLEST_CIRCLE } from './circle-states.js';

/** Somebody who waits for a circle. */
export interface Waiting {
  readonly requestId: string;
  readonly personId: string;
  readonly field: string;
  readonly language: string;
  /** Under 18 during the whole circle; null for those who come of age in it: they wait until they have. */
  readonly isMinor: boolean | null;
  readonly requestedAt: Date;
}

export interface Grouped {
  readonly field: string;
  readonly language: string;
  readonly forMinors: boolean;
  readonly people: readonly Waiting[];
}

/**
 * Circles out of those who wait: of one field and one language, minors among themselves, six to twelve people, as even as
 * they come (13 are 7 and 6). Fewer than six wait on. Who asked first is placed first; the same people give the same
 * circles in whatever order they are handed in, and nobody is in two.
 */
export function groupCircles(waiting: readonly Waiting[]): Grouped[] {
  const alike = new Map<string, Waiting[]>();
  const seen = new Set<string>();
  for (const one of waiting.toSorted(byTurn)) {
    if (one.isMinor === null || seen.has(one.personId)) continue;
    seen.add(one.personId);
    const key = [one.field, one.language, one.isMinor].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, people]) =>
      shareOut(people).map((group) => ({
        field: group[0]!.field,
        language: group[0]!.language,
        forMinors: group[0]!.isMinor === true,
        people: group,
      })),
    );
}

const byTurn = (a: Waiting, b: Waiting): number =>
  a.requestedAt.getTime() - b.requestedAt.getTime() || (a.requestId < b.requestId ? -1 : 1);

/** Twelve or fewer are one circle; more are shared out evenly, none of them below six. */
function shareOut(people: readonly Waiting[]): Waiting[][] {
  if (people.length < SMALLEST_CIRCLE) return [];
  const circles = Math.ceil(people.length / LARGEST_CIRCLE);
  const least = Math.floor(people.length / circles);
  const larger = people.length % circles;
  const groups: Waiting[][] = [];
  let from = 0;
  for (let index = 0; index < circles; index++) {
    const size = least + (index < larger ? 1 : 0);
    groups.push(people.slice(from, from + size));
    from += size;
  }
  return groups;
}
