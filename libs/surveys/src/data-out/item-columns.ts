import type { Variable } from '@enishi/questionnaire';
import type { LocalizedText, Locale } from '@enishi/platform';
import { LOCALES } from '@enishi/platform';
import type { Instrument } from '../instrument/instruments.js';
import { COUNTRY_VALUES } from './case-columns.js';
import { NOT_ANSWERED, NOT_ASKED } from './column.js';
import type { Cell, Column, Reading, ValueLabel } from './column.js';

export type NameGiver = (...parts: readonly string[]) => string;
type Texts = Instrument['texts'][Locale];

export const localized = (pick: (locale: Locale) => string): LocalizedText =>
  Object.fromEntries(LOCALES.map((locale) => [locale, pick(locale)])) as Record<Locale, string>;

const YES_NO: readonly ValueLabel[] = [
  { value: 1, code: 'YES', label: { ja: 'はい', en: 'Yes', 'zh-Hans': '是' } },
  { value: 0, code: 'NO', label: { ja: 'いいえ', en: 'No', 'zh-Hans': '否' } },
];
const CHOSEN: readonly ValueLabel[] = [
  { value: 1, code: 'CHOSEN', label: { ja: '選択', en: 'Chosen', 'zh-Hans': '选中' } },
  { value: 0, code: 'NOT_CHOSEN', label: { ja: '非選択', en: 'Not chosen', 'zh-Hans': '未选' } },
];

/** Words that stand behind a title where a variable is more than one column, or not the answer itself. */
const PARTS = {
  id: { ja: 'ID', en: 'ID', 'zh-Hans': 'ID' },
  reason: { ja: '一覧にない理由', en: 'why not of the list', 'zh-Hans': '不在列表中的原因' },
  people: { ja: '人数', en: 'number of people', 'zh-Hans': '人数' },
  from: { ja: '最初の日', en: 'earliest day', 'zh-Hans': '最早日期' },
  to: { ja: '最後の日', en: 'latest day', 'zh-Hans': '最晚日期' },
} as const;

/**
 * The columns of one variable. Choices are numbered in the order of the definition, which a version never changes;
 * several choices are a column each; a date as exactly as it is known is a text with its first and last day beside it.
 */
export function itemColumns(
  instrument: Instrument,
  variable: Variable,
  routing: LocalizedText,
  giveName: NameGiver,
): Column[] {
  const { code, question, row, labels, choices = [] } = variable;
  const texts = (locale: Locale): Texts => instrument.texts[locale] ?? instrument.texts.en;
  const own = (locale: Locale) => texts(locale).questions[question];
  const title = localized((locale) => own(locale)?.title || question);
  const withPart = (part: LocalizedText) => localized((locale) => `${title[locale]} – ${part[locale]}`);
  const choice = (of: string) =>
    localized((locale) => own(locale)?.[variable.choiceTexts ?? 'choices']?.[of] ?? of);
  const raw = (reading: Reading) => reading.answers[question];
  const column = (
    rest: Partial<Column> & Pick<Column, 'kind' | 'measure' | 'read'>,
    suffix = '',
  ): Column => ({
    name: suffix ? giveName(code, suffix) : giveName(code),
    item: suffix ? `${code}.${suffix}` : code,
    label: title,
    values: [],
    hasMissingCodes: rest.kind === 'NUMBER',
    routing,
    isPersonal: false,
    ...rest,
  });
  /** A number, or why there is none. */
  const number = (rest: Partial<Column> & { value: (answer: unknown) => Cell }, suffix = ''): Column => {
    const { value, ...facts } = rest;
    const read = (reading: Reading): Cell => {
      const answer = raw(reading);
      const found = answer === undefined ? null : value(answer);
      return found ?? (reading.asked.has(question) ? NOT_ANSWERED : NOT_ASKED);
    };
    return column({ kind: 'NUMBER', measure: variable.measure, read, ...facts }, suffix);
  };
  const text = (read: (answer: unknown) => Cell, rest: Partial<Column> = {}, suffix = ''): Column =>
    column(
      {
        kind: 'TEXT',
        measure: 'NOMINAL',
        read: (reading) => (raw(reading) === undefined ? null : read(raw(reading))),
        ...rest,
      },
      suffix,
    );
  const day = (read: (answer: string) => Cell, rest: Partial<Column> = {}, suffix = ''): Column =>
    column(
      {
        kind: 'DAY',
        measure: 'SCALE',
        read: (reading) => (typeof raw(reading) === 'string' ? read(raw(reading) as string) : null),
        ...rest,
      },
      suffix,
    );
  const numbered = choices.map((of, index) => ({ value: index + 1, code: of, label: choice(of) }));

  switch (variable.storage) {
    case 'CODE':
      if (variable.kind === 'country') return [text(String, { values: COUNTRY_VALUES })];
      // Whom is nobody's business outside the form; how many is enough.
      if (variable.kind === 'person')
        return [
          number({
            measure: 'SCALE',
            label: withPart(PARTS.people),
            value: (answer) => (Array.isArray(answer) ? answer.length : 1),
          }),
        ];
      if (variable.kind === 'institution') return [text(part('reason'), { label: withPart(PARTS.reason) })];
      if (variable.choiceTexts === 'verdicts')
        // What was said about a line that was known before; system missing for a line that is new.
        return [
          column({
            kind: 'NUMBER',
            measure: 'NOMINAL',
            values: numbered,
            hasMissingCodes: false,
            read: ({ line }) => (line?.verdict ? choices.indexOf(line.verdict) + 1 || null : null),
          }),
        ];
      if (variable.isMultiple)
        return choices.map((of) =>
          number(
            {
              label: withPart(choice(of)),
              values: CHOSEN,
              value: (answer) => (Array.isArray(answer) ? Number(answer.includes(of)) : null),
            },
            of,
          ),
        );
      return [number({ values: numbered, value: (answer) => choices.indexOf(answer as string) + 1 || null })];
    case 'NUMBER': {
      const scale = labels?.points ?? [];
      // shown from the best down; listed from the lowest up. A matrix keeps the order of its columns.
      const points = row === undefined ? scale.toSorted((one, other) => one - other) : scale;
      const values = points.map((point) => ({
        value: point,
        code: String(point),
        label: localized(
          (locale) => texts(locale).scales[labels?.name ?? '']?.[String(point)] ?? String(point),
        ),
      }));
      if (row === undefined)
        return [number({ values, value: (answer) => (typeof answer === 'number' ? answer : null) })];
      const label = withPart(localized((locale) => own(locale)?.rows?.[row] ?? row));
      return [number({ label, values, value: (answer) => (answer as Record<string, number>)[row] ?? null })];
    }
    case 'FLAG':
      return [
        number({
          values: YES_NO,
          value: (answer) => (typeof answer === 'boolean' ? Number(answer) : null),
        }),
      ];
    case 'TEXT':
      return [text(String, { isPersonal: true })];
    case 'DATE':
      if (variable.kind === 'text:date') return [day((answer) => answer)];
      return [
        text(String),
        day((answer) => dayOf(answer, 'first'), { label: withPart(PARTS.from) }, 'from'),
        day((answer) => dayOf(answer, 'last'), { label: withPart(PARTS.to) }, 'to'),
      ];
    case 'INSTITUTION':
      return [
        text(part('id'), { label: withPart(PARTS.id) }, 'id'),
        text(part('name'), { isPersonal: true }, 'name'),
      ];
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
