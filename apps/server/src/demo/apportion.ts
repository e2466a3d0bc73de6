/**
 * Shares a whole number out by weights, each part a whole number and the parts adding up exactly (largest
 * remainder). Nobody gets less than `minimum` or more than their own `limits` entry, where given.
 */
export function apportion(
  total: number,
  weights: readonly number[],
  options: { minimum?: number; limits?: readonly number[] } = {},
): number[] {
  const minimum = options.minimum ?? 0;
  const parts = weights.map((_, index) => Math.min(minimum, options.limits?.[index] ?? Infinity));
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  if (left < 0) throw new Error(`${total} is too little for ${weights.length} parts of ${minimum}`);
  while (left > 0) {
    const open = weights.map((weight, index) =>
      parts[index]! < (options.limits?.[index] ?? Infinity) ? weight : 0,
    );
    const sum = open.reduce((all, weight) => all + weight, 0);
    if (sum === 0) throw new Error(`${left} of ${total} cannot be placed within the limits`);
    const ideal = open.map((weight) => (left * weight) / sum);
    const given = ideal.map((part, index) =>
      Math.min(Math.floor(part), (options.limits?.[index] ?? Infinity) - parts[index]!),
    );
    let rest = left - given.reduce((all, part) => all + part, 0);
    const order = ideal
      .map((part, index) => ({ index, fraction: part - Math.floor(part) }))
      .filter(({ index }) => open[index]! > 0)
      .toSorted((x, y) => y.fraction - x.fraction || x.index - y.index);
    for (const { index } of order) {
      if (rest === 0) break;
      if (parts[index]! + given[index]! >= (options.limits?.[index] ?? Infinity)) continue;
      given[index]! += 1;
      rest -= 1;
    }
    given.forEach((part, index) => (parts[index]! += part));
    left = rest;
  }
  return parts;
}
