import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers, isEmailAddress, questionnaire, readAnswers, routeOf } from '@enishi/questionnaire';
import { Dice, randomAnswer, randomQuestionnaire, seeded } from './generate.js';

const form = questionnaire({
  code: 'T',
  version: 1,
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'T.pick', choices: ['A', 'B'], isRequired: true },
        { type: 'checkbox', name: 'T.many', choices: ['A', 'B', 'C'], visibleIf: "{T.pick} = 'A'" },
        {
          type: 'text',
          name: 'T.mail',
          inputType: 'email',
          maxLength: 100,
          visibleIf: "{T.many} contains 'C'",
        },
        { type: 'text', name: 'T.count', inputType: 'number', min: 0, max: 99 },
        { type: 'text', name: 'T.day', inputType: 'date', min: '2026-01-01' },
        { type: 'comment', name: 'T.text', maxLength: 5 },
        {
          type: 'matrix',
          name: 'T.part',
          rows: ['x', 'y'],
          columns: [2, 1],
          labels: 'L',
          isRequired: true,
          eachRowRequired: true,
        },
      ],
    },
  ],
});

const verdict = (raw: unknown) => {
  const { answers, problems } = readAnswers(form, raw);
  const checked = checkAnswers(form, answers);
  return [...problems, ...(checked.complete ? [] : checked.problems)];
};

describe('an answer', () => {
  const fine = { 'T.pick': 'B', 'T.part': { x: 1, y: 2 } };

  it('is complete when everything that must be answered is', () => {
    expect(verdict(fine)).toEqual([]);
  });

  it('names the row of a matrix that is missing', () => {
    expect(verdict({ ...fine, 'T.part': { x: 1 } })).toEqual([
      { code: 'ROW_REQUIRED', question: 'T.part', row: 'y' },
    ]);
    expect(verdict({ 'T.pick': 'B' })).toEqual([
      { code: 'ROW_REQUIRED', question: 'T.part', row: 'x' },
      { code: 'ROW_REQUIRED', question: 'T.part', row: 'y' },
    ]);
  });

  it('to a hidden question does not count, nor does what hangs on it', () => {
    const { answers } = readAnswers(form, { ...fine, 'T.many': ['C'], 'T.mail': 'nobody@example.org' });
    expect(routeOf(form, answers).answers).toEqual(fine);
  });

  it('is read as people type it: full-width digits, commas, slashes', () => {
    expect(readAnswers(form, { 'T.count': '１２', 'T.day': '2026/1/7' }).answers).toEqual({
      'T.count': 12,
      'T.day': '2026-01-07',
    });
    expect(readAnswers(form, { 'T.pick': 'A', 'T.mail': ' Ａ@example.org ' }).answers['T.mail']).toBe(
      'A@example.org',
    );
  });

  it.each([
    [{ 'T.count': 'many' }, 'NOT_A_NUMBER'],
    [{ 'T.count': 100 }, 'TOO_LARGE'],
    [{ 'T.day': '2026-02-30' }, 'NOT_A_DATE'],
    [{ 'T.day': '2025-12-31' }, 'TOO_EARLY'],
    [{ 'T.text': '123456' }, 'TOO_LONG'],
    [{ 'T.pick': 'Z' }, 'NOT_A_CHOICE'],
    [{ 'T.pick': { $ne: null } }, 'NOT_READABLE'],
    [{ 'T.part': { x: 1, y: 2, z: 1 } }, 'NOT_READABLE'],
    [{ 'T.gone': 1 }, 'UNKNOWN_ITEM'],
    [{ __proto__x: 1 }, 'UNKNOWN_ITEM'],
  ])('%j is %s', (change, code) => {
    expect(verdict({ ...fine, ...change }).map((problem) => problem.code)).toContain(code);
  });

  it('of five letters outside the basic plane is five letters long', () => {
    expect(verdict({ ...fine, 'T.text': '𠮷𠮷𠮷𠮷𠮷' })).toEqual([]);
  });

  it('loses control characters and direction overrides, and keeps everything else', () => {
    expect(readAnswers(form, { 'T.text': 'a\u0000\u202Eb\uD800' }).answers['T.text']).toBe('ab');
    expect(readAnswers(form, { 'T.text': ' é\r\n髙 ' }).answers['T.text']).toBe('é\n髙'.normalize('NFC'));
  });

  it('never makes the verdict throw, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...form.byName.keys(), '__proto__', 'constructor', ''), fc.anything()),
        (raw) => {
          verdict(raw);
        },
      ),
      { numRuns: 2000, seed: 20260118 },
    );
  });
});

describe('the answers that count', () => {
  it('are the same when they are counted again, for every questionnaire', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const dice = new Dice(seeded(seed));
      const definition = randomQuestionnaire(dice);
      const prepared = questionnaire(definition);
      const raw = Object.fromEntries(
        definition.pages
          .flatMap((page) => page.elements)
          .map((question) => [question.name, randomAnswer(dice, question)])
          .filter(([, answer]) => answer !== undefined),
      ) as Record<string, never>;
      const once = routeOf(prepared, readAnswers(prepared, raw).answers).answers;
      expect(routeOf(prepared, once).answers).toEqual(once);
    }
  });
});

describe('an e-mail address', () => {
  it.each(['a@example.org', 'first.last+tag@例え.jp', 'x@sub.example.co.jp'])(
    '%s can be written to',
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
    },
  );

  it.each([
    '"a@evil.example"@example.org',
    'a@example.org,b@evil.example',
    'a@b',
    'a@@example.org',
    'a b@example.org',
    'a@example.org\nBcc: b@evil.example',
    '(c)a@example.org',
    `${'a'.repeat(300)}@example.org`,
  ])('%s cannot', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
