import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTexts, questionnaire, readDefinition } from '@enishi/questionnaire';

const survey = {
  code: 'T',
  version: 1,
  locale: 'en',
  title: { default: 'Form', ja: '調査', 'zh-cn': '问卷' },
  description: 'Hello',
  pages: [
    {
      name: 'one',
      title: 'First',
      elements: [
        {
          type: 'radiogroup',
          name: 'T.pick',
          title: { default: 'Pick', ja: '選択' },
          isRequired: true,
          choices: [{ value: 'A', text: { default: 'a', ja: 'あ' } }, 'B'],
        },
        { type: 'rating', name: 'T.rate', rateMin: 1, rateMax: 5, visibleIf: "{T.pick} = 'A'" },
        {
          type: 'text',
          name: 'T.mail',
          inputType: 'email',
          validators: [{ type: 'email' }, { type: 'text', maxLength: 100 }],
        },
      ],
    },
    {
      name: 'two',
      elements: [
        {
          type: 'paneldynamic',
          name: 'T.REV',
          panelAddText: 'Add a visit',
          verdicts: [
            { value: 'RIGHT', text: 'Right' },
            { value: 'WRONG', text: 'Wrong' },
          ],
          templateElements: [
            { type: 'partialdate', name: 'T.REV.from' },
            { type: 'comment', name: 'T.REV.why', visibleIf: '{panel.T.REV.from} notempty' },
          ],
        },
      ],
    },
  ],
};

const faultsOf = (json: unknown) => {
  const read = readDefinition(json);
  return read.ok ? [] : read.faults.map(({ place, reason }) => `${place}: ${reason}`);
};

/** The survey with one value changed. */
function withValue(path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(survey) as never;
  let at = copy as Record<string, unknown>;
  for (const part of path.slice(0, -1)) at = at[part] as Record<string, unknown>;
  at[String(path.at(-1))] = value;
  return copy;
}

describe('a definition written with the tools of SurveyJS', () => {
  it('becomes logic and words apart', () => {
    const read = readDefinition(survey);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.definition.pages[0]?.elements).toEqual([
      { type: 'radiogroup', name: 'T.pick', isRequired: true, choices: ['A', 'B'] },
      {
        type: 'rating',
        name: 'T.rate',
        visibleIf: "{T.pick} = 'A'",
        labels: 'T.rate',
        rateMin: 1,
        rateMax: 5,
      },
      { type: 'text', name: 'T.mail', inputType: 'email', maxLength: 100 },
    ]);
    expect(read.texts.en?.questions['T.pick']).toEqual({ title: 'Pick', choices: { A: 'a' } });
    expect(read.texts.ja?.title).toBe('調査');
    expect(read.texts['zh-Hans']?.title).toBe('问卷');
    expect(read.texts.en?.questions['T.REV']?.add).toBe('Add a visit');
    const missing = checkTexts(questionnaire(read.definition), read.texts.en as never);
    expect(missing).toContain('T.pick choices: no words for B');
  });

  it.each([
    [
      ['pages', 1, 'elements', 0, 'templateElements', 1, 'visibleIf'],
      '{panel.T.gone} = 1',
      'pages[1].elements[0].templateElements[1].visibleIf: reads {panel.T.gone}, which is not a question before this one',
    ],
    [
      ['pages', 0, 'elements', 1, 'visibleIf'],
      'iif(1,2,3)',
      'pages[0].elements[1].visibleIf: Expected a question in { } at position 0',
    ],
    [
      ['pages', 0, 'elements', 0, 'type'],
      'html',
      'pages[0].elements[0].type: "html" is not a type of ours here',
    ],
    [
      ['pages', 0, 'elements', 0, 'choicesByUrl'],
      {},
      'pages[0].elements[0].choicesByUrl: is outside of the subset',
    ],
    [['triggers'], [], 'triggers: is outside of the subset'],
    [
      ['pages', 0, 'elements', 0, 'title', 'fr'],
      'x',
      'pages[0].elements[0].title.fr: not a language of ours',
    ],
    [
      ['pages', 0, 'elements', 2, 'validators', 0, 'type'],
      'expression',
      'pages[0].elements[2].validators[0].type: "expression" is not a rule of ours here',
    ],
    [
      ['pages', 0, 'elements', 0, 'isRequired'],
      'yes',
      'pages[0].elements[0].isRequired: must be true or false',
    ],
    [['pages', 0, 'elements', 0, 'choices'], undefined, 'pages[0].elements[0].choices: is missing'],
    [['version'], 0, 'T: version must be a whole number from 1'],
  ] as const)('is refused at %j = %j', (path, value, fault) => {
    expect(faultsOf(withValue([...path], value))).toContain(fault);
  });

  it('is told all its faults at once', () => {
    const twice = withValue(['pages', 0, 'elements', 0, 'type'], 'html') as typeof survey;
    (twice.pages[1] as unknown as Record<string, unknown>)['onEnter'] = 'x';
    expect(faultsOf(twice)).toHaveLength(2);
  });

  it('never makes the reader throw, whatever stands anywhere in it', () => {
    const places: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (path.length > 0) places.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(survey, []);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(fc.anything(), fc.json().map(JSON.parse)),
        (path, value) => {
          const read = readDefinition(withValue(path, value));
          if (read.ok) questionnaire(read.definition);
          else expect(read.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000, seed: 11 },
    );
    fc.assert(
      fc.property(fc.anything(), (value) => void readDefinition(value)),
      { numRuns: 500, seed: 12 },
    );
  });
});
