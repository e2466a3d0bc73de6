/*
 * A table as it was counted. Nobody but `protectTable` and those who count may hold one.
 */

/** What was counted for one group of people. */
export interface RawCell {
  /** One code per dimension, in the order of `dims`; for totals see `RawTable`. */
  readonly key: readonly string[];
  /** What the table counts, in the unit of its metric. */
  readonly count: number;
  /** How many people the share `count / n` speaks for; null or left out where the metric has no share. */
  readonly n?: number | null;
  /** Distinct people behind `count` where it counts something else (visits, papers): the fewer of the two are protected. */
  readonly people?: number | null;
  /** Sum of the values given by `n` people, for a mean. */
  readonly sum?: number | null;
  /** How many could have answered, for the finite-population correction. */
  readonly population?: number | null;
  /** The share as weighted (0 to 1) and what the weights cost (1 or more). */
  readonly weighted?: { readonly share: number; readonly designEffect: number } | null;
  /** People asked, and people who answered, of the survey beneath. */
  readonly rate?: { readonly asked: number; readonly answered: number } | null;
  /**
   * True where nobody can be counted by rules that everybody can read, such as a country that was not eligible in that
   * year. Only such a zero is shown as 0; every other one looks like a few people.
   */
  readonly isStructuralZero?: boolean;
}

export interface RawDimension {
  readonly name: string;
  /**
   * Members that are listed whether or not anybody is counted in them, in the order of the list: years, the points of a
   * scale, the regions. Left out for dimensions whose list of members would itself tell who is there (countries,
   * institutions): of those only members are named of which something is shown, the largest first.
   */
  readonly members?: readonly string[];
  /** Code of the group above each member, where such groups are shown in tables of their own (region of a country). */
  readonly parents?: Readonly<Record<string, string>>;
  /** True where the members share one n: the answers of one question. */
  readonly sharesBase?: boolean;
}

export interface RawTable {
  /** None, one or two. */
  readonly dims: readonly RawDimension[];
  /** Cells that were counted; those that are missing are zero. */
  readonly cells: readonly RawCell[];
  /** Of two dimensions: totals over the second one; key: the code of the first. Added up when left out. */
  readonly rowTotals?: readonly RawCell[];
  /** Of two dimensions: totals over the first one; key: the code of the second. Added up when left out. */
  readonly columnTotals?: readonly RawCell[];
  /** Total of all; key: none. Added up when left out. */
  readonly total?: RawCell;
  /** True where the answer is nobody else's business: shares near all or nothing are coded. */
  readonly isSensitive?: boolean;
  /** Least and greatest value of the scale; without it no mean is told to those who may not see exact numbers. */
  readonly scale?: readonly [least: number, greatest: number];
}
