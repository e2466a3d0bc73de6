import { isLocale } from '@enishi/platform';
import { problemsOf, readForm } from '@enishi/questionnaire';
import type {
  AnswerProblem,
  Answers,
  FormFields,
  Question,
  Route,
  RouteLine,
  RoutePage,
} from '@enishi/questionnaire';
import { joinedDate } from './date-parts.js';
import type { OpenForm } from './form-kind.js';
import { withoutUntouched } from './seen-answers.js';
import { fieldId } from './view.js';

export type Fields = Record<string, unknown> | null | undefined;

export type Step =
  | { kind: 'go'; to: RoutePage }
  | { kind: 'send'; to: undefined }
  | { kind: 'later'; to: undefined }
  | { kind: 'unmeasured'; to: RoutePage }
  /** A line of a roster came or went. */
  | { kind: 'stay'; to: RoutePage; anchor: string }
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
  const fields = fieldsOf(body);
  const posted = readForm(shown, withDates(fields), form.answers, form.given);
  const answers = withoutUntouched(form.answers, posted, fields('seen')[0]);
  const route = form.routeWith(answers);
  const { pages } = route;
  const at = Math.max(
    0,
    pages.findIndex(({ name }) => name === pageName),
  );
  const current = pages[at];
  if (!current) return undefined;
  const step = stepOf(body, {
    current,
    route,
    shown,
    asked: (roster, line) => fields(`${roster}#${line}.asked`).flatMap((codes) => codes.split(',')),
    form,
    before: pages[at - 1],
    after: pages[at + 1],
  });
  return { answers, current, step };
}

/** Where the pressed button leads. Only going on asks for answers; everything else keeps them as they are. */
function stepOf(
  body: Fields,
  page: {
    current: RoutePage;
    route: Route;
    shown: readonly Question[];
    /** Questions of a line that the posted page asked. */
    asked: (roster: string, line: string) => readonly string[];
    form: OpenForm;
    before: RoutePage | undefined;
    after: RoutePage | undefined;
  },
): Step {
  const { current, route, shown, asked, form } = page;
  if (isLocale(body?.['lang'])) return { kind: 'go', to: current };
  const line = lineButton(body, shown);
  if (line) return { kind: 'stay', to: current, anchor: line };
  if (body?.['go'] === 'back') return { kind: 'go', to: page.before ?? current };
  if (body?.['go'] === 'later') return { kind: 'later', to: undefined };
  if (body?.['go'] === 'unmeasured') return { kind: 'unmeasured', to: current };
  const isNewItem = (roster: string, { id, items }: RouteLine) =>
    items.some(({ name }) => !asked(roster, id).includes(name));
  const problems = pageProblems(form, route, current);
  const hasMoreQuestions = current.questions.some(
    (question) =>
      !shown.includes(question) ||
      (route.lines[question.name] ?? []).some((one) => isNewItem(question.name, one)),
  );
  if (problems.length === 0 && !hasMoreQuestions)
    return page.after ? { kind: 'go', to: page.after } : { kind: 'send', to: undefined };
  // New questions are first shown, then insisted on.
  const known = problems.filter(
    ({ question, line: at, item }) =>
      shown.some(({ name }) => name === question) &&
      (at === undefined || item === undefined || asked(question, at).includes(item)),
  );
  return { kind: 'correct', to: undefined, problems: known, hasMoreQuestions };
}

/** Problems of one page, but for what was answered in another browser. */
function pageProblems(form: OpenForm, route: Route, current: RoutePage): AnswerProblem[] {
  const elsewhere = form.answeredElsewhere ?? [];
  return problemsOf(current.questions, route.answers, form.given).filter(
    ({ question }) => !elsewhere.includes(question),
  );
}

/** Where to go on reading after a line was added (`<roster>#add`) or taken away (`<roster>#remove`). */
function lineButton(body: Fields, shown: readonly Question[]): string | undefined {
  const fields = fieldsOf(body);
  for (const { name } of shown) {
    const added = fields(`${name}#add`)[0];
    if (added !== undefined) return /^[\w-]{1,64}$/.test(added) ? fieldId(`${name}#${added}`) : fieldId(name);
    if (fields(`${name}#remove`).length > 0) return fieldId(name);
  }
  return undefined;
}

/** Dates come in parts; the questionnaire reads them as one. */
const withDates =
  (fields: FormFields): FormFields =>
  (name) => {
    const own = fields(name);
    const date = own.length === 0 ? joinedDate(fields, name) : undefined;
    return date === undefined ? own : [date];
  };

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Values of a posted form, whichever way the parser gives one or several. */
export function fieldsOf(body: Fields): (name: string) => readonly string[] {
  return (name) => {
    const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
    return [value].flat().filter((one): one is string => typeof one === 'string');
  };
}
