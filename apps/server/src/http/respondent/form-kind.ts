import type { Answers, Given, Questionnaire, QuestionnaireTexts, Route } from '@enishi/questionnaire';
import type { PageLocale } from '../pages/page-locale.js';
import type { formTexts } from './locales/index.js';

/** Sentences that the pages of every form need; a form adds its own and may say some in its own way. */
export type FormTexts = Readonly<Record<PageLocale, (typeof formTexts)['ja']>>;

/** What distinguishes the forms that share these pages and their script. */
export interface FormKind {
  /** First part of every address of the form: pages, state, draft, submit, script. */
  base: '/report' | '/survey';
  texts: FormTexts;
  /** All answers are shown once more before they are sent. */
  hasReview?: boolean;
}

/** One form in the hands of one browser. */
export interface OpenForm {
  questionnaire: Questionnaire;
  texts: Readonly<Record<PageLocale, QuestionnaireTexts>>;
  answers: Answers;
  /** Part of the query that names the empty form (`whole`) among several; empty where there is only one. */
  whole: string;
  /** Part of the query that says which of this browser's forms it is; empty where there is only one. */
  query: string;
  /** The way of this person with these answers. */
  routeWith(answers: Answers): Route;
  /** What was known before the form was opened. */
  given?: Given;
  /** Questions answered in another browser: nothing is missing, though this one may not see the answers. */
  answeredElsewhere?: readonly string[];
  /** A remark above every page ("you are filling in for …"). */
  remark?: string | undefined;
  /** Something to do before one begins, on the first page. */
  offer?: { text: string; href: string; label: string } | undefined;
  /** Ways out of the form, below the buttons. */
  asides?: readonly { href: string; label: string }[];
  /** How long pages are open is noted, until the person says no. */
  isMeasured?: boolean;
}

/** Address of one page of the form, or of something else under its base. */
export function formAddress(kind: FormKind, form: Pick<OpenForm, 'query'>, place: string): string {
  const [path = '', query = ''] = place.split('?');
  const whole = [form.query, query].filter(Boolean).join('&');
  return `${kind.base}/${path}${whole && `?${whole}`}`;
}

/** An address as it stands in an attribute that the template prints raw (Handlebars would escape "=" as well). */
export const inAttribute = (address: string): string =>
  address.replaceAll('&', '&amp;').replaceAll('"', '%22').replaceAll('<', '%3C');
