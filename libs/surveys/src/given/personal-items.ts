import type { Question } from '@enishi/questionnaire';

/** Kinds of questions whose answers may name somebody: whatever people write themselves, and who was chosen. */
const PERSONAL_TYPES: ReadonlySet<string> = new Set(['comment', 'institution', 'person']);
/** Written answers that name nobody. */
const PLAIN_INPUTS: ReadonlySet<string> = new Set(['number', 'date', 'doi']);

/**
 * The one place that says what is personal: names, affiliations, addresses and free text, also inside the
 * lines of a roster. Such answers are shown where they were typed; in another browser only after the code.
 */
export function isPersonalQuestion({ definition, items }: Pick<Question, 'definition' | 'items'>): boolean {
  if (items) return items.some(isPersonalQuestion);
  if (PERSONAL_TYPES.has(definition.type)) return true;
  const inputType = 'inputType' in definition ? (definition.inputType ?? 'text') : 'text';
  return definition.type === 'text' && !PLAIN_INPUTS.has(inputType);
}
