import type { Answers, AnswerValue, RosterLine } from '../answer/answer.js';
import { type Given, own } from '../answer/given.js';
import { questionsIn } from '../condition/condition.js';
import { everyQuestion, type Question, type Questionnaire } from '../definition/questionnaire.js';
import { linesOf } from '../roster/lines.js';
import { type Route, routeOf } from '../route/route.js';
import { drawAnswer } from './draw-answer.js';
import type { Habits } from './habits.js';
import { pick, type Random } from './random.js';
import type { Sought } from './sought-values.js';

/** A made-up respondent: answers as people meet the questions, one after the other, lines item by item. */
export class Respondent {
  /** Names of the questions on whose answers the way hangs. */
  private readonly turning = new Set<string>();

  constructor(
    private readonly questionnaire: Questionnaire,
    private readonly random: Random,
    private readonly sought: Sought,
    private readonly habits: Habits,
  ) {
    const all = everyQuestion(questionnaire).flatMap(({ visibleIf, carriesIf }) => [visibleIf, carriesIf]);
    for (const condition of [...questionnaire.pages.map((page) => page.visibleIf), ...all])
      if (condition) for (const name of questionsIn(condition)) this.turning.add(name);
  }

  /** What one respondent says, of whom `given` is known. */
  answers(given: Given): Answers {
    const made: Record<string, AnswerValue> = {};
    const met = new Set<string>();
    let route = routeOf(this.questionnaire, made, given);
    for (;;) {
      const next = route.pages.flatMap(({ questions }) => questions).find(({ name }) => !met.has(name));
      if (!next) return made;
      met.add(next.name);
      const answer = next.items ? this.lines(next, route, given) : this.answer(next, given);
      if (answer === undefined) continue;
      made[next.name] = answer;
      // an answer on which nothing hangs leaves the way as it is
      if (this.turning.has(next.name)) route = routeOf(this.questionnaire, made, given);
    }
  }

  private answer(question: Question, given: Given): AnswerValue | undefined {
    const { name, definition } = question;
    const usual = this.habits.items?.[name];
    const answer = usual ? usual(this.random, given) : this.usual(question, given);
    const mustAnswer = definition.isRequired === true || question.requiredIf !== undefined;
    return answer ?? (mustAnswer ? this.drawn(question, given) : undefined);
  }

  private usual(question: Question, given: Given): AnswerValue | undefined {
    // Comparisons with last year must be able to hold.
    const last = given.last && own(given.last, question.name);
    if (last !== undefined && this.random() < this.habits.staysSame) return last;
    const isOptional = question.definition.isRequired !== true && question.requiredIf === undefined;
    if (isOptional && this.random() >= this.habits.answersOptional) return undefined;
    return this.drawn(question, given);
  }

  private drawn(question: Question, given: Given): AnswerValue | undefined {
    return drawAnswer(question, given, this.random, this.sought, this.habits.seeks);
  }

  private lines(roster: Question, route: Route, given: Given): readonly RosterLine[] {
    const { verdicts = [] } = roster.kind.needs(roster.definition);
    const limits = roster.definition as { minPanelCount?: number; maxPanelCount?: number };
    let entries = (route.lines[roster.name] ?? []).map(({ id }): RosterLine => {
      const verdict = this.random() < this.habits.staysSame ? verdicts[0] : pick(this.random, verdicts);
      return { id, known: true, ...(verdict === undefined ? {} : { verdict }), answers: {} };
    });
    const room = (limits.maxPanelCount ?? 20) - entries.length;
    const least = (limits.minPanelCount ?? 0) - entries.length;
    const count = Math.max(least, Math.min(room, this.habits.newLines(this.random, roster.name)));
    for (let index = 0; index < count; index += 1) entries.push({ id: `new${index + 1}`, answers: {} });
    const met = new Set<string>();
    // An item may hang on the one before it.
    for (let step = 0; step < (roster.items?.length ?? 0); step += 1) {
      const now = linesOf(roster, entries, route.answers, given);
      entries = entries.map((entry) => {
        const items = now.find(({ id }) => id === entry.id)?.items ?? [];
        const item = items.find(({ name }) => !met.has(`${entry.id} ${name}`));
        if (!item) return entry;
        met.add(`${entry.id} ${item.name}`);
        const answer = this.answer(item, given);
        return answer === undefined
          ? entry
          : { ...entry, answers: { ...entry.answers, [item.name]: answer } };
      });
    }
    return entries;
  }
}
