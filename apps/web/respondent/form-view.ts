import { problemSentence, readForm } from '@enishi/questionnaire';
import type {
  AnswerProblem,
  Answers,
  AnswerValue,
  Question,
  QuestionnaireLocale,
  Route,
} from '@enishi/questionnaire';

import { reviewOf } from './review.js';

/** Sentences that the server put into the page. */
export type Words = Readonly<Record<string, string>>;

/** The page that shows all answers before they are sent. */
export const REVIEW = 'review';

const idOf = (name: string): string => `q-${name.replaceAll('.', '-')}`;

/** The form in the document: shows pages, fills in and reads fields, marks errors. Knows no network. */
export class FormView {
  private readonly sections: readonly HTMLElement[];

  constructor(
    readonly form: HTMLFormElement,
    private readonly words: Words,
    private readonly locale: QuestionnaireLocale,
  ) {
    this.sections = [...form.querySelectorAll<HTMLElement>('section[data-page]')];
  }

  /** All answers are shown once more, on a page of their own, before they are sent. */
  get hasReview(): boolean {
    return this.section(REVIEW) !== undefined;
  }

  /** Shows one page and only the questions on this person's way. */
  show(route: Route, place: string): void {
    const all = route.pages.length + (this.hasReview ? 1 : 0);
    const at = place === REVIEW ? all - 1 : route.pages.findIndex(({ name }) => name === place);
    const onTheWay = new Set(route.pages.flatMap(({ questions }) => questions.map(({ name }) => name)));
    for (const section of this.sections) section.hidden = section.dataset['page'] !== place;
    for (const question of this.form.querySelectorAll<HTMLElement>('[data-q]'))
      question.hidden = !onTheWay.has(question.dataset['q'] ?? '');
    const section = this.section(place);
    const label = this.form.querySelector('.progress label');
    if (label)
      label.textContent = (section?.dataset['progress'] ?? '')
        .replace('{now}', String(at + 1))
        .replace('{all}', String(all));
    const bar = this.form.querySelector('progress');
    if (bar) [bar.max, bar.value] = [all, at + 1];
    if (place === REVIEW) this.fillReview(route);
    const isLast = at === all - 1;
    this.button('next').hidden = isLast;
    this.button('send').hidden = !isLast;
    this.button('back').hidden = at <= 0;
    const title = section?.querySelector('h1')?.textContent ?? '';
    document.title = document.title.replace(/^[^·]*/, `${title} `);
  }

  /** Brings the reader to the top of the page that is shown, screen readers included. */
  focusHeading(place: string): void {
    scrollTo(0, 0);
    this.section(place)?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  /** The answers of every page as the fields show them, each with the way back to its page. */
  private fillReview(route: Route): void {
    const parts = route.pages.map(({ name }) => {
      const section = this.section(name);
      const part = Object.assign(document.createElement('section'), { className: 'part' });
      const heading = document.createElement('h2');
      const title = section?.querySelector('h1')?.textContent ?? '';
      const change = Object.assign(document.createElement('a'), {
        className: 'change',
        href: `?page=${name}`,
        textContent: this.words['change'] ?? '',
      });
      change.dataset['to'] = name;
      change.setAttribute('aria-label', `${this.words['change']}: ${title}`);
      heading.append(`${title} `, change);
      part.append(heading, ...(section ? [reviewOf(section, this.words['noAnswer'] ?? '')] : []));
      return part;
    });
    this.section(REVIEW)
      ?.querySelector('.parts')
      ?.replaceChildren(...parts);
  }

  button(go: 'next' | 'send' | 'back'): HTMLButtonElement {
    return this.form.querySelector<HTMLButtonElement>(`[data-go="${go}"]`) as HTMLButtonElement;
  }

  private section(place: string): HTMLElement | undefined {
    return this.sections.find(({ dataset }) => dataset['page'] === place);
  }

  /** The question that a field belongs to. */
  questionOf(field: EventTarget | null): string | undefined {
    return field instanceof Element ? field.closest<HTMLElement>('[data-q]')?.dataset['q'] : undefined;
  }

  /** What the fields of these questions hold now. */
  read(questions: readonly Question[], before: Answers): Answers {
    const data = new FormData(this.form);
    const fields = (name: string) =>
      data.getAll(name).filter((value): value is string => typeof value === 'string');
    return readForm(questions, fields, before);
  }

  /** Writes an answer into its fields; undefined empties them. */
  fill(name: string, answer: AnswerValue | undefined): void {
    const question = this.form.querySelector<HTMLElement>(`[data-q="${name}"]`);
    for (const field of question?.querySelectorAll<
      HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    >('input, select, textarea') ?? []) {
      const own =
        field.name === name
          ? answer
          : (answer as Record<string, number> | undefined)?.[field.name.slice(name.length + 1)];
      const value = typeof own === 'object' || own === undefined ? '' : String(own);
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
        field.checked = Array.isArray(own)
          ? own.includes(field.value)
          : value !== '' && value === field.value;
      else if (field !== document.activeElement) field.value = value;
    }
  }

  /** Lists what is missing or wrong, with links, and marks the fields. An empty list removes all marks. */
  showProblems(problems: readonly AnswerProblem[]): void {
    for (const mark of this.form.querySelectorAll('.err')) mark.remove();
    for (const marked of this.form.querySelectorAll('.bad')) marked.classList.remove('bad');
    for (const field of this.form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    const summary = document.getElementById('errors') as HTMLElement;
    summary.hidden = problems.length === 0;
    summary.querySelector('ul')?.replaceChildren(...problems.map((problem) => this.mark(problem)));
    if (problems.length === 0) return;
    summary.focus();
    summary.scrollIntoView({ block: 'start' });
  }

  /** Takes the mark from a question as soon as it is answered well. */
  clearProblem(name: string): void {
    const question = this.form.querySelector(`[data-q="${name}"]`);
    for (const mark of question?.querySelectorAll('.err') ?? []) mark.remove();
    for (const marked of [question, ...(question?.querySelectorAll('.bad') ?? [])])
      marked?.classList.remove('bad');
    for (const field of question?.querySelectorAll('[aria-invalid]') ?? [])
      field.removeAttribute('aria-invalid');
    const summary = document.getElementById('errors') as HTMLElement;
    for (const item of summary.querySelectorAll('li')) if (item.dataset['for'] === name) item.remove();
    summary.hidden = summary.querySelector('li') === null;
  }

  private mark(problem: AnswerProblem): HTMLLIElement {
    const sentence = problemSentence(problem, this.locale);
    const question = this.form.querySelector<HTMLElement>(`[data-q="${problem.question}"]`);
    const row =
      problem.row && question?.querySelector<HTMLElement>(`[data-row="${problem.question}.${problem.row}"]`);
    const place = row || question;
    place?.classList.add('bad');
    const heading = place?.querySelector('legend, .label');
    const error = Object.assign(document.createElement('p'), { className: 'err', textContent: sentence });
    error.id = `${idOf(problem.question)}${problem.row ? `-${problem.row}` : ''}-error`;
    heading?.after(error);
    const field = place?.querySelector<HTMLElement>('input, select, textarea');
    field?.setAttribute('aria-invalid', 'true');
    const link = Object.assign(document.createElement('a'), {
      href: `#${field?.id ?? ''}`,
      textContent: (heading?.firstChild?.textContent ?? '').trim(),
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field?.focus();
      place?.scrollIntoView({ block: 'center' });
    });
    const item = document.createElement('li');
    item.dataset['for'] = problem.question;
    item.append(link, `: ${sentence}`);
    return item;
  }

  /** Says in words what became of the answers. */
  say(what: string, state: 'saved' | 'waiting' | 'busy'): void {
    const line = this.form.querySelector<HTMLElement>('#save');
    const sentence = this.words[what] ?? '';
    if (!line || (line.textContent === sentence && line.dataset['state'] === state)) return;
    line.textContent = sentence;
    line.dataset['state'] = state;
  }

  /** Shows a remark above every page. */
  remark(what: string): void {
    const box = document.getElementById('remark');
    const line = box?.querySelector('p');
    if (!box || !line) return;
    line.textContent = this.words[what] ?? '';
    box.hidden = false;
  }

  /** While a hand-in waits for the network, nothing may be changed any more. */
  close(isClosed: boolean): void {
    for (const section of this.sections) section.inert = isClosed;
    for (const go of ['next', 'send', 'back'] as const) this.button(go).disabled = isClosed;
  }
}
