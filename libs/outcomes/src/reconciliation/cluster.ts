/** Two reports that may be of one thing. */
export interface Edge {
  a: string;
  b: string;
  weight: number;
  /** What an officer said, or that an automatic join was there before. */
  said: 'JOINED' | 'APART' | null;
  /** Joined by rule until now. */
  stands: boolean;
}

export interface Thresholds {
  /** From here on joined by rule. */
  join: number;
  /** From here on shown to somebody. */
  review: number;
  /** As far as the best must be ahead of the next report of the same hand-in. */
  margin: number;
}

export type Band = 'JOIN' | 'REVIEW' | 'APART';

export interface Clustered {
  /** Every report with the name of its group: the least of its reports. */
  groups: Map<string, string>;
  /** What the rule says of each edge, in the order given. */
  bands: Band[];
}

/**
 * Which reports tell of one thing. What people said comes first, then the clearest pairs. Never in one group: two
 * reports that somebody kept apart, and two of one hand-in unless they are an edge themselves. A report that fits two
 * of one hand-in about as well is left to people, and so is one that somebody has taken out of an automatic join, and a
 * pair whose groups as wholes do not fit. The same input gives the same groups in any order. Pure.
 */
export function cluster(
  nodes: readonly { id: string; form: string | null }[],
  edges: readonly Edge[],
  limits: Thresholds,
): Clustered {
  const formOf = new Map(nodes.map(({ id, form }) => [id, form]));
  const groupOf = new Map(nodes.map(({ id }) => [id, id]));
  const members = new Map(nodes.map(({ id }) => [id, [id]]));
  const apart = new Set(edges.filter(({ said }) => said === 'APART').map(({ a, b }) => key(a, b)));
  const frozen = new Set(
    edges.flatMap(({ a, b, said, weight }) => (said === 'APART' && weight >= limits.join ? [a, b] : [])),
  );
  const membersOf = (id: string): string[] => members.get(groupOf.get(id)!)!;
  const clear = new Set(edges.filter(({ weight }) => weight >= limits.join).map(({ a, b }) => key(a, b)));
  /** Two lines of one hand-in, unless nothing tells them apart. */
  const sameForm = (x: string, y: string) =>
    formOf.get(x) !== null && formOf.get(x) === formOf.get(y) && !clear.has(key(x, y));
  const mayMeet = (a: string, b: string): boolean =>
    membersOf(a).every((x) => membersOf(b).every((y) => !apart.has(key(x, y)) && !sameForm(x, y)));
  const join = (a: string, b: string): void => {
    const [stay, go] = [groupOf.get(a)!, groupOf.get(b)!].toSorted() as [string, string];
    if (stay === go) return;
    const moving = members.get(go)!;
    members.get(stay)!.push(...moving);
    members.delete(go);
    for (const id of moving) groupOf.set(id, stay);
  };
  const weightOf = new Map(edges.map(({ a, b, weight }) => [key(a, b), weight]));
  /** All that is told on one side and on the other, pair by pair, speaks together for one thing. */
  const fits = (a: string, b: string): boolean => {
    const across = membersOf(a).flatMap((x) => membersOf(b).map((y) => weightOf.get(key(x, y)) ?? 0));
    return across.reduce((sum, weight) => sum + weight, 0) >= limits.join;
  };
  const isTogether = (a: string, b: string) => groupOf.get(a) === groupOf.get(b);

  const order = edges
    .map((edge, at) => ({ edge, at }))
    .toSorted(
      (x, y) => y.edge.weight - x.edge.weight || compare(key(x.edge.a, x.edge.b), key(y.edge.a, y.edge.b)),
    );
  for (const { edge } of order) if (edge.said === 'JOINED' && mayMeet(edge.a, edge.b)) join(edge.a, edge.b);

  /** Another of the same hand-in fits `one` about as well as `other` does. */
  const hasRival = (one: string, other: string, weight: number): boolean =>
    edges.some(({ a, b, weight: rival, said }) => {
      if (said === 'APART' || rival < Math.max(limits.review, weight - limits.margin)) return false;
      const third = a === one ? b : b === one ? a : null;
      return third !== null && third !== other && sameForm(third, other) && mayMeet(one, third);
    });
  const bands: Band[] = edges.map(() => 'APART');
  for (const { edge, at } of order) {
    const { a, b, weight, said, stands } = edge;
    if (weight < limits.review) continue;
    if (weight < limits.join) bands[at] = 'REVIEW';
    else if (said !== null || isTogether(a, b)) bands[at] = 'JOIN';
    else if (!mayMeet(a, b) || !fits(a, b)) bands[at] = 'REVIEW';
    else if ((frozen.has(a) || frozen.has(b)) && !stands) bands[at] = 'REVIEW';
    else if (hasRival(a, b, weight) || hasRival(b, a, weight)) bands[at] = 'REVIEW';
    else {
      bands[at] = 'JOIN';
      join(a, b);
    }
  }
  // what is settled by the others needs nobody any more
  edges.forEach(({ a, b, said }, at) => {
    if (bands[at] === 'REVIEW' && said === null && (isTogether(a, b) || !mayMeet(a, b))) bands[at] = 'APART';
  });
  return { groups: new Map(nodes.map(({ id }) => [id, groupOf.get(id)!])), bands };
}

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
