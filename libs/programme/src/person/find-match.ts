import { type Findable, foldNative } from './match-keys.js';
import { lettersKey, nameKey, soundKey } from './name-keys.js';

export const MATCH_REASONS = [
  'SAME_NAME',
  'SAME_LETTERS',
  'SIMILAR_NAME',
  'SAME_NATIVE_NAME',
  'SAME_BIRTH_DATE',
  'SAME_NATIONALITY',
  'SAME_EMAIL',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** LIKELY: name and birth date, or address and name, agree. POSSIBLE: somebody should look. */
export type MatchStrength = 'LIKELY' | 'POSSIBLE';

export interface Match {
  strength: MatchStrength;
  reasons: MatchReason[];
}

/**
 * Whether two records may be one person, and why. Different birth dates, both known, speak against it
 * unless the address is the same: common names are many people. Never decides: an officer does.
 */
export function findMatch(a: Findable, b: Findable): Match | null {
  const reasons: MatchReason[] = [];
  const name = nameRelation(a.nameLatin, b.nameLatin);
  if (name) reasons.push(name);
  const native =
    a.nameNative !== null && b.nameNative !== null && foldNative(a.nameNative) === foldNative(b.nameNative);
  if (native) reasons.push('SAME_NATIVE_NAME');
  const birth = a.birthDate !== null && a.birthDate === b.birthDate;
  if (birth) reasons.push('SAME_BIRTH_DATE');
  const nationality = a.nationalities.some((code) => b.nationalities.includes(code));
  if (nationality) reasons.push('SAME_NATIONALITY');
  const email = a.email !== null && b.email !== null && a.email.toLowerCase() === b.email.toLowerCase();
  if (email) reasons.push('SAME_EMAIL');
  const named = name !== null || native;
  if (!named && !(email && birth)) return null;
  if (birth) return { strength: named ? 'LIKELY' : 'POSSIBLE', reasons };
  if (email)
    return {
      strength: named && (a.birthDate === null || b.birthDate === null) ? 'LIKELY' : 'POSSIBLE',
      reasons,
    };
  const birthUnknown = a.birthDate === null || b.birthDate === null;
  const surelyNamed = name === 'SAME_NAME' || native;
  return birthUnknown && surelyNamed && nationality ? { strength: 'POSSIBLE', reasons } : null;
}

function nameRelation(a: string, b: string): MatchReason | null {
  if (nameKey(a) === nameKey(b)) return 'SAME_NAME';
  const letters = lettersKey(a);
  if (letters !== '' && letters === lettersKey(b)) return 'SAME_LETTERS';
  const sound = soundKey(a);
  return sound !== '' && sound === soundKey(b) ? 'SIMILAR_NAME' : null;
}
