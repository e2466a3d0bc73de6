import { type Condition, questionsIn } from '../condition/condition.js';
import { ConditionSyntaxError, parseCondition } from '../condition/parse-condition.js';
import type { Comparable } from '../kind/kind.js';
import { findKind } from '../kind/kinds.js';
import type { QuestionDefinition, QuestionnaireDefinition } from './definition.js';

/** What is wrong with a definition: where (page, question, property) and why. */
export interface DefinitionFault {
  place: string;
  reason: string;
}

const codePattern = /^[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)*$/;

function conditionFaults(
  text: string,
  place: string,
  earlier: ReadonlyMap<string, QuestionDefinition>,
): DefinitionFault[] {
  let condition: Condition;
  try {
    condition = parseCondition(text);
  } catch (error) {
    if (error instanceof ConditionSyntaxError) return [{ place, reason: error.message }];
    throw error;
  }
  const unknown = questionsIn(condition).filter((name) => !earlier.has(name));
  if (unknown.length > 0)
    return unknown.map((name) => ({
      place,
      reason: `reads {${name}}, which is not a question before this one`,
    }));
  return comparisonFaults(condition, earlier).map((reason) => ({ place, reason }));
}

/** A comparison that can never hold, or that compares unlike things, is a mistake of the author. */
function comparisonFaults(
  condition: Condition,
  questions: ReadonlyMap<string, QuestionDefinition>,
): string[] {
  if (condition.is === 'and' || condition.is === 'or')
    return condition.parts.flatMap((part) => comparisonFaults(part, questions));
  if (condition.is === 'not') return comparisonFaults(condition.part, questions);
  if (condition.is === 'empty' || condition.is === 'notempty') return [];
  const question = questions.get(condition.question) as QuestionDefinition;
  const comparable: Comparable | undefined = findKind(question)?.comparable(question);
  if (!comparable) return [`{${question.name}} can only be tested with empty or notempty`];
  const literals = condition.is === 'compare' ? [condition.with] : condition.of;
  const impossible = literals.filter((literal) => !comparable.allows(literal));
  if (impossible.length > 0)
    return impossible.map((value) => `{${question.name}} can never be ${JSON.stringify(value)}`);
  if (condition.is === 'compare') {
    if (comparable.arity === 'many') return [`{${question.name}} is a list: use contains, anyof or allof`];
    const ordering = condition.how !== '=' && condition.how !== '!=';
    return ordering && !comparable.ordered ? [`{${question.name}} has no order`] : [];
  }
  return comparable.arity === 'one' && condition.how !== 'anyof' && condition.how !== 'noneof'
    ? [`{${question.name}} is not a list: use =, anyof or noneof`]
    : [];
}

function questionFaults(
  question: QuestionDefinition,
  place: string,
  earlier: ReadonlyMap<string, QuestionDefinition>,
): DefinitionFault[] {
  const kind = findKind(question);
  if (!kind) return [{ place, reason: `type "${question.type}" is not one of ours` }];
  const faults = kind.faults(question).map((reason) => ({ place, reason }));
  if (question.isRequired && question.requiredIf !== undefined)
    faults.push({ place, reason: 'has both isRequired and requiredIf; only one can decide' });
  for (const property of ['visibleIf', 'requiredIf'] as const) {
    const text = question[property];
    if (text !== undefined) faults.push(...conditionFaults(text, `${place} ${property}`, earlier));
  }
  return faults;
}

/**
 * Checks a definition before anybody answers it. Empty when nothing is wrong. A condition may only read
 * questions that come before it, so no circle is possible and one pass decides what is shown.
 */
export function checkDefinition(definition: QuestionnaireDefinition): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const earlier = new Map<string, QuestionDefinition>();
  const codes = new Set<string>();
  const pages = new Set<string>();
  if (!Number.isInteger(definition.version) || definition.version < 1)
    faults.push({ place: definition.code, reason: 'version must be a whole number from 1' });
  for (const page of definition.pages) {
    if (pages.has(page.name)) faults.push({ place: page.name, reason: 'this page name is used twice' });
    pages.add(page.name);
    if (page.elements.length === 0) faults.push({ place: page.name, reason: 'a page without questions' });
    if (page.visibleIf !== undefined)
      faults.push(...conditionFaults(page.visibleIf, `${page.name} visibleIf`, earlier));
    for (const question of page.elements) {
      const place = `${page.name} ${question.name}`;
      if (!codePattern.test(question.name)) faults.push({ place, reason: 'the name is not an item code' });
      faults.push(...questionFaults(question, place, earlier));
      // Case does not distinguish codes: people and spreadsheets do not keep it.
      const own = [...new Set([question.name, ...(findKind(question)?.itemCodes(question) ?? [])])];
      for (const code of own) {
        if (codes.has(code.toLowerCase())) faults.push({ place, reason: `the code ${code} is used twice` });
        codes.add(code.toLowerCase());
      }
      earlier.set(question.name, question);
    }
  }
  return faults;
}
