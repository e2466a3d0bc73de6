import type { DemoRandom } from '../demo-random.js';
import { nameListOf } from './name-lists.js';
import type { NameList } from './name-lists.js';

export interface DemoName {
  /** As in a passport. */
  latin: string;
  native: string | null;
  nativeLanguage: string | null;
  gender: 'FEMALE' | 'MALE';
}

interface Part {
  latin: string;
  native: string;
}

interface Parts {
  list: NameList;
  family: readonly Part[];
  FEMALE: readonly Part[];
  MALE: readonly Part[];
}

const cache = new Map<string, Parts>();

function partsOf(country: string): Parts {
  let parts = cache.get(country);
  if (!parts) {
    const list = nameListOf(country);
    parts = { list, family: read(list.family), FEMALE: read(list.givenFemale), MALE: read(list.givenMale) };
    cache.set(country, parts);
  }
  return parts;
}

function read(words: string): Part[] {
  return words.split(' ').map((word) => {
    const [latin = '', native = ''] = word.replaceAll('_', ' ').split('/');
    return { latin, native };
  });
}

/** Somebody of a country who does not exist. */
export function namePerson(random: DemoRandom, country: string): DemoName {
  const parts = partsOf(country);
  const gender = random.chance(0.48) ? 'FEMALE' : 'MALE';
  const family = withGender(random.pick(parts.family), gender, country);
  const given = random.pick(parts[gender]);
  const pair = parts.list.order === 'FAMILY_FIRST' ? [family, given] : [given, family];
  return {
    latin: pair.map((part) => part.latin).join(' '),
    native: parts.list.language ? pair.map((part) => part.native).join(parts.list.nativeGap ?? ' ') : null,
    nativeLanguage: parts.list.language ?? null,
    gender,
  };
}

/** Family names that change with the bearer: -ov and -ova, bin and binti. */
function withGender(family: Part, gender: 'FEMALE' | 'MALE', country: string): Part {
  if (gender === 'MALE') return family;
  if (family.latin.startsWith('BIN '))
    return { latin: family.latin.replace('BIN ', 'BINTI '), native: family.native };
  if (['KZ', 'KG', 'TJ', 'TM', 'UZ'].includes(country) && /(OV|EV)$/.test(family.latin))
    return { latin: `${family.latin}A`, native: `${family.native}а` };
  return family;
}
