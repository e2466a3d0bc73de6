import { COUNTRIES } from '@enishi/programme';
import { pointsOf, problemSentence, UNNAMED } from '@enishi/questionnaire';
import type { AnswerProblem, InstitutionAnswer } from '@enishi/questionnaire';
import type { PageLocale } from '../pages/page-locale.js';
import { dateParts } from './date-parts.js';
import { formTexts } from './locales/index.js';
import { blankLine, rosterLines } from './roster-view.js';
import { fieldId } from './view.js';
import type { Option, QuestionView, ViewInput } from './view.js';

export function questionView(input: ViewInput): QuestionView {
  const { question, texts, answer, problems, locale, hidden, isEmpty, prefix = '' } = input;
  const { definition } = question;
  const words = texts.questions[question.name];
  const name = prefix + question.name;
  const id = fieldId(name);
  const own = problems.filter((problem) => (problem.item ?? problem.question) === question.name);
  const whole = own.find(
    ({ row, line, item }) => row === undefined && (line === undefined || item !== undefined),
  );
  const error = whole && problemSentence(whole, locale);
  const title = words?.title ?? question.name;
  const text = (raw: string): string => input.piped?.(raw) ?? raw;
  const options = (
    entries: readonly (readonly [string, string])[],
    chosen: readonly unknown[],
    before = id,
  ): Option[] =>
    entries.map(([value, label]) => ({
      id: `${before}-${value}`,
      value,
      label,
      checked: chosen.includes(value),
    }));
  const scale = (labels: string, points: readonly number[]) =>
    points.map((point) => [String(point), texts.scales[labels]?.[String(point)] ?? ''] as const);
  const choices = (codes: readonly string[]) =>
    codes.map((code) => [code, words?.choices?.[code] ?? code] as const);
  const hint = words?.hint === undefined ? undefined : text(words.hint);
  const view: QuestionView = {
    name,
    code: question.name,
    id,
    widget: 'line',
    title: text(title),
    pipe: isEmpty && title.includes('{') ? title : undefined,
    hint,
    required: definition.isRequired === true,
    error,
    describedBy: [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' '),
    hidden: hidden === true,
    value: typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '',
    options: [],
    rows: [],
    inputType: 'text',
    inputMode: undefined,
    autocomplete: undefined,
    maxLength: undefined,
    parts: undefined,
    institution: undefined,
    lines: [],
    blank: undefined,
    canAdd: false,
    addId: '',
    addWord: '',
    fileHref: undefined,
    hasPeople: false,
  };
  const many = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
  switch (definition.type) {
    case 'radiogroup':
      return { ...view, widget: 'choice', options: options(choices(definition.choices), [answer]) };
    case 'checkbox':
      return { ...view, widget: 'many', options: options(choices(definition.choices), many) };
    case 'dropdown':
      return { ...view, widget: 'select', options: options(choices(definition.choices), [answer]) };
    case 'country':
      return { ...view, widget: 'select', options: options(countryNames(locale), [answer]) };
    case 'person': {
      const people = input.given?.persons.map((one) => [one.id, one.name] as const) ?? [];
      const entries = [...people, [UNNAMED, formTexts[locale].notNamed] as const];
      return definition.several
        ? { ...view, widget: 'many', options: options(entries, many) }
        : { ...view, widget: 'select', hasPeople: true, options: options(entries, [answer]) };
    }
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
    case 'partialdate':
      return { ...view, widget: 'partialDate', parts: dateParts(name, id, view.value, locale) };
    case 'institution': {
      const chosen = answer as InstitutionAnswer | undefined;
      return {
        ...view,
        widget: 'institution',
        institution: { id: chosen?.id ?? '', name: chosen?.name ?? '' },
        options: definition.reasons ? options(choices(definition.reasons), [chosen?.reason]) : [],
      };
    }
    case 'paneldynamic':
      return {
        ...view,
        widget: 'roster',
        ...rosterLines(input, questionView),
        blank: isEmpty ? [blankLine(input, questionView)] : undefined,
      };
    case 'text': {
      if (definition.inputType === 'number') return { ...view, inputMode: 'decimal' };
      if (definition.inputType === 'date') return { ...view, inputType: 'date' };
      if (definition.inputType === 'doi' || definition.inputType === 'orcid') {
        const told = hint ?? formTexts[locale][definition.inputType === 'doi' ? 'doiHint' : 'orcidHint'];
        const describedBy = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
        return { ...view, hint: told, describedBy, inputMode: 'url', maxLength: 300 };
      }
      const isMail = definition.inputType === 'email';
      const { maxLength, autocomplete } = definition as { maxLength: number; autocomplete?: string };
      return { ...view, maxLength: maxLength * 2, autocomplete, inputType: isMail ? 'email' : 'text' };
    }
  }
}

const countries = new Map<PageLocale, (readonly [string, string])[]>();

function countryNames(locale: PageLocale): (readonly [string, string])[] {
  const known = countries.get(locale);
  if (known) return known;
  const column = ({ ja: 2, en: 3, 'zh-Hans': 4 } as const)[locale];
  const named = COUNTRIES.map((country) => [country[0], country[column]] as const).toSorted((a, b) =>
    a[1].localeCompare(b[1], locale),
  );
  countries.set(locale, named);
  return named;
}

/** The name of a country in the reader's language, for titles. */
export const countryName = (code: string, locale: PageLocale): string | undefined =>
  countryNames(locale).find(([known]) => known === code)?.[1];

/** Where a link of the error summary leads: the field itself, the first choice of a group, the field in a line. */
export function problemTarget(view: QuestionView, { row, line, item }: AnswerProblem): string {
  if (line !== undefined) {
    const shown = view.lines.find(({ id }) => id === line);
    const field = shown?.questions.find(({ code }) => code === item) ?? shown?.verdicts;
    return field
      ? problemTarget(field, { code: 'REQUIRED', question: '', ...(row && { row }) })
      : (shown?.fieldId ?? view.id);
  }
  if (row !== undefined)
    return view.rows.find(({ name }) => name === `${view.name}.${row}`)?.options[0]?.id ?? view.id;
  if (view.widget === 'choice' || view.widget === 'many' || view.widget === 'scale')
    return view.options[0]?.id ?? view.id;
  return view.id;
}
