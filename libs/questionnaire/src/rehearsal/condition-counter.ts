import type { Answers } from '../answer/answer.js';
import type { Given } from '../answer/given.js';
import type { Condition } from '../condition/condition.js';
import { holds } from '../condition/holds.js';
import type { Question, Questionnaire } from '../definition/questionnaire.js';
import type { Route } from '../route/route.js';

/** How often a condition held and did not, wherever it was asked. */
export interface ConditionCount {
  /** `<page> visibleIf`, `<page> <question> visibleIf`, `<page> <roster> <item> visibleIf`. */
  place: string;
  held: number;
  failed: number;
}

/** Counts every condition of a questionnaire, walk by walk. */
export class ConditionCounter {
  private readonly counts = new Map<string, ConditionCount>();

  constructor({ pages }: Questionnaire) {
    for (const page of pages) {
      this.note(`${page.name} visibleIf`, page.visibleIf);
      for (const question of page.questions) {
        this.noteAll(`${page.name} ${question.name}`, question);
        for (const item of question.items ?? [])
          this.noteAll(`${page.name} ${question.name} ${item.name}`, item);
      }
    }
  }

  all(): ConditionCount[] {
    return [...this.counts.values()];
  }

  /** Conditions read only what comes before them, so the counted answers at the end decide alike. */
  count({ pages }: Questionnaire, { answers, lines }: Route, given: Given): void {
    for (const page of pages) {
      if (!this.add(`${page.name} visibleIf`, page.visibleIf, answers, given)) continue;
      for (const question of page.questions) {
        const place = `${page.name} ${question.name}`;
        this.question(place, question, answers, given);
        for (const line of lines[question.name] ?? []) {
          if (!line.isOpen) continue;
          const verdict = line.verdict === undefined ? {} : { [`${question.name}.verdict`]: line.verdict };
          const panel = { ...line.answers, ...verdict };
          for (const item of question.items ?? [])
            this.question(`${place} ${item.name}`, item, answers, given, panel);
        }
      }
    }
  }

  private question(place: string, question: Question, answers: Answers, given: Given, panel?: Answers): void {
    this.add(`${place} carriesIf`, question.carriesIf, answers, given, panel);
    const isShown = this.add(`${place} visibleIf`, question.visibleIf, answers, given, panel);
    if (isShown) this.add(`${place} requiredIf`, question.requiredIf, answers, given, panel);
  }

  private noteAll(place: string, question: Question): void {
    for (const property of ['visibleIf', 'requiredIf', 'carriesIf'] as const)
      this.note(`${place} ${property}`, question[property]);
  }

  private note(place: string, condition: Condition | undefined): void {
    if (condition) this.counts.set(place, { place, held: 0, failed: 0 });
  }

  private add(
    place: string,
    condition: Condition | undefined,
    answers: Answers,
    given: Given,
    panel?: Answers,
  ): boolean {
    if (!condition) return true;
    const isHeld = holds(condition, answers, given, panel);
    const count = this.counts.get(place);
    if (count) count[isHeld ? 'held' : 'failed'] += 1;
    return isHeld;
  }
}
