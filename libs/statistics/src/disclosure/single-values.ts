/**
 * A filter with lists as filters of one value each, every combination once: what may be asked without a right to exact
 * numbers. Their tables are added up by `addTables`. Null where there are more than `most`, which is a question too wide.
 */
export function singleValues<Filter extends object>(filter: Filter, most: number): Filter[] | null {
  const lists = Object.entries(filter).flatMap(([name, value]: [string, unknown]) =>
    Array.isArray(value) && value.length > 1 ? [[name, [...new Set(value as unknown[])]] as const] : [],
  );
  if (lists.reduce((product, [, values]) => product * values.length, 1) > most) return null;
  return lists.reduce<Filter[]>(
    (filters, [name, values]) =>
      filters.flatMap((one) => values.map((value) => ({ ...one, [name]: [value] }))),
    [filter],
  );
}
