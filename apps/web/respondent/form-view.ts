import { pipe, problemSentence, readForm } from '@enishi/questionnaire';
import type {
  AnswerProblem,
  Answers,
  AnswerValue,
  Given,
  Question,
  QuestionnaireLocale,
  Route,
} from '@enishi/questionnaire';

import { fieldsIn, fillFields, joinedDate } from './fields.js';
import { InstitutionPicker } from './institution-picker.js';
import { reviewOf } from './review.js';
import { RosterLines } from './roster-lines.js';
import type { Words } from './words.js';

/** The page that shows all answers before they are sent. */
export const REVIEW = 'review';

const idOf = (name: string): string => `q-${name.replaceAll(/[.#]/g, '-')}`;

/** Where a problem is, as the document names its questions. */
const keyOf = ({ question, line, item }: AnswerProblem): string =>
  line === undefined ? question : `${question}#${line}.${item ?? 'verdict'}`;

/** Puts the people of the plan into pickers; the empty form names nobody. */
function nameThePeople(part: ParentNode, { persons }: Given): void {
  for (const select of part.querySelectorAll<HTMLSelectElement>('select[data-people]'))
    for (const { id, name } of persons.toReversed())
      if (![...select.options].some(({ value }) => value === id))
        select.options[0]?.after(new Option(name, id));
}

/** The form in the document: shows pages, fills in and reads fields, marks errors. Knows no network. */
export class FormView {
  private readonly sections: readonly HTMLElement[];

  private readonly rosters = new Map<string, RosterLines>();

  constructor(
    readonly form: HTMLFormElement,
    private readonly words: Words,
    private readonly locale: QuestionnaireLocale,
    private readonly given: Given,
    base: string,
  ) {
    this.sections = [...form.querySelectorAll<HTMLElement>('section[data-page]')];
    const enliven = (part: ParentNode) => {
      for (const box of part.querySelectorAll<HTMLElement>('[data-institution]'))
        this.pickers.push(new InstitutionPicker(box, `${base}/institutions`));
      nameThePeople(part, given);
    };
    enliven(form);
    for (const question of form.querySelectorAll<HTMLElement>('[data-q]'))
      if (question.querySelector(':scope > .roster')) {
        const name = question.dataset['q'] ?? '';
        this.rosters.set(name, new RosterLines(name, question, words, enliven));
      }
  }

  private readonly pickers: InstitutionPicker[] = [];

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
      if (!question.closest('[data-line]')) question.hidden = !onTheWay.has(question.dataset['q'] ?? '');
    for (const [name, roster] of this.rosters) if (onTheWay.has(name)) roster.show(route.lines[name] ?? []);
    for (const picker of this.pickers) picker.tidy();
    this.pipe(route);
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

  /** Earlier answers stand in the titles that name them. */
  private pipe(route: Route): void {
    for (const question of this.form.querySelectorAll<HTMLElement>('[data-pipe]')) {
      const heading = question.querySelector('legend, .label')?.firstChild;
      const title = question.dataset['pipe'] ?? '';
      if (heading)
        heading.textContent = `${pipe(title, route.answers, this.given, (name, value) => this.wordsFor(name, value))} `;
    }
  }

  /** How the form itself calls a value: the label of the choice. */
  private wordsFor(name: string, value: AnswerValue | undefined): string {
    if (value === undefined) return '';
    const item = name.replace(/^last\./, '');
    const question = this.form.querySelector<HTMLElement>(`[data-q="${CSS.escape(item)}"]`);
    const one = (code: string): string => {
      for (const field of fieldsIn(question)) {
        if (field instanceof HTMLSelectElement) {
          const option = [...field.options].find((known) => known.value === code);
          if (option) return option.text;
        } else if (field.value === code && (field.type === 'radio' || field.type === 'checkbox'))
          return field.closest('label')?.querySelector('span')?.firstChild?.textContent?.trim() ?? code;
      }
      return code;
    };
    if (Array.isArray(value))
      return value.flatMap((code) => (typeof code === 'string' ? [one(code)] : [])).join(', ');
    if (typeof value === 'object') return 'name' in value && typeof value.name === 'string' ? value.name : '';
    return one(String(value));
  }

  /** The question that a field belongs to; a field in a line belongs to its roster. */
  questionOf(field: EventTarget | null): string | undefined {
    if (!(field instanceof Element)) return undefined;
    return field.closest<HTMLElement>('[data-q]')?.dataset['q']?.split('#', 1)[0];
  }

  /** What the fields of these questions hold now. `pressed`: a button that adds or takes away a line. */
  read(
    questions: readonly Question[],
    before: Answers,
    pressed: Readonly<Record<string, string>> = {},
  ): Answers {
    const data = new FormData(this.form);
    const posted = (name: string) =>
      data.getAll(name).filter((value): value is string => typeof value === 'string');
    const fields = (name: string): readonly string[] => {
      if (Object.hasOwn(pressed, name)) return [pressed[name] ?? ''];
      const [, roster = '', line = ''] = /^([^#]+)#([\w-]+)\.asked$/.exec(name) ?? [];
      const lines = this.rosters.get(roster);
      if (lines) return [lines.asked(line)];
      const own = posted(name);
      const date = own.length === 0 ? joinedDate(posted, name) : undefined;
      return date === undefined ? own : [date];
    };
    return readForm(questions, fields, before, this.given);
  }

  /** Writes an answer into its fields; undefined empties them. Lines of rosters come with the route. */
  fill(name: string, answer: AnswerValue | undefined, route: Route): void {
    const roster = this.rosters.get(name);
    const lines = route.lines[name] ?? [];
    if (roster) {
      if (lines.length > 0) roster.show(lines);
      roster.fill(lines);
    } else fillFields(fieldsIn(this.form.querySelector(`[data-q="${CSS.escape(name)}"]`)), name, answer);
    for (const picker of this.pickers) picker.tidy();
  }

  /** Brings the reader to a line that was just added. */
  focusLine(roster: string, id: string): void {
    const line = this.rosters.get(roster)?.line(id);
    line?.scrollIntoView({ block: 'nearest' });
    fieldsIn(line?.querySelector('.details'))
      .find((field) => field.type !== 'hidden')
      ?.focus();
  }

  /** Says that a line was taken away and offers it back. */
  offerUndo(roster: string, undo: () => void): void {
    const question = this.form.querySelector<HTMLElement>(`[data-q="${CSS.escape(roster)}"] > .roster`);
    if (!question) return;
    question.querySelector('.undone')?.remove();
    const line = Object.assign(document.createElement('p'), {
      className: 'undone',
      textContent: `${this.words['lineRemoved'] ?? ''} `,
    });
    line.setAttribute('role', 'status');
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'link undo',
      textContent: this.words['undo'] ?? '',
    });
    button.addEventListener('click', () => {
      line.remove();
      undo();
      question.focus();
    });
    line.append(button);
    question.querySelector('.add')?.before(line);
    button.focus();
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

  /** Takes the marks from what is answered well by now; `left` are the problems that a question still has. */
  clearProblems(name: string, left: readonly AnswerProblem[]): void {
    const stay = new Set(left.map(keyOf));
    const summary = document.getElementById('errors') as HTMLElement;
    for (const item of summary.querySelectorAll('li')) {
      const key = item.dataset['for'] ?? '';
      if (key.split('#', 1)[0] !== name || stay.has(key)) continue;
      item.remove();
      const place = this.placeOf(key);
      for (const marked of [place, ...(place?.querySelectorAll('.bad') ?? [])])
        marked?.classList.remove('bad');
      for (const mark of place?.querySelectorAll('.err') ?? []) mark.remove();
      for (const field of place?.querySelectorAll('[aria-invalid]') ?? [])
        field.removeAttribute('aria-invalid');
    }
    summary.hidden = summary.querySelector('li') === null;
  }

  private placeOf(key: string): HTMLElement | null {
    return this.form.querySelector<HTMLElement>(`[data-q="${CSS.escape(key)}"]`);
  }

  private mark(problem: AnswerProblem): HTMLLIElement {
    const sentence = problemSentence(problem, this.locale);
    const key = keyOf(problem);
    const question = this.placeOf(key);
    const row =
      problem.row &&
      question?.querySelector<HTMLElement>(`[data-row="${CSS.escape(`${key}.${problem.row}`)}"]`);
    const place = row || question;
    place?.classList.add('bad');
    const heading = place?.querySelector('legend, .label');
    const error = Object.assign(document.createElement('p'), { className: 'err', textContent: sentence });
    error.id = `${idOf(key)}${problem.row ? `-${problem.row}` : ''}-error`;
    heading?.after(error);
    const field = fieldsIn(place).find(({ type }) => type !== 'hidden');
    field?.setAttribute('aria-invalid', 'true');
    const line = place?.closest('[data-line]')?.querySelector('legend span')?.textContent;
    const title = (heading?.firstChild?.textContent ?? '').trim();
    const link = Object.assign(document.createElement('a'), {
      href: `#${field?.id ?? ''}`,
      textContent: line ? `${line}: ${title}` : title,
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      field?.focus();
      place?.scrollIntoView({ block: 'center' });
    });
    const item = document.createElement('li');
    item.dataset['for'] = key;
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
