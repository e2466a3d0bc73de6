import type { DependentMode } from '../definition/definition.js';
import type { Question, Questionnaire } from '../definition/questionnaire.js';

/** One column of the answers: the only list that exports and codebooks are made from. */
export interface Variable {
  /** Item code, the name of the column. */
  code: string;
  /** The question that asks it; its words are under this name in the texts. */
  question: string;
  /** The roster in whose lines it is asked; undefined outside of rosters. */
  roster: string | undefined;
  /** Row of a matrix, whose words are among the question's `rows`. */
  row: string | undefined;
  /** SurveyJS type, for text questions with the input type: `text:doi`. */
  kind: string;
  /** How it is stored: in `code`, `number` (1 and 0 for a flag) or `text`; dates in text and two days. */
  storage: 'CODE' | 'NUMBER' | 'FLAG' | 'TEXT' | 'DATE' | 'INSTITUTION';
  measure: 'NOMINAL' | 'ORDINAL' | 'SCALE';
  /** Several codes may be chosen; one row each. */
  isMultiple: boolean;
  /** Codes that a value can have, where the definition names them. */
  choices: readonly string[] | undefined;
  /** Where the words of the choices stand in the question's texts. */
  choiceTexts: 'choices' | 'verdicts' | undefined;
  /** Label set of a scale and its points. */
  labels: { name: string; points: readonly number[] } | undefined;
  dependent: DependentMode | undefined;
  isRequired: boolean;
}

const noChoices = { choices: undefined, choiceTexts: undefined } as const;
const chosen = (choices: readonly string[] | undefined, choiceTexts: 'choices' | 'verdicts' = 'choices') =>
  choices ? { choices, choiceTexts } : noChoices;

/** Every variable in the order of the questionnaire: the items of {@link rowsOf}, each once. */
export function variablesOf({ pages }: Questionnaire): Variable[] {
  return pages
    .flatMap((page) => page.questions)
    .flatMap((question) => [
      ...variables(question, undefined),
      ...(question.items ?? []).flatMap((item) => variables(item, question.name)),
    ]);
}

function variables({ name, kind, definition }: Question, roster: string | undefined): Variable[] {
  const needs = kind.needs(definition);
  const input = definition.type === 'text' ? definition.inputType : undefined;
  const base: Variable = {
    code: name,
    question: name,
    roster,
    row: undefined,
    kind: input === undefined ? definition.type : `${definition.type}:${input}`,
    storage: 'CODE',
    measure: 'NOMINAL',
    isMultiple: false,
    ...chosen(needs.choices),
    labels: needs.labels,
    dependent: definition.dependent,
    isRequired: definition.isRequired === true,
  };
  switch (kind.storage(definition)) {
    case 'code':
      return [base];
    case 'codes':
      return [{ ...base, isMultiple: true }];
    case 'point':
      return [{ ...base, storage: 'NUMBER', measure: 'ORDINAL' }];
    case 'points':
      return (needs.rows ?? []).map((row) => ({
        ...base,
        code: `${name}.${row}`,
        row,
        storage: 'NUMBER',
        measure: 'ORDINAL',
      }));
    case 'number':
      return [{ ...base, storage: 'NUMBER', measure: 'SCALE' }];
    case 'flag':
      return [{ ...base, storage: 'FLAG' }];
    case 'text':
      return [{ ...base, storage: 'TEXT' }];
    case 'date':
      return [{ ...base, storage: 'DATE', measure: 'SCALE' }];
    case 'institution': {
      const own: Variable = { ...base, ...noChoices, storage: 'INSTITUTION' };
      return needs.choices ? [own, { ...base, code: `${name}.reason`, isRequired: false }] : [own];
    }
    case 'lines':
      return needs.verdicts
        ? [
            {
              ...base,
              code: `${name}.verdict`,
              roster: name,
              ...chosen(needs.verdicts, 'verdicts'),
              isRequired: false,
            },
          ]
        : [];
  }
}
