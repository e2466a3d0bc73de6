import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  changesBetween,
  checkAnswers,
  checkDefinition,
  emptyDraft,
  itemCodes,
  mergeDraft,
  noGiven,
  questionnaire,
  readAnswers,
  readChanges,
  readForm,
  routeOf,
  rowsOf,
  variablesOf,
} from '@enishi/questionnaire';
import type { Answers, Given, QuestionnaireDefinition, RosterLine } from '@enishi/questionnaire';

const definition: QuestionnaireDefinition = {
  code: 'T',
  version: 1,
  given: { module: ['PULSE', 'FULL'] },
  pages: [
    {
      name: 'now',
      elements: [
        {
          type: 'radiogroup',
          name: 'T.still',
          choices: ['YES', 'NO'],
          visibleIf: '{last.T.country} notempty',
        },
        {
          type: 'country',
          name: 'T.country',
          dependent: 'PROACTIVE',
          carries: 'last.T.country',
          carriesIf: "{T.still} = 'YES'",
        },
        { type: 'boolean', name: 'T.moved', visibleIf: '{T.country} != {last.T.country}' },
        { type: 'comment', name: 'T.more', maxLength: 10, visibleIf: "{module} = 'FULL'" },
      ],
    },
    {
      name: 'visits',
      elements: [
        {
          type: 'paneldynamic',
          name: 'T.REV',
          maxPanelCount: 3,
          verdicts: ['RIGHT', 'CHANGED', 'WRONG'],
          openOn: ['CHANGED'],
          eachVerdictRequired: true,
          templateElements: [
            { type: 'radiogroup', name: 'T.REV.purpose', choices: ['STUDY', 'WORK'], isRequired: true },
            { type: 'partialdate', name: 'T.REV.from', min: '2020' },
            {
              type: 'institution',
              name: 'T.REV.where',
              reasons: ['NOT_LISTED', 'UNSURE'],
              visibleIf: "{panel.T.REV.purpose} = 'STUDY'",
            },
            { type: 'person', name: 'T.REV.who', several: true },
            { type: 'boolean', name: 'T.REV.paid' },
          ],
        },
      ],
    },
  ],
};
const form = questionnaire(definition);

const given: Given = {
  values: { module: 'PULSE' },
  last: { 'T.country': 'CN' },
  persons: [{ id: 'p1', name: 'A' }],
  lines: {
    'T.REV': [
      {
        id: 'k1',
        answers: { 'T.REV.purpose': 'WORK', 'T.REV.from': '2024' },
        source: 'LAST_YEAR',
        label: 'Work, 2024',
      },
    ],
  },
};

const codesOf = (answers: Answers, known: Given = given) => {
  const checked = checkAnswers(form, answers, known);
  return checked.complete ? [] : checked.problems;
};

const added = (answers: Answers): Answers => ({ 'T.REV': [{ id: 'n1', answers }] });

const shownIn = (country: string) =>
  routeOf(form, { 'T.still': 'NO', 'T.country': country }, given).pages[0]?.questions.map(({ name }) => name);

const firstPage = (known: Given) => routeOf(form, {}, known).pages[0]?.questions.map(({ name }) => name);

const post = (fields: Record<string, string | string[]>, before: Answers = {}) =>
  readForm([form.byName.get('T.REV') as never], (name) => [fields[name] ?? []].flat(), before, given)[
    'T.REV'
  ];

const byId = (answers: Answers) => ({
  ...answers,
  R: ((answers['R'] ?? []) as readonly RosterLine[]).toSorted((x, y) => (x.id < y.id ? -1 : 1)),
});

const faults = (element: object) =>
  checkDefinition({ code: 'T', version: 1, pages: [{ name: 'p', elements: [element as never] }] }).map(
    ({ place, reason }) => `${place}: ${reason}`,
  );

describe('a line that is known', () => {
  it('is first asked for its verdict and counts nothing before', () => {
    const route = routeOf(form, {}, given);
    expect(route.lines['T.REV']?.map(({ id, isOpen, items }) => [id, isOpen, items.length])).toEqual([
      ['k1', false, 0],
    ]);
    expect(route.answers).toEqual({});
    expect(codesOf({})).toEqual([{ code: 'VERDICT_REQUIRED', question: 'T.REV', line: 'k1' }]);
  });

  it('counts with what was given when it is right', () => {
    const answers = { 'T.REV': [{ id: 'k1', known: true, verdict: 'RIGHT', answers: {} }] } as const;
    expect(routeOf(form, answers, given).answers['T.REV']).toEqual([
      {
        id: 'k1',
        known: true,
        verdict: 'RIGHT',
        answers: { 'T.REV.purpose': 'WORK', 'T.REV.from': '2024' },
      },
    ]);
    expect(codesOf(answers)).toEqual([]);
  });

  it('is asked again when it changed, starting from what was given; what was emptied stays empty', () => {
    const line = { id: 'k1', known: true, verdict: 'CHANGED', answers: { 'T.REV.from': '2025-04' } } as const;
    const counted = routeOf(form, { 'T.REV': [line] }, given);
    expect(counted.lines['T.REV']?.[0]?.items.map(({ name }) => name)).toContain('T.REV.from');
    expect(counted.lines['T.REV']?.[0]?.answers).toEqual({
      'T.REV.purpose': 'WORK',
      'T.REV.from': '2025-04',
    });
    const emptied = { 'T.REV': [{ ...line, cleared: ['T.REV.purpose'] }] };
    expect(codesOf(emptied)).toEqual([
      { code: 'REQUIRED', question: 'T.REV', line: 'k1', item: 'T.REV.purpose' },
    ]);
    const once = routeOf(form, emptied, given).answers;
    expect(routeOf(form, once, given).answers).toEqual(once);
  });

  it('that is not given any more does not count', () => {
    const answers = { 'T.REV': [{ id: 'x', known: true, verdict: 'RIGHT', answers: {} }] } as const;
    expect(routeOf(form, answers, given).answers).toEqual({});
  });
});

describe('a line that a person adds', () => {
  it('is checked item by item, and each problem names line and item', () => {
    expect(
      codesOf(
        added({
          'T.REV.purpose': 'STUDY',
          'T.REV.from': '2019-13',
          'T.REV.where': { name: 'Somewhere' },
          'T.REV.who': ['p2'],
        }),
        noGiven,
      ).map(({ code, line: id, item }) => [code, id, item]),
    ).toEqual([
      ['NOT_A_PARTIAL_DATE', 'n1', 'T.REV.from'],
      ['REASON_REQUIRED', 'n1', 'T.REV.where'],
      ['NOT_A_PERSON', 'n1', 'T.REV.who'],
    ]);
  });

  it('shows what hangs on an answer of the same line only', () => {
    const answers = {
      'T.REV': [
        { id: 'n1', answers: { 'T.REV.purpose': 'STUDY', 'T.REV.where': { name: 'X', reason: 'UNSURE' } } },
        { id: 'n2', answers: { 'T.REV.purpose': 'WORK', 'T.REV.where': { name: 'Y', reason: 'UNSURE' } } },
      ],
    };
    expect(routeOf(form, answers).answers['T.REV']).toEqual([
      answers['T.REV'][0],
      { id: 'n2', answers: { 'T.REV.purpose': 'WORK' } },
    ]);
  });

  it('cannot be the fourth of three', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id) => ({ id, answers: { 'T.REV.purpose': 'WORK' } }));
    expect(codesOf({ 'T.REV': lines }, noGiven)).toEqual([
      { code: 'TOO_MANY_LINES', question: 'T.REV', limit: 3 },
    ]);
  });
});

describe('what is given', () => {
  it('counts as the answer when the person says that it is still so', () => {
    const route = routeOf(form, { 'T.still': 'YES', 'T.country': 'JP' }, given);
    expect(route.answers).toEqual({ 'T.still': 'YES', 'T.country': 'CN' });
    expect(route.pages[0]?.questions.map(({ name }) => name)).toEqual(['T.still']);
  });

  it('is compared with the answer', () => {
    expect(shownIn('CN')).not.toContain('T.moved');
    expect(shownIn('JP')).toContain('T.moved');
  });

  it('chooses the module, and a person without last year is asked as for the first time', () => {
    expect(firstPage({ ...noGiven, values: { module: 'FULL' } })).toEqual(['T.country', 'T.more']);
    expect(firstPage(noGiven)).toEqual(['T.country']);
  });
});

describe('a posted form with a roster', () => {
  it('brings verdicts, new lines and their items', () => {
    expect(
      post({
        'T.REV#lines': 'k1,n1,n2',
        'T.REV#k1.verdict': 'RIGHT',
        'T.REV#n1.T.REV.purpose': 'STUDY',
        'T.REV#n1.T.REV.where': 'Somewhere',
        'T.REV#n1.T.REV.where.reason': 'NOT_LISTED',
        'T.REV#n1.T.REV.who': ['p1', 'UNNAMED'],
      }),
    ).toEqual([
      { id: 'k1', verdict: 'RIGHT', answers: {}, known: true },
      {
        id: 'n1',
        answers: {
          'T.REV.purpose': 'STUDY',
          'T.REV.where': { name: 'Somewhere', reason: 'NOT_LISTED' },
          'T.REV.who': ['UNNAMED', 'p1'],
          'T.REV.paid': false,
        },
      },
    ]);
  });

  it('empties a given answer of an opened line, and keeps lines that the page did not show', () => {
    const before = {
      'T.REV': [
        { id: 'k1', known: true, verdict: 'CHANGED', answers: {} },
        { id: 'other', answers: { 'T.REV.purpose': 'WORK' } },
      ],
    } as const;
    expect(
      post(
        { 'T.REV#lines': ['k1'], 'T.REV#k1.verdict': 'CHANGED', 'T.REV#k1.T.REV.purpose': 'WORK' },
        before,
      ),
    ).toEqual([
      {
        id: 'k1',
        known: true,
        verdict: 'CHANGED',
        answers: { 'T.REV.paid': false },
        cleared: ['T.REV.from'],
      },
      before['T.REV'][1],
    ]);
  });

  it('adds and removes a line by its button', () => {
    const lines = post({ 'T.REV#lines': '', 'T.REV#add': 'n9' });
    expect(lines).toEqual([{ id: 'n9', answers: { 'T.REV.paid': false } }]);
    expect(
      post({ 'T.REV#lines': 'n9', 'T.REV#remove': 'n9' }, { 'T.REV': lines as readonly RosterLine[] }),
    ).toBeUndefined();
  });
});

describe('untrusted lines', () => {
  it('never make anything throw, and are answers afterwards', () => {
    const line = fc.record(
      {
        id: fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.anything()),
        known: fc.anything(),
        verdict: fc.oneof(fc.constantFrom('RIGHT', 'CHANGED'), fc.anything()),
        cleared: fc.anything(),
        answers: fc.oneof(
          fc.anything(),
          fc.dictionary(
            fc.constantFrom('T.REV.purpose', 'T.REV.where', 'T.REV.who', 'T.REV.from'),
            fc.anything(),
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(line)), (raw) => {
        const { answers } = readAnswers(form, { 'T.REV': raw });
        const once = checkAnswers(form, answers, given).answers;
        expect(checkAnswers(form, once, given).answers).toEqual(once);
        expect(readAnswers(form, once)).toEqual({ answers: once, problems: [] });
        readChanges(form, raw);
        rowsOf(form, once);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

describe('two tabs in one roster', () => {
  it('keep edits of different fields of one line', () => {
    const { draft: start } = mergeDraft(emptyDraft, 0, { 'T.REV': [{ id: 'n1', answers: {} }] });
    const left = mergeDraft(start, 1, { 'T.REV#n1.T.REV.purpose': 'WORK' });
    const right = mergeDraft(left.draft, 1, { 'T.REV#n1.T.REV.from': '2025' });
    expect(right.draft.answers).toEqual({
      'T.REV': [{ id: 'n1', answers: { 'T.REV.purpose': 'WORK', 'T.REV.from': '2025' } }],
    });
    expect(right.theirs).toEqual({ 'T.REV#n1.T.REV.purpose': 'WORK' });
  });

  it('read changes key by key and refuse what is no item', () => {
    expect(
      readChanges(form, {
        'T.REV#n1': 'NEW',
        'T.REV#n1.T.REV.from': '2025年4月',
        'T.REV#n1.verdict': 'RIGHT',
        'T.REV#n2': null,
        'T.REV#n1.T.gone': 1,
        'T.still#n1.x': 1,
      }),
    ).toEqual({
      changes: {
        'T.REV#n1': 'NEW',
        'T.REV#n1.T.REV.from': '2025-04',
        'T.REV#n1.verdict': 'RIGHT',
        'T.REV#n2': null,
      },
      problems: [
        { code: 'UNKNOWN_ITEM', question: 'T.REV' },
        { code: 'UNKNOWN_ITEM', question: 'T.still' },
      ],
    });
  });

  // As pages do it: `k` is a known line, which cannot be removed and says so with its first field.
  const value = fc.oneof(fc.string({ minLength: 1, maxLength: 2 }), fc.constant(null));
  const field = fc.constantFrom('x', 'y', 'verdict');
  const change: fc.Arbitrary<Record<string, string | null>> = fc.oneof(
    fc.tuple(fc.constantFrom('a', 'b'), field, value).map(([id, f, v]) => ({ [`R#${id}.${f}`]: v })),
    fc.tuple(field, value).map(([f, v]) => ({ 'R#k': 'KNOWN', [`R#k.${f}`]: v })),
    fc.tuple(fc.constantFrom('R#a', 'R#b'), fc.constantFrom('NEW', null)).map(([k, v]) => ({ [k]: v })),
    value.map((v) => ({ q1: v })),
  );

  it('lose nothing and end alike, in any order of answering and saving', () => {
    const step = fc.record({ tab: fc.constantFrom(0, 1), change, save: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = { draft: emptyDraft };
        const shown: Answers[] = [{}, {}];
        const heard = [0, 0];
        const synced: Answers[] = [{}, {}];
        const save = (tab: 0 | 1) => {
          const { draft, theirs } = mergeDraft(
            server.draft,
            heard[tab] as number,
            changesBetween(synced[tab] ?? {}, shown[tab] ?? {}),
          );
          server.draft = draft;
          shown[tab] = applyChanges(shown[tab] ?? {}, theirs);
          heard[tab] = draft.version;
          synced[tab] = shown[tab] ?? {};
        };
        for (const { tab, change: made, save: saves } of steps) {
          shown[tab] = applyChanges(shown[tab] ?? {}, made);
          if (saves) save(tab);
        }
        save(0);
        save(1);
        save(0);
        expect(byId(shown[0] ?? {})).toEqual(byId(server.draft.answers));
        expect(byId(shown[1] ?? {})).toEqual(byId(server.draft.answers));
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it('saving the same changes twice is saving them once', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.array(change, { maxLength: 6 }), (first, then) => {
        const { draft } = mergeDraft(emptyDraft, 0, Object.assign({}, ...first));
        const once = mergeDraft(draft, 1, Object.assign({}, ...then)).draft;
        expect(mergeDraft(once, 1, Object.assign({}, ...then)).draft.answers).toEqual(once.answers);
        expect(mergeDraft(draft, 1, changesBetween(draft.answers, once.answers)).draft.answers).toEqual(
          once.answers,
        );
      }),
      { numRuns: 1000, seed: 6 },
    );
  });
});

describe('variables and rows', () => {
  const answers: Answers = {
    'T.still': 'NO',
    'T.country': 'JP',
    'T.moved': true,
    'T.REV': [
      { id: 'k1', known: true, verdict: 'RIGHT', answers: { 'T.REV.from': '2024-02' } },
      {
        id: 'n1',
        answers: {
          'T.REV.purpose': 'STUDY',
          'T.REV.where': { name: 'X', reason: 'UNSURE' },
          'T.REV.who': ['UNNAMED', 'p1'],
        },
      },
    ],
  };

  it('name every item once', () => {
    expect(variablesOf(form).map(({ code }) => code)).toEqual(itemCodes(form));
    expect(variablesOf(form).find(({ code }) => code === 'T.REV.where.reason')?.choices).toEqual([
      'NOT_LISTED',
      'UNSURE',
    ]);
  });

  it('hold every answered value exactly once', () => {
    expect(rowsOf(form, answers)).toEqual([
      { item: 'T.still', line: 0, place: 0, code: 'NO' },
      { item: 'T.country', line: 0, place: 0, code: 'JP' },
      { item: 'T.moved', line: 0, place: 0, number: 1 },
      { item: 'T.REV.verdict', line: 1, place: 0, code: 'RIGHT' },
      {
        item: 'T.REV.from',
        line: 1,
        place: 0,
        text: '2024-02',
        fromDate: '2024-02-01',
        toDate: '2024-02-29',
      },
      { item: 'T.REV.purpose', line: 2, place: 0, code: 'STUDY' },
      { item: 'T.REV.where', line: 2, place: 0, text: 'X' },
      { item: 'T.REV.where.reason', line: 2, place: 0, code: 'UNSURE' },
      { item: 'T.REV.who', line: 2, place: 1, code: 'UNNAMED' },
      { item: 'T.REV.who', line: 2, place: 2, code: 'p1' },
    ]);
    const codes = new Set(itemCodes(form));
    expect(rowsOf(form, answers).every(({ item }) => codes.has(item))).toBe(true);
  });
});

describe('the author of a roster is told', () => {
  const base = { type: 'paneldynamic', name: 'R' };
  const item = { type: 'boolean', name: 'R.x' };

  it.each([
    [{ ...base, templateElements: [] }, 'p R: needs templateElements'],
    [
      { ...base, templateElements: [{ ...base, name: 'R.in', templateElements: [item] }] },
      'p R R.in: a roster cannot stand in a roster',
    ],
    [{ ...base, templateElements: [item], openOn: ['CHANGED'] }, 'p R: openOn names what is no verdict'],
    [
      { ...base, templateElements: [{ ...item, visibleIf: '{panel.R.y} = true' }] },
      'p R R.x visibleIf: reads {panel.R.y}, which is not a question before this one',
    ],
    [{ ...item, name: 'x', carries: 'last.x' }, 'p x: carries and carriesIf need each other'],
    [
      { ...item, name: 'x', carries: 'gone', carriesIf: '{last.x} = true' },
      'p x carries: {gone} is not given',
    ],
  ])('what is wrong with %j', (element, fault) => {
    expect(faults(element)).toContain(fault);
  });
});
