/** One narrow row of an answer, as the database holds it. */
export interface NarrowRow {
  item: string;
  place: number;
  value: string | null;
}

const one = (item: string, place: number, value: unknown): string => `${item} ${place} ${String(value)}`;

/**
 * The narrow rows that a document of a flat form must have: one per value, one per chosen code, one per row of a
 * matrix. Derived here anew, and not by the code that is under test.
 */
export function narrowOf(answers: Readonly<Record<string, unknown>>): string[] {
  const rows = Object.entries(answers).flatMap(([item, value]) => {
    if (Array.isArray(value)) return value.map((code, index) => one(item, index + 1, code));
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).map(([row, point]) => one(`${item}.${row}`, 0, point));
    if (typeof value === 'boolean') return [one(item, 0, value ? 1 : 0)];
    return [one(item, 0, value)];
  });
  return rows.toSorted();
}

/** What is amiss with the rows of a document; undefined when they say what the document says. */
export function narrowProblem(
  answers: Readonly<Record<string, unknown>>,
  rows: readonly NarrowRow[],
): string | undefined {
  const expected = narrowOf(answers);
  const there = rows.map(({ item, place, value }) => one(item, place, value)).toSorted();
  if (expected.length !== there.length) return `${there.length} narrow rows for ${expected.length} values`;
  const wrong = expected.find((row, index) => row !== there[index]);
  return wrong === undefined ? undefined : `no narrow row says "${wrong}"`;
}
