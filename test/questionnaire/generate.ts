import type {
  AnswerValue,
  Given,
  ItemDefinition,
  QuestionDefinition,
  QuestionnaireDefinition,
  RosterLine,
} from '@enishi/questionnaire';

/** A small seeded generator (mulberry32): the same seed, the same questionnaires and answers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Dice {
  constructor(readonly random: () => number) {}
  below = (n: number): number => Math.floor(this.random() * n);
  chance = (p: number): boolean => this.random() < p;
  pick = <T>(list: readonly T[]): T => list[this.below(list.length)] as T;
  some = <T>(list: readonly T[]): T[] => list.filter(() => this.chance(0.4));
}

const choices = ['A', 'B', 'C', 'D'];

/** A question of a random kind. Its name looks like ours: a code with dots. */
function randomQuestion(dice: Dice, name: string): ItemDefinition {
  const base = { name, ...(dice.chance(0.5) ? { isRequired: true } : {}) };
  switch (dice.below(13)) {
    case 0:
      return { ...base, type: 'radiogroup', choices };
    case 1:
      return { ...base, type: 'dropdown', choices };
    case 2:
      return { ...base, type: 'checkbox', choices, ...(dice.chance(0.3) ? { maxSelectedChoices: 2 } : {}) };
    case 3:
      return { ...base, type: 'rating', rateMin: 1, rateMax: 5, labels: 'L' };
    case 4:
      return dice.chance(0.5)
        ? {
            ...base,
            isRequired: true,
            type: 'matrix',
            rows: ['r1', 'r2'],
            columns: [3, 2, 1],
            labels: 'L',
            eachRowRequired: true,
          }
        : { ...base, type: 'matrix', rows: ['r1', 'r2'], columns: [3, 2, 1], labels: 'L' };
    case 5:
      return { ...base, type: 'text', inputType: 'number', min: 0, max: 10 };
    case 6:
      return { ...base, type: 'text', inputType: 'date' };
    case 7:
      return { ...base, type: 'text', maxLength: 50 };
    case 8:
      return { ...base, type: 'comment', maxLength: 50 };
    case 9:
      return { ...base, type: 'partialdate' };
    case 10:
      return { ...base, type: 'text', inputType: dice.chance(0.5) ? 'doi' : 'orcid' };
    default:
      return { ...base, type: 'boolean' };
  }
}

const quote = (value: string | number | boolean) =>
  typeof value === 'string' ? `'${value}'` : String(value);

/** What a question may be compared with: questions of the same likeness. */
function likeness(question: QuestionDefinition): 'code' | 'number' | 'date' | 'flag' | undefined {
  if (question.type === 'radiogroup' || question.type === 'dropdown') return 'code';
  if (question.type === 'boolean') return 'flag';
  if (question.type === 'rating') return 'number';
  if (question.type !== 'text') return undefined;
  return question.inputType === 'number' || question.inputType === 'date' ? question.inputType : undefined;
}

/** One test of one earlier question, with an operator that suits its kind. */
function randomTest(
  dice: Dice,
  question: QuestionDefinition,
  earlier: readonly QuestionDefinition[],
): string {
  const name = `{${question.name}}`;
  if (dice.chance(0.1))
    return dice.pick(["{g.code} = 'A'", '{g.number} > 4', '{g.flag} = true', '{g.code} empty']);
  const others = earlier.filter((other) => other !== question && likeness(other) === likeness(question));
  if (others.length > 0 && likeness(question) !== undefined && dice.chance(0.4)) {
    const how = ['number', 'date'].includes(likeness(question) ?? '')
      ? dice.pick(['=', '!=', '>', '<', '>=', '<='])
      : dice.pick(['=', '!=']);
    return `${name} ${how} {${dice.pick(others).name}}`;
  }
  const theirs = { code: 'g.code', number: 'g.number', date: undefined, flag: 'g.flag' }[
    likeness(question) ?? 'date'
  ];
  if (theirs !== undefined && dice.chance(0.2)) return `${name} ${dice.pick(['=', '!='])} {${theirs}}`;
  if (dice.chance(0.2)) return `${name} ${dice.pick(['empty', 'notempty'])}`;
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
      return dice.chance(0.5)
        ? `${name} ${dice.pick(['=', '!=', '<>'])} '${dice.pick(choices)}'`
        : `${name} anyof ['A', '${dice.pick(['B', 'C'])}']`;
    case 'checkbox':
      return dice.chance(0.5)
        ? `${name} ${dice.pick(['contains', 'notcontains'])} '${dice.pick(choices)}'`
        : `${name} ${dice.pick(['anyof', 'allof', 'noneof'])} ['A', '${dice.pick(['B', 'C'])}']`;
    case 'rating':
      return `${name} ${dice.pick(['=', '!=', '>', '<', '>=', '<='])} ${1 + dice.below(5)}`;
    case 'boolean':
      return `${name} ${dice.pick(['=', '!='])} ${quote(dice.chance(0.5))}`;
    case 'text':
      if (question.inputType === 'number')
        return `${name} ${dice.pick(['=', '!=', '>', '<', '>=', '<='])} ${dice.below(11)}`;
      if (question.inputType === 'date')
        return `${name} ${dice.pick(['=', '!=', '>', '<', '>=', '<='])} '2026-0${1 + dice.below(9)}-15'`;
      return `${name} notempty`;
    default:
      return `${name} notempty`;
  }
}

export function randomCondition(dice: Dice, earlier: readonly QuestionDefinition[], depth = 0): string {
  const roll = depth > 2 ? 0 : dice.below(6);
  const part = () => randomCondition(dice, earlier, depth + 1);
  if (roll < 3) return randomTest(dice, dice.pick(earlier), earlier);
  if (roll === 3) return `${part()} and ${part()}`;
  if (roll === 4) return `${part()} or ${part()}`;
  return `${dice.chance(0.4) ? '!' : ''}(${part()})`;
}

/** A roster whose conditions read the same line and what stands before the roster. */
function randomRoster(dice: Dice, name: string, earlier: readonly QuestionDefinition[]): QuestionDefinition {
  const items: ItemDefinition[] = [];
  for (let index = 0; index < 2 + dice.below(2); index += 1) {
    const item = randomQuestion(dice, `${name}.i${index}`);
    const seen = [...items.map((other) => ({ ...other, name: `panel.${other.name}` })), ...earlier];
    if (seen.length > 0 && dice.chance(0.5)) item.visibleIf = randomCondition(dice, seen);
    if (!item.isRequired && seen.length > 0 && dice.chance(0.3))
      item.requiredIf = randomCondition(dice, seen);
    items.push(item);
  }
  return {
    type: 'paneldynamic',
    name,
    templateElements: items,
    ...(dice.chance(0.3) ? { isRequired: true } : {}),
  };
}

/** Given values, some of them missing. */
export function randomGiven(dice: Dice): Given {
  const values: Record<string, string | number | boolean> = {};
  if (dice.chance(0.7)) values['g.code'] = dice.pick(choices);
  if (dice.chance(0.7)) values['g.number'] = dice.below(11);
  if (dice.chance(0.7)) values['g.flag'] = dice.chance(0.5);
  return { values, lines: {}, persons: [] };
}

/** A questionnaire of one to three pages whose conditions read earlier questions. */
export function randomQuestionnaire(dice: Dice): QuestionnaireDefinition {
  const earlier: QuestionDefinition[] = [];
  const pages = Array.from({ length: 1 + dice.below(3) }, (_, p) => {
    const visibleIf =
      earlier.length > 0 && dice.chance(0.3) ? { visibleIf: randomCondition(dice, earlier) } : {};
    const elements = Array.from({ length: 1 + dice.below(3) }, (__, q): QuestionDefinition => {
      const question = dice.chance(0.1)
        ? randomRoster(dice, `P${p}.q${q}`, earlier)
        : randomQuestion(dice, `P${p}.q${q}`);
      if (earlier.length > 0 && dice.chance(0.5)) question.visibleIf = randomCondition(dice, earlier);
      if (!question.isRequired && earlier.length > 0 && dice.chance(0.4))
        question.requiredIf = randomCondition(dice, earlier);
      earlier.push(question);
      return question;
    });
    return { name: `p${p}`, ...visibleIf, elements };
  });
  return {
    code: 'T',
    version: 1,
    given: { 'g.code': choices, 'g.number': 'number', 'g.flag': 'boolean' },
    pages,
  };
}

/** An answer of the right kind, sometimes outside the limits of the question; or none. */
export function randomAnswer(dice: Dice, question: QuestionDefinition): AnswerValue | undefined {
  if (dice.chance(0.25)) return undefined;
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
      return dice.pick(choices);
    case 'country':
      return dice.pick(['JP', 'CN', 'IN']);
    case 'checkbox': {
      const chosen = dice.some(choices).slice(0, question.maxSelectedChoices ?? 9);
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'rating':
      return 1 + dice.below(5);
    case 'matrix': {
      const rows = Object.fromEntries(
        dice.some(question.rows).map((row) => [row, dice.pick(question.columns)]),
      );
      return Object.keys(rows).length > 0 ? rows : undefined;
    }
    case 'boolean':
      return dice.chance(0.5);
    case 'comment':
      return dice.pick(['まなびました', 'Good\nhost', '很好']);
    case 'text':
      if (question.inputType === 'number') return dice.below(14) - 2;
      if (question.inputType === 'date') return `2026-0${1 + dice.below(9)}-${dice.pick(['01', '15', '28'])}`;
      if (question.inputType === 'email') return dice.pick(['a@example.org', 'not an address']);
      if (question.inputType === 'doi') return dice.pick(['10.1000/xyz123', '10.1/x', 'no doi']);
      if (question.inputType === 'orcid')
        return dice.pick(['0000-0002-1825-0097', '0000-0002-1825-0098', '1234']);
      return dice.pick(['x', '髙橋', 'ok']);
    case 'partialdate':
      return dice.pick(['2024', '2024-02', '2024-02-29', '2023-02-29', 'spring']);
    case 'paneldynamic':
      return randomLines(dice, question.templateElements);
    case 'institution':
    case 'person':
      return undefined;
  }
}

function randomLines(dice: Dice, items: readonly ItemDefinition[]): readonly RosterLine[] | undefined {
  const lines = Array.from({ length: dice.below(3) }, (_, index) => {
    const answers: Record<string, AnswerValue> = {};
    for (const item of items) {
      const answer = randomAnswer(dice, item);
      if (answer !== undefined) answers[item.name] = answer;
    }
    return { id: `n${index}`, answers };
  });
  return lines.length > 0 ? lines : undefined;
}
