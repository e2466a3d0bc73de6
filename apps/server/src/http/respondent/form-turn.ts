import { isLocale } from '@enishi/platform';
import { problemsOf, readForm } from '@enishi/questionnaire';
import type { AnswerProblem, Answers, Question, RoutePage } from '@enishi/questionnaire';
import type { OpenForm } from './form-kind.js';

export type Fields = Record<string, unknown> | null | undefined;

export type Step =
  | { kind: 'go'; to: RoutePage }
  | { kind: 'send'; to: undefined }
  | { kind: 'later'; to: undefined }
  | { kind: 'correct'; to: undefined; problems: readonly AnswerProblem[]; hasMoreQuestions: boolean };

/** One posted page: what its fields hold, and where the pressed button leads. */
export interface Turn {
  answers: Answers;
  current: RoutePage;
  step: Step;
}

/** Reads a posted page. Undefined when this person's way has no page at all. */
export function turnOf(form: OpenForm, pageName: unknown, body: Fields): Turn | undefined {
  const shown = textOf(body?.['shown'])
    .split(' ')
    .flatMap((name) => form.questionnaire.byName.get(name) ?? []);
  const answers = readForm(shown, fieldsOf(body), form.answers);
  const { pages } = form.routeWith(answers);
  const at = Math.max(
    0,
    pages.findIndex(({ name }) => name === pageName),
  );
  const current = pages[at];
  if (!current) return undefined;
  const step = stepOf(body, { current, answers, shown, before: pages[at - 1], after: pages[at + 1] });
  return { answers, current, step };
}

/** Where the pressed button leads. Only going on asks for answers; everything else keeps them as they are. */
function stepOf(
  body: Fields,
  page: {
    current: RoutePage;
    answers: Answers;
    shown: readonly Question[];
    before: RoutePage | undefined;
    after: RoutePage | undefined;
  },
): Step {
  const { current, answers, shown } = page;
  if (isLocale(body?.['lang'])) return { kind: 'go', to: current };
  if (body?.['go'] === 'back') return { kind: 'go', to: page.before ?? current };
  if (body?.['go'] === 'later') return { kind: 'later', to: undefined };
  const problems = problemsOf(current.questions, answers);
  const hasMoreQuestions = current.questions.some((question) => !shown.includes(question));
  if (problems.length === 0 && !hasMoreQuestions)
    return page.after ? { kind: 'go', to: page.after } : { kind: 'send', to: undefined };
  // New questions are first shown, then insisted on.
  const known = problems.filter(({ question }) => shown.some(({ name }) => name === question));
  return { kind: 'correct', to: undefined, problems: known, hasMoreQuestions };
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Values of a posted form, whichever way the parser gives one or several. */
export function fieldsOf(body: Fields): (name: string) => readonly string[] {
  return (name) => {
    const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
    return [value].flat().filter((one): one is string => typeof one === 'string');
  };
}
