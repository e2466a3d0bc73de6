import type { Answers, AnswerValue, RosterLine } from '../answer/answer.js';
import { type Given, type GivenLine, own } from '../answer/given.js';
import { givenAnswer, isShown } from '../condition/shown.js';
import type { RosterQuestion } from '../definition/definition.js';
import type { Question } from '../definition/questionnaire.js';

/** One line of a roster as this person sees it. */
export interface RouteLine {
  id: string;
  /** What was given, of a line that was known before. */
  known: GivenLine | undefined;
  verdict: string | undefined;
  /** Its questions are asked. A known line first waits for a verdict that opens it. */
  isOpen: boolean;
  /** The questions to show, in order; empty while the line is not open. */
  items: readonly Question[];
  /** The answers that count: given ones too, unless the person changed or emptied them. */
  answers: Answers;
}

export const linesIn = (value: AnswerValue | undefined): readonly RosterLine[] =>
  Array.isArray(value) ? (value as readonly RosterLine[]) : [];

/**
 * The lines of a roster: the known ones in the given order, then those that the person added. `answers` are
 * those before the roster on this person's way.
 */
export function linesOf(
  question: Question,
  value: AnswerValue | undefined,
  answers: Answers,
  given: Given,
): RouteLine[] {
  const known = own(given.lines, question.name) ?? [];
  const said = linesIn(value);
  const line = (id: string, knownAs: GivenLine | undefined): RouteLine =>
    routeLine(
      question,
      said.find((entry) => entry.id === id) ?? { id, answers: {} },
      knownAs,
      answers,
      given,
    );
  return [
    ...known.map((entry) => line(entry.id, entry)),
    // A line that says it was known and is not given any more could not be explained.
    ...said
      .filter((entry) => !known.some(({ id }) => id === entry.id) && entry.known !== true)
      .map((entry) => line(entry.id, undefined)),
  ];
}

/** Are its questions asked? Those of a known line only after a verdict that opens it. */
export const isOpenLine = (
  { verdicts, openOn }: RosterQuestion,
  known: GivenLine | undefined,
  verdict: string | undefined,
): boolean => !known || !verdicts || (verdict !== undefined && openOn?.includes(verdict) === true);

function routeLine(
  { name, definition, items = [] }: Question,
  said: RosterLine,
  known: GivenLine | undefined,
  answers: Answers,
  given: Given,
): RouteLine {
  const roster = definition as RosterQuestion;
  const verdict = known && roster.verdicts ? said.verdict : undefined;
  const isOpen = isOpenLine(roster, known, verdict);
  const base = known?.answers ?? {};
  if (!isOpen) {
    const kept = items.flatMap((item) => {
      const value = own(base, item.name);
      return value === undefined ? [] : [[item.name, value] as const];
    });
    return { id: said.id, known, verdict, isOpen, items: [], answers: Object.fromEntries(kept) };
  }
  const counted: Record<string, AnswerValue> = {};
  // The verdict can be read like an item of the line, and is none.
  const panel = () => (verdict === undefined ? counted : { ...counted, [`${name}.verdict`]: verdict });
  const shown: Question[] = [];
  for (const item of items) {
    const carried = givenAnswer(item, answers, given, panel());
    if (carried !== undefined) counted[item.name] = carried;
    else if (isShown(item, answers, given, panel())) {
      shown.push(item);
      const isCleared = said.cleared?.includes(item.name) === true;
      const answer = own(said.answers, item.name) ?? (isCleared ? undefined : own(base, item.name));
      if (answer !== undefined) counted[item.name] = answer;
    }
  }
  return { id: said.id, known, verdict, isOpen, items: shown, answers: counted };
}

/** What of the lines counts: added lines, and known ones about which something was said. */
export function countedLines(question: Question, lines: readonly RouteLine[]): RosterLine[] {
  const { verdicts } = question.definition as RosterQuestion;
  return lines.flatMap(({ id, known, verdict, items, answers }): RosterLine[] => {
    if (!known) return [{ id, answers }];
    if (verdicts && verdict === undefined) return [];
    const cleared = items
      .map((item) => item.name)
      .filter((name) => own(known.answers, name) !== undefined && own(answers, name) === undefined);
    return [
      {
        id,
        known: true,
        ...(verdict === undefined ? {} : { verdict }),
        answers,
        ...(cleared.length > 0 ? { cleared } : {}),
      },
    ];
  });
}
