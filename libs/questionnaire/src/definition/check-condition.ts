import { type Condition, type Literal, questionsIn } from '../condition/condition.js';
import { ConditionSyntaxError, parseCondition } from '../condition/parse-condition.js';
import type { Comparable } from '../kind/kind.js';
import { findKind } from '../kind/kinds.js';
import type { GivenType, QuestionDefinition, RosterQuestion } from './definition.js';

/** What a condition may read at its place. */
export interface Scope {
  /** Questions of the pages before this place. */
  earlier: ReadonlyMap<string, QuestionDefinition>;
  /** Every question, items of rosters too: last year's answers are known from the start. */
  all: ReadonlyMap<string, QuestionDefinition>;
  given: Readonly<Record<string, GivenType>>;
  /** Inside a roster: the roster, and its items before this place. */
  panel?: { roster: RosterQuestion; earlier: ReadonlyMap<string, QuestionDefinition> };
}

/** Reasons why a condition cannot stand here. */
export function conditionFaults(text: string, scope: Scope): string[] {
  let condition: Condition;
  try {
    condition = parseCondition(text);
  } catch (error) {
    if (error instanceof ConditionSyntaxError) return [error.message];
    throw error;
  }
  const unknown = questionsIn(condition).filter((name) => !isReadable(name, scope));
  if (unknown.length > 0)
    return unknown.map((name) => `reads {${name}}, which is not a question before this one`);
  return comparisonFaults(condition, scope);
}

/** Is this the name of something given: declared, or last year's answer to an item? */
export const isGivenName = (name: string, { given, all }: Pick<Scope, 'given' | 'all'>): boolean =>
  Object.hasOwn(given, name) || (name.startsWith('last.') && all.has(name.slice(5)));

/** Does the name mean something at this place? */
export const isReadable = (name: string, scope: Scope): boolean =>
  scope.earlier.has(name) || isGivenName(name, scope) || panelItem(name, scope) !== undefined;

function panelItem(name: string, { panel }: Scope): QuestionDefinition | 'verdict' | undefined {
  if (!panel || !name.startsWith('panel.')) return undefined;
  const item = name.slice(6);
  if (panel.roster.verdicts && item === `${panel.roster.name}.verdict`) return 'verdict';
  return panel.earlier.get(item);
}

const codes = (list: readonly string[]): Comparable => ({
  type: 'string',
  arity: 'one',
  ordered: false,
  allows: (literal) => list.includes(literal as string),
});

function comparableOf(name: string, scope: Scope): Comparable | undefined {
  if (Object.hasOwn(scope.given, name)) {
    const type = scope.given[name] as GivenType;
    if (typeof type !== 'string') return codes(type);
    return { type, arity: 'one', ordered: type === 'number', allows: (literal) => typeof literal === type };
  }
  const item = panelItem(name, scope);
  if (item === 'verdict') return codes(scope.panel?.roster.verdicts ?? []);
  const question = item ?? scope.earlier.get(name) ?? scope.all.get(name.slice(5));
  return question && findKind(question)?.comparable(question);
}

/** A comparison that can never hold, or that compares unlike things, is a mistake of the author. */
function comparisonFaults(condition: Condition, scope: Scope): string[] {
  if (condition.is === 'and' || condition.is === 'or')
    return condition.parts.flatMap((part) => comparisonFaults(part, scope));
  if (condition.is === 'not') return comparisonFaults(condition.part, scope);
  if (condition.is === 'empty' || condition.is === 'notempty') return [];
  const name = condition.question;
  const comparable = comparableOf(name, scope);
  if (!comparable) return [`{${name}} can only be tested with empty or notempty`];
  const other = condition.is === 'compare' && typeof condition.with === 'object' ? condition.with : undefined;
  const literals = condition.is === 'member' ? condition.of : other ? [] : [condition.with as Literal];
  const impossible = literals.filter((literal) => !comparable.allows(literal));
  if (impossible.length > 0)
    return impossible.map((value) => `{${name}} can never be ${JSON.stringify(value)}`);
  if (condition.is === 'compare') {
    if (comparable.arity === 'many') return [`{${name}} is a list: use contains, anyof or allof`];
    const ordering = condition.how !== '=' && condition.how !== '!=';
    if (ordering && !comparable.ordered) return [`{${name}} has no order`];
    return other ? referenceFaults(name, comparable, other.name, scope) : [];
  }
  return comparable.arity === 'one' && condition.how !== 'anyof' && condition.how !== 'noneof'
    ? [`{${name}} is not a list: use =, anyof or noneof`]
    : [];
}

function referenceFaults(name: string, comparable: Comparable, other: string, scope: Scope): string[] {
  if (name === other) return [`compares {${name}} with itself`];
  const theirs = comparableOf(other, scope);
  if (!theirs) return [`{${other}} can only be tested with empty or notempty`];
  return theirs.type === comparable.type && theirs.arity === 'one'
    ? []
    : [`{${name}} and {${other}} are not of one kind`];
}
