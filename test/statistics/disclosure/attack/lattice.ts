import type { World } from './world.js';

/**
 * Everything that can be asked with one value per dimension: a code, a group of codes, or all. A node is one such
 * question; its number is made of one place per dimension (codes, then groups, then "all").
 */
export interface Lattice {
  readonly world: World;
  /** Per dimension the codes that each place stands for. */
  readonly places: readonly (readonly (readonly number[])[])[];
  readonly size: number;
  readonly nodeOf: (places: readonly number[]) => number;
  readonly placesOf: (node: number) => number[];
  /** Sums some number of each person over every node. */
  readonly add: (value: (person: number) => number) => Float64Array;
  /** Numbers of the finest cells of a node. */
  readonly leavesOf: (node: number) => number[];
  readonly leaves: number;
}

export function latticeOf(world: World): Lattice {
  const groups = world.dims.map(({ groups: of }) => [...new Set(of)].toSorted());
  const places = world.dims.map(({ codes, groups: of }, dim) => [
    ...codes.map((_, place) => [place]),
    ...(groups[dim] ?? []).map((group) =>
      codes.flatMap((_, place) => (of?.[place] === group ? [place] : [])),
    ),
    codes.map((_, place) => place),
  ]);
  const sizes = places.map(({ length }) => length);
  const size = sizes.reduce((product, one) => product * one, 1);
  const nodeOf = (chosen: readonly number[]) =>
    chosen.reduce((node, place, dim) => node * (sizes[dim] as number) + place, 0);
  const placesOf = (node: number) => {
    const chosen: number[] = [];
    for (let dim = sizes.length - 1, left = node; dim >= 0; dim--) {
      const length = sizes[dim] as number;
      chosen[dim] = left % length;
      left = Math.floor(left / length);
    }
    return chosen;
  };
  const above = places.map((list, dim) =>
    (world.dims[dim]?.codes ?? []).map((_, code) =>
      list.flatMap((codes, place) => (codes.includes(code) ? [place] : [])),
    ),
  );
  const add = (value: (person: number) => number) => {
    const sums = new Float64Array(size);
    for (const [index, person] of world.people.entries()) {
      const one = value(index);
      if (one === 0) continue;
      let nodes = [0];
      for (let dim = 0; dim < sizes.length; dim++)
        nodes = nodes.flatMap((node) =>
          (above[dim]?.[person[dim] as number] ?? []).map((place) => node * (sizes[dim] as number) + place),
        );
      for (const node of nodes) (sums[node] as number) += one;
    }
    return sums;
  };
  const codes = world.dims.map((dim) => dim.codes.length);
  const leavesOf = (node: number) =>
    placesOf(node).reduce<number[]>(
      (leaves, place, dim) =>
        leaves.flatMap((leaf) =>
          (places[dim]?.[place] ?? []).map((code) => leaf * (codes[dim] as number) + code),
        ),
      [0],
    );
  return {
    world,
    places,
    size,
    nodeOf,
    placesOf,
    add,
    leavesOf,
    leaves: codes.reduce((product, one) => product * one, 1),
  };
}
