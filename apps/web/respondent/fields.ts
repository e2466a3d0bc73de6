import type { AnswerValue } from '@enishi/questionnaire';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const fieldsIn = (part: ParentNode | null | undefined): Field[] => [
  ...(part?.querySelectorAll<Field>('input, select, textarea') ?? []),
];

/** Writes an answer into the fields of its question, whose names begin with `name`; undefined empties them. */
export function fillFields(fields: readonly Field[], name: string, answer: AnswerValue | undefined): void {
  for (const field of fields) {
    const own = field.name === name ? wholeOf(answer) : partOf(answer, field.name.slice(name.length + 1));
    const value =
      typeof own === 'string' || typeof own === 'number' || typeof own === 'boolean' ? String(own) : '';
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = Array.isArray(own) ? own.includes(field.value) : value !== '' && value === field.value;
    else if (field !== document.activeElement) field.value = value;
  }
}

const isRecord = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

/** What the field that bears the question's own name shows; of an institution its name. */
const wholeOf = (answer: AnswerValue | undefined): unknown => (isRecord(answer) ? answer['name'] : answer);

/** What a field for a part of the answer shows: a row, a part of a date, the id of an institution. */
function partOf(answer: AnswerValue | undefined, part: string): unknown {
  if (typeof answer === 'string') {
    const [year, month, day] = answer.split('-');
    return { year, month, day }[part];
  }
  if (!isRecord(answer)) return undefined;
  if (part === 'picked') return answer['id'] === undefined ? undefined : answer['name'];
  return answer[part];
}

/** A date that stands in parts in the form, put together; undefined when it has no parts. */
export function joinedDate(fields: (name: string) => readonly string[], name: string): string | undefined {
  const part = (unit: string) => fields(`${name}.${unit}`)[0]?.trim();
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (year === undefined) return undefined;
  return [year, ...(month || day ? [month ?? ''] : []), ...(day ? [day] : [])].join('-');
}
