import { newId } from '@enishi/platform';
import { displayFor, noGiven, pipe, problemSentence } from '@enishi/questionnaire';
import type { AnswerProblem, Route, RoutePage } from '@enishi/questionnaire';
import type { Instrument } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import { fill, page } from '../pages/render-page.js';
import type { PageFrame } from '../pages/render-page.js';
import { formAddress, inAttribute } from './form-kind.js';
import type { FormKind, OpenForm } from './form-kind.js';
import { answerWords } from './answer-words.js';
import type { ReviewedAnswer } from './answer-words.js';
import { countryName, problemTarget, questionView } from './question-view.js';
import type { QuestionView } from './view.js';
import { scriptOf } from './respondent-script.js';
import { seenAnswers } from './seen-answers.js';

const template = (name: string) => new URL(name, import.meta.url);
const partials = {
  question: template('question.hbs'),
  line: template('line.hbs'),
  asides: template('asides.hbs'),
  reviewed: template('reviewed.hbs'),
};

interface FormModel {
  action: string;
  whole: string;
  pageName: string;
  pageTitle: string;
  introduction: string | undefined;
  lead: string | undefined;
  now: number;
  all: number;
  isFirst: boolean;
  isLast: boolean;
  hasReview: boolean;
  remark: string | undefined;
  offer: OpenForm['offer'];
  shown: string;
  /** Marks of the answers on the page, see `seenAnswers`. */
  seen: string;
  key: string;
  notice: string | undefined;
  problems: ShownProblem[] | undefined;
  questions: QuestionView[];
  asides: OpenForm['asides'];
  isMeasured: boolean;
}

/** A line of the summary of problems. */
interface ShownProblem {
  href: string;
  title: string;
  sentence: string;
}

interface ReviewModel {
  action: string;
  whole: string;
  key: string;
  all: number;
  remark: string | undefined;
  problems: ShownProblem[] | undefined;
  parts: { title: string; href: string; answers: ReviewedAnswer[] }[];
  asides: OpenForm['asides'];
  isMeasured: boolean;
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
  hasReview: boolean;
  reviewProgress: string;
}

/** The pages of one kind of form. */
export interface FormPages {
  /** One question group as a page that works without a script. */
  formPage(input: FormPageInput): string;
  /** All answers before they are sent, each page with the way back to it. */
  reviewPage(input: Omit<FormPageInput, 'current' | 'hasMoreQuestions'>): string;
  /**
   * The whole form in one document, without any answer: what the script shows page by page and the device
   * keeps for times without network. The same for everybody, so it is rendered once per language.
   */
  wholePage(instrument: Instrument, locale: PageLocale): string;
}

/** What every question of a person's form is shown with. */
function shownWith(form: OpenForm, route: Route, locale: PageLocale) {
  const texts = form.texts[locale];
  const given = form.given ?? noGiven;
  const display = displayFor(form.questionnaire, texts, given, ({ definition }, value) =>
    definition.type === 'country' ? countryName(value, locale) : undefined,
  );
  const piped = (text: string) => pipe(text, route.answers, given, display);
  return { texts, locale, given, lines: route.lines, piped };
}

/** Compiles the pages of a form once; its words and addresses come from its kind. */
export function formPages(kind: FormKind): FormPages {
  const renderForm = page<FormModel>(template('form-page.hbs'), kind.texts, partials);
  const renderReview = page<ReviewModel>(template('review-page.hbs'), kind.texts, partials);
  const renderWhole = page<WholeModel>(template('whole-page.hbs'), kind.texts, partials);
  const kept = new WeakMap<Instrument, Map<PageLocale, string>>();
  const script = scriptOf(kind.base);
  const scripts = script ? [script] : [];
  return {
    formPage({ locale, form, current, problems = [], hasMoreQuestions }) {
      const words = form.texts[locale];
      const route = form.routeWith(form.answers);
      const { pages } = route;
      const at = pages.findIndex(({ name }) => name === current.name);
      const views = current.questions.map((question) =>
        questionView({
          ...shownWith(form, route, locale),
          question,
          answer: form.answers[question.name],
          problems,
        }),
      );
      const action = formAddress(kind, form, `form?page=${current.name}`);
      const frame: PageFrame = {
        locale,
        path: action,
        title: words.pages[current.name]?.title ?? words.title,
        scripts,
        languageForm: 'form',
      };
      const hrefOf = (problem: AnswerProblem): string => {
        const view = views.find(({ name }) => name === problem.question);
        if (view) return `#${problemTarget(view, problem)}`;
        const other = pages.find(({ questions }) => questions.some(({ name }) => name === problem.question));
        return formAddress(kind, form, `form?page=${other?.name ?? ''}&check=1`);
      };
      return renderForm({
        ...frame,
        whole: inAttribute(form.whole),
        action: inAttribute(action),
        pageName: current.name,
        pageTitle: words.pages[current.name]?.title ?? '',
        introduction: at === 0 ? words.introduction : undefined,
        lead: words.pages[current.name]?.lead,
        now: at + 1,
        all: pages.length + (kind.hasReview ? 1 : 0),
        hasReview: kind.hasReview === true,
        isFirst: at === 0,
        isLast: at === pages.length - 1,
        remark: form.remark,
        offer: at === 0 ? form.offer : undefined,
        asides: form.asides,
        isMeasured: form.isMeasured === true,
        shown: current.questions.map(({ name }) => name).join(' '),
        seen: seenAnswers(current.questions, form.answers),
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
    reviewPage({ locale, form, problems = [] }) {
      const words = form.texts[locale];
      const route = form.routeWith(form.answers);
      const { pages } = route;
      const placeOf = (question: string) =>
        pages.find(({ questions }) => questions.some(({ name }) => name === question))?.name ?? '';
      return renderReview({
        locale,
        path: formAddress(kind, form, 'form?page=review'),
        title: kind.texts[locale].reviewTitle,
        scripts,
        languageForm: 'form',
        whole: inAttribute(form.whole),
        action: inAttribute(formAddress(kind, form, 'review')),
        key: newId(),
        all: pages.length + 1,
        remark: form.remark,
        asides: form.asides,
        isMeasured: form.isMeasured === true,
        problems:
          problems.length === 0
            ? undefined
            : problems.map((problem) => ({
                href: inAttribute(formAddress(kind, form, `form?page=${placeOf(problem.question)}&check=1`)),
                title: words.questions[problem.question]?.title ?? '',
                sentence: problemSentence(problem, locale),
              })),
        parts: pages.map(({ name, questions }) => ({
          title: words.pages[name]?.title ?? '',
          href: inAttribute(formAddress(kind, form, `form?page=${name}`)),
          answers: questions.map((question) =>
            answerWords(
              questionView({
                ...shownWith(form, route, locale),
                question,
                answer: route.answers[question.name],
                problems: [],
              }),
            ),
          ),
        })),
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
        hasReview: kind.hasReview === true,
        reviewProgress: fill(kind.texts[locale].progress, { title: kind.texts[locale].reviewTitle }),
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
              isEmpty: true,
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
