import type { Answers, AnswerValue, RosterLine } from '../answer/answer.js';
import { type Given, givenValue, own, UNNAMED } from '../answer/given.js';
import type { Condition, Literal } from '../condition/condition.js';
import { everyQuestion, type Question, type Questionnaire } from '../definition/questionnaire.js';
import { notReadable } from '../kind/kind.js';

/** Answers as people might give them, at random but the same for the same seed. */
export class Respondent {
  private state: number;
  /** Values that conditions look for, by the name they read. */
  private readonly sought = new Map<string, AnswerValue[]>();

  constructor(
    private readonly questionnaire: Questionnaire,
    seed: number,
  ) {
    this.state = seed >>> 0;
    for (const page of questionnaire.pages) this.seek(page.visibleIf);
    for (const { visibleIf, requiredIf, carriesIf } of everyQuestion(questionnaire))
      [visibleIf, requiredIf, carriesIf].forEach((condition) => this.seek(condition));
  }

  answers(given: Given): Answers {
    const answers: Record<string, AnswerValue> = {};
    for (const question of this.questionnaire.byName.values()) {
      const answer = question.items ? this.lines(question, given) : this.answer(question, given);
      if (answer !== undefined) answers[question.name] = answer;
    }
    return answers;
  }

  /** mulberry32. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  private seek(condition: Condition | undefined): void {
    if (!condition) return;
    if (condition.is === 'and' || condition.is === 'or') condition.parts.forEach((part) => this.seek(part));
    else if (condition.is === 'not') this.seek(condition.part);
    else if (condition.is === 'compare' && typeof condition.with !== 'object')
      this.note(condition.question, condition.with);
  }

  private note(name: string, literal: Literal): void {
    const bare = name.replace(/^panel\./, '');
    this.sought.set(bare, [...(this.sought.get(bare) ?? []), ...aroundOf(literal)]);
  }

  private answer(question: Question, given: Given): AnswerValue | undefined {
    const { name, kind, definition } = question;
    const last = givenValue(given, `last.${name}`);
    // Some leave it open, some answer as last year: comparisons with it must be able to hold.
    const roll = this.random();
    if (roll < 0.1 && definition.isRequired !== true) return undefined;
    const raw = roll < 0.3 && last !== undefined ? last : this.raw(question, given);
    const read = kind.read(definition, raw);
    return read === notReadable ? undefined : read;
  }

  private raw({ name, kind, definition }: Question, given: Given): unknown {
    const needs = kind.needs(definition);
    const sought = this.pick(this.sought.get(name) ?? []);
    const persons = [...given.persons.map(({ id }) => id), UNNAMED];
    const limits = definition as { min?: unknown; max?: unknown; inputType?: string };
    switch (kind.storage(definition)) {
      case 'code':
        if (needs.choices) return this.pick(needs.choices);
        if (definition.type === 'person') return this.pick(persons);
        return this.random() < 0.5 && sought !== undefined ? sought : this.pick(['JP', 'CN', 'IN', 'DE']);
      case 'codes': {
        const most = 'maxSelectedChoices' in definition ? definition.maxSelectedChoices : undefined;
        return (needs.choices ?? persons).filter(() => this.random() < 0.4).slice(0, most);
      }
      case 'point':
        return this.pick(needs.labels?.points ?? []);
      case 'points':
        return Object.fromEntries(
          (needs.rows ?? []).map((row) => [row, this.pick(needs.labels?.points ?? [])]),
        );
      case 'number':
        return sought ?? this.between(Number(limits.min ?? 0), Number(limits.max ?? 10));
      case 'flag':
        return this.random() < 0.5;
      case 'date':
        return sought ?? limits.min ?? limits.max ?? '2025-04-01';
      case 'institution':
        return { name: 'Institution', reason: this.pick(needs.choices ?? []) };
      case 'text':
        return samples[limits.inputType ?? 'text'] ?? samples['text'];
      case 'lines':
        return undefined;
    }
  }

  private between(least: number, greatest: number): number {
    return least + Math.floor(this.random() * (Math.max(greatest, least) - least + 1));
  }

  private lines(question: Question, given: Given): readonly RosterLine[] {
    const { kind, definition, items = [] } = question;
    const verdicts = kind.needs(definition).verdicts ?? [];
    const entry = (id: string): RosterLine => ({
      id,
      answers: Object.fromEntries(
        items.flatMap((item) => {
          const answer = this.answer(item, given);
          return answer === undefined ? [] : [[item.name, answer] as const];
        }),
      ),
    });
    const known = (own(given.lines, question.name) ?? []).map(({ id }): RosterLine => {
      const verdict = this.pick(verdicts);
      return { ...entry(id), known: true, ...(verdict === undefined ? {} : { verdict }) };
    });
    const most = 'maxPanelCount' in definition ? (definition.maxPanelCount ?? 3) : 3;
    const least = 'minPanelCount' in definition ? (definition.minPanelCount ?? 0) : 0;
    const count = Math.max(0, Math.max(least, this.between(0, Math.min(3, most))) - known.length);
    return [...known, ...Array.from({ length: count }, (_, index) => entry(`n${index + 1}`))];
  }
}

const samples: Readonly<Record<string, string>> = {
  text: 'Text',
  email: 'person@example.org',
  doi: '10.1000/xyz123',
  orcid: '0000-0002-1825-0097',
};

/** A number and its neighbours, so that less and greater both happen. */
const aroundOf = (literal: Literal): AnswerValue[] =>
  typeof literal === 'number' ? [literal - 1, literal, literal + 1] : [literal, ...nextDays(literal)];

/** The day or month before and after a date. */
function nextDays(literal: Literal): string[] {
  if (typeof literal !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(literal)) return [];
  const day = Date.parse(`${literal}-01-01`.slice(0, 10));
  return [-1, 1].map((side) => new Date(day + side * 40 * 86_400_000).toISOString().slice(0, literal.length));
}
