import {
  beginRehearsal,
  madeUpGiven,
  type Questionnaire,
  type QuestionnaireTexts,
  type Rehearsal as Walked,
} from '@enishi/questionnaire';
import { burdenOf } from './estimate-minutes.js';
import { type ModuleBurden, ModuleBurdens } from './module-burden.js';

/** A condition that held for nobody: what it opens is dead. */
export interface DeadBranch {
  /** Page or question, and which of its conditions, e.g. `returns A.REV visibleIf`. */
  place: string;
}

/** What an officer is told of a rehearsal. */
export interface Rehearsal {
  respondents: number;
  /** Different ways that were walked: the questions met, in order. */
  routes: number;
  deadBranches: DeadBranch[];
  /** Item names that nobody was asked and nobody's answer was carried into. */
  unreachableItems: string[];
  /** Item names at which a respondent with valid answers could not go on. */
  stuckItems: string[];
  /** Of respondents who go every way and have much to tell: an upper bound. */
  burden: ModuleBurden[];
}

/** Nothing dead, nothing unreachable, nobody stuck. */
export const isSound = (rehearsal: Rehearsal): boolean =>
  rehearsal.deadBranches.length + rehearsal.unreachableItems.length + rehearsal.stuckItems.length === 0;

interface Options {
  respondents?: number;
  seed?: number;
}

/**
 * Walks synthetic respondents through an instrument before real people are asked: with everything that its forms can
 * know before they are opened, and with a watch. The same seed walks the same ways. A condition that needs a value of
 * free text that no condition names may be called dead without being so: an officer can acknowledge it by its place.
 */
export function rehearse(
  questionnaire: Questionnaire,
  texts: QuestionnaireTexts,
  { respondents = 1000, seed = 1 }: Options = {},
): Rehearsal {
  const walks = begin(questionnaire, texts, seed);
  for (let index = 0; index < respondents; index += 1) walks.next();
  return walks.result();
}

/** The same inside a server: others get their turn every few respondents. */
export async function rehearseInTurns(
  questionnaire: Questionnaire,
  texts: QuestionnaireTexts,
  { respondents = 1000, seed = 1 }: Options = {},
): Promise<Rehearsal> {
  const walks = begin(questionnaire, texts, seed);
  for (let index = 0; index < respondents; index += 1) {
    walks.next();
    if (index % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
  }
  return walks.result();
}

function begin(questionnaire: Questionnaire, texts: QuestionnaireTexts, seed: number) {
  const burdens = new ModuleBurdens();
  const walks = beginRehearsal(questionnaire, {
    seed,
    given: madeUpGiven(questionnaire),
    onWalk: ({ given, route }) => burdens.add(given, route, burdenOf(route, texts).seconds),
  });
  return {
    next: () => walks.next(),
    result: (): Rehearsal => ({ ...findings(questionnaire, walks.result()), burden: burdens.all() }),
  };
}

/** What always holds is no fault here: a question that everybody gets today may hang on an answer all the same. */
function findings({ pages }: Questionnaire, walked: Walked): Omit<Rehearsal, 'burden'> {
  const isPage = new Set(pages.map(({ name }) => name));
  const carried = new Set(walked.onlyCarried);
  return {
    respondents: walked.respondents,
    routes: walked.ways,
    deadBranches: walked.deadBranches.flatMap(({ place, reason }) =>
      reason === 'ALWAYS_HOLDS' ? [] : [{ place }],
    ),
    unreachableItems: walked.unreachable.filter((name) => !isPage.has(name) && !carried.has(name)),
    stuckItems: [...walked.stuck],
  };
}
