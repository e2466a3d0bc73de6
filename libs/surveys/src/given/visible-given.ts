import type { Given } from '@enishi/questionnaire';

/** What everybody is known to be, whatever was answered before: the way through the form hangs on it. */
const OPEN_VALUES: ReadonlySet<string> = new Set(['module', 'age', 'cohortYear']);

/**
 * What a browser may see of what is known. A link is a capability for the form, not a proof of who holds it:
 * nothing that was told before is shown until the code was typed (ASVS 6.5.5). The form works without; where
 * last year's answer would be asked back, the plain question is asked. Hosts see initials of their guests.
 * How many lines a roster starts with is a value too (`lines.<roster>`), for conditions.
 */
export function visibleGiven(given: Given, isVerified: boolean): Given {
  if (isVerified) return withLines(given, given.lines);
  const seen = {
    values: Object.fromEntries(Object.entries(given.values).filter(([name]) => OPEN_VALUES.has(name))),
    persons: given.persons.map(({ id, name }) => ({ id, name: initials(name) })),
  };
  return withLines({ ...seen, lines: {} }, {});
}

/** The same with other known lines, and their number. */
export function withLines(given: Given, lines: Given['lines']): Given {
  const counts = Object.entries(lines).map(([roster, known]) => [`lines.${roster}`, known.length] as const);
  return { ...given, values: { ...given.values, ...Object.fromEntries(counts) }, lines };
}

/** `SOK Dara` becomes `S… D…`: known to whoever was there, to nobody else. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}…`)
    .join(' ');
}
