/** Share of pairs of letters that two keys have in common (Dice), from 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return one === other ? 1 : 0;
  const left = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at++) {
    const two = one.slice(at, at + 2);
    left.set(two, (left.get(two) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at++) {
    const two = other.slice(at, at + 2);
    const times = left.get(two) ?? 0;
    if (times > 0) {
      shared += 1;
      left.set(two, times - 1);
    }
  }
  return (2 * shared) / (one.length + other.length - 2);
}

/** Whether one letter was left out, added or mistaken, or two neighbours changed places; or nothing differs. */
export function isOneSlipAway(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [x, y] = [one.slice(at), other.slice(at)];
  return (
    x.slice(1) === y.slice(1) ||
    x === y.slice(1) ||
    x.slice(1) === y ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}
