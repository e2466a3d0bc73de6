import type { Answers } from '../answer/answer.js';
import { type Given, noGiven } from '../answer/given.js';
import type { Condition } from '../condition/condition.js';
import { holds } from '../condition/holds.js';
import type { Question, Questionnaire } from '../definition/questionnaire.js';
import { everyQuestion } from '../definition/questionnaire.js';
import { type Route, routeOf } from '../route/route.js';
import { Respondent } from './respondent.js';

export interface RehearsalOptions {
  respondents: number;
  /** The same seed walks the same ways. */
  seed: number;
  /** What may be given; taken in turn. Nothing is given unless said. */
  givenSamples?: readonly Given[];
}

/** How often a condition held and did not, wherever it was asked. */
export interface ConditionCount {
  /** `<page or question> visibleIf`. */
  place: string;
  held: number;
  failed: number;
}

export interface RehearsedRoute {
  pages: readonly string[];
  /** Questions asked, those in lines of rosters included. */
  questions: number;
}

export interface Rehearsal {
  respondents: number;
  /** How many respondents came to each page and each question (items of rosters too). */
  pages: Readonly<Record<string, number>>;
  questions: Readonly<Record<string, number>>;
  conditions: readonly ConditionCount[];
  /** Conditions that never held or always held: a branch that nobody takes. */
  deadBranches: readonly { place: string; reason: 'NEVER_HOLDS' | 'ALWAYS_HOLDS' | 'NEVER_ASKED' }[];
  /** Pages and questions to which nobody came. */
  unreachable: readonly string[];
  longest: RehearsedRoute;
  shortest: RehearsedRoute;
}

/** Sends made-up respondents through a questionnaire before real ones are asked. */
export function rehearse(questionnaire: Questionnaire, options: RehearsalOptions): Rehearsal {
  const { respondents, seed, givenSamples = [noGiven] } = options;
  const respondent = new Respondent(questionnaire, seed);
  const pages = new Map(questionnaire.pages.map((page) => [page.name, 0]));
  const questions = new Map(everyQuestion(questionnaire).map(({ name }) => [name, 0]));
  const conditions = new ConditionCounter(questionnaire);
  const routes: RehearsedRoute[] = [];
  for (let index = 0; index < respondents; index += 1) {
    const given = givenSamples[index % givenSamples.length] ?? noGiven;
    const route = routeOf(questionnaire, respondent.answers(given), given);
    for (const page of route.pages) pages.set(page.name, (pages.get(page.name) ?? 0) + 1);
    const asked = askedOn(route);
    for (const name of new Set(asked)) questions.set(name, (questions.get(name) ?? 0) + 1);
    conditions.count(questionnaire, route, given);
    routes.push({ pages: route.pages.map((page) => page.name), questions: asked.length });
  }
  const byLength = routes.toSorted((left, right) => left.questions - right.questions);
  const nobody: RehearsedRoute = { pages: [], questions: 0 };
  return {
    respondents,
    pages: Object.fromEntries(pages),
    questions: Object.fromEntries(questions),
    conditions: conditions.all(),
    deadBranches: conditions.all().flatMap(({ place, held, failed }) => {
      if (held > 0 && failed > 0) return [];
      const reason = held > 0 ? 'ALWAYS_HOLDS' : failed > 0 ? 'NEVER_HOLDS' : 'NEVER_ASKED';
      return [{ place, reason } as const];
    }),
    unreachable: [...pages, ...questions].filter(([, count]) => count === 0).map(([name]) => name),
    longest: byLength.at(-1) ?? nobody,
    shortest: byLength[0] ?? nobody,
  };
}

/** Names of the questions that are asked, once for each line of a roster. */
const askedOn = ({ pages, lines }: Route): string[] =>
  pages.flatMap((page) =>
    page.questions.flatMap(({ name }) => [
      name,
      ...(lines[name] ?? []).flatMap((line) => line.items.map((item) => item.name)),
    ]),
  );

class ConditionCounter {
  private readonly counts = new Map<string, ConditionCount>();

  constructor(questionnaire: Questionnaire) {
    for (const page of questionnaire.pages) this.note(`${page.name} visibleIf`, page.visibleIf);
    for (const question of everyQuestion(questionnaire))
      for (const property of ['visibleIf', 'requiredIf', 'carriesIf'] as const)
        this.note(`${question.name} ${property}`, question[property]);
  }

  all(): ConditionCount[] {
    return [...this.counts.values()];
  }

  /** Conditions read only what comes before them, so the counted answers at the end decide alike. */
  count({ pages }: Questionnaire, { answers, lines }: Route, given: Given): void {
    for (const page of pages) {
      if (!this.add(`${page.name} visibleIf`, page.visibleIf, answers, given)) continue;
      for (const question of page.questions) {
        this.question(question, answers, given);
        for (const line of lines[question.name] ?? []) {
          if (!line.isOpen) continue;
          const verdict = line.verdict === undefined ? {} : { [`${question.name}.verdict`]: line.verdict };
          const panel = { ...line.answers, ...verdict };
          for (const item of question.items ?? []) this.question(item, answers, given, panel);
        }
      }
    }
  }

  private question(question: Question, answers: Answers, given: Given, panel?: Answers): void {
    const { name } = question;
    this.add(`${name} carriesIf`, question.carriesIf, answers, given, panel);
    const isShown = this.add(`${name} visibleIf`, question.visibleIf, answers, given, panel);
    if (isShown) this.add(`${name} requiredIf`, question.requiredIf, answers, given, panel);
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
