import type { AnswerValue } from '../answer/answer.js';
import type {
  BooleanQuestion,
  CountryQuestion,
  MultipleQuestion,
  SingleQuestion,
} from '../definition/definition.js';
import { type Kind, notReadable } from './kind.js';

export const choiceFaults = (choices: readonly string[]) => [
  ...(choices.length < 2 ? ['needs at least two choices'] : []),
  ...(new Set(choices).size < choices.length ? ['names a choice twice'] : []),
  ...choices
    .filter((choice) => !/^[A-Za-z0-9_]+$/.test(choice))
    .map((choice) => `choice "${choice}" is not a code`),
];

export const readOne = (raw: unknown) =>
  raw === undefined || raw === null || raw === '' ? undefined : typeof raw === 'string' ? raw : notReadable;

export const single: Kind<SingleQuestion> = {
  faults: ({ choices }) => choiceFaults(choices),
  read: (_question, raw) => readOne(raw),
  readForm: ({ name }, fields) => fields(name)[0],
  check: ({ choices }, answer) => (choices.includes(answer as string) ? [] : [{ code: 'NOT_A_CHOICE' }]),
  itemCodes: ({ name }) => [name],
  storage: () => 'code',
  needs: ({ choices }) => ({ choices }),
  comparable: ({ choices }) => ({
    type: 'string',
    arity: 'one',
    ordered: false,
    allows: (literal) => choices.includes(literal as string),
  }),
};

export const multiple: Kind<MultipleQuestion> = {
  faults: ({ choices, maxSelectedChoices: most }) => [
    ...choiceFaults(choices),
    ...(most !== undefined && (most < 1 || most > choices.length)
      ? ['maxSelectedChoices is out of range']
      : []),
  ],
  read({ choices }, raw) {
    if (raw === undefined || raw === null || raw === '') return undefined;
    if (!Array.isArray(raw) || raw.some((choice) => typeof choice !== 'string')) return notReadable;
    const chosen = [...new Set(raw as string[])];
    // The order of the questionnaire, so that the same answer is always the same value.
    const ordered = choices.filter((choice) => chosen.includes(choice));
    const strange = chosen.filter((choice) => !choices.includes(choice));
    return chosen.length === 0 ? undefined : [...ordered, ...strange];
  },
  readForm: ({ name }, fields) => fields(name).filter((value) => value !== ''),
  check({ choices, maxSelectedChoices: most }, answer) {
    const chosen = answer as readonly string[];
    if (chosen.some((choice) => !choices.includes(choice))) return [{ code: 'NOT_A_CHOICE' }];
    return most !== undefined && chosen.length > most ? [{ code: 'TOO_MANY_CHOICES', limit: most }] : [];
  },
  itemCodes: ({ name }) => [name],
  storage: () => 'codes',
  needs: ({ choices }) => ({ choices }),
  comparable: ({ choices }) => ({
    type: 'string',
    arity: 'many',
    ordered: false,
    allows: (literal) => choices.includes(literal as string),
  }),
};

function readBoolean(raw: unknown): AnswerValue | undefined | typeof notReadable {
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (raw === true || raw === 'true') return true;
  if (raw === false || raw === 'false') return false;
  return notReadable;
}

/** One box to tick. On a form an empty box is an answer ("no"), which is why `readForm` never says nothing. */
export const yesNo: Kind<BooleanQuestion> = {
  faults: () => [],
  read: (_question, raw) => readBoolean(raw),
  readForm: ({ name }, fields) => fields(name).includes('true'),
  check: () => [],
  itemCodes: ({ name }) => [name],
  storage: () => 'flag',
  needs: () => ({}),
  comparable: () => ({
    type: 'boolean',
    arity: 'one',
    ordered: false,
    allows: (literal) => typeof literal === 'boolean',
  }),
};

export const country: Kind<CountryQuestion> = {
  faults: () => [],
  read: (_question, raw) => readOne(raw),
  readForm: ({ name }, fields) => fields(name)[0],
  check: (_question, answer) => (/^[A-Z]{2}$/.test(answer as string) ? [] : [{ code: 'NOT_A_CHOICE' }]),
  itemCodes: ({ name }) => [name],
  storage: () => 'code',
  needs: () => ({}),
  comparable: () => ({
    type: 'string',
    arity: 'one',
    ordered: false,
    allows: (literal) => typeof literal === 'string' && /^[A-Z]{2}$/.test(literal),
  }),
};
