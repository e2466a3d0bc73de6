import { protectTable } from '@enishi/statistics';
import type { ProtectedCell, RawCell, RawTable } from '@enishi/statistics';
import type { Known } from './bounds.js';
import type { Lattice } from './lattice.js';
import { widerThan } from './survey.js';
import type { Question } from './survey.js';
import { seeded } from './world.js';

/** Points of a scale, as satisfaction has them; the two best ones are favourable. */
export const POINTS = [1, 2, 3, 4, 5] as const;
type Point = (typeof POINTS)[number];
const isFavourable = (point: Point) => point >= 4;

/** How often each point was answered at each place of a lattice. */
export type Answers = Readonly<Record<Point, Float64Array>>;

/** Answers as such programmes get them: nearly everybody is very satisfied, few are not, some do not answer. */
export function answersOf(lattice: Lattice, seed: number, best: number): Answers {
  const random = seeded(seed);
  const given = lattice.world.people.map((): Point | null => {
    if (random() < 0.2) return null;
    if (random() < best) return 5;
    return random() < 0.6 ? 4 : (Math.ceil(random() * 3) as Point);
  });
  return Object.fromEntries(
    POINTS.map((point) => [point, lattice.add((person) => (given[person] === point ? 1 : 0))]),
  ) as unknown as Answers;
}

export const sumOf = (answers: Answers, node: number, wanted: (point: Point) => boolean = () => true) =>
  POINTS.reduce((sum, point) => sum + (wanted(point) ? (answers[point][node] as number) : 0), 0);

/** What one cell said of a place: of all answers to the item, or of those of one point. */
export interface SaidOfAnswers {
  readonly node: number;
  readonly point: Point | null;
  readonly cell: ProtectedCell;
}

function cellOf(answers: Answers, node: number, key: readonly string[], point: Point | null): RawCell {
  const n = sumOf(answers, node);
  const count = sumOf(answers, node, (one) => (point === null ? isFavourable(one) : one === point));
  if (point !== null) return { key, count, n };
  const sum = POINTS.reduce((total, one) => total + one * (answers[one][node] as number), 0);
  // every answer weighs one: the case in which an attacker knows the weights
  return { key, count, n, sum, weighted: n > 0 ? { share: count / n, designEffect: 1 } : null };
}

const everybody = ({ key, n }: RawCell): RawCell => ({ key, count: n ?? 0, n: n ?? 0 });

/** A share and its mean by the dimensions of a question, and with `hasAnswers` by the points as well. */
function rawOf(lattice: Lattice, answers: Answers, { places, by }: Question, hasAnswers: boolean): RawTable {
  const [dim] = by;
  const nodeAt = (code: number | null) =>
    lattice.nodeOf(places.map((place, index) => (index === dim && code !== null ? code : place)));
  const world = dim === undefined ? undefined : lattice.world.dims[dim];
  const isNarrowed = dim !== undefined && places[dim] !== (lattice.places[dim]?.length ?? 1) - 1;
  const members = dim === undefined ? [] : (lattice.places[dim]?.[places[dim] as number] ?? []);
  const dimension = world && {
    name: world.name,
    ...(world.groups &&
      !isNarrowed && {
        parents: Object.fromEntries(world.codes.map((code, index) => [code, world.groups?.[index] ?? ''])),
      }),
    ...(!world.groups && { members: world.codes }),
  };
  const total = cellOf(answers, nodeAt(null), [], null);
  if (!hasAnswers)
    return {
      dims: dimension ? [dimension] : [],
      cells: members.map((code) => cellOf(answers, nodeAt(code), [world?.codes[code] ?? ''], null)),
      total,
      scale: [POINTS[0], POINTS[4]],
    };
  const points = { name: 'ANSWER', members: POINTS.map(String), sharesBase: true };
  const body = (code: number | null, key: readonly string[]) =>
    POINTS.map((point) => cellOf(answers, nodeAt(code), [...key, String(point)], point));
  if (!dimension) return { dims: [points], cells: body(null, []), total: everybody(total) };
  return {
    dims: [dimension, points],
    cells: members.flatMap((code) => body(code, [world?.codes[code] ?? ''])),
    rowTotals: members.map((code) =>
      everybody(cellOf(answers, nodeAt(code), [world?.codes[code] ?? ''], null)),
    ),
    columnTotals: body(null, []),
    total: everybody(total),
  };
}

/** Asks for the share, the mean and each answer of every question of no or one dimension. */
export function askAnswers(
  lattice: Lattice,
  answers: Answers,
  questions: Iterable<Question>,
): SaidOfAnswers[] {
  const said: SaidOfAnswers[] = [];
  for (const question of questions) {
    if (question.by.length > 1) continue;
    const [dim] = question.by;
    const nodeOf = (code: string | undefined) =>
      lattice.nodeOf(
        question.places.map((place, index) =>
          index === dim && code !== undefined ? (lattice.world.dims[dim]?.codes.indexOf(code) ?? 0) : place,
        ),
      );
    for (const hasAnswers of [false, true]) {
      const wider = widerThan(lattice, question.places).map((places) =>
        rawOf(lattice, answers, { places, by: question.by }, hasAnswers),
      );
      const table = protectTable(rawOf(lattice, answers, question, hasAnswers), { exact: false, wider });
      const add = (cell: ProtectedCell, code: string | undefined, point: string | undefined) =>
        said.push({
          node: nodeOf(code),
          point: point === undefined ? null : (Number(point) as Point),
          // a total over the answers counts everybody, not the favourable ones
          cell: hasAnswers && point === undefined ? { ...cell, count: null } : cell,
        });
      for (const cell of table.cells)
        if (hasAnswers) add(cell, dim === undefined ? undefined : cell.key[0], cell.key.at(-1));
        else add(cell, cell.key[0], undefined);
      for (const cell of table.rowTotals) add(cell, cell.key[0], undefined);
      for (const cell of table.columnTotals) add(cell, undefined, cell.key[0]);
      add(table.total, undefined, undefined);
    }
  }
  return said;
}

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
/** The step of a printed share or mean: the rule is public, and it depends on the printed n alone. */
export const stepFor = (least: number) => STEPS.find((one) => one >= least - 1e-12) ?? 1;

export interface StepRules {
  readonly mean: (n: number) => number;
  readonly share: (n: number) => number;
}

/** Everything that was said, as rows of a linear programme over (place, point). */
export function knownOfAnswers(
  lattice: Lattice,
  said: readonly SaidOfAnswers[],
  { mean, share }: StepRules,
): Known[] {
  const unknownsOf = (node: number, wanted: (point: Point) => boolean) =>
    POINTS.flatMap((point, index) =>
      wanted(point) ? lattice.leavesOf(node).map((leaf) => leaf * POINTS.length + index) : [],
    );
  const rows = new Map<string, Known>();
  const learn = (id: string, leaves: () => number[], low: number, high: number) => {
    const known = rows.get(id);
    rows.set(id, {
      leaves: known?.leaves ?? leaves(),
      low: Math.max(known?.low ?? -Infinity, low),
      high: Math.min(known?.high ?? Infinity, high),
    });
  };
  const printed = (id: string, leaves: () => number[], count: number) => {
    if (count === 0) learn(id, leaves, 0, 0);
    else learn(id, leaves, Math.max(13, count - 2), count + 2);
  };
  /** Σ (value − bound) · answers, at most or at least zero. */
  const sided = (
    id: string,
    node: number,
    value: (point: Point) => number,
    [low, high]: [number, number],
  ) => {
    const leaves = lattice.leavesOf(node);
    const all = POINTS.flatMap((_, index) => leaves.map((leaf) => leaf * POINTS.length + index));
    const times = (bound: number) => POINTS.flatMap((point) => leaves.map(() => value(point) - bound));
    rows.set(`${id} low`, { leaves: all, times: times(low), low: -1e-9, high: Infinity });
    rows.set(`${id} high`, { leaves: all, times: times(high), low: -Infinity, high: 1e-9 });
  };
  for (const { node, point, cell } of said) {
    if (cell.n !== null) printed(`${node} n`, () => unknownsOf(node, () => true), cell.n);
    if (cell.count !== null)
      printed(
        `${node} ${point}`,
        () => unknownsOf(node, (one) => (point === null ? isFavourable(one) : one === point)),
        cell.count,
      );
    if (cell.mean !== null && cell.n !== null) {
      const half = mean(cell.n) / 2;
      sided(`${node} mean`, node, (one) => one, [cell.mean - half, cell.mean + half]);
    }
    if (cell.weighted && cell.n !== null && cell.share !== null) {
      const half = share(cell.n) / 2;
      const value = (one: Point) => (isFavourable(one) ? 1 : 0);
      sided(`${node} weighted`, node, value, [cell.weighted.share - half, cell.weighted.share + half]);
    }
  }
  return [...rows.values()];
}

/** Every group of one to nine people that could be found out: those who answered, and those who gave some answers. */
export function fewOfAnswers(
  lattice: Lattice,
  answers: Answers,
): { node: number; people: number; name: string; leaves: number[] }[] {
  const groups: [string, (point: Point) => boolean][] = [
    ['n', () => true],
    ['favourable', isFavourable],
    ['not favourable', (point) => !isFavourable(point)],
    ['not the best', (point) => point !== 5],
    ...POINTS.map((point): [string, (one: Point) => boolean] => [String(point), (one) => one === point]),
  ];
  return Array.from({ length: lattice.size }, (_, node) => node).flatMap((node) =>
    groups.flatMap(([name, wanted]) => {
      const people = sumOf(answers, node, wanted);
      if (people < 1 || people > 9) return [];
      const leaves = lattice
        .leavesOf(node)
        .flatMap((leaf) =>
          POINTS.flatMap((point, index) => (wanted(point) ? [leaf * POINTS.length + index] : [])),
        );
      return [{ node, people, name, leaves }];
    }),
  );
}
