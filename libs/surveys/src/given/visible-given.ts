import type { Given } from '@enishi/questionnaire';
import { withLines } from './with-lines.js';

/** What everybody is known to be, whatever was answered before: the way through the form hangs on it. */
const OPEN_VALUES: ReadonlySet<string> = new Set(['module', 'age', 'cohortYear']);

/**
 * What a browser may see of what is known. A link is a capability for the form, not a proof of who holds it:
 * nothing that was told before is shown until the code was typed (ASVS 6.5.5). The form works without; where
 * last year's answer would be asked back, the plain question is asked. Hosts see initials of their guests.
 */
export function visibleGiven(given: Given, isVerified: boolean): Given {
  if (isVerified) return withLines(given, given.lines);
  const seen = {
    values: Object.fromEntries(Object.entries(given.values).filter(([name]) => OPEN_VALUES.has(name))),
    persons: given.persons.map(({ id, name }) => ({ id, name: initials(name) })),
  };
  return withLines({ ...seen, lines: {} }, {});
}

/** `SOK Dara` becomes `S… D…`: known to whoever was there, to nobody else. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}…`)
    .join(' ');
}
