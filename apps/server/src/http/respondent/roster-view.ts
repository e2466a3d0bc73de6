import { newLineId, noGiven, problemSentence } from '@enishi/questionnaire';
import type { AnswerProblem, Question, RosterQuestion, RouteLine } from '@enishi/questionnaire';
import { fill } from '../pages/render-page.js';
import { formTexts } from './locales/index.js';
import { fieldId } from './view.js';
import type { LineView, QuestionView, ViewInput } from './view.js';

/** Shows one question of a line, as any other. */
type ViewOf = (input: ViewInput) => QuestionView;

/** Id of the line that the script copies; it puts the true one in its place. */
export const BLANK_ID = '__line__';

const MOST_LINES = 200;

type RosterParts = Pick<QuestionView, 'lines' | 'canAdd' | 'addId' | 'addWord'>;

/**
 * The lines of a roster: known ones first with who told us and what can be said about them, then those that
 * the person added, and one empty line where there is none yet.
 */
export function rosterLines(input: ViewInput, viewOf: ViewOf): RosterParts {
  const { question, texts, locale, problems, isEmpty } = input;
  const { maxPanelCount = MOST_LINES } = question.definition as RosterQuestion;
  const words = texts.questions[question.name];
  const shown = isEmpty ? [] : (input.lines?.[question.name] ?? []);
  const own = problems.filter((problem) => problem.question === question.name && problem.line !== undefined);
  const known = shown.filter((line) => line.known).length;
  const lines = shown.map((line, at) =>
    lineView(
      input,
      viewOf,
      line,
      line.known ? at + 1 : at - known + 1,
      own.filter((problem) => problem.line === line.id),
    ),
  );
  const begin =
    lines.length === 0 && !isEmpty ? [lineView(input, viewOf, emptyLine(question, newLineId()), 1, [])] : [];
  return {
    lines: [...lines, ...begin],
    canAdd: shown.length < maxPanelCount,
    addId: isEmpty ? BLANK_ID : newLineId(),
    addWord: words?.add ?? formTexts[locale].add,
  };
}

/** An empty line that the script copies: everything that may be asked in it. */
export const blankLine = (input: ViewInput, viewOf: ViewOf): LineView =>
  lineView(input, viewOf, emptyLine(input.question, BLANK_ID), 0, []);

const emptyLine = ({ items = [] }: Question, id: string): RouteLine => ({
  id,
  known: undefined,
  verdict: undefined,
  isOpen: true,
  items: items.filter(({ visibleIf }) => visibleIf === undefined),
  answers: {},
});

function lineView(
  input: ViewInput,
  viewOf: ViewOf,
  line: RouteLine,
  number: number,
  problems: readonly AnswerProblem[],
): LineView {
  const { question, texts, locale, given = noGiven, isEmpty } = input;
  const { name, items = [], definition } = question;
  const words = texts.questions[name];
  const page = formTexts[locale];
  const key = `${name}#${line.id}`;
  const whole = problems.find(({ item }) => item === undefined);
  // the script shows and hides within a line, so it gets every question
  const asked = isEmpty ? items : line.items;
  const heading = line.known?.label || fill(words?.line ?? page.lineNew, { n: number });
  const { verdicts } = definition as RosterQuestion;
  return {
    id: line.id,
    fieldId: fieldId(key),
    key,
    roster: name,
    heading: isEmpty ? (words?.line ?? page.lineNew) : heading,
    // the script puts the words of each line's own source there
    source: isEmpty ? '…' : line.known && sourceWords(line.known.source, page),
    error: whole && !line.known ? problemSentence(whole, locale) : undefined,
    verdicts:
      verdicts && (line.known || isEmpty)
        ? verdictView(input, line, verdicts, whole && problemSentence(whole, locale))
        : undefined,
    isOpen: line.isOpen,
    asked: asked.map((item) => item.name).join(','),
    questions: asked.map((item) =>
      viewOf({
        question: item,
        texts,
        answer: line.answers[item.name],
        problems: problems.filter((problem) => problem.item === item.name),
        locale,
        given,
        piped: input.piped,
        ...(isEmpty && { isEmpty }),
        hidden: isEmpty === true && item.visibleIf !== undefined,
        prefix: `${key}.`,
      }),
    ),
    removeLabel: line.known ? undefined : (words?.remove ?? page.removeLine),
  };
}

function sourceWords(source: string, page: (typeof formTexts)['ja']): string | undefined {
  return (
    {
      LAST_YEAR: page.sourceLastYear,
      ALUMNUS: page.sourceAlumnus,
      HOST: page.sourceHost,
      OUTCOME: page.sourceOutcome,
    } as Readonly<Record<string, string>>
  )[source];
}

/** What can be said about a known line, as a question of its own. */
function verdictView(
  { question, texts, locale }: ViewInput,
  line: RouteLine,
  verdicts: readonly string[],
  error: string | undefined,
): QuestionView {
  const name = `${question.name}#${line.id}.verdict`;
  const id = fieldId(name);
  const words = texts.questions[question.name];
  return {
    name,
    code: 'verdict',
    id,
    widget: 'choice',
    title: formTexts[locale].verdictAsk,
    pipe: undefined,
    hint: undefined,
    required: (question.definition as RosterQuestion).eachVerdictRequired === true,
    error,
    describedBy: error ? `${id}-error` : '',
    hidden: false,
    value: '',
    options: verdicts.map((verdict) => ({
      id: `${id}-${verdict}`,
      value: verdict,
      label: words?.verdicts?.[verdict] ?? verdict,
      checked: line.verdict === verdict,
    })),
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
}
