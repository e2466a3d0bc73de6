import { checkDefinition, type DefinitionFault } from '../definition/check-definition.js';
import type { QuestionDefinition, QuestionnaireDefinition } from '../definition/definition.js';
import { findKind } from '../kind/kinds.js';
import type { QuestionnaireTexts, QuestionTexts } from '../text/texts.js';
import { PlaceReader } from './place-reader.js';

export type SchemaLanguage = 'ja' | 'en' | 'zh-Hans';

export type ReadDefinition =
  | {
      ok: true;
      definition: QuestionnaireDefinition;
      texts: Partial<Record<SchemaLanguage, QuestionnaireTexts>>;
    }
  | { ok: false; faults: DefinitionFault[] };

/** SurveyJS writes languages in its own way; `default` is the language of the definition itself. */
const languages: Readonly<Record<string, SchemaLanguage>> = {
  ja: 'ja',
  en: 'en',
  'zh-cn': 'zh-Hans',
  'zh-Hans': 'zh-Hans',
};

type Words = Partial<Record<SchemaLanguage, string>>;

/** Words that every language has, put into one file a language at the end. */
type Place = (texts: MutableTexts, words: string) => void;

interface MutableTexts {
  title: string;
  introduction: string;
  nothing?: string;
  pages: Record<string, { title: string; lead?: string }>;
  questions: Record<string, MutableQuestionTexts>;
  scales: Record<string, Record<string, string>>;
}

type MutableQuestionTexts = { -readonly [K in keyof QuestionTexts]: QuestionTexts[K] };

const base = ['type', 'name', 'title', 'description', 'visibleIf', 'isRequired', 'requiredIf'] as const;
const ours = ['dependent', 'carries', 'carriesIf'] as const;

/** Properties of each type beside those that all have. What is not here is refused. */
const properties: Readonly<Record<string, readonly string[]>> = {
  radiogroup: ['choices'],
  dropdown: ['choices'],
  checkbox: ['choices', 'maxSelectedChoices'],
  rating: ['rateMin', 'rateMax', 'rateValues', 'labels'],
  matrix: ['rows', 'columns', 'labels', 'eachRowRequired', 'isAllRowRequired'],
  text: ['inputType', 'maxLength', 'min', 'max', 'autocomplete', 'validators'],
  comment: ['maxLength'],
  boolean: [],
  country: [],
  partialdate: ['min', 'max'],
  institution: ['reasons'],
  person: ['several'],
  paneldynamic: [
    'templateElements',
    'minPanelCount',
    'maxPanelCount',
    'verdicts',
    'openOn',
    'eachVerdictRequired',
    'templateTitle',
    'panelAddText',
    'panelRemoveText',
  ],
};

const defaultLength = { text: 500, comment: 5000 } as const;
const most = { pages: 100, elements: 200, choices: 500 } as const;

class Reader extends PlaceReader {
  private readonly placed: { words: Words; put: Place }[] = [];
  private language: SchemaLanguage = 'en';

  whole(json: unknown): ReadDefinition {
    const survey = this.record(json, '', [
      'code',
      'version',
      'locale',
      'title',
      'description',
      'given',
      'nothing',
      'pages',
    ]);
    if (!survey) return { ok: false, faults: this.faults };
    const locale = this.optionalText(survey['locale'], 'locale');
    if (locale !== undefined && !Object.hasOwn(languages, locale))
      this.fault('locale', 'not a language of ours');
    else this.language = languages[locale ?? 'en'] ?? 'en';
    this.words(survey['title'], 'title', (texts, words) => (texts.title = words));
    this.words(survey['description'], 'description', (texts, words) => (texts.introduction = words));
    this.words(survey['nothing'], 'nothing', (texts, words) => (texts.nothing = words));
    const definition = {
      code: this.text(survey['code'], 'code'),
      version: this.number(survey['version'], 'version') ?? 0,
      ...this.given(survey['given']),
      pages: this.list(survey['pages'], 'pages', most.pages).map((page, index) =>
        this.page(page, `pages[${index}]`),
      ),
    } as QuestionnaireDefinition;
    // Rules between questions make sense only when every question could be read.
    if (this.faults.length === 0) this.faults.push(...this.checked(definition));
    return this.faults.length > 0
      ? { ok: false, faults: this.faults }
      : { ok: true, definition, texts: this.texts() };
  }

  private given(raw: unknown): object {
    if (raw === undefined) return {};
    const names = this.record(raw, 'given');
    const given: Record<string, unknown> = {};
    for (const [name, type] of Object.entries(names ?? {}))
      if (Array.isArray(type)) given[name] = this.codes(type, `given.${name}`);
      else if (type === 'string' || type === 'number' || type === 'boolean') given[name] = type;
      else this.fault(`given.${name}`, 'must be "string", "number", "boolean" or a list of codes');
    return { given };
  }

  private page(raw: unknown, at: string): object {
    const page = this.record(raw, at, ['name', 'title', 'description', 'visibleIf', 'elements']);
    if (!page) return { name: '', elements: [] };
    const name = this.text(page['name'], `${at}.name`);
    const texts = (all: MutableTexts) => (all.pages[name] ??= { title: '' });
    this.words(page['title'], `${at}.title`, (all, words) => (texts(all).title = words));
    this.words(page['description'], `${at}.description`, (all, words) => (texts(all).lead = words));
    return {
      name,
      ...this.pick(page, at, { visibleIf: 'text' }),
      elements: this.list(page['elements'], `${at}.elements`, most.elements).map((element, index) =>
        this.element(element, `${at}.elements[${index}]`, true),
      ),
    };
  }

  private element(raw: unknown, at: string, isTop: boolean): QuestionDefinition {
    const element = this.record(raw, at);
    const type = element?.['type'];
    if (typeof type !== 'string' || !Object.hasOwn(properties, type) || (!isTop && type === 'paneldynamic')) {
      if (element)
        this.fault(`${at}.type`, `${JSON.stringify(type)?.slice(0, 60)} is not a type of ours here`);
      return { type: 'boolean', name: '' };
    }
    const own = properties[type] as readonly string[];
    this.only(element ?? {}, at, [...base, ...ours, ...own]);
    const name = this.text(element?.['name'], `${at}.name`);
    const about = element ?? {};
    const texts = (all: MutableTexts) => (all.questions[name] ??= { title: name });
    this.words(about['title'], `${at}.title`, (all, words) => (texts(all).title = words));
    this.words(about['description'], `${at}.description`, (all, words) => (texts(all).hint = words));
    for (const [from, to] of [
      ['templateTitle', 'line'],
      ['panelAddText', 'add'],
      ['panelRemoveText', 'remove'],
    ] as const)
      this.words(about[from], `${at}.${from}`, (all, words) => (texts(all)[to] = words));
    const labelled = (property: string, to: 'choices' | 'rows' | 'verdicts') =>
      this.labelled(about[property], `${at}.${property}`, (all, code, words) => {
        texts(all)[to] = { ...texts(all)[to], [code]: words };
      });
    const question: Record<string, unknown> = {
      type,
      name,
      ...this.pick(about, at, {
        visibleIf: 'text',
        requiredIf: 'text',
        carries: 'text',
        carriesIf: 'text',
        isRequired: 'boolean',
        maxSelectedChoices: 'number',
        eachRowRequired: 'boolean',
        maxLength: 'number',
        autocomplete: 'text',
        several: 'boolean',
        minPanelCount: 'number',
        maxPanelCount: 'number',
        eachVerdictRequired: 'boolean',
      }),
    };
    const dependent = this.optionalText(about['dependent'], `${at}.dependent`);
    if (dependent !== undefined) {
      question['dependent'] = dependent;
      if (!['PROACTIVE', 'CHECK', 'INDEPENDENT'].includes(dependent))
        this.fault(`${at}.dependent`, 'must be PROACTIVE, CHECK or INDEPENDENT');
    }
    if (own.includes('choices')) question['choices'] = labelled('choices', 'choices');
    if (about['reasons'] !== undefined) question['reasons'] = labelled('reasons', 'choices');
    if (about['verdicts'] !== undefined) question['verdicts'] = labelled('verdicts', 'verdicts');
    if (about['openOn'] !== undefined) question['openOn'] = this.codes(about['openOn'], `${at}.openOn`);
    if (type === 'matrix') {
      question['rows'] = labelled('rows', 'rows');
      if (about['isAllRowRequired'] !== undefined)
        question['eachRowRequired'] = this.flag(about['isAllRowRequired'], `${at}.isAllRowRequired`);
    }
    if (type === 'rating' || type === 'matrix') this.scale(about, at, question);
    if (type === 'text' || type === 'comment') this.written(about, at, question, type);
    if (type === 'partialdate') Object.assign(question, this.pick(about, at, { min: 'text', max: 'text' }));
    if (type === 'paneldynamic')
      question['templateElements'] = this.list(
        about['templateElements'],
        `${at}.templateElements`,
        most.elements,
      ).map((item, index) => this.element(item, `${at}.templateElements[${index}]`, false));
    this.places.set(name, at);
    return question as unknown as QuestionDefinition;
  }

  /** Points of a scale: numbers in SurveyJS too, with words of their own, or of the named label set. */
  private scale(about: Record<string, unknown>, at: string, question: Record<string, unknown>): void {
    const labels = this.optionalText(about['labels'], `${at}.labels`) ?? String(question['name']);
    question['labels'] = labels;
    const property = question['type'] === 'matrix' ? 'columns' : 'rateValues';
    const points =
      about[property] === undefined
        ? undefined
        : this.labelled(
            about[property],
            `${at}.${property}`,
            (all, point, words) => ((all.scales[labels] ??= {})[point] = words),
          ).map(Number);
    if (points?.some((point) => !Number.isInteger(point)))
      this.fault(`${at}.${property}`, 'values must be whole numbers');
    if (property === 'columns') {
      question['columns'] = points ?? [];
      if (!points) this.fault(`${at}.columns`, 'is missing');
      return;
    }
    const least = points ? Math.min(...points) : this.number(about['rateMin'] ?? 1, `${at}.rateMin`);
    const greatest = points ? Math.max(...points) : this.number(about['rateMax'] ?? 5, `${at}.rateMax`);
    question['rateMin'] = least;
    question['rateMax'] = greatest;
    if (points && points.length > 0 && points.length !== Math.max(...points) - Math.min(...points) + 1)
      this.fault(`${at}.rateValues`, 'must follow each other without a gap');
  }

  private written(
    about: Record<string, unknown>,
    at: string,
    question: Record<string, unknown>,
    type: 'text' | 'comment',
  ): void {
    const input = this.optionalText(about['inputType'], `${at}.inputType`) ?? 'text';
    if (!['text', 'email', 'number', 'date', 'doi', 'orcid'].includes(input))
      this.fault(`${at}.inputType`, `"${input.slice(0, 40)}" is not an input type of ours`);
    if (type === 'text') question['inputType'] = input;
    for (const [index, raw] of this.list(about['validators'] ?? [], `${at}.validators`, 10).entries()) {
      const place = `${at}.validators[${index}]`;
      const validator = this.record(raw, place, ['type', 'maxLength', 'minValue', 'maxValue']);
      const rule = validator?.['type'];
      if (rule === 'text' && (input === 'text' || input === 'email'))
        question['maxLength'] = this.number(validator?.['maxLength'], `${place}.maxLength`);
      else if (rule === 'numeric' && input === 'number') {
        if (validator?.['minValue'] !== undefined)
          question['min'] = this.number(validator['minValue'], `${place}.minValue`);
        if (validator?.['maxValue'] !== undefined)
          question['max'] = this.number(validator['maxValue'], `${place}.maxValue`);
      } else if (!(rule === 'email' && input === 'email') && validator)
        this.fault(`${place}.type`, `${JSON.stringify(rule)?.slice(0, 60)} is not a rule of ours here`);
    }
    if (input === 'number') Object.assign(question, this.pick(about, at, { min: 'number', max: 'number' }));
    if (input === 'date') Object.assign(question, this.pick(about, at, { min: 'text', max: 'text' }));
    if (input !== 'number' && input !== 'date')
      for (const property of ['min', 'max'])
        if (about[property] !== undefined) this.fault(`${at}.${property}`, 'only numbers and dates have it');
    if (input === 'text' || input === 'email') question['maxLength'] ??= defaultLength[type];
    else delete question['maxLength'];
  }

  /** Choices as codes or as `{ value, text }`, which is what the tools write. */
  private labelled(
    raw: unknown,
    at: string,
    put: (texts: MutableTexts, code: string, words: string) => unknown,
  ): string[] {
    return this.list(raw, at, most.choices).map((entry, index) => {
      const place = `${at}[${index}]`;
      const isPlain = typeof entry === 'string' || typeof entry === 'number';
      const choice = isPlain ? { value: entry } : this.record(entry, place, ['value', 'text']);
      const value = choice?.['value'];
      if (typeof value !== 'string' && typeof value !== 'number') {
        if (choice) this.fault(`${place}.value`, 'must be a code or a number');
        return '';
      }
      const code = String(value);
      this.words(
        isPlain ? undefined : (choice as Record<string, unknown>)['text'],
        `${place}.text`,
        (all, words) => put(all, code, words),
      );
      return code;
    });
  }

  /** Words as a string (in the language of the definition) or by language. */
  private words(raw: unknown, at: string, put: (texts: MutableTexts, words: string) => unknown): void {
    if (raw === undefined) return;
    const words: Words = {};
    if (typeof raw === 'string') words[this.language] = this.text(raw, at);
    else
      for (const [language, text] of Object.entries(this.record(raw, at) ?? {})) {
        const known = language === 'default' ? this.language : languages[language];
        if (!known || !(language === 'default' || Object.hasOwn(languages, language)))
          this.fault(`${at}.${language}`.slice(0, 200), 'not a language of ours');
        else if (language !== 'default' || words[known] === undefined)
          words[known] = this.text(text, `${at}.${language}`);
      }
    this.placed.push({ words, put: (texts, text) => void put(texts, text) });
  }

  private texts(): Partial<Record<SchemaLanguage, QuestionnaireTexts>> {
    const found = new Set(this.placed.flatMap(({ words }) => Object.keys(words) as SchemaLanguage[]));
    const texts: Partial<Record<SchemaLanguage, QuestionnaireTexts>> = {};
    for (const language of found) {
      const all: MutableTexts = { title: '', introduction: '', pages: {}, questions: {}, scales: {} };
      for (const { words, put } of this.placed) {
        const text = words[language];
        if (text !== undefined) put(all, text);
      }
      texts[language] = all;
    }
    return texts;
  }

  /** Faults between questions, at the place in the JSON. */
  private checked(definition: QuestionnaireDefinition): DefinitionFault[] {
    const names = new Map(definition.pages.map((page, index) => [page.name, `pages[${index}]`] as const));
    if (!definition.pages.every((page) => page.elements.every((element) => findKind(element) !== undefined)))
      return [{ place: 'pages', reason: 'has a type that is not one of ours' }];
    return checkDefinition(definition).map(({ place, reason }) => {
      const words = place.split(' ');
      const property = ['visibleIf', 'requiredIf', 'carriesIf', 'carries'].find(
        (name) => name === words.at(-1),
      );
      const name = words[property ? words.length - 2 : words.length - 1] ?? '';
      const at = this.places.get(name) ?? names.get(name) ?? place;
      return { place: property ? `${at}.${property}` : at, reason };
    });
  }
}

/**
 * Reads a definition out of the JSON that people write with tools for SurveyJS, into logic and words apart.
 * What is outside of our subset is refused with place and reason, all faults at once; nothing throws.
 */
export function readDefinition(json: unknown): ReadDefinition {
  return new Reader().whole(json);
}
