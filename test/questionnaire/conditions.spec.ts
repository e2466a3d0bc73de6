import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConditionSyntaxError, checkDefinition, holds, parseCondition } from '@enishi/questionnaire';
import type { QuestionnaireDefinition } from '@enishi/questionnaire';

const definition = (visibleIf: string): QuestionnaireDefinition => ({
  code: 'T',
  version: 1,
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'T.pick', choices: ['A', 'B'] },
        { type: 'checkbox', name: 'T.many', choices: ['A', 'B'] },
        { type: 'rating', name: 'T.rate', rateMin: 1, rateMax: 5, labels: 'L' },
        { type: 'comment', name: 'T.text', maxLength: 100 },
        { type: 'boolean', name: 'T.last', visibleIf },
      ],
    },
  ],
});

const faultsOf = (visibleIf: string) =>
  checkDefinition(definition(visibleIf)).map(({ place, reason }) => `${place}: ${reason}`);

describe('a condition', () => {
  it('binds "and" more tightly than "or"', () => {
    const condition = parseCondition("{T.pick} = 'A' or {T.pick} = 'B' and {T.rate} > 3");
    expect(holds(condition, { 'T.pick': 'A', 'T.rate': 1 })).toBe(true);
    expect(holds(condition, { 'T.pick': 'B', 'T.rate': 1 })).toBe(false);
  });

  it('does not find answers that every object inherits', () => {
    expect(holds(parseCondition('{constructor} notempty'), {})).toBe(false);
    expect(holds(parseCondition('{__proto__} = 1'), {})).toBe(false);
  });

  it('is refused with its place when it is more than our grammar', () => {
    const refused = [
      "{T.pick} = 'A' ; process.exit()",
      'iif({T.rate} > 3, 1, 2) = 1',
      '{T.rate} + 1 > 3',
      "{T.pick} = 'A' and",
      "'A' = 'A'",
      '('.repeat(50) + '{T.rate} = 1' + ')'.repeat(50),
      `{T.pick} = '${'x'.repeat(3000)}'`,
    ];
    for (const text of refused) expect(() => parseCondition(text), text).toThrow(ConditionSyntaxError);
  });

  it('never throws anything but its own error, whatever is typed, and never takes long', () => {
    const alphabet = [
      '{',
      '}',
      "'",
      'a',
      '1',
      ' ',
      '(',
      ')',
      '=',
      '!',
      '<',
      '[',
      ',',
      ']',
      'and',
      'or',
      'empty',
      '{T.rate}',
      '-',
      '.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 400 }), (parts) => {
        try {
          parseCondition(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(ConditionSyntaxError);
        }
      }),
      { numRuns: 3000, seed: 20260117 },
    );
  });
});

describe('the author of a questionnaire is told', () => {
  it.each([
    ["{T.pick} = 'C'", '{T.pick} can never be "C"'],
    ["{T.pick} > 'A'", '{T.pick} has no order'],
    ["{T.many} = 'A'", '{T.many} is a list: use contains, anyof or allof'],
    ["{T.pick} contains 'A'", '{T.pick} is not a list: use =, anyof or noneof'],
    ['{T.rate} = 6', '{T.rate} can never be 6'],
    ["{T.text} = 'x'", '{T.text} can only be tested with empty or notempty'],
    ['{T.last} = true', 'reads {T.last}, which is not a question before this one'],
    ['{T.rate} = {T.rate}', 'compares {T.rate} with itself'],
    ['{T.rate} = {T.pick}', '{T.rate} and {T.pick} are not of one kind'],
    ['{T.gone} empty', 'reads {T.gone}, which is not a question before this one'],
    ['{T.rate} =', "Expected 'text', a number, true or false at position 10"],
  ])('what is wrong with %s', (visibleIf, reason) => {
    expect(faultsOf(visibleIf)).toEqual([`one T.last visibleIf: ${reason}`]);
  });

  it('nothing when all is well', () => {
    expect(
      faultsOf("{T.rate} >= 3 and !({T.pick} = 'A' or {T.many} contains 'B') and {T.text} notempty"),
    ).toEqual([]);
  });

  it('that a code is used twice, even in other letters, and that a type is not ours', () => {
    const faults = checkDefinition({
      code: 'T',
      version: 1,
      pages: [
        {
          name: 'one',
          elements: [
            { type: 'matrix', name: 'T.part', rows: ['a'], columns: [2, 1], labels: 'L' },
            { type: 'comment', name: 't.PART.A', maxLength: 10 },
            { type: 'html' as never, name: 'T.html' },
          ],
        },
      ],
    });
    expect(faults.map(({ reason }) => reason)).toEqual([
      'the code t.PART.A is used twice',
      'type "html" is not one of ours',
    ]);
  });
});
