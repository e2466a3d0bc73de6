import { lettersKey, nameKey, soundKey } from './name-keys.js';

/** What persons are found again by. */
export interface Findable {
  nameLatin: string;
  nameNative: string | null;
  birthDate: string | null;
  nationalities: readonly string[];
  email: string | null;
}

/**
 * Keys for `person.match_keys`: the name, its sound, its letters, the name in its own script, the
 * address. Two persons that share a key are looked at; the keys alone prove nothing.
 */
export function personMatchKeys(person: Pick<Findable, 'nameLatin' | 'nameNative' | 'email'>): string[] {
  const keys = [
    `n:${nameKey(person.nameLatin)}`,
    `s:${soundKey(person.nameLatin)}`,
    `l:${lettersKey(person.nameLatin)}`,
  ];
  if (person.nameNative) keys.push(`v:${foldNative(person.nameNative)}`);
  if (person.email) keys.push(`e:${person.email.toLowerCase()}`);
  return [...new Set(keys)].filter((key) => key.length > 3);
}

export function foldNative(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
}
