import { variablesOf } from '@enishi/questionnaire';
import type { Questionnaire, Variable } from '@enishi/questionnaire';
import type { LocalizedText } from '@enishi/platform';
import type { Instrument } from '../instrument/instruments.js';
import { CASE_COLUMNS, CASE_ID, IS_KNOWN, LINE, MODULE } from './case-columns.js';
import { nameGiver } from './column-names.js';
import type { Column } from './column.js';
import { itemColumns, localized } from './item-columns.js';
import type { NameGiver } from './item-columns.js';
import { routingWords } from './routing-words.js';

/** A second file: one row per line of a roster, with the case number of the first. */
export interface RosterFile {
  readonly roster: string;
  readonly label: LocalizedText;
  readonly columns: readonly Column[];
}

export interface WaveColumns {
  readonly main: readonly Column[];
  readonly rosters: readonly RosterFile[];
}

/**
 * The columns of every file of a wave and of its codebook: what we know of the case, then the variables of the
 * questionnaire in their order. Without `withPersonal` no free text and nothing that tells who somebody is; of an
 * anonymous campaign nothing of the case.
 */
export function columnsOf(
  instrument: Instrument,
  { isAnonymous, withPersonal }: { isAnonymous: boolean; withPersonal: boolean },
): WaveColumns {
  const variables = variablesOf(instrument.questionnaire);
  const routing = routingOf(instrument.questionnaire);
  const columns = (head: readonly Column[], of: readonly Variable[]): Column[] => {
    const name: NameGiver = nameGiver();
    for (const { name: taken } of head) name(taken);
    const own = of.flatMap((one) => itemColumns(instrument, one, routing.get(one.question)!, name));
    return [...head, ...own].filter((column) => withPersonal || !column.isPersonal);
  };
  const rosters = [...new Set(variables.flatMap(({ roster }) => roster ?? []))];
  return {
    main: columns(
      [CASE_ID, ...(isAnonymous ? [] : CASE_COLUMNS), MODULE],
      variables.filter(({ roster }) => roster === undefined),
    ),
    rosters: rosters.map((roster) => ({
      roster,
      label: titleOf(instrument, roster),
      columns: columns(
        [CASE_ID, LINE, IS_KNOWN],
        variables.filter((one) => one.roster === roster),
      ),
    })),
  };
}

/** Who is asked each question, in words; of an item of a roster: in which lines. */
const routingOf = ({ pages }: Questionnaire): ReadonlyMap<string, LocalizedText> =>
  new Map(
    pages.flatMap((page) =>
      page.questions.flatMap(({ name, visibleIf, items = [] }) => [
        [name, routingWords(page.visibleIf, visibleIf)] as const,
        ...items.map((item) => [item.name, routingWords(visibleIf, item.visibleIf)] as const),
      ]),
    ),
  );

const titleOf = ({ texts }: Instrument, name: string): LocalizedText =>
  localized((locale) => texts[locale]?.questions[name]?.title || name);
