import { everyQuestion, type Question } from '@enishi/questionnaire';
import { LOCALES } from '@enishi/platform';
import { intlStudentsItem } from './follow-up-hosts/published-indicator.js';
import { type Instrument, shippedInstruments } from './instruments.js';

/** What differs between an item of two versions, so that their figures do not make one series. */
export type BreakReason = 'NOT_ASKED' | 'KIND' | 'CHOICES' | 'WORDING';

/** A judgement that no comparison of texts can make, with its reason. Once written, it stays. */
export interface CrosswalkEntry {
  code: string;
  /** The item as it is called now. */
  item: string;
  /** `ALWAYS`: over all versions. Otherwise from this version on, against the one before it. */
  since: number | 'ALWAYS';
  /** What the item was called before `since`, when it was renamed. */
  was?: string;
  comparable: boolean;
  why: string;
}

/** The crosswalk of the shipped instruments. Where it says nothing, kind, choices and words decide. */
export const crosswalk: readonly CrosswalkEntry[] = [
  {
    code: 'FU-H',
    item: intlStudentsItem,
    since: 'ALWAYS',
    comparable: true,
    why: 'The published indicator. Its wording is pinned; no version may change it.',
  },
];

export interface TrendBreak {
  item: string;
  /** The last version before the break, and the first after it. */
  before: number;
  after: number;
  reasons: readonly BreakReason[];
}

const find = ({ questionnaire }: Instrument, item: string): Question | undefined => {
  const whole = everyQuestion(questionnaire);
  return (
    whole.find(({ name }) => name === item) ??
    whole.find(({ kind, definition }) => kind.itemCodes(definition).includes(item))
  );
};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What can be answered: type, choices, points of the scale, and the labels of those points. */
function answersOf({ kind, definition }: Question) {
  const { choices, rows, labels } = kind.needs(definition);
  return { choices: choices ?? [], rows: rows ?? [], points: labels?.points ?? [] };
}

function wordsOf({ texts }: Instrument, { name, kind, definition }: Question) {
  const labels = kind.needs(definition).labels?.name;
  return LOCALES.map((locale) => {
    const { title, hint, choices, rows } = texts[locale].questions[name] ?? { title: '' };
    return [title, hint ?? '', choices ?? {}, rows ?? {}, labels ? (texts[locale].scales[labels] ?? {}) : {}];
  });
}

function reasonsBetween(
  before: Instrument,
  after: Instrument,
  item: string,
  entries: readonly CrosswalkEntry[],
): BreakReason[] {
  const { code, version } = after.questionnaire;
  const said = entries.find(
    (entry) => entry.code === code && entry.item === item && [version, 'ALWAYS'].includes(entry.since),
  );
  const [old, now] = [find(before, said?.was ?? item), find(after, item)];
  if (!old || !now) return ['NOT_ASKED'];
  if (said?.comparable) return [];
  const reasons: BreakReason[] = [];
  if (old.definition.type !== now.definition.type) reasons.push('KIND');
  if (!same(answersOf(old), answersOf(now))) reasons.push('CHOICES');
  if (!same(wordsOf(before, old), wordsOf(after, now))) reasons.push('WORDING');
  return reasons.length === 0 && said?.comparable === false ? ['WORDING'] : reasons;
}

const versionsOf = (code: string, instruments: readonly Instrument[]): Instrument[] =>
  instruments
    .filter(({ questionnaire }) => questionnaire.code === code)
    .toSorted((a, b) => a.questionnaire.version - b.questionnaire.version);

/**
 * Where the series of an item breaks, oldest first. A trend line is interrupted there. Empty when every version
 * that asked it can be compared.
 * @param instruments the versions in question; those of this build unless said
 */
export function trendBreaks(
  code: string,
  item: string,
  instruments: readonly Instrument[] = shippedInstruments,
  entries: readonly CrosswalkEntry[] = crosswalk,
): TrendBreak[] {
  const versions = versionsOf(code, instruments);
  return versions.slice(1).flatMap((after, index): TrendBreak[] => {
    const before = versions[index] as Instrument;
    const reasons = reasonsBetween(before, after, item, entries);
    return reasons.length === 0
      ? []
      : [{ item, before: before.questionnaire.version, after: after.questionnaire.version, reasons }];
  });
}

export interface ComparableItem {
  version: number;
  /** What the item is called in that version. */
  item: string;
}

/**
 * The versions whose answers to an item make one series with the latest of `versions`, each with the item's name
 * in it, oldest first. Empty when the latest does not ask it.
 */
export function comparableItems(
  code: string,
  item: string,
  versions: readonly number[],
  instruments: readonly Instrument[] = shippedInstruments,
  entries: readonly CrosswalkEntry[] = crosswalk,
): ComparableItem[] {
  const chosen = versionsOf(code, instruments).toReversed();
  const start = chosen.findIndex(({ questionnaire }) => versions.includes(questionnaire.version));
  const found: ComparableItem[] = [];
  let name = item;
  for (let index = start; index >= 0 && index < chosen.length; index += 1) {
    const present = chosen[index] as Instrument;
    const { version } = present.questionnaire;
    if (!find(present, name)) break;
    if (versions.includes(version)) found.unshift({ version, item: name });
    const earlier = chosen[index + 1];
    if (!earlier || reasonsBetween(earlier, present, name, entries).length > 0) break;
    name =
      entries.find((entry) => entry.code === code && entry.item === name && entry.since === version)?.was ??
      name;
  }
  return found;
}
