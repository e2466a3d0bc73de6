import { lengthOf } from '../answer/answer.js';
import type {
  CommentQuestion,
  DateQuestion,
  NumberQuestion,
  TextQuestion,
} from '../definition/definition.js';
import { cleanText, narrow } from './clean-text.js';
import { type Kind, notReadable } from './kind.js';

export const isNothing = (raw: unknown) => raw === undefined || raw === null || raw === '';

const lengthFaults = (maxLength: unknown) =>
  typeof maxLength === 'number' && Number.isInteger(maxLength) && maxLength >= 1 && maxLength <= 10_000
    ? []
    : ['needs a maxLength from 1 to 10000'];

/**
 * An address that mail can reach: one @, no quotes, comments, spaces or second address (the parts of the
 * mail syntax that have sent mail to strangers), a domain with a dot.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (at < 1 || local.length > 64 || domain.length > 253) return false;
  if (
    !/^[^\s@"'(),:;<>[\]\\`]+$/.test(local) ||
    local.startsWith('.') ||
    local.endsWith('.') ||
    local.includes('..')
  )
    return false;
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label))
  );
}

export const writtenLine: Kind<TextQuestion> = {
  faults: ({ maxLength }) => lengthFaults(maxLength),
  read({ inputType }, raw) {
    if (isNothing(raw)) return undefined;
    if (typeof raw !== 'string') return notReadable;
    const text = inputType === 'email' ? narrow(cleanText(raw, false)) : cleanText(raw, false);
    return text === '' ? undefined : text;
  },
  readForm: ({ name }, fields) => fields(name)[0],
  check({ inputType, maxLength }, answer) {
    const text = answer as string;
    if (lengthOf(text) > maxLength) return [{ code: 'TOO_LONG', limit: maxLength }];
    return inputType === 'email' && !isEmailAddress(text) ? [{ code: 'NOT_AN_EMAIL' }] : [];
  },
  itemCodes: ({ name }) => [name],
  storage: () => 'text',
  needs: () => ({}),
  comparable: () => undefined,
};

export const comment: Kind<CommentQuestion> = {
  faults: ({ maxLength }) => lengthFaults(maxLength),
  read(_question, raw) {
    if (isNothing(raw)) return undefined;
    if (typeof raw !== 'string') return notReadable;
    const text = cleanText(raw, true);
    return text === '' ? undefined : text;
  },
  readForm: ({ name }, fields) => fields(name)[0],
  check: ({ maxLength }, answer) =>
    lengthOf(answer as string) > maxLength ? [{ code: 'TOO_LONG', limit: maxLength }] : [],
  itemCodes: ({ name }) => [name],
  storage: () => 'text',
  needs: () => ({}),
  comparable: () => undefined,
};

export const number: Kind<NumberQuestion> = {
  faults: ({ min, max }) => (min !== undefined && max !== undefined && min > max ? ['min is above max'] : []),
  read(_question, raw) {
    if (isNothing(raw)) return undefined;
    if (typeof raw === 'number') return Number.isFinite(raw) ? raw : notReadable;
    if (typeof raw !== 'string') return notReadable;
    const text = narrow(raw).replaceAll(',', '');
    if (text === '') return undefined;
    // What cannot be read stays text, so that the person finds it again beside the message.
    return /^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : cleanText(raw, false);
  },
  readForm: ({ name }, fields) => fields(name)[0],
  check({ min, max }, answer) {
    if (typeof answer !== 'number') return [{ code: 'NOT_A_NUMBER' }];
    if (min !== undefined && answer < min) return [{ code: 'TOO_SMALL', limit: min }];
    return max !== undefined && answer > max ? [{ code: 'TOO_LARGE', limit: max }] : [];
  },
  itemCodes: ({ name }) => [name],
  storage: () => 'number',
  needs: () => ({}),
  comparable: () => ({
    type: 'number',
    arity: 'one',
    ordered: true,
    allows: (literal) => typeof literal === 'number',
  }),
};

/** A day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

export const date: Kind<DateQuestion> = {
  faults: ({ min, max }) =>
    [min, max].flatMap((day) => (day === undefined || isDay(day) ? [] : [`${day} is not a day`])),
  read(_question, raw) {
    if (isNothing(raw)) return undefined;
    if (typeof raw !== 'string') return notReadable;
    const text = narrow(cleanText(raw, false)).replaceAll('/', '-');
    return text === '' ? undefined : text.replace(/^(\d{4})-(\d)-/, '$1-0$2-').replace(/-(\d)$/, '-0$1');
  },
  readForm: ({ name }, fields) => fields(name)[0],
  check({ min, max }, answer) {
    const day = answer as string;
    if (!isDay(day)) return [{ code: 'NOT_A_DATE' }];
    if (min !== undefined && day < min) return [{ code: 'TOO_EARLY', limit: min }];
    return max !== undefined && day > max ? [{ code: 'TOO_LATE', limit: max }] : [];
  },
  itemCodes: ({ name }) => [name],
  storage: () => 'date',
  needs: () => ({}),
  comparable: () => ({
    type: 'date',
    arity: 'one',
    ordered: true,
    allows: (literal) => typeof literal === 'string' && isDay(literal),
  }),
};
