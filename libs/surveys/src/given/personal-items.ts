import type { Question } from '@enishi/questionnaire';

/** Kinds of questions whose answers may name somebody: whatever people write themselves. */
const PERSONAL_TYPES: ReadonlySet<string> = new Set(['comment', 'institution', 'person']);
/** Written answers that name nobody. */
const PLAIN_INPUTS: ReadonlySet<string> = new Set(['number', 'date', 'doi']);

interface Element {
  type: string;
  inputType?: string;
  templateElements?: readonly Element[];
}

function isPersonalElement({ type, inputType, templateElements }: Element): boolean {
  if (templateElements) return templateElements.some(isPersonalElement);
  if (PERSONAL_TYPES.has(type)) return true;
  return type === 'text' && !PLAIN_INPUTS.has(inputType ?? 'text');
}

/**
 * The one place that says what is personal: names, affiliations, addresses and free text, also inside the
 * lines of a roster. Such answers are shown where they were typed; in another browser only after the code.
 */
export function isPersonalQuestion({ definition }: Pick<Question, 'definition'>): boolean {
  return isPersonalElement(definition);
}
