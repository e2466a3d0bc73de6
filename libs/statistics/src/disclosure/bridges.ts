/**
 * Hidden cells of a table with totals are the edges of a graph between its rows and its columns. A value can be moved
 * along a circle of edges without any total changing; an edge on no circle is a bridge, and its value follows from the
 * totals (Gusfield 1988).
 */
export interface Bridge {
  readonly row: number;
  readonly column: number;
  /** Which rows and columns are on the row's side of the bridge. */
  readonly sides: () => { hasRow: (row: number) => boolean; hasColumn: (column: number) => boolean };
}

export function bridgesOf(
  height: number,
  width: number,
  isHidden: (row: number, column: number) => boolean,
): Bridge[] {
  const nodes = height + width;
  const near: number[][] = Array.from({ length: nodes }, () => []);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (isHidden(row, column)) {
        near[row]?.push(height + column);
        near[height + column]?.push(row);
      }
  const found: [number, number][] = [];
  const entered = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  let moment = 0;
  for (let root = 0; root < nodes; root++) {
    if (entered[root] !== -1) continue;
    const path = [{ node: root, from: -1, next: 0 }];
    entered[root] = low[root] = moment++;
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const neighbour = near[top.node]?.[top.next++];
      if (neighbour === undefined) {
        path.pop();
        const above = path.at(-1);
        if (!above) continue;
        low[above.node] = Math.min(low[above.node] as number, low[top.node] as number);
        if ((low[top.node] as number) > (entered[above.node] as number)) found.push([above.node, top.node]);
      } else if (neighbour !== top.from) {
        if (entered[neighbour] === -1) {
          entered[neighbour] = low[neighbour] = moment++;
          path.push({ node: neighbour, from: top.node, next: 0 });
        } else low[top.node] = Math.min(low[top.node] as number, entered[neighbour] as number);
      }
    }
  }
  return found.map(([a, b]) => {
    const [row, column] = a < height ? [a, b - height] : [b, a - height];
    return {
      row,
      column,
      sides: () => {
        const side = sideOf(near, row, height + column);
        return { hasRow: (one) => side.has(one), hasColumn: (one) => side.has(height + one) };
      },
    };
  });
}

/** Everything that hangs together with `start` when the edge to `cut` is gone. */
function sideOf(near: readonly (readonly number[])[], start: number, cut: number): Set<number> {
  const side = new Set([start]);
  for (const node of side)
    for (const next of near[node] ?? []) if (!(node === start && next === cut)) side.add(next);
  return side;
}
