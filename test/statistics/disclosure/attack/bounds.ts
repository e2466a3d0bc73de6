import loadHighs from 'highs';
import { seeded } from './world.js';

/** What an attacker knows of a sum of unknown numbers, each of them so many times; once, where that is left out. */
export interface Known {
  readonly leaves: readonly number[];
  readonly times?: readonly number[];
  readonly low: number;
  readonly high: number;
}

export interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * The least and the greatest whole number that each target (a sum of unknowns) can be, given everything known: by
 * linear programming over all of it at once. A target that two solutions show `enough` numbers apart is not looked at
 * any closer, which saves nearly all programmes; the others get both of their own. Rounded inwards to whole numbers, so
 * that nothing the attacker could say is missed.
 */
export async function boundsOf(
  unknowns: number,
  known: readonly Known[],
  targets: readonly (readonly number[])[],
  enough: number,
  tries = 12,
): Promise<{ spans: Span[]; solved: number }> {
  // its types speak of the CommonJS build, what is loaded is the module itself
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  const starts = new Int32Array(known.length + 1);
  for (const [row, { leaves }] of known.entries()) starts[row + 1] = (starts[row] as number) + leaves.length;
  const indices = Int32Array.from(known.flatMap(({ leaves }) => leaves));
  const values = Float64Array.from(known.flatMap(({ leaves, times }) => times ?? leaves.map(() => 1)));
  const model = highs.createModel({
    numCols: unknowns,
    numRows: known.length,
    colCost: new Float64Array(unknowns),
    colLower: new Float64Array(unknowns),
    colUpper: new Float64Array(unknowns).fill(highs.infinity),
    rowLower: Float64Array.from(known, ({ low }) => (low === -Infinity ? -highs.infinity : low)),
    rowUpper: Float64Array.from(known, ({ high }) => (high === Infinity ? highs.infinity : high)),
    matrix: {
      format: 'csr',
      numRows: known.length,
      numCols: unknowns,
      starts,
      indices,
      values,
    },
  });
  try {
    model.options.set({ output_flag: false });
    const low = new Float64Array(targets.length).fill(Infinity);
    const high = new Float64Array(targets.length).fill(-Infinity);
    let solved = 0;
    const solve = (costs: Float64Array) => {
      model.changeColsCost({ kind: 'range', from: 0, to: unknowns - 1 }, costs);
      model.run();
      solved++;
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
        throw new Error(`what was published contradicts itself (${model.getModelStatus()})`);
      const found = model.getSolution().colValue;
      for (const [index, leaves] of targets.entries()) {
        const value = leaves.reduce((sum, leaf) => sum + (found[leaf] ?? 0), 0);
        low[index] = Math.min(low[index] as number, value);
        high[index] = Math.max(high[index] as number, value);
      }
    };
    const open = () =>
      targets.flatMap((_, index) =>
        Math.floor((high[index] as number) + 1e-6) - Math.ceil((low[index] as number) - 1e-6) < enough
          ? [index]
          : [],
      );
    const random = seeded(1);
    for (let turn = 0; turn < tries; turn++) {
      const costs = new Float64Array(unknowns);
      const left = open();
      if (left.length === 0) break;
      for (const index of left) {
        const way = turn === 0 ? 1 : turn === 1 ? -1 : random() - 0.5;
        for (const leaf of targets[index] ?? []) (costs[leaf] as number) += way;
      }
      solve(costs);
    }
    for (const index of open())
      for (const way of [1, -1]) {
        const costs = new Float64Array(unknowns);
        for (const leaf of targets[index] ?? []) costs[leaf] = way;
        solve(costs);
      }
    return {
      spans: targets.map((_, index) => ({
        low: Math.ceil((low[index] as number) - 1e-6),
        high: Math.floor((high[index] as number) + 1e-6),
      })),
      solved,
    };
  } finally {
    model.dispose();
  }
}
