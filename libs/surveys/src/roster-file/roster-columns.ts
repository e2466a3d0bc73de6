import type { Locale } from '@enishi/platform';
import { UNNAMED } from '@enishi/questionnaire';
import type { Answers, Given, Question, QuestionnaireTexts } from '@enishi/questionnaire';
import type { Instrument } from '../instrument/instruments.js';
import { rosterFileWords } from './roster-file-words.js';

/** The roster that a host may fill in as a workbook. */
export const ROSTER = 'H.REV';

/** First cell of the sheet, hidden: by this the file is known, and whose it is. */
export const markOf = (assignmentId: string): string => `enishi-roster:${ROSTER}:${assignmentId}`;

/** Row of the headings; what is above is the title.. */
export const HEADING_ROW = 4;

export interface RosterColumn {
  /** Item of the roster; the verdict has none. */
  item: Question | null;
  heading: { ja: string; en: string };
  /** What a drop-down offers: code and word in the reader's language. */
  choices: readonly { code: string; label: string }[] | null;
  width: number;
}

/** The columns that are filled in, in order, from the third column of the sheet on. */
export function rosterColumns(
  { questionnaire, texts }: Instrument,
  given: Given,
  locale: Locale,
): RosterColumn[] {
  const roster = questionnaire.byName.get(ROSTER);
  const label = (language: Locale, name: string) => texts[language].questions[name]?.title ?? name;
  const verdicts = Object.entries(texts[locale].questions[ROSTER]?.verdicts ?? {});
  return [
    {
      item: null,
      heading: { ja: rosterFileWords.ja.verdict, en: rosterFileWords.en.verdict },
      choices: verdicts.map(([code, word]) => ({ code, label: word })),
      width: 18,
    },
    ...(roster?.items ?? []).map((item) => ({
      item,
      heading: { ja: label('ja', item.name), en: label('en', item.name) },
      choices: choicesOf(item, texts[locale], given, locale),
      width: item.definition.type === 'institution' || item.definition.type === 'person' ? 30 : 18,
    })),
  ];
}

function choicesOf(
  item: Question,
  texts: QuestionnaireTexts,
  given: Given,
  locale: Locale,
): RosterColumn['choices'] {
  if (item.definition.type === 'person')
    return [
      // two people of one name are told apart by their number on the list
      ...given.persons.map(({ id, name }, at) => ({ code: id, label: `${at + 1}. ${name}` })),
      { code: UNNAMED, label: rosterFileWords[locale].unnamed },
    ];
  if (item.definition.type !== 'dropdown') return null;
  const words = Object.entries(texts.questions[item.name]?.choices ?? {});
  return words.map(([code, word]) => ({ code, label: word }));
}

/** Every word that stands for a code in any language, and the code itself. */
export function codesByWord(instrument: Instrument, given: Given, at: number): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const locale of ['ja', 'en', 'zh-Hans'] as const)
    for (const { code, label } of rosterColumns(instrument, given, locale)[at]?.choices ?? []) {
      words.set(label, code);
      words.set(code, code);
    }
  return words;
}

/** What a cell shows of an answer. */
export function shown(
  { item, choices }: RosterColumn,
  answers: Answers,
  verdict: string | undefined,
): string {
  const value = item ? answers[item.name] : verdict;
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number')
    return choices?.find(({ code }) => code === value)?.label ?? String(value);
  return typeof value === 'object' && 'name' in value ? String(value.name) : '';
}
