import type { PartialDateQuestion } from '../definition/definition.js';
import { cleanText, narrow } from './clean-text.js';
import { type Kind, notReadable } from './kind.js';
import { isDay, isNothing } from './written-kinds.js';

/** A year, a month or a day that exists: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`. */
export const isPartialDate = (text: string): boolean => isDay(`${text}-01-01`.slice(0, 10));

/** First and last day that a partial date may mean. */
export function spanOf(text: string): { from: string; to: string } {
  const [year = '', month = '12', day] = text.split('-');
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return {
    from: `${text}-01-01`.slice(0, 10),
    to: `${year}-${month}-${day ?? String(last).padStart(2, '0')}`,
  };
}

const pad = (part: string) => part.padStart(2, '0');

export const partialDate: Kind<PartialDateQuestion> = {
  faults: ({ min, max }) =>
    [min, max].flatMap((date) =>
      date === undefined || isPartialDate(date) ? [] : [`${date} is not a partial date`],
    ),
  read(_question, raw) {
    if (isNothing(raw)) return undefined;
    if (typeof raw !== 'string') return notReadable;
    const text = narrow(cleanText(raw, false))
      .replace(/\s*[/.年月]\s*(?=\d)/g, '-')
      .replace(/[年月日]$/, '');
    if (text === '') return undefined;
    // What cannot be read stays as it was typed, so that the person finds it again beside the message.
    return text.replace(/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/, (_, year, month, day) =>
      [year, pad(month as string), ...(day === undefined ? [] : [pad(day as string)])].join('-'),
    );
  },
  readForm: ({ name }, fields) => fields(name)[0],
  check({ min, max }, answer) {
    const date = answer as string;
    if (!isPartialDate(date)) return [{ code: 'NOT_A_PARTIAL_DATE' }];
    const { from, to } = spanOf(date);
    // Out of range only when every day that it may mean is.
    if (min !== undefined && to < spanOf(min).from) return [{ code: 'TOO_EARLY', limit: min }];
    return max !== undefined && from > spanOf(max).to ? [{ code: 'TOO_LATE', limit: max }] : [];
  },
  itemCodes: ({ name }) => [name],
  storage: () => 'date',
  needs: () => ({}),
  comparable: () => ({
    type: 'date',
    arity: 'one',
    ordered: true,
    allows: (literal) => typeof literal === 'string' && isPartialDate(literal),
  }),
};
