import { newLineId } from '@enishi/questionnaire';
import type { Given, RouteLine } from '@enishi/questionnaire';
import { fieldsIn, fillFields } from './fields.js';
import type { Words } from './words.js';

/** Where the template has the id of a line. */
const BLANK_ID = '__line__';

/** The lines of one roster in the document: made from its template, shown and hidden, filled. */
export class RosterLines {
  private readonly box: HTMLElement;
  private readonly template: string;

  constructor(
    readonly name: string,
    question: HTMLElement,
    private readonly words: Words,
    /** Brings a new line to life: pickers, people. */
    private readonly enliven: (line: HTMLElement) => void,
  ) {
    this.box = question.querySelector<HTMLElement>('.lines') as HTMLElement;
    this.template = question.querySelector('template')?.innerHTML ?? '';
  }

  line(id: string): HTMLElement | undefined {
    return this.all().find(({ dataset }) => dataset['line'] === id);
  }

  private all(): HTMLElement[] {
    return [...this.box.querySelectorAll<HTMLElement>('[data-line]')];
  }

  /** Shows these lines, and one to begin with where there is none; fills what was not there before. */
  show(lines: readonly RouteLine[]): void {
    const wanted = new Set(lines.map(({ id }) => id));
    for (const line of this.all())
      if (wanted.size > 0 && !wanted.has(line.dataset['line'] ?? '')) line.remove();
    if (lines.length === 0 && this.all().length === 0) this.make(newLineId(), undefined);
    for (const line of lines) {
      const isNew = this.line(line.id) === undefined;
      const element = this.line(line.id) ?? this.make(line.id, line.known);
      this.open(element, line, isNew);
    }
    this.number();
  }

  /** Writes the answers of every line into its fields. */
  fill(lines: readonly RouteLine[]): void {
    for (const line of lines) {
      const element = this.line(line.id);
      if (!element) continue;
      fillFields(fieldsIn(this.verdictOf(element)), `${this.name}#${line.id}.verdict`, line.verdict);
      for (const item of line.items) this.fillItem(element, line, item.name);
    }
  }

  /** What the lines ask now, as a posted form says it: `<id>.asked`. */
  asked(id: string): string {
    const details = this.line(id)?.querySelector<HTMLElement>('.details');
    if (!details || details.hidden) return '';
    const prefix = `${this.name}#${id}.`;
    return [...details.querySelectorAll<HTMLElement>('[data-q]')]
      .filter(({ hidden }) => !hidden)
      .map(({ dataset }) => (dataset['q'] ?? '').slice(prefix.length))
      .join(',');
  }

  private make(id: string, known: Given['lines'][string][number] | undefined): HTMLElement {
    const holder = document.createElement('template');
    holder.innerHTML = this.template.replaceAll(BLANK_ID, id);
    const line = holder.content.firstElementChild as HTMLElement;
    const heading = line.querySelector('legend span');
    const source = line.querySelector<HTMLElement>('.source');
    if (known) {
      line.dataset['known'] = 'true';
      if (heading) heading.textContent = known.label;
      if (source) source.textContent = this.words[SOURCES[known.source] ?? ''] ?? '';
      line.querySelector('.remove')?.remove();
    } else {
      this.verdictOf(line)?.remove();
      source?.remove();
    }
    this.box.append(line);
    this.enliven(line);
    return line;
  }

  private open(element: HTMLElement, line: RouteLine, isNew: boolean): void {
    const details = element.querySelector<HTMLElement>('.details');
    if (!details) return;
    const wasHidden = details.hidden || isNew;
    details.hidden = !line.isOpen;
    if (isNew) fillFields(fieldsIn(this.verdictOf(element)), `${this.name}#${line.id}.verdict`, line.verdict);
    const shown = new Set(line.items.map(({ name }) => `${this.name}#${line.id}.${name}`));
    for (const question of details.querySelectorAll<HTMLElement>('[data-q]')) {
      const wasShown = !question.hidden && !wasHidden;
      question.hidden = !shown.has(question.dataset['q'] ?? '');
      if (!question.hidden && !wasShown)
        this.fillItem(element, line, (question.dataset['q'] ?? '').slice(`${this.name}#${line.id}.`.length));
    }
  }

  private fillItem(element: HTMLElement, line: RouteLine, item: string): void {
    const name = `${this.name}#${line.id}.${item}`;
    const question = element.querySelector(`[data-q="${CSS.escape(name)}"]`);
    fillFields(fieldsIn(question), name, line.answers[item]);
  }

  private verdictOf(line: HTMLElement): HTMLElement | null {
    return line.querySelector<HTMLElement>('[data-q$=".verdict"]');
  }

  /** Lines that the person added are numbered in their order. */
  private number(): void {
    const added = this.all().filter(({ dataset }) => dataset['known'] === undefined);
    for (const [at, line] of added.entries()) {
      const heading = line.querySelector('legend span');
      const text = line.dataset['heading'] ?? heading?.textContent ?? '';
      line.dataset['heading'] = text;
      if (heading) heading.textContent = text.replace('{n}', String(at + 1));
      const remove = line.querySelector('[data-remove]');
      remove?.setAttribute('aria-label', `${remove.textContent ?? ''}: ${heading?.textContent ?? ''}`);
    }
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  LAST_YEAR: 'sourceLastYear',
  ALUMNUS: 'sourceAlumnus',
  HOST: 'sourceHost',
  OUTCOME: 'sourceOutcome',
};
