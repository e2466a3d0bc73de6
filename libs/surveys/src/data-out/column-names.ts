/** Longest name SPSS takes, in bytes. */
const LONGEST = 64;

/** Words that SPSS keeps for itself. */
const RESERVED = new Set(['ALL', 'AND', 'BY', 'EQ', 'GE', 'GT', 'LE', 'LT', 'NE', 'NOT', 'OR', 'TO', 'WITH']);

/**
 * Gives names out of item codes: letters, digits and underscores, a letter first, never ending in an underscore, at
 * most 64 bytes, unique without regard to case. Item codes live for ever and so do the names, as long as the order
 * of the definition stays, which a version guarantees.
 */
export function nameGiver(): (...parts: readonly string[]) => string {
  const given = new Set<string>();
  return (...parts) => {
    const plain = parts
      .join('_')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^[^A-Za-z]+/, '')
      .replace(/_+$/, '');
    const stem = (RESERVED.has(plain.toUpperCase()) || plain === '' ? `V_${plain}` : plain).slice(0, LONGEST);
    let name = stem.replace(/_+$/, '');
    for (let round = 2; given.has(name.toUpperCase()); round += 1)
      name = `${stem.slice(0, LONGEST - String(round).length - 1).replace(/_+$/, '')}_${round}`;
    given.add(name.toUpperCase());
    return name;
  };
}
