import { questionnaire } from '@enishi/questionnaire';
import type { Answers } from '@enishi/questionnaire';
import { describe, expect, it } from 'vitest';
import { seenAnswers, withoutUntouched } from '../../apps/server/src/http/respondent/seen-answers.js';

const { byName } = questionnaire({
  code: 'T',
  version: 1,
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'text', name: 'T.a', maxLength: 9 },
        { type: 'text', name: 'T.b', maxLength: 9 },
        {
          type: 'paneldynamic',
          name: 'T.R',
          verdicts: ['RIGHT', 'CORRECT'],
          openOn: ['CORRECT'],
          templateElements: [{ type: 'text', name: 'T.R.x', maxLength: 9 }],
        },
      ],
    },
  ],
});
const questions = [...byName.values()];
const line = (id: string, x?: string, more: object = {}) => ({
  id,
  answers: x === undefined ? {} : { 'T.R.x': x },
  ...more,
});
/** What is stored when a page that was shown with `shown` is posted with `posted`, and `now` is in the store. */
const stored = (shown: Answers, now: Answers, posted: Answers) =>
  withoutUntouched(now, posted, seenAnswers(questions, shown));

describe('an old page that is posted', () => {
  it('puts back nothing that a colleague changed, filled in or emptied meanwhile', () => {
    const shown = { 'T.a': 'old' };
    expect(stored(shown, { 'T.a': 'new' }, { 'T.a': 'old' })).toEqual({ 'T.a': 'new' });
    expect(stored(shown, { 'T.a': 'old', 'T.b': 'theirs' }, { 'T.a': 'old' })).toEqual({
      'T.a': 'old',
      'T.b': 'theirs',
    });
    expect(stored(shown, {}, { 'T.a': 'old' })).toEqual({});
  });

  it('says what was typed, changed or emptied on it, also over a colleague', () => {
    const shown = { 'T.a': 'old' };
    expect(stored(shown, { 'T.a': 'theirs' }, { 'T.a': 'mine', 'T.b': 'more' })).toEqual({
      'T.a': 'mine',
      'T.b': 'more',
    });
    expect(stored(shown, { 'T.a': 'theirs' }, {})).toEqual({});
  });

  it('keeps a colleague’s words inside a line, and does not bring back a line that was taken out', () => {
    const shown = { 'T.R': [line('l1'), line('l2', 'two')] };
    const now = { 'T.R': [line('l1', 'theirs'), line('l3', 'three')] };
    expect(stored(shown, now, { 'T.R': [line('l1'), line('l2', 'two'), line('l3', 'three')] })).toEqual(now);
  });

  it('can empty what is known about a line', () => {
    const known = line('k', undefined, { known: true, verdict: 'CORRECT' });
    const emptied = { 'T.R': [{ ...known, cleared: ['T.R.x'] }] };
    expect(stored({ 'T.R': [known] }, { 'T.R': [known] }, emptied)).toEqual(emptied);
  });

  it('of an earlier page without marks counts as it is', () => {
    expect(withoutUntouched({ 'T.a': 'x' }, {}, undefined)).toEqual({});
  });
});
