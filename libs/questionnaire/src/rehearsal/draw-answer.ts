import type { AnswerValue } from '../answer/answer.js';
import { type Given, UNNAMED } from '../answer/given.js';
import type { Question } from '../definition/questionnaire.js';
import { notReadable } from '../kind/kind.js';
import { between, pick, type Random } from './random.js';
import type { Sought } from './sought-values.js';

/** A valid answer to one question, by how its kind keeps answers; now and then one that a condition looks for. */
export function drawAnswer(
  question: Question,
  given: Given,
  random: Random,
  sought: Sought,
  seeks: number,
): AnswerValue | undefined {
  const { name, kind, definition } = question;
  const looked = sought.get(name) ?? [];
  const seek = looked.length > 0 && random() < seeks ? pick(random, looked) : undefined;
  const read = (raw: unknown) => {
    const answer = kind.read(definition, raw);
    return answer === notReadable ? undefined : answer;
  };
  if (seek !== undefined) {
    const wanted = read(kind.storage(definition) === 'codes' ? [seek] : seek);
    // A condition may look for what the question does not take.
    if (wanted !== undefined && kind.check(definition, wanted, given).length === 0) return wanted;
  }
  return read(draw(question, given, random));
}

interface Limits {
  min?: string | number;
  max?: string | number;
  inputType?: string;
  maxLength?: number;
  maxSelectedChoices?: number;
  several?: boolean;
}

function draw({ kind, definition }: Question, given: Given, random: Random): unknown {
  const { choices, labels, rows } = kind.needs(definition);
  const limits = definition as Limits;
  const persons = [UNNAMED, ...given.persons.map(({ id }) => id)];
  switch (kind.storage(definition)) {
    case 'code':
      return pick(random, choices ?? (definition.type === 'person' ? persons : COUNTRIES));
    case 'codes': {
      const share = random();
      const all = choices ?? persons;
      const chosen = all.filter(() => random() < share).slice(0, limits.maxSelectedChoices);
      return chosen.length > 0 ? chosen : [pick(random, all)];
    }
    case 'point':
      return pick(random, labels?.points ?? []);
    case 'points':
      return Object.fromEntries((rows ?? []).map((row) => [row, pick(random, labels?.points ?? [])]));
    case 'number': {
      const least = Number(limits.min ?? 0);
      return between(random, least, Math.min(Number(limits.max ?? least + 20), least + 20));
    }
    case 'flag':
      return random() < 0.5;
    case 'date':
      return limits.max ?? limits.min ?? (limits.inputType === 'date' ? DAY : pick(random, DATES));
    case 'institution':
      return choices && random() < 0.5
        ? { name: INSTITUTION, reason: pick(random, choices) }
        : { name: INSTITUTION, id: '00000000-0000-7000-8000-000000000001' };
    case 'text':
      return SAMPLES[limits.inputType ?? ''] ?? 'Words of a rehearsal'.slice(0, limits.maxLength);
    case 'lines':
      return undefined;
  }
}

const COUNTRIES = ['JP', 'KH', 'VN', 'IN', 'TH', 'CN', 'LK'];
const INSTITUTION = 'Example University';
const DAY = '2025-04-17';
const DATES = ['2024', '2025-04', DAY];
const SAMPLES: Readonly<Record<string, string>> = {
  email: 'rehearsal@example.org',
  doi: '10.1234/rehearsal',
  orcid: '0000-0002-1825-0097',
};
