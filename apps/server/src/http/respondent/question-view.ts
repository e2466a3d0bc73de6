import { COUNTRIES } from '@enishi/programme';
import { pointsOf, problemSentence } from '@enishi/questionnaire';
import type { AnswerProblem, AnswerValue, Question, QuestionnaireTexts } from '@enishi/questionnaire';
import type { PageLocale } from '../pages/page-locale.js';

interface Option {
  id: string;
  value: string;
  label: string;
  checked: boolean;
}

interface Row {
  id: string;
  name: string;
  title: string;
  options: Option[];
  error: string | undefined;
}

/** A question as the template prints it: everything decided, nothing computed there. */
export interface QuestionView {
  name: string;
  id: string;
  widget: 'choice' | 'many' | 'scale' | 'matrix' | 'select' | 'line' | 'lines' | 'check';
  title: string;
  hint: string | undefined;
  /** Must be answered; conditional duties are said by the error. */
  required: boolean;
  error: string | undefined;
  /** Ids of hint and error, for `aria-describedby`. */
  describedBy: string;
  hidden: boolean;
  value: string;
  options: Option[];
  rows: Row[];
  inputType: string;
  inputMode: string | undefined;
  autocomplete: string | undefined;
  /** Longest text in UTF-16 units, as browsers count; the server counts characters. */
  maxLength: number | undefined;
}

/** Id of a question's field: codes have dots, which style sheets and fragments dislike. */
export const fieldId = (name: string): string => `q-${name.replaceAll('.', '-')}`;

interface ViewInput {
  question: Question;
  texts: QuestionnaireTexts;
  answer: AnswerValue | undefined;
  problems: readonly AnswerProblem[];
  locale: PageLocale;
  hidden?: boolean;
}

export function questionView({ question, texts, answer, problems, locale, hidden }: ViewInput): QuestionView {
  const { definition, name } = question;
  const words = texts.questions[name];
  const id = fieldId(name);
  const own = problems.filter((problem) => problem.question === name);
  const whole = own.find((problem) => problem.row === undefined);
  const error = whole && problemSentence(whole, locale);
  const options = (
    entries: readonly (readonly [string, string])[],
    chosen: readonly unknown[],
    prefix = id,
  ): Option[] =>
    entries.map(([value, label]) => ({
      id: `${prefix}-${value}`,
      value,
      label,
      checked: chosen.includes(value),
    }));
  const scale = (labels: string, points: readonly number[]) =>
    points.map((point) => [String(point), texts.scales[labels]?.[String(point)] ?? ''] as const);
  const view: QuestionView = {
    name,
    id,
    widget: 'line',
    title: words?.title ?? name,
    hint: words?.hint,
    required: definition.isRequired === true,
    error,
    describedBy: [words?.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' '),
    hidden: hidden === true,
    value: typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '',
    options: [],
    rows: [],
    inputType: 'text',
    inputMode: undefined,
    autocomplete: undefined,
    maxLength: undefined,
  };
  switch (definition.type) {
    case 'radiogroup':
      return {
        ...view,
        widget: 'choice',
        options: options(
          definition.choices.map((c) => [c, words?.choices?.[c] ?? c]),
          [answer],
        ),
      };
    case 'checkbox':
      return {
        ...view,
        widget: 'many',
        options: options(
          definition.choices.map((c) => [c, words?.choices?.[c] ?? c]),
          Array.isArray(answer) ? answer : [],
        ),
      };
    case 'dropdown':
      return {
        ...view,
        widget: 'select',
        options: options(
          definition.choices.map((c) => [c, words?.choices?.[c] ?? c]),
          [answer],
        ),
      };
    case 'country':
      return { ...view, widget: 'select', options: options(countryNames(locale), [answer]) };
    case 'rating':
      return {
        ...view,
        widget: 'scale',
        options: options(scale(definition.labels, pointsOf(definition)), [view.value]),
      };
    case 'matrix': {
      const given = (typeof answer === 'object' ? answer : {}) as Readonly<Record<string, number>>;
      const rows = definition.rows.map((row) => {
        const bad = own.find((problem) => problem.row === row);
        return {
          id: `${id}-${row}`,
          name: `${name}.${row}`,
          title: words?.rows?.[row] ?? row,
          options: options(
            scale(definition.labels, definition.columns),
            [String(given[row] ?? '')],
            `${id}-${row}`,
          ),
          error: bad && problemSentence(bad, locale),
        };
      });
      return { ...view, widget: 'matrix', rows };
    }
    case 'boolean':
      return {
        ...view,
        widget: 'check',
        options: [{ id, value: 'true', label: view.title, checked: answer === true }],
      };
    case 'comment':
      return { ...view, widget: 'lines', maxLength: definition.maxLength * 2 };
    case 'text': {
      if (definition.inputType === 'number') return { ...view, inputMode: 'decimal' };
      if (definition.inputType === 'date') return { ...view, inputType: 'date' };
      if (!('maxLength' in definition)) return view;
      const length = { maxLength: definition.maxLength * 2, autocomplete: definition.autocomplete };
      return definition.inputType === 'email'
        ? { ...view, ...length, inputType: 'email' }
        : { ...view, ...length };
    }
    // No completion report asks these.
    case 'partialdate':
    case 'institution':
    case 'person':
    case 'paneldynamic':
      return view;
  }
}

function countryNames(locale: PageLocale): (readonly [string, string])[] {
  const column = ({ ja: 2, en: 3, 'zh-Hans': 4 } as const)[locale];
  return COUNTRIES.map((country) => [country[0], country[column]] as const).toSorted((a, b) =>
    a[1].localeCompare(b[1], locale),
  );
}

/** Where a link of the error summary leads: the field itself, or the first choice of a group. */
export function problemTarget(view: QuestionView, row: string | undefined): string {
  if (row !== undefined)
    return view.rows.find(({ name }) => name === `${view.name}.${row}`)?.options[0]?.id ?? view.id;
  if (view.widget === 'choice' || view.widget === 'many' || view.widget === 'scale')
    return view.options[0]?.id ?? view.id;
  return view.id;
}
