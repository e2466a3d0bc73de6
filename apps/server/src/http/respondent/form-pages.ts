import { newId } from '@enishi/platform';
import { problemSentence } from '@enishi/questionnaire';
import type { AnswerProblem, RoutePage } from '@enishi/questionnaire';
import type { Instrument } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import { page } from '../pages/render-page.js';
import type { PageFrame } from '../pages/render-page.js';
import { formAddress, inAttribute } from './form-kind.js';
import type { FormKind, OpenForm } from './form-kind.js';
import { problemTarget, questionView } from './question-view.js';
import type { QuestionView } from './question-view.js';
import { scriptOf } from './respondent-script.js';

const partials = { question: new URL('question.hbs', import.meta.url) };
const template = (name: string) => new URL(name, import.meta.url);

interface FormModel {
  action: string;
  pageName: string;
  pageTitle: string;
  introduction: string | undefined;
  lead: string | undefined;
  now: number;
  all: number;
  isFirst: boolean;
  isLast: boolean;
  remark: string | undefined;
  shown: string;
  key: string;
  notice: string | undefined;
  problems: { href: string; title: string; sentence: string }[] | undefined;
  questions: QuestionView[];
}

interface FormPageInput {
  locale: PageLocale;
  form: OpenForm;
  current: RoutePage;
  /** Problems to show; those of other pages are listed with links to their pages. */
  problems?: readonly AnswerProblem[];
  hasMoreQuestions?: boolean;
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

/** The pages of one kind of form. */
export interface FormPages {
  /** One question group as a page that works without a script. */
  formPage(input: FormPageInput): string;
  /**
   * The whole form in one document, without any answer: what the script shows page by page and the device
   * keeps for times without network. The same for everybody, so it is rendered once per language.
   */
  wholePage(instrument: Instrument, locale: PageLocale): string;
}

/** Compiles the pages of a form once; its words and addresses come from its kind. */
export function formPages(kind: FormKind): FormPages {
  const renderForm = page<FormModel>(template('form-page.hbs'), kind.texts, partials);
  const renderWhole = page<WholeModel>(template('whole-page.hbs'), kind.texts, partials);
  const kept = new WeakMap<Instrument, Map<PageLocale, string>>();
  const script = scriptOf(kind.base);
  const scripts = script ? [script] : [];
  return {
    formPage({ locale, form, current, problems = [], hasMoreQuestions }) {
      const words = form.texts[locale];
      const { pages } = form.routeWith(form.answers);
      const at = pages.findIndex(({ name }) => name === current.name);
      const views = current.questions.map((question) =>
        questionView({ question, texts: words, answer: form.answers[question.name], problems, locale }),
      );
      const action = formAddress(kind, form, `form?page=${current.name}`);
      const frame: PageFrame = {
        locale,
        path: action,
        title: words.pages[current.name]?.title ?? words.title,
        scripts,
        languageForm: 'form',
      };
      const hrefOf = ({ question, row }: AnswerProblem): string => {
        const view = views.find(({ name }) => name === question);
        if (view) return `#${problemTarget(view, row)}`;
        const other = pages.find(({ questions }) => questions.some(({ name }) => name === question));
        return formAddress(kind, form, `form?page=${other?.name ?? ''}&check=1`);
      };
      return renderForm({
        ...frame,
        action: inAttribute(action),
        pageName: current.name,
        pageTitle: words.pages[current.name]?.title ?? '',
        introduction: at === 0 ? words.introduction : undefined,
        lead: words.pages[current.name]?.lead,
        now: at + 1,
        all: pages.length,
        isFirst: at === 0,
        isLast: at === pages.length - 1,
        remark: form.remark,
        shown: current.questions.map(({ name }) => name).join(' '),
        key: newId(),
        notice: hasMoreQuestions ? kind.texts[locale].moreQuestions : undefined,
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
    },
    wholePage(instrument, locale) {
      const known = kept.get(instrument)?.get(locale);
      if (known) return known;
      const words = instrument.texts[locale];
      const html = renderWhole({
        locale,
        path: `${kind.base}/form`,
        title: words.title,
        scripts,
        pages: instrument.questionnaire.pages.map(({ name, questions }, index) => ({
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
        words: JSON.stringify({ texts: kind.texts[locale], definition: instrument.definition }).replaceAll(
          '<',
          '\\u003c',
        ),
      });
      const ofInstrument = kept.get(instrument) ?? new Map<PageLocale, string>();
      kept.set(instrument, ofInstrument.set(locale, html));
      return html;
    },
  };
}
