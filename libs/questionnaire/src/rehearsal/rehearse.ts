import type { Answers } from '../answer/answer.js';
import { checkAnswers } from '../answer/check-answers.js';
import { type Given, noGiven } from '../answer/given.js';
import { everyQuestion, type Questionnaire } from '../definition/questionnaire.js';
import { type Route, routeOf } from '../route/route.js';
import { ConditionCounter, type ConditionCount } from './condition-counter.js';
import { EVERY_WAY, type Habits } from './habits.js';
import type { GivenSource } from './made-up-given.js';
import { type Random, seeded } from './random.js';
import { Respondent } from './respondent.js';
import { soughtValues } from './sought-values.js';

export interface RehearsalOptions {
  respondents: number;
  /** The same seed walks the same ways. */
  seed: number;
  /** What is given to each respondent. Nothing is given unless said. */
  given?: GivenSource;
  /** What may be given; taken in turn. Instead of `given`. */
  givenSamples?: readonly Given[];
  /** How the respondents answer; unless said so that every way is walked. */
  habits?: Habits;
  /** Is told every walk, to measure what a result does not say. */
  onWalk?: (walk: Walk) => void;
}

/** One respondent's way. */
export interface Walk {
  given: Given;
  route: Route;
  /** Questions asked, those in lines of rosters included, once for each line. */
  asked: readonly string[];
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
  /** Questions that nobody was asked, into which a given value was carried. */
  onlyCarried: readonly string[];
  /** Questions and items at which a respondent with valid answers could not go on. */
  stuck: readonly string[];
  /** Different ways that were walked: the questions met, in order; lines of rosters do not count. */
  ways: number;
  longest: RehearsedRoute;
  shortest: RehearsedRoute;
}

/** Sends made-up respondents through a questionnaire before real ones are asked. */
export function rehearse(questionnaire: Questionnaire, options: RehearsalOptions): Rehearsal {
  const walks = beginRehearsal(questionnaire, options);
  for (let index = 0; index < options.respondents; index += 1) walks.next();
  return walks.result();
}

/** A rehearsal in steps, so that a server can let others have their turn. */
export interface RehearsalInSteps {
  /** Lets one more respondent walk. */
  next(): void;
  result(): Rehearsal;
}

/** The same respondent by respondent; who calls decides when it is enough. */
export const beginRehearsal = (
  questionnaire: Questionnaire,
  options: Omit<RehearsalOptions, 'respondents'>,
): RehearsalInSteps => new Walks(questionnaire, options);

class Walks implements RehearsalInSteps {
  private readonly random: Random;
  private readonly respondent: Respondent;
  private readonly conditions: ConditionCounter;
  private readonly pages: Map<string, number>;
  private readonly questions: Map<string, number>;
  private readonly carried = new Set<string>();
  private readonly stuck = new Set<string>();
  private readonly ways = new Set<string>();
  private readonly routes: RehearsedRoute[] = [];
  private before: Answers | undefined;

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly options: Omit<RehearsalOptions, 'respondents'>,
  ) {
    this.random = seeded(options.seed);
    const { habits = EVERY_WAY } = options;
    this.respondent = new Respondent(questionnaire, this.random, soughtValues(questionnaire), habits);
    this.conditions = new ConditionCounter(questionnaire);
    this.pages = new Map(questionnaire.pages.map((page) => [page.name, 0]));
    this.questions = new Map(everyQuestion(questionnaire).map(({ name }) => [name, 0]));
  }

  next(): void {
    const given = this.given();
    const said = this.respondent.answers(given);
    const route = routeOf(this.questionnaire, said, given);
    const checked = checkAnswers(this.questionnaire, said, given);
    if (!checked.complete)
      for (const { question, item } of checked.problems) this.stuck.add(item ?? question);
    const asked = askedOn(route);
    for (const { name } of route.pages) this.pages.set(name, (this.pages.get(name) ?? 0) + 1);
    for (const name of new Set(asked)) this.questions.set(name, (this.questions.get(name) ?? 0) + 1);
    for (const name of Object.keys(route.answers)) this.carried.add(name);
    this.conditions.count(this.questionnaire, route, given);
    this.ways.add(route.pages.flatMap(({ questions }) => questions.map(({ name }) => name)).join(' '));
    this.routes.push({ pages: route.pages.map((page) => page.name), questions: asked.length });
    this.before = route.answers;
    this.options.onWalk?.({ given, route, asked });
  }

  result(): Rehearsal {
    const byLength = this.routes.toSorted((left, right) => left.questions - right.questions);
    const nobody: RehearsedRoute = { pages: [], questions: 0 };
    const missed = [...this.pages, ...this.questions].flatMap(([name, count]) => (count === 0 ? [name] : []));
    const conditions = this.conditions.all();
    return {
      respondents: this.routes.length,
      pages: Object.fromEntries(this.pages),
      questions: Object.fromEntries(this.questions),
      conditions,
      deadBranches: conditions.flatMap(({ place, held, failed }) => {
        if (held > 0 && failed > 0) return [];
        const reason = held > 0 ? 'ALWAYS_HOLDS' : failed > 0 ? 'NEVER_HOLDS' : 'NEVER_ASKED';
        return [{ place, reason } as const];
      }),
      unreachable: missed,
      onlyCarried: missed.filter((name) => this.carried.has(name)),
      stuck: [...this.stuck],
      ways: this.ways.size,
      longest: byLength.at(-1) ?? nobody,
      shortest: byLength[0] ?? nobody,
    };
  }

  private given(): Given {
    const { given, givenSamples = [noGiven] } = this.options;
    if (given) return given(this.random, this.before);
    return givenSamples[this.routes.length % givenSamples.length] ?? noGiven;
  }
}

/** Names of the questions that are asked, once for each line of a roster. */
const askedOn = ({ pages, lines }: Route): string[] =>
  pages.flatMap((page) =>
    page.questions.flatMap(({ name }) => [
      name,
      ...(lines[name] ?? []).flatMap((line) => line.items.map((item) => item.name)),
    ]),
  );
