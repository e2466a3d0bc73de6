import { protectTable } from '@enishi/statistics';
import type { ProtectedCell, RawCell, RawTable } from '@enishi/statistics';
import type { Lattice } from './lattice.js';

/** What one cell of one published table said of a node. */
export interface Said {
  readonly node: number;
  readonly cell: ProtectedCell;
}

/** A question: one place per dimension, of which those in `by` are asked member by member. */
export interface Question {
  readonly places: readonly number[];
  readonly by: readonly number[];
}

const all = (lattice: Lattice, dim: number) => (lattice.places[dim]?.length ?? 1) - 1;

/** Every question of one value per dimension, by none, one or two of those left open, with `most` predicates at most. */
export function* questionsOf(lattice: Lattice, most: number, mostBy: number): Generator<Question> {
  const dims = lattice.places.map((_, dim) => dim);
  for (let node = 0; node < lattice.size; node++) {
    const places = lattice.placesOf(node);
    const open = dims.filter((dim) => (lattice.places[dim]?.[places[dim] as number]?.length ?? 0) > 1);
    if (dims.filter((dim) => places[dim] !== all(lattice, dim)).length > most) continue;
    yield { places, by: [] };
    if (mostBy > 0) for (const dim of open) yield { places, by: [dim] };
    if (mostBy > 1)
      for (const [index, dim] of open.entries())
        for (const other of open.slice(index + 1)) yield { places, by: [dim, other] };
  }
}

/** All places, wider or the same, of a question: each predicate kept, put up to its group, or lifted. */
export function widerThan(lattice: Lattice, places: readonly number[]): number[][] {
  return places
    .reduce<number[][]>(
      (found, place, dim) => {
        const list = lattice.places[dim] ?? [];
        const codes = list[place] ?? [];
        const ups = list.flatMap((within, other) =>
          other !== place && within.length > codes.length && codes.every((code) => within.includes(code))
            ? [other]
            : [],
        );
        return found.flatMap((one) => [place, ...ups].map((other) => [...one, other]));
      },
      [[]],
    )
    .slice(1);
}

const keep = ({ count }: RawCell): boolean => count > 0;

/** The table as it was counted. */
function rawOf(lattice: Lattice, counts: Float64Array, { places, by }: Question): RawTable {
  const cell = (key: readonly number[]): RawCell => {
    const chosen = [...places];
    for (const [index, code] of key.entries()) chosen[by[index] as number] = code;
    const codes = key.map((code, index) => lattice.world.dims[by[index] as number]?.codes[code] ?? '');
    return { key: codes, count: counts[lattice.nodeOf(chosen)] as number };
  };
  const members = by.map((dim) => [...(lattice.places[dim]?.[places[dim] as number] ?? [])]);
  const total = cell([]);
  const [rows = [], columns = []] = members;
  return {
    dims: by.map((dim) => {
      const { name, codes, groups } = lattice.world.dims[dim] as (typeof lattice.world.dims)[number];
      const isNarrowed = places[dim] !== all(lattice, dim);
      return {
        name,
        ...(groups &&
          !isNarrowed && {
            parents: Object.fromEntries(codes.map((code, index) => [code, groups[index] ?? ''])),
          }),
        ...(!groups && { members: codes }),
      };
    }),
    cells:
      by.length === 2
        ? rows.flatMap((row) => columns.map((column) => cell([row, column]))).filter(keep)
        : rows.map((row) => cell([row])).filter(keep),
    total,
  };
}

export type Publish = (raw: RawTable, wider: readonly RawTable[]) => ProtectedCell[];

/** As the programme publishes. */
export const published: Publish = (raw, wider) => {
  const table = protectTable(raw, { exact: false, wider });
  return [...table.cells, ...table.rowTotals, ...table.columnTotals, table.total];
};

/** Asks everything and keeps what was said. Members that are not listed say nothing. */
export function ask(
  lattice: Lattice,
  counts: Float64Array,
  questions: Iterable<Question>,
  publish: Publish = published,
): Said[] {
  const said: Said[] = [];
  for (const question of questions) {
    const wider = widerThan(lattice, question.places).map((places) =>
      rawOf(lattice, counts, { places, by: question.by }),
    );
    const raw = rawOf(lattice, counts, question);
    const two = question.by.length === 2;
    const cells = publish(raw, wider);
    const body = cells.length;
    for (const [index, cell] of cells.entries()) {
      const dims =
        cell.key.length === question.by.length
          ? question.by
          : cell.key.length === 0
            ? []
            : two && isRowTotal(cells, index, body)
              ? [question.by[0] as number]
              : [question.by[1] as number];
      const chosen = [...question.places];
      for (const [place, dim] of dims.entries())
        chosen[dim] = lattice.world.dims[dim]?.codes.indexOf(cell.key[place] ?? '') ?? 0;
      said.push({ node: lattice.nodeOf(chosen), cell });
    }
  }
  return said;
}

/** Totals of rows come before those of columns. */
function isRowTotal(cells: readonly ProtectedCell[], index: number, length: number): boolean {
  const first = cells.findIndex(({ key }) => key.length === 1);
  const rows = new Set(cells.filter(({ key }) => key.length === 2).map(({ key }) => key[0])).size;
  return index < first + rows && first < length;
}
