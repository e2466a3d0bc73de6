import type { Questionnaire } from '@enishi/questionnaire';

/** The questions that everybody must answer, whatever was answered before: required, and shown without condition. */
export function essentialQuestions({ pages }: Questionnaire): string[] {
  return pages
    .filter(({ visibleIf }) => !visibleIf)
    .flatMap(({ questions }) => questions)
    .filter(({ visibleIf, definition }) => !visibleIf && definition.isRequired === true)
    .map(({ name }) => name);
}

const isAnswered = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The share of them that a draft answers, 0 to 1; 0 where nothing is required of everybody. */
export function completenessOf(
  draft: Readonly<Record<string, unknown>>,
  essential: readonly string[],
): number {
  if (essential.length === 0) return 0;
  return essential.filter((name) => isAnswered(draft[name])).length / essential.length;
}
