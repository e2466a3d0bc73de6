import { isLocale, type Locale, LOCALES } from '@enishi/platform';
import {
  checkDefinition,
  type DefinitionFault,
  type QuestionDefinition,
  type QuestionnaireDefinition,
  type QuestionnaireTexts,
  type QuestionTexts,
} from '@enishi/questionnaire';

export interface UploadedInstrument {
  definition: QuestionnaireDefinition;
  texts: Partial<Record<Locale, QuestionnaireTexts>>;
}

export type ReadUploaded = { read: UploadedInstrument } | { faults: DefinitionFault[] };

/** Logic that is taken over as it stands. Everything else is text, or refused. */
const LOGIC = new Set([
  ...['type', 'name', 'visibleIf', 'isRequired', 'requiredIf', 'inputType', 'min', 'max', 'maxLength'],
  ...[
    'autocomplete',
    'rateMin',
    'rateMax',
    'eachRowRequired',
    'maxSelectedChoices',
    'minPanelCount',
    'labels',
  ],
  ...['maxPanelCount', 'openOn', 'eachVerdictRequired', 'several', 'dependent', 'carries', 'carriesIf'],
]);
/** Texts of a question by the name that SurveyJS gives them. */
const TEXTS: Readonly<Record<string, 'title' | 'hint' | 'add' | 'remove' | 'line'>> = {
  title: 'title',
  description: 'hint',
  panelAddText: 'add',
  panelRemoveText: 'remove',
  templateTitle: 'line',
};
const LISTS = new Set(['choices', 'rows', 'columns', 'rateValues', 'verdicts', 'reasons']);
const SURVEY = new Set(['title', 'description', 'locale', 'given', 'pages']);
const PAGE = new Set(['name', 'title', 'description', 'visibleIf', 'elements']);

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Words = { [locale in Locale]?: Record<string, unknown> };

/** Reads one upload; words are gathered by language while the logic is taken over. */
class Reader {
  readonly faults: DefinitionFault[] = [];
  private readonly scales: Words = {};
  private readonly pages: Words = {};
  private readonly questions: Words = {};
  private readonly whole: Words = {};

  constructor(private readonly locale: Locale) {}

  texts(): UploadedInstrument['texts'] {
    return Object.fromEntries(
      LOCALES.filter((locale) => this.whole[locale]).map((locale) => [
        locale,
        {
          title: '',
          introduction: '',
          ...this.whole[locale],
          pages: this.pages[locale] ?? {},
          questions: this.questions[locale] ?? {},
          scales: this.scales[locale] ?? {},
        },
      ]),
    );
  }

  fault(place: string, reason: string): void {
    this.faults.push({ place, reason });
  }

  survey(json: Json, code: string, version: number): QuestionnaireDefinition {
    this.unknown(json, SURVEY, 'survey');
    this.words(this.whole, [], 'title', json['title'], 'survey title');
    this.words(this.whole, [], 'introduction', json['description'], 'survey description');
    const pages = Array.isArray(json['pages']) ? json['pages'] : [];
    if (pages.length === 0) this.fault('survey', 'has no pages');
    return {
      code,
      version,
      ...(isObject(json['given']) ? { given: json['given'] as QuestionnaireDefinition['given'] } : {}),
      pages: pages.map((page, index) => this.page(page, `page ${index + 1}`)),
    } as QuestionnaireDefinition;
  }

  private page(page: unknown, place: string): QuestionnaireDefinition['pages'][number] {
    if (!isObject(page) || typeof page['name'] !== 'string') {
      this.fault(place, 'is not a page with a name');
      return { name: place, elements: [] };
    }
    const { name, visibleIf } = page as { name: string; visibleIf?: unknown };
    this.unknown(page, PAGE, name);
    this.words(this.pages, [name], 'title', page['title'], `${name} title`);
    this.words(this.pages, [name], 'lead', page['description'], `${name} description`);
    const elements = Array.isArray(page['elements']) ? page['elements'] : [];
    return {
      name,
      ...(typeof visibleIf === 'string' ? { visibleIf } : {}),
      elements: elements.flatMap((element, index) => this.question(element, `${name} question ${index + 1}`)),
    };
  }

  private question(element: unknown, place: string): QuestionDefinition[] {
    if (!isObject(element) || typeof element['name'] !== 'string' || typeof element['type'] !== 'string') {
      this.fault(place, 'is not a question with a type and a name');
      return [];
    }
    const name = element['name'];
    const made: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(element)) {
      const text = Object.hasOwn(TEXTS, key) ? TEXTS[key] : undefined;
      if (text) this.words(this.questions, [name], text, value, `${name} ${key}`);
      else if (LISTS.has(key)) this.list(name, element, key, value, made);
      else if (key === 'templateElements' && Array.isArray(value))
        made[key] = value.flatMap((item, index) => this.question(item, `${name} question ${index + 1}`));
      else if (LOGIC.has(key)) made[key] = value;
      else this.fault(name, `${key} is not supported`);
    }
    if ((element['type'] === 'rating' || element['type'] === 'matrix') && made['labels'] === undefined)
      made['labels'] = name;
    return [made as unknown as QuestionDefinition];
  }

  /** Values stay in the definition; their words go to the texts. */
  private list(
    name: string,
    element: Json,
    key: string,
    value: unknown,
    made: Record<string, unknown>,
  ): void {
    if (!Array.isArray(value)) return this.fault(`${name} ${key}`, 'is not a list');
    const scale = key === 'columns' || key === 'rateValues';
    const values = value.map((entry: unknown) => {
      const own = isObject(entry) ? entry['value'] : entry;
      const words = isObject(entry) ? entry['text'] : undefined;
      const label = typeof element['labels'] === 'string' ? element['labels'] : name;
      const group = key === 'rows' ? 'rows' : key === 'verdicts' ? 'verdicts' : 'choices';
      if (typeof own !== 'string' && typeof own !== 'number')
        this.fault(`${name} ${key}`, 'has an entry without value');
      else if (scale) this.words(this.scales, [label], String(own), words, `${name} ${own}`);
      else this.words(this.questions, [name, group], String(own), words, `${name} ${own}`);
      return own;
    });
    if (key !== 'rateValues') made[key] = values;
  }

  private unknown(json: Json, known: ReadonlySet<string>, place: string): void {
    for (const key of Object.keys(json)) if (!known.has(key)) this.fault(place, `${key} is not supported`);
  }

  /** A text in one language, or `{ default, ja, en, zh-cn }` as SurveyJS writes it. */
  private words(target: Words, path: readonly string[], key: string, value: unknown, place: string): void {
    if (value === undefined) return;
    for (const [language, text] of Object.entries(isObject(value) ? value : { default: value })) {
      const locale = language === 'default' ? this.locale : language === 'zh-cn' ? 'zh-Hans' : language;
      if (!isLocale(locale))
        this.fault(place, `the language ${language} is not one of ${LOCALES.join(', ')}`);
      else if (typeof text !== 'string') this.fault(place, 'is not a text');
      else {
        let at = (target[locale] ??= {});
        for (const step of path) {
          if (!Object.hasOwn(at, step))
            Object.defineProperty(at, step, { value: {}, enumerable: true, writable: true });
          at = at[step] as Record<string, unknown>;
        }
        Object.defineProperty(at, key, { value: text, enumerable: true, writable: true, configurable: true });
      }
    }
  }
}

/**
 * Reads a questionnaire in the supported subset of the SurveyJS JSON schema: logic into a definition, texts by
 * language. Nothing in it is run. What is outside the subset is refused with its place and the reason.
 */
export function readUploaded(json: string, code: string, version: number): ReadUploaded {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return { faults: [{ place: 'file', reason: error instanceof Error ? error.message : 'is not JSON' }] };
  }
  if (!isObject(raw)) return { faults: [{ place: 'file', reason: 'is not a questionnaire' }] };
  const said = raw['locale'] === 'zh-cn' ? 'zh-Hans' : (raw['locale'] ?? 'en');
  const reader = new Reader(isLocale(said) ? said : 'en');
  if (!isLocale(said)) reader.fault('survey locale', `is not one of ${LOCALES.join(', ')}`);
  const definition = reader.survey(raw, code, version);
  if (reader.faults.length > 0) return { faults: reader.faults };
  const faults = checkDefinition(definition);
  return faults.length > 0 ? { faults } : { read: { definition, texts: reader.texts() } };
}
