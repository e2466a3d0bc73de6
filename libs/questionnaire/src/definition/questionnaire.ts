import type { Condition } from '../condition/condition.js';
import { parseCondition } from '../condition/parse-condition.js';
import type { Kind } from '../kind/kind.js';
import { kindOf } from '../kind/kinds.js';
import { checkDefinition } from './check-definition.js';
import type { GivenType, QuestionDefinition, QuestionnaireDefinition } from './definition.js';

export interface Question {
  name: string;
  definition: QuestionDefinition;
  kind: Kind;
  visibleIf: Condition | undefined;
  requiredIf: Condition | undefined;
  carriesIf: Condition | undefined;
  /** Questions of each line, of a roster only. */
  items: readonly Question[] | undefined;
}

export interface QuestionnairePage {
  name: string;
  visibleIf: Condition | undefined;
  questions: readonly Question[];
}

/** A definition that was checked, with its conditions read once. Made once, used for every answer. */
export interface Questionnaire {
  code: string;
  version: number;
  given: Readonly<Record<string, GivenType>>;
  pages: readonly QuestionnairePage[];
  /** Questions of the pages; items of rosters are in `items` of their roster. */
  byName: ReadonlyMap<string, Question>;
}

const condition = (text: string | undefined) => (text === undefined ? undefined : parseCondition(text));

function prepare(definition: QuestionDefinition): Question {
  const kind = kindOf(definition);
  return {
    name: definition.name,
    definition,
    kind,
    visibleIf: condition(definition.visibleIf),
    requiredIf: condition(definition.requiredIf),
    carriesIf: condition(definition.carriesIf),
    items: kind.itemsOf?.(definition).map(prepare),
  };
}

/** Checks and prepares a definition; throws with every fault when it has one. */
export function questionnaire(definition: QuestionnaireDefinition): Questionnaire {
  const faults = checkDefinition(definition);
  if (faults.length > 0)
    throw new Error(
      `Questionnaire ${definition.code} v${definition.version}: ` +
        faults.map(({ place, reason }) => `${place}: ${reason}`).join('; '),
    );
  const pages = definition.pages.map((page) => ({
    name: page.name,
    visibleIf: condition(page.visibleIf),
    questions: page.elements.map(prepare),
  }));
  const byName = new Map(
    pages.flatMap((page) => page.questions.map((question) => [question.name, question] as const)),
  );
  return { code: definition.code, version: definition.version, given: definition.given ?? {}, pages, byName };
}

const codesOf = ({ kind, definition, items }: Question): string[] => [
  ...kind.itemCodes(definition),
  ...(items ?? []).flatMap(codesOf),
];

/** Every question in order, the items of a roster after it. */
export function everyQuestion({ pages }: Questionnaire): Question[] {
  return pages.flatMap((page) => page.questions.flatMap((question) => [question, ...(question.items ?? [])]));
}

/** Every item code of a questionnaire in order: the columns of its answers. */
export function itemCodes({ pages }: Questionnaire): string[] {
  return pages.flatMap((page) => page.questions.flatMap(codesOf));
}

/** The answer stored under an item code; a row of a matrix has a code of its own. */
export function answerOf(answers: Readonly<Record<string, unknown>>, code: string): unknown {
  if (Object.hasOwn(answers, code)) return answers[code];
  const dot = code.lastIndexOf('.');
  const whole = dot > 0 ? answers[code.slice(0, dot)] : undefined;
  const row = code.slice(dot + 1);
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, row)
    ? (whole as Record<string, unknown>)[row]
    : undefined;
}
