import { checkAnswers, routeOf } from '@enishi/questionnaire';
import type {
  Answers,
  AnswerValue,
  Given,
  ItemDefinition,
  QuestionDefinition,
  Questionnaire,
  RosterLine,
} from '@enishi/questionnaire';
import type { DemoRandom } from '../demo-random.js';

/** How somebody of the demo answers one item: a value, or nothing. */
export type Draw = (random: DemoRandom, given: Given) => AnswerValue | undefined;

/** What is special about some items; the others are drawn evenly. For rosters: how many lines are added. */
export interface Habits {
  readonly items: Readonly<Record<string, Draw>>;
  readonly lines: Readonly<Record<string, (random: DemoRandom) => number>>;
  /** Share of optional questions that are answered. */
  readonly diligence: number;
}

/** One code by its weight. */
export function weighed<C extends string>(random: DemoRandom, weights: Readonly<Record<C, number>>): C {
  const entries = Object.entries(weights) as [C, number][];
  let left = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of entries) if ((left -= weight) < 0) return code;
  return entries[0]![0];
}

/** Each code with a chance of its own; `NONE` when nothing was chosen. */
export function several(random: DemoRandom, chances: Readonly<Record<string, number>>): string[] {
  const chosen = Object.entries(chances).flatMap(([code, chance]) => (random.chance(chance) ? [code] : []));
  return chosen.length > 0 ? chosen : ['NONE'];
}

/**
 * Answers of one believable person: goes the way that the form itself leads, question after question, until nothing
 * is left to ask. Throws when the form would not take the result, so that no demo row is one that nobody could send.
 */
export function drawAnswers(
  questionnaire: Questionnaire,
  given: Given,
  random: DemoRandom,
  habits: Habits,
): Answers {
  const skipped = new Set<string>();
  let answers: Answers = {};
  for (let round = 0; round < 40; round++) {
    const next = answerMore(questionnaire, answers, given, random, habits, skipped);
    if (!next) break;
    answers = next;
  }
  const checked = checkAnswers(questionnaire, answers, given);
  if (!checked.complete) throw new Error(`demo answers: ${JSON.stringify(checked.problems)}`);
  return checked.answers;
}

function answerMore(
  questionnaire: Questionnaire,
  before: Answers,
  given: Given,
  random: DemoRandom,
  habits: Habits,
  skipped: Set<string>,
): Answers | undefined {
  const route = routeOf(questionnaire, before, given);
  const answers: Record<string, AnswerValue> = { ...before };
  let isMore = false;
  for (const { questions } of route.pages)
    for (const { name, definition } of questions) {
      if (definition.type === 'paneldynamic') {
        const lines = linesOf(definition, name, before, given, random, habits, skipped);
        const filled = lines.map((line) => {
          const open = route.lines[name]?.find(({ id }) => id === line.id);
          const own: Record<string, AnswerValue> = { ...line.answers };
          for (const item of open?.items ?? [])
            isMore =
              fill(item.definition, item.name, own, `${name}#${line.id}`, given, random, habits, skipped) ||
              isMore;
          return { ...line, answers: own };
        });
        if (filled.length > 0 && !Object.hasOwn(before, name)) isMore = true;
        if (filled.length > 0) answers[name] = filled;
      } else isMore = fill(definition, name, answers, '', given, random, habits, skipped) || isMore;
    }
  return isMore ? answers : undefined;
}

/** Draws one answer into `answers`. @returns whether something was added */
function fill(
  definition: QuestionDefinition | ItemDefinition,
  name: string,
  answers: Record<string, AnswerValue>,
  where: string,
  given: Given,
  random: DemoRandom,
  habits: Habits,
  skipped: Set<string>,
): boolean {
  const key = where + name;
  if (Object.hasOwn(answers, name) || skipped.has(key)) return false;
  skipped.add(key);
  const own = habits.items[name];
  if (!own && definition.isRequired !== true && !random.chance(habits.diligence)) return false;
  const value = own ? own(random, given) : evenly(definition, random, given);
  if (value === undefined) return false;
  answers[name] = value;
  return true;
}

function linesOf(
  definition: QuestionDefinition,
  name: string,
  before: Answers,
  given: Given,
  random: DemoRandom,
  habits: Habits,
  skipped: Set<string>,
): readonly RosterLine[] {
  const there = before[name] as readonly RosterLine[] | undefined;
  if (there || skipped.has(`${name}#`)) return there ?? [];
  skipped.add(`${name}#`);
  const verdicts = definition.type === 'paneldynamic' ? (definition.verdicts ?? []) : [];
  const known = (given.lines[name] ?? []).map(({ id }): RosterLine => ({
    id,
    known: true,
    ...(verdicts.length > 0 && { verdict: random.chance(0.85) ? verdicts[0]! : random.pick(verdicts) }),
    answers: {},
  }));
  const added = Array.from({ length: habits.lines[name]?.(random) ?? 0 }, (): RosterLine => ({
    id: lineId(random),
    answers: {},
  }));
  return [...known, ...added];
}

const lineId = (random: DemoRandom) =>
  Array.from({ length: 12 }, () => 'abcdefghijkmnpqrstuvwxyz23456789'[random.below(32)]).join('');

function evenly(
  definition: QuestionDefinition | ItemDefinition,
  random: DemoRandom,
  given: Given,
): AnswerValue | undefined {
  switch (definition.type) {
    case 'radiogroup':
    case 'dropdown':
      return random.pick(definition.choices);
    case 'checkbox': {
      const real = definition.choices.filter((code) => code !== 'NONE');
      const chosen = real.filter(() => random.chance(0.3)).slice(0, definition.maxSelectedChoices ?? 99);
      return chosen.length > 0 ? chosen : [definition.choices.includes('NONE') ? 'NONE' : random.pick(real)];
    }
    case 'rating':
      return Math.min(definition.rateMax, definition.rateMin + 1 + random.below(definition.rateMax));
    case 'matrix':
      return Object.fromEntries(
        definition.rows.map((row) => [
          row,
          definition.columns[random.below(Math.min(3, definition.columns.length))]!,
        ]),
      );
    case 'person':
      return given.persons.length > 0 ? random.pick(given.persons).id : 'UNNAMED';
    case 'text':
      return definition.inputType === 'number' ? (definition.min ?? 0) + random.below(6) : undefined;
    default:
      // words, dates and places are drawn only where somebody said how
      return undefined;
  }
}
