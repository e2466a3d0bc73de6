import type { ItemDefinition, Question } from '@enishi/questionnaire';
import type { LocalizedText, Locale } from '@enishi/platform';
import { LOCALES } from '@enishi/platform';
import type { Instrument } from '../instrument/instruments.js';
import { COUNTRY_VALUES } from './case-variables.js';
import { NOT_ANSWERED, NOT_ASKED } from './variable.js';
import type { Cell, Reading, ValueLabel, Variable } from './variable.js';

type NameGiver = (...parts: readonly string[]) => string;
type Texts = Instrument['texts'][Locale];

const localized = (pick: (locale: Locale) => string): LocalizedText =>
  Object.fromEntries(LOCALES.map((locale) => [locale, pick(locale)])) as Record<Locale, string>;

const YES_NO: readonly ValueLabel[] = [
  { value: 1, code: 'YES', label: { ja: 'はい', en: 'Yes', 'zh-Hans': '是' } },
  { value: 0, code: 'NO', label: { ja: 'いいえ', en: 'No', 'zh-Hans': '否' } },
];
const CHOSEN: readonly ValueLabel[] = [
  { value: 1, code: 'CHOSEN', label: { ja: '選択', en: 'Chosen', 'zh-Hans': '选中' } },
  { value: 0, code: 'NOT_CHOSEN', label: { ja: '非選択', en: 'Not chosen', 'zh-Hans': '未选' } },
];

/**
 * The columns of one question. Choices are numbered in the order of the definition, which a version never changes;
 * several choices are a column each; a date as exactly as it is known is a text with its first and last day beside it.
 */
export function itemVariables(
  instrument: Instrument,
  { name, definition }: Question,
  routing: LocalizedText,
  giveName: NameGiver,
): Variable[] {
  const texts = (locale: Locale): Texts => instrument.texts[locale] ?? instrument.texts.en;
  const own = (locale: Locale) => texts(locale).questions[name];
  const title = localized((locale) => own(locale)?.title || name);
  const withPart = (part: (locale: Locale) => string) =>
    localized((locale) => `${title[locale]} – ${part(locale)}`);
  const choice = (code: string) => localized((locale) => own(locale)?.choices?.[code] ?? code);
  const raw = (reading: Reading) => reading.answers[name];
  const column = (
    suffix: string,
    rest: Partial<Variable> & Pick<Variable, 'kind' | 'measure' | 'read'>,
  ): Variable => ({
    name: suffix ? giveName(name, suffix) : giveName(name),
    item: suffix ? `${name}.${suffix}` : name,
    label: title,
    values: [],
    hasMissingCodes: rest.kind === 'NUMBER',
    routing,
    isPersonal: false,
    ...rest,
  });
  const number = (reading: Reading, value: (answer: unknown) => Cell): Cell => {
    const answer = raw(reading);
    const found = answer === undefined ? null : value(answer);
    return found ?? (reading.asked.has(name) ? NOT_ANSWERED : NOT_ASKED);
  };
  const scaleLabels = (labels: string, points: readonly number[]): ValueLabel[] =>
    points.map((point) => ({
      value: point,
      code: String(point),
      label: localized((locale) => texts(locale).scales[labels]?.[String(point)] ?? String(point)),
    }));
  const text = (
    suffix: string,
    read: (answer: unknown) => Cell,
    isPersonal: boolean,
    label = title,
  ): Variable =>
    column(suffix, {
      kind: 'TEXT',
      measure: 'NOMINAL',
      label,
      isPersonal,
      read: (reading) => (raw(reading) === undefined ? null : read(raw(reading))),
    });
  const day = (suffix: string, read: (answer: string) => Cell, label: LocalizedText): Variable =>
    column(suffix, {
      kind: 'DAY',
      measure: 'SCALE',
      label,
      read: (reading) => (typeof raw(reading) === 'string' ? read(raw(reading) as string) : null),
    });

  const element: ItemDefinition = definition as ItemDefinition;
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown': {
      const { choices } = element;
      return [
        column('', {
          kind: 'NUMBER',
          measure: 'NOMINAL',
          values: choices.map((code, index) => ({ value: index + 1, code, label: choice(code) })),
          read: (reading) => number(reading, (answer) => choices.indexOf(answer as string) + 1 || null),
        }),
      ];
    }
    case 'checkbox':
      return element.choices.map((code) =>
        column(code, {
          kind: 'NUMBER',
          measure: 'NOMINAL',
          label: withPart((locale) => choice(code)[locale]),
          values: CHOSEN,
          read: (reading) =>
            number(reading, (answer) => (Array.isArray(answer) ? Number(answer.includes(code)) : null)),
        }),
      );
    case 'rating': {
      const points = Array.from(
        { length: element.rateMax - element.rateMin + 1 },
        (_, index) => element.rateMin + index,
      );
      return [
        column('', {
          kind: 'NUMBER',
          measure: 'ORDINAL',
          values: scaleLabels(element.labels, points),
          read: (reading) => number(reading, (answer) => (typeof answer === 'number' ? answer : null)),
        }),
      ];
    }
    case 'matrix':
      return element.rows.map((row) =>
        column(row, {
          kind: 'NUMBER',
          measure: 'ORDINAL',
          label: withPart((locale) => own(locale)?.rows?.[row] ?? row),
          values: scaleLabels(element.labels, element.columns),
          read: (reading) => number(reading, (answer) => (answer as Record<string, number>)[row] ?? null),
        }),
      );
    case 'boolean':
      return [
        column('', {
          kind: 'NUMBER',
          measure: 'NOMINAL',
          values: YES_NO,
          read: (reading) =>
            number(reading, (answer) => (typeof answer === 'boolean' ? Number(answer) : null)),
        }),
      ];
    case 'country':
      return [{ ...text('', (answer) => String(answer), false), values: COUNTRY_VALUES }];
    case 'person':
      // Whom is nobody's business outside the form; how many is enough.
      return [
        column('', {
          kind: 'NUMBER',
          measure: 'SCALE',
          label: withPart((locale) => ({ ja: '人数', en: 'number of people', 'zh-Hans': '人数' })[locale]),
          read: (reading) => number(reading, (answer) => (Array.isArray(answer) ? answer.length : 1)),
        }),
      ];
    case 'institution': {
      return [
        text(
          'id',
          part('id'),
          false,
          withPart(() => 'ID'),
        ),
        text('name', part('name'), true),
        text(
          'reason',
          part('reason'),
          false,
          withPart(
            (locale) =>
              ({ ja: '一覧にない理由', en: 'why not of the list', 'zh-Hans': '不在列表中的原因' })[locale],
          ),
        ),
      ];
    }
    case 'partialdate':
      return [
        text('', (answer) => String(answer), false),
        day(
          'from',
          (answer) => dayOf(answer, 'first'),
          withPart((locale) => ({ ja: '最初の日', en: 'earliest day', 'zh-Hans': '最早日期' })[locale]),
        ),
        day(
          'to',
          (answer) => dayOf(answer, 'last'),
          withPart((locale) => ({ ja: '最後の日', en: 'latest day', 'zh-Hans': '最晚日期' })[locale]),
        ),
      ];
    case 'comment':
      return [text('', (answer) => String(answer), true)];
    case 'text':
      if (element.inputType === 'number')
        return [
          column('', {
            kind: 'NUMBER',
            measure: 'SCALE',
            read: (reading) => number(reading, (answer) => (typeof answer === 'number' ? answer : null)),
          }),
        ];
      if (element.inputType === 'date') return [day('', (answer) => answer, title)];
      return [text('', (answer) => String(answer), true)];
  }
}

/** One part of an institution: its id, its name, why it is not one of the list. */
const part =
  (key: string) =>
  (answer: unknown): Cell =>
    ((answer as Record<string, unknown>)[key] as string) ?? null;

/** The first or last day that a year, month or day can mean. */
function dayOf(answer: string, end: 'first' | 'last'): string | null {
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(answer) ?? [];
  if (!year) return null;
  if (month && date) return answer;
  if (end === 'first') return `${year}-${month ?? '01'}-01`;
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return `${year}-${month ?? '12'}-${String(last).padStart(2, '0')}`;
}
