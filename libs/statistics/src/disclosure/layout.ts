import { SMALLEST_SHOWN } from './rules.js';

/** Numbers of one kind laid out with their totals: the last row and the last column. */
export interface Layout {
  readonly height: number;
  readonly width: number;
  /** How many people a number speaks for. */
  readonly people: (row: number, column: number) => number;
  /** Zeros that everybody knows. */
  readonly isOpen: (row: number, column: number) => boolean;
  /** Numbers that may not be shown for their own sake. */
  readonly isSmall: (row: number, column: number) => boolean;
  /** Rows that are shown together in tables of their own, as countries are in regions. */
  readonly rowGroups?: Groups;
  readonly columnGroups?: Groups;
}

export interface Groups {
  /** Group of each row but the last one, the totals. */
  readonly of: readonly string[];
  /** The same as `isSmall`, of a group (in the order of the codes) in one column (or row). */
  readonly isSmall: (group: number, column: number) => boolean;
}

export type People = (row: number, column: number) => number;

export interface LayoutInput {
  readonly height: number;
  readonly width: number;
  readonly isOpen: (row: number, column: number) => boolean;
  /** The table itself, then the same table under each wider filter, over the same rows and columns. */
  readonly people: readonly [People, ...People[]];
  readonly rowGroups: readonly string[] | undefined;
  readonly columnGroups: readonly string[] | undefined;
  /** Rows (columns) do not stand for groups of people one inside another: answers of one question. */
  readonly rowsAreAnswers: boolean;
  readonly columnsAreAnswers: boolean;
}

/**
 * A number is small when fewer than 13 people are behind it, and also when it is nearly all of a wider group: of 48
 * people from a country of whom 45 came in one year, those 45 would tell of the three others. Wider are the totals and
 * groups of the table and of the tables that lift one or more predicates of the filter. As it depends on the people alone,
 * a number is small in every table that contains it or in none.
 */
export function layoutOf(input: LayoutInput): Layout {
  const { height, width, isOpen, people, rowGroups, columnGroups } = input;
  const [own] = people;
  const sums = people.map(summed);
  const [ownSum] = sums as [Sum, ...Sum[]];
  const rows = axis(height, rowGroups, input.rowsAreAnswers);
  const columns = axis(width, columnGroups, input.columnsAreAnswers);
  const isSmall = (row: Place, column: Place): boolean => {
    const count = ownSum(row.within, column.within);
    if (count < SMALLEST_SHOWN) return true;
    return sums.some((sum) =>
      [row.within, ...row.wider].some((r) =>
        [column.within, ...column.wider].some((c) => {
          const left = sum(r, c) - count;
          return left > 0 && left < SMALLEST_SHOWN;
        }),
      ),
    );
  };
  return {
    height,
    width,
    people: own,
    isOpen,
    isSmall: (row, column) => isSmall(rows.places[row] as Place, columns.places[column] as Place),
    ...(rowGroups && {
      rowGroups: {
        of: rowGroups,
        isSmall: (group, column) => isSmall(rows.groups[group] as Place, columns.places[column] as Place),
      },
    }),
    ...(columnGroups && {
      columnGroups: {
        of: columnGroups,
        isSmall: (group, row) => isSmall(rows.places[row] as Place, columns.groups[group] as Place),
      },
    }),
  };
}

type Sum = (rows: readonly number[], columns: readonly number[]) => number;

/** Adds up people once per pair of lists: a group is held against every one of its members. */
function summed(of: People): Sum {
  const known = new Map<readonly number[], Map<readonly number[], number>>();
  return (rows, columns) => {
    const ofRows = known.get(rows) ?? new Map<readonly number[], number>();
    known.set(rows, ofRows);
    let total = ofRows.get(columns);
    if (total === undefined) {
      total = 0;
      for (const row of rows) for (const column of columns) total += of(row, column);
      ofRows.set(columns, total);
    }
    return total;
  };
}

/** The rows that a row or a group stands for, and those of everything wider. */
interface Place {
  readonly within: readonly number[];
  readonly wider: readonly (readonly number[])[];
}

function axis(length: number, groups: readonly string[] | undefined, isAnswers: boolean) {
  const last = [length - 1];
  const codes = [...new Set(groups)].toSorted();
  const members = codes.map((code) => (groups ?? []).flatMap((one, index) => (one === code ? [index] : [])));
  const upTo = (wider: readonly (readonly number[])[]) => (isAnswers || length === 1 ? [] : wider);
  const places = Array.from({ length }, (_, index): Place => {
    if (index === length - 1) return { within: last, wider: [] };
    const group = members.find((one) => one.includes(index));
    return { within: [index], wider: upTo(group ? [group, last] : [last]) };
  });
  // the totals of all stand where a group is asked for that there is not: the last one
  const ofGroups: Place[] = [
    ...members.map((within): Place => ({ within, wider: upTo([last]) })),
    { within: last, wider: [] },
  ];
  return { places, groups: ofGroups };
}
