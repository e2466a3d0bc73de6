import { institutionKey } from '@enishi/programme';
import { isOneSlipAway, likeness } from './likeness.js';

/** What an institution is known by in one report: the names of a listed one, or what somebody wrote. */
export interface InstitutionNames {
  /** Keys of each name as a whole, and of its parts beside a faculty or a bracket. */
  readonly keys: readonly string[];
  /** Keys of what the names are shortened to: Tokyo IT of Tokyo Institute of Technology. */
  readonly shorts: readonly string[];
  /** Whether a name is written in Latin letters, and whether one is in another script. */
  readonly isLatin: boolean;
  readonly isOther: boolean;
}

/** A part of an institution, which many institutions have. */
const FACULTY =
  /^\s*(graduate|faculty|school|department|dept|division|lab|institute for|cent(er|re) for)|(研究科|学部|学科|専攻|研究室|学院|系)\s*$/i;

/** Key that says too little. */
const SHORTEST = 4;

const keysOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(institutionKey).filter((key) => key.length >= SHORTEST)),
];

export function institutionNames(names: readonly (string | null)[]): InstitutionNames {
  const written = names.filter((name): name is string => name !== null && name.trim() !== '');
  const parts = written.flatMap((name) => [
    name,
    ...name.split(/[,;/()（）、，]| - /).filter((part) => !FACULTY.test(part)),
  ]);
  return {
    keys: keysOf(parts.map(inOrder)),
    shorts: keysOf(parts.flatMap(shortened)),
    isLatin: written.some((name) => !OTHER_SCRIPT.test(name)),
    isOther: written.some((name) => OTHER_SCRIPT.test(name)),
  };
}

/** All under which something is known. */
export function togetherNames(all: readonly InstitutionNames[]): InstitutionNames {
  return {
    keys: [...new Set(all.flatMap(({ keys }) => keys))],
    shorts: [...new Set(all.flatMap(({ shorts }) => shorts))],
    isLatin: all.some(({ isLatin }) => isLatin),
    isOther: all.some(({ isOther }) => isOther),
  };
}

const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** University of Tokyo and Tokyo Univ. are written like Tokyo University. */
const inOrder = (name: string): string =>
  name
    .trim()
    .replace(/\buniv\b\.?/i, 'University')
    .replace(/^(?:the )?university of ([\p{L}-]+)$/iu, '$1 University');

function shortened(name: string): string[] {
  const [first, ...others] = name
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(of|and|for|the|in)$/i.test(word));
  return first && others.length >= 2 && !OTHER_SCRIPT.test(name)
    ? [first + others.map((word) => word.charAt(0)).join('')]
    : [];
}

const LONG_NAME = 8;
const SLIP = 6;
const SIMILAR = 0.8;

/**
 * How far two institutions agree by name; undefined where nothing can be compared: one is not said, or they are written
 * in different scripts and no list links them. One slip of the pen, a short form and another order of words are the same.
 */
export function nameLevel(
  a: InstitutionNames,
  b: InstitutionNames,
): 'SAME' | 'SIMILAR' | 'DIFFERENT' | undefined {
  if (a.keys.length === 0 || b.keys.length === 0) return undefined;
  if (a.keys.some((key) => b.keys.includes(key))) return 'SAME';
  if (!(a.isLatin && b.isLatin) && !(a.isOther && b.isOther)) return undefined;
  const isShort = (x: InstitutionNames, y: InstitutionNames) =>
    x.shorts.some((short) => y.keys.includes(short));
  if (isShort(a, b) || isShort(b, a)) return 'SAME';
  const some = (is: (one: string, other: string) => boolean) =>
    a.keys.some((one) => b.keys.some((other) => is(one, other)));
  if (some((one, other) => Math.min(one.length, other.length) >= SLIP && isOneSlipAway(one, other)))
    return 'SAME';
  return some(areSimilarNames) ? 'SIMILAR' : 'DIFFERENT';
}

/** One contains the other, or is nearly written like it. */
const areSimilarNames = (one: string, other: string): boolean =>
  (one.length >= LONG_NAME && other.includes(one)) ||
  (other.length >= LONG_NAME && one.includes(other)) ||
  likeness(one, other) >= SIMILAR;
