import { newId } from '@enishi/platform';
import { problemSentence } from '@enishi/questionnaire';
import type { AnswerProblem, RoutePage } from '@enishi/questionnaire';
import { completionReportV1, presentCompletionReport } from '@enishi/surveys';
import type { ReportInHand } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import { page } from '../pages/render-page.js';
import type { PageFrame } from '../pages/render-page.js';
import { formRoute } from './form-route.js';
import { respondentTexts } from './locales/index.js';
import { problemTarget, questionView } from './question-view.js';
import type { QuestionView } from './question-view.js';
import { respondentScript } from './respondent-script.js';

const partials = { question: new URL('question.hbs', import.meta.url) };
const template = (name: string) => new URL(name, import.meta.url);

interface FormModel {
  pageName: string;
  pageTitle: string;
  introduction: string | undefined;
  lead: string | undefined;
  now: number;
  all: number;
  isFirst: boolean;
  isLast: boolean;
  isProxy: boolean;
  shown: string;
  key: string;
  notice: string | undefined;
  problems: { href: string; title: string; sentence: string }[] | undefined;
  questions: QuestionView[];
}

const renderForm = page<FormModel>(template('form-page.hbs'), respondentTexts, partials);

interface FormPageInput {
  locale: PageLocale;
  report: ReportInHand;
  current: RoutePage;
  /** Problems to show; those of other pages are listed with links to their pages. */
  problems?: readonly AnswerProblem[];
  hasMoreQuestions?: boolean;
}

/** One question group as a page that works without a script. */
export function formPage({
  locale,
  report,
  current,
  problems = [],
  hasMoreQuestions,
}: FormPageInput): string {
  const { texts, questionnaire } = report.instrument;
  const words = texts[locale];
  const { pages } = formRoute(questionnaire, report.answers, report.via);
  const at = pages.findIndex(({ name }) => name === current.name);
  const views = current.questions.map((question) =>
    questionView({ question, texts: words, answer: report.answers[question.name], problems, locale }),
  );
  const frame: PageFrame = {
    locale,
    path: `/report/form?page=${current.name}`,
    title: words.pages[current.name]?.title ?? words.title,
    scripts: respondentScript ? [respondentScript.href] : [],
    languageForm: 'report',
  };
  const hrefOf = ({ question, row }: AnswerProblem): string => {
    const view = views.find(({ name }) => name === question);
    if (view) return `#${problemTarget(view, row)}`;
    const other = pages.find(({ questions }) => questions.some(({ name }) => name === question));
    return `/report/form?page=${other?.name ?? ''}&check=1`;
  };
  return renderForm({
    ...frame,
    pageName: current.name,
    pageTitle: words.pages[current.name]?.title ?? '',
    introduction: at === 0 ? words.introduction : undefined,
    lead: words.pages[current.name]?.lead,
    now: at + 1,
    all: pages.length,
    isFirst: at === 0,
    isLast: at === pages.length - 1,
    isProxy: report.via === 'HOST_PROXY',
    shown: current.questions.map(({ name }) => name).join(' '),
    key: newId(),
    notice: hasMoreQuestions ? respondentTexts[locale].moreQuestions : undefined,
    problems:
      problems.length === 0
        ? undefined
        : problems.map((problem) => {
            const title = words.questions[problem.question];
            const row = problem.row === undefined ? undefined : title?.rows?.[problem.row];
            return {
              href: hrefOf(problem),
              title: row ?? title?.title ?? '',
              sentence: problemSentence(problem, locale),
            };
          }),
    questions: views,
  });
}

interface WholeModel {
  pages: {
    name: string;
    title: string;
    introduction: string | undefined;
    lead: string | undefined;
    questions: QuestionView[];
  }[];
  words: string;
}

const renderWhole = page<WholeModel>(template('whole-page.hbs'), respondentTexts, partials);
const wholePages = new Map<PageLocale, string>();

/**
 * The whole form in one document, without any answer: what the script shows page by page and the device
 * keeps for times without network. The same for everybody, so it is rendered once per language.
 */
export function wholePage(locale: PageLocale): string {
  const known = wholePages.get(locale);
  if (known) return known;
  const { questionnaire, texts } = presentCompletionReport;
  const words = texts[locale];
  const html = renderWhole({
    locale,
    path: '/report/form',
    title: words.title,
    scripts: respondentScript ? [respondentScript.href] : [],
    pages: questionnaire.pages.map(({ name, questions }, index) => ({
      name,
      title: words.pages[name]?.title ?? '',
      introduction: index === 0 ? words.introduction : undefined,
      lead: words.pages[name]?.lead,
      questions: questions.map((question) =>
        questionView({
          question,
          texts: words,
          answer: undefined,
          problems: [],
          locale,
          hidden: question.visibleIf !== undefined,
        }),
      ),
    })),
    // No "<" may stand in a script element, whatever the words are.
    words: JSON.stringify({ texts: respondentTexts[locale], definition: completionReportV1 }).replaceAll(
      '<',
      '\\u003c',
    ),
  });
  wholePages.set(locale, html);
  return html;
}
