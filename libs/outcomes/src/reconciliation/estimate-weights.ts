import type { WeightModel } from './weigh.js';

type Levels<F extends string> = Readonly<Record<F, readonly string[]>>;
type Compared<F extends string> = Readonly<Partial<Record<F, string>>>;

export interface Estimated<F extends string> {
  model: WeightModel<F>;
  iterations: number;
  /** False when the last step still changed something. */
  hasConverged: boolean;
}

/** Counted beside what is seen, so that a level that a sample lacks does not decide alone. */
const SMOOTHING = 0.5;
const ENOUGH = 1e-6;

/**
 * Estimates the weights from pairs of which nobody knows which tell of one thing: expectation–maximization over two
 * classes with fields independent within each (Winkler 1988). Begins where agreement is likelier among matches, which
 * also names the classes. Pure.
 */
export function estimateWeights<F extends string>(
  levels: Levels<F>,
  pairs: readonly Compared<F>[],
  most = 2000,
): Estimated<F> {
  const fields = Object.keys(levels) as F[];
  const patterns = countPatterns(fields, pairs);
  let model = beginning(levels, fields);
  for (let iteration = 1; iteration <= most; iteration++) {
    const next = step(levels, fields, patterns, model);
    const moved = distance(fields, levels, model, next);
    model = next;
    if (moved < ENOUGH) return { model, iterations: iteration, hasConverged: true };
  }
  return { model, iterations: most, hasConverged: false };
}

interface Pattern<F extends string> {
  compared: Compared<F>;
  count: number;
}

function countPatterns<F extends string>(fields: readonly F[], pairs: readonly Compared<F>[]): Pattern<F>[] {
  const found = new Map<string, Pattern<F>>();
  for (const compared of pairs) {
    const key = fields.map((field) => compared[field] ?? '').join('|');
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { compared, count: 1 });
  }
  return [...found.values()];
}

/** The better the level, the likelier among matches; the reverse among others. */
function beginning<F extends string>(levels: Levels<F>, fields: readonly F[]): WeightModel<F> {
  const of = (field: F) => {
    const names = levels[field];
    const total = (names.length * (names.length + 1)) / 2;
    return Object.fromEntries(
      names.map((name, at) => [name, { m: (names.length - at) / total, u: (at + 1) / total }]),
    );
  };
  return {
    prevalence: 0.3,
    fields: Object.fromEntries(fields.map((field) => [field, of(field)])) as WeightModel<F>['fields'],
  };
}

function step<F extends string>(
  levels: Levels<F>,
  fields: readonly F[],
  patterns: readonly Pattern<F>[],
  model: WeightModel<F>,
): WeightModel<F> {
  const seen = Object.fromEntries(
    fields.map((field) => [
      field,
      Object.fromEntries(levels[field].map((name) => [name, [SMOOTHING, SMOOTHING]])),
    ]),
  ) as Record<F, Record<string, [number, number]>>;
  let matches = 0;
  let all = 0;
  for (const { compared, count } of patterns) {
    const share = matchShare(fields, compared, model);
    matches += share * count;
    all += count;
    for (const field of fields) {
      const at = compared[field] === undefined ? undefined : seen[field][compared[field]];
      if (!at) continue;
      at[0] += share * count;
      at[1] += (1 - share) * count;
    }
  }
  return {
    prevalence: matches / all,
    fields: Object.fromEntries(
      fields.map((field) => {
        const rows = Object.entries(seen[field]);
        const [m, u] = [0, 1].map((side) => rows.reduce((sum, [, row]) => sum + row[side]!, 0));
        return [
          field,
          Object.fromEntries(rows.map(([name, row]) => [name, { m: row[0] / m!, u: row[1] / u! }])),
        ];
      }),
    ) as WeightModel<F>['fields'],
  };
}

function matchShare<F extends string>(
  fields: readonly F[],
  compared: Compared<F>,
  model: WeightModel<F>,
): number {
  let [one, two] = [model.prevalence, 1 - model.prevalence];
  for (const field of fields) {
    const rates = compared[field] === undefined ? undefined : model.fields[field][compared[field]];
    if (!rates) continue;
    one *= rates.m;
    two *= rates.u;
  }
  return one / (one + two);
}

function distance<F extends string>(
  fields: readonly F[],
  levels: Levels<F>,
  a: WeightModel<F>,
  b: WeightModel<F>,
): number {
  let most = Math.abs(a.prevalence - b.prevalence);
  for (const field of fields)
    for (const name of levels[field]) {
      const [x, y] = [a.fields[field][name]!, b.fields[field][name]!];
      most = Math.max(most, Math.abs(x.m - y.m), Math.abs(x.u - y.u));
    }
  return most;
}
