import type { QuestionDefinition } from '../definition/definition.js';
import { country, multiple, single, yesNo } from './choice-kinds.js';
import { identifier } from './identifier-kind.js';
import { institution } from './institution-kind.js';
import type { Kind } from './kind.js';
import { partialDate } from './partial-date-kind.js';
import { person } from './person-kind.js';
import { roster } from './roster-kind.js';
import { matrix, scale } from './scale-kinds.js';
import { comment, date, number, writtenLine } from './written-kinds.js';

const kinds: Readonly<Record<string, unknown>> = {
  radiogroup: single,
  dropdown: single,
  checkbox: multiple,
  rating: scale,
  matrix,
  text: writtenLine,
  'text:email': writtenLine,
  'text:text': writtenLine,
  'text:number': number,
  'text:date': date,
  comment,
  boolean: yesNo,
  country,
  partialdate: partialDate,
  'text:doi': identifier,
  'text:orcid': identifier,
  institution,
  person,
  paneldynamic: roster,
};

/** The kind of a question, or undefined when the definition names a type that we do not have. */
export function findKind(question: QuestionDefinition): Kind | undefined {
  const key = question.type === 'text' ? `text:${question.inputType ?? 'text'}` : question.type;
  return Object.hasOwn(kinds, key) ? (kinds[key] as Kind) : undefined;
}

/** The kind of a question of a checked definition. */
export function kindOf(question: QuestionDefinition): Kind {
  const kind = findKind(question);
  if (!kind) throw new Error(`No kind of question is called "${question.type}"`);
  return kind;
}
