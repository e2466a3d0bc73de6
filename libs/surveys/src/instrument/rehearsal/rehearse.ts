import {
  type Answers,
  checkAnswers,
  type Condition,
  type Given,
  holds,
  type Question,
  type Questionnaire,
  type QuestionnaireTexts,
  type Route,
  routeOf,
} from '@enishi/questionnaire';
import { burdenOf } from './estimate-minutes.js';
import { anyAnswers, anyGiven, seeded, wantedValues } from './synthetic-respondent.js';

/** A condition that held for nobody: what it opens is dead. */
export interface DeadBranch {
  /** Page or question, and which of its conditions, e.g. `returns A.REV visibleIf`. */
  place: string;
}

export interface ModuleBurden {
  /** `PULSE`, `FULL`; `ALL` where an instrument has no modules. */
  module: string;
  respondents: number;
  medianQuestions: number;
  medianMinutes: number;
  longestMinutes: number;
}

export interface Rehearsal {
  respondents: number;
  /** Different ways that were walked: the questions met, in order. */
  routes: number;
  deadBranches: DeadBranch[];
  /** Item names that nobody was asked and nobody's answer was carried into. */
  unreachableItems: string[];
  /** Items at which a respondent with valid answers could not go on. */
  stuckItems: string[];
  burden: ModuleBurden[];
}

/** Nothing dead, nothing unreachable, nobody stuck. */
export const isSound = (rehearsal: Rehearsal): boolean =>
  rehearsal.deadBranches.length + rehearsal.unreachableItems.length + rehearsal.stuckItems.length === 0;

interface Walk {
  given: Given;
  route: Route;
}

interface Options {
  respondents?: number;
  seed?: number;
}

/**
 * Walks synthetic respondents through an instrument before real people are asked. The same seed walks the same
 * ways. A condition that needs a value of free text that no condition names may be called dead without being so:
 * an officer can acknowledge it by its place.
 */
export function rehearse(
  questionnaire: Questionnaire,
  texts: QuestionnaireTexts,
  { respondents = 1000, seed = 1 }: Options = {},
): Rehearsal {
  const walk = rehearsalOf(questionnaire, texts, seed);
  for (let index = 0; index < respondents; index += 1) walk.next();
  return walk.result();
}

/** The same inside a server: others get their turn every few respondents. */
export async function rehearseInTurns(
  questionnaire: Questionnaire,
  texts: QuestionnaireTexts,
  { respondents = 1000, seed = 1 }: Options = {},
): Promise<Rehearsal> {
  const walk = rehearsalOf(questionnaire, texts, seed);
  for (let index = 0; index < respondents; index += 1) {
    walk.next();
    if (index % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
  }
  return walk.result();
}

function rehearsalOf(questionnaire: Questionnaire, texts: QuestionnaireTexts, seed: number) {
  const random = seeded(seed);
  const wanted = wantedValues(questionnaire);
  const places = conditionsIn(questionnaire);
  const held = new Set<string>();
  const met = new Set<string>();
  const routes = new Set<string>();
  const stuck = new Set<string>();
  const burdens = new Map<string, { seconds: number; questions: number }[]>();
  let respondents = 0;
  let before: Answers | undefined;
  return {
    next(): void {
      const given = anyGiven(questionnaire, random, wanted, before);
      const answers = anyAnswers(questionnaire, given, random, wanted);
      const route = routeOf(questionnaire, answers, given);
      const checked = checkAnswers(questionnaire, answers, given);
      if (!checked.complete) for (const { question, item } of checked.problems) stuck.add(item ?? question);
      for (const { place, holdsIn } of places)
        if (!held.has(place) && holdsIn({ given, route })) held.add(place);
      for (const name of Object.keys(route.answers)) met.add(name);
      const asked = route.pages.flatMap(({ questions }) => questions.map(({ name }) => name));
      for (const name of asked) met.add(name);
      for (const lines of Object.values(route.lines))
        for (const { items } of lines) for (const { name } of items) met.add(name);
      routes.add(asked.join(' '));
      const module = String(given.values['module'] ?? 'ALL');
      const list = burdens.get(module) ?? [];
      list.push({ seconds: burdenOf(route, texts).seconds, questions: asked.length });
      burdens.set(module, list);
      before = route.answers;
      respondents += 1;
    },
    result: (): Rehearsal => ({
      respondents,
      routes: routes.size,
      deadBranches: places.filter(({ place }) => !held.has(place)).map(({ place }) => ({ place })),
      unreachableItems: [...new Set(names(questionnaire))].filter((name) => !met.has(name)),
      stuckItems: [...stuck],
      burden: [...burdens]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([module, list]) => summary(module, list)),
    }),
  };
}

const names = ({ pages }: Questionnaire): string[] =>
  pages.flatMap(({ questions }) =>
    questions.flatMap(({ name, items = [] }) => [name, ...items.map((item) => item.name)]),
  );

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function summary(module: string, list: readonly { seconds: number; questions: number }[]): ModuleBurden {
  const minutes = list.map(({ seconds }) => seconds / 60);
  return {
    module,
    respondents: list.length,
    medianQuestions: median(list.map(({ questions }) => questions)),
    medianMinutes: median(minutes),
    longestMinutes: Math.max(...minutes),
  };
}

interface Place {
  place: string;
  holdsIn: (walk: Walk) => boolean;
}

/** Every condition of an instrument with where it stands, and whether it held on one person's way. */
function conditionsIn({ pages }: Questionnaire): Place[] {
  const found: Place[] = [];
  const add = (
    place: string,
    condition: Condition | undefined,
    holdsIn: (is: Condition, walk: Walk) => boolean,
  ) => {
    if (condition) found.push({ place, holdsIn: (walk) => holdsIn(condition, walk) });
  };
  const each = (question: Question, where: string, holdsIn: (is: Condition, walk: Walk) => boolean) => {
    for (const kind of ['visibleIf', 'requiredIf', 'carriesIf'] as const)
      add(`${where} ${kind}`, question[kind], holdsIn);
  };
  for (const page of pages) {
    const onPage = (is: Condition, { given, route }: Walk) =>
      (!page.visibleIf || holds(page.visibleIf, route.answers, given)) && holds(is, route.answers, given);
    add(`${page.name} visibleIf`, page.visibleIf, (is, { given, route }) => holds(is, route.answers, given));
    for (const question of page.questions) {
      each(question, `${page.name} ${question.name}`, onPage);
      for (const item of question.items ?? [])
        each(item, `${page.name} ${question.name} ${item.name}`, (is, { given, route }) =>
          (route.lines[question.name] ?? []).some(
            ({ isOpen, verdict, answers }) =>
              isOpen &&
              holds(is, route.answers, given, {
                ...answers,
                ...(verdict === undefined ? {} : { [`${question.name}.verdict`]: verdict }),
              }),
          ),
        );
    }
  }
  return found;
}
