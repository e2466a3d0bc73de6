import { foldNative, nameWords, soundKey } from '@enishi/programme';

/** How a typed name is looked for; every word of one group must begin a word of the name. */
export interface NameWords {
  /** Plain letters: `nguyen`, also when `Nguyễn` was typed. */
  letters: readonly string[];
  /** The same by its sound: `nguien`. */
  sounds: readonly string[];
  /** In its own script, wherever it stands; null for what was typed in Latin letters. */
  native: string | null;
}

const MOST_WORDS = 6;

/**
 * Reads what somebody types to find a name in any script: small and capital letters, accents, the order of the words
 * and the spelling of a transliteration do not matter.
 * @returns undefined when nothing of it can be looked for
 */
export function nameWordsOf(typed: string): NameWords | undefined {
  const words = nameWords(typed).map((word) => word.toLowerCase());
  const folded = foldNative(typed).toLowerCase();
  const native = /[^\p{Script=Latin}\p{N}]/u.test(folded) ? folded : null;
  if (words.length === 0 && !native) return undefined;
  return {
    letters: words.slice(0, MOST_WORDS),
    sounds: soundKey(typed).toLowerCase().split(' ').filter(Boolean).slice(0, MOST_WORDS),
    native: native?.replace(/[\\%_]/g, '') || null,
  };
}
