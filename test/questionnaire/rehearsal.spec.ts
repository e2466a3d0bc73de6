import { describe, expect, it } from 'vitest';
import { noGiven, questionnaire, rehearse } from '@enishi/questionnaire';

const form = questionnaire({
  code: 'T',
  version: 1,
  given: { module: ['PULSE', 'FULL'] },
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'text', inputType: 'number', name: 'T.n', min: 0, max: 5 },
        { type: 'boolean', name: 'T.many', visibleIf: '{T.n} > 3' },
        { type: 'boolean', name: 'T.never', visibleIf: '{T.n} > 3 and {T.n} < 2' },
        { type: 'boolean', name: 'T.always', visibleIf: '{T.n} empty or {T.n} notempty' },
      ],
    },
    { name: 'full', visibleIf: "{module} = 'FULL'", elements: [{ type: 'boolean', name: 'T.full' }] },
    {
      name: 'roster',
      elements: [
        {
          type: 'paneldynamic',
          name: 'T.R',
          verdicts: ['RIGHT', 'CHANGED'],
          openOn: ['CHANGED'],
          templateElements: [
            { type: 'radiogroup', name: 'T.R.a', choices: ['X', 'Y'] },
            { type: 'boolean', name: 'T.R.b', visibleIf: "{panel.T.R.a} = 'X'" },
          ],
        },
      ],
    },
  ],
});

describe('a rehearsal', () => {
  const pulse = { ...noGiven, values: { module: 'PULSE' } };

  it('names branches that nobody takes and questions to which nobody comes', () => {
    const { deadBranches, unreachable } = rehearse(form, {
      respondents: 500,
      seed: 1,
      givenSamples: [pulse],
    });
    expect(deadBranches).toEqual([
      { place: 'one T.never visibleIf', reason: 'NEVER_HOLDS' },
      { place: 'one T.always visibleIf', reason: 'ALWAYS_HOLDS' },
      { place: 'full visibleIf', reason: 'NEVER_HOLDS' },
    ]);
    expect(unreachable).toEqual(['full', 'T.never', 'T.full']);
  });

  it('reaches with other samples what depends on them, and knows the longest and the shortest way', () => {
    const full = { ...noGiven, values: { module: 'FULL' } };
    const found = rehearse(form, { respondents: 500, seed: 1, givenSamples: [pulse, full] });
    expect(found.unreachable).toEqual(['T.never']);
    expect(found.pages['full']).toBe(250);
    expect(found.shortest).toEqual({ pages: ['one', 'roster'], questions: 3 });
    expect(found.longest.pages).toEqual(['one', 'full', 'roster']);
    expect(found.longest.questions).toBeGreaterThan(7);
  });

  it('is the same for the same seed', () => {
    const options = { respondents: 200, seed: 7 };
    expect(rehearse(form, options)).toEqual(rehearse(form, options));
  });
});
