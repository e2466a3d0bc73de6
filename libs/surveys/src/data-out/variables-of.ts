import type { Question, Questionnaire } from '@enishi/questionnaire';
import type { LocalizedText } from '@enishi/platform';
import type { Instrument } from '../instrument/instruments.js';
import { CASE_ID, CASE_VARIABLES, IS_KNOWN, LINE, MODULE } from './case-variables.js';
import { itemVariables } from './item-variables.js';
import { routingWords } from './routing-words.js';
import { nameGiver } from './variable-names.js';
import type { Variable } from './variable.js';

/** A second file: one row per line of a roster, with the case number of the first. */
export interface RosterFile {
  readonly roster: string;
  readonly label: LocalizedText;
  readonly variables: readonly Variable[];
}

export interface WaveVariables {
  readonly main: readonly Variable[];
  readonly rosters: readonly RosterFile[];
}

/**
 * The one list from which every file of a wave and its codebook are made. Without `withPersonal` no free text and
 * nothing that tells who somebody is; of an anonymous campaign nothing of the case.
 */
export function variablesOf(
  instrument: Instrument,
  { isAnonymous, withPersonal }: { isAnonymous: boolean; withPersonal: boolean },
): WaveVariables {
  const allowed = (variable: Variable) => withPersonal || !variable.isPersonal;
  const head = [CASE_ID, ...(isAnonymous ? [] : CASE_VARIABLES), MODULE];
  const name = nameGiver();
  for (const { name: taken } of head) name(taken);
  const questions = questionsOf(instrument.questionnaire);
  const main = questions
    .filter(({ question }) => !question.items)
    .flatMap(({ question, routing }) => itemVariables(instrument, question, routing, name));
  const rosters = questions.flatMap(({ question, routing }) => {
    if (!question.items) return [];
    const ownName = nameGiver();
    for (const { name: taken } of [CASE_ID, LINE, IS_KNOWN]) ownName(taken);
    const { verdicts } = question.definition as { verdicts?: readonly string[] };
    const own = [
      ...(verdicts ? [verdictVariable(instrument, question, verdicts, routing, ownName)] : []),
      ...question.items.flatMap((item) =>
        itemVariables(instrument, item, routingWords(question.visibleIf, item.visibleIf), ownName),
      ),
    ];
    const label = titleOf(instrument, question.name);
    return [{ roster: question.name, label, variables: [CASE_ID, LINE, IS_KNOWN, ...own].filter(allowed) }];
  });
  return { main: [...head, ...main].filter(allowed), rosters };
}

const questionsOf = ({ pages }: Questionnaire): { question: Question; routing: LocalizedText }[] =>
  pages.flatMap((page) =>
    page.questions.map((question) => ({
      question,
      routing: routingWords(page.visibleIf, question.visibleIf),
    })),
  );

const titleOf = ({ texts }: Instrument, name: string): LocalizedText => ({
  ja: texts.ja?.questions[name]?.title || name,
  en: texts.en?.questions[name]?.title || name,
  'zh-Hans': texts['zh-Hans']?.questions[name]?.title || name,
});

/** What was said about a line that was known before; system missing for a line that is new. */
function verdictVariable(
  { texts }: Instrument,
  { name }: Question,
  verdicts: readonly string[],
  routing: LocalizedText,
  giveName: (...parts: readonly string[]) => string,
): Variable {
  const word = (code: string): LocalizedText => ({
    ja: texts.ja?.questions[name]?.verdicts?.[code] ?? code,
    en: texts.en?.questions[name]?.verdicts?.[code] ?? code,
    'zh-Hans': texts['zh-Hans']?.questions[name]?.verdicts?.[code] ?? code,
  });
  return {
    name: giveName(name, 'verdict'),
    item: `${name}.verdict`,
    kind: 'NUMBER',
    measure: 'NOMINAL',
    label: titleOf({ texts } as Instrument, name),
    values: verdicts.map((code, index) => ({ value: index + 1, code, label: word(code) })),
    hasMissingCodes: false,
    routing,
    isPersonal: false,
    read: ({ line }) => (line?.verdict ? verdicts.indexOf(line.verdict) + 1 || null : null),
  };
}
