import type { Given } from '@enishi/questionnaire';

/**
 * The same with other known lines, and their number: how many lines a roster starts with is a value too
 * (`lines.<roster>`), which the conditions of the shipped forms read.
 */
export function withLines(given: Given, lines: Given['lines']): Given {
  const counts = Object.entries(lines).map(([roster, known]) => [`lines.${roster}`, known.length] as const);
  return { ...given, values: { ...given.values, ...Object.fromEntries(counts) }, lines };
}
