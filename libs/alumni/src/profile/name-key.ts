import { foldNative, nameWords, soundKey } from '@enishi/programme';

/**
 * What a name is found by: its words in plain letters, their sound, and the name in its own script. The keys that the
 * office's records carry are made of the same parts, so that both are searched alike.
 */
export function nameSearchKey(name: string): string {
  return [...new Set([name, nameWords(name).join(' '), soundKey(name), foldNative(name)])].join(' ');
}
