export type EarlierStays =
  | { kind: 'UNKNOWN' }
  | { kind: 'NONE' }
  /** Tourist-type stays of about ten days or less, or of a child: not counted (guidelines 1.4(2)). */
  | { kind: 'NOT_COUNTED'; reason: 'SHORT_TOURISM' | 'CHILD' | 'HIGH_SCHOOL' }
  | { kind: 'COUNTED' };

/** Days of tourism and age that do not count as an earlier visit (guidelines 1.4(2)①②), per fiscal year. */
export interface StayLimits {
  shortStayDays: number;
  childhoodAge: number;
}

const NONE =
  /^(なし|無し?|ない|ありません|初めて|初回|初来日|0回?|no|none|never|nil|n\/a|first(time)?|没有|沒有|无|無|从未|-|―|—|×|✕)$/;

/**
 * What a cell on earlier stays in Japan means for the first-visit rule. Only clear cases are taken as
 * "not counted"; anything else that says something counts and an officer decides.
 */
export function readEarlierStays(raw: string, birthDate: string | null, limits: StayLimits): EarlierStays {
  const text = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.、]+/g, ' ')
    .trim();
  const tight = text.replaceAll(' ', '');
  if (tight === '') return { kind: 'UNKNOWN' };
  if (NONE.test(tight) || /^(no|none|never)\b[^0-9]{0,24}$/.test(text)) return { kind: 'NONE' };
  const days = longestStay(tight);
  const tourism = /観光|旅行|touris|sightsee|travel|holiday|vacation|旅游|觀光/.test(tight);
  if (tourism && days !== null && days <= limits.shortStayDays)
    return { kind: 'NOT_COUNTED', reason: 'SHORT_TOURISM' };
  if (birthDate && childYears(tight, birthDate, limits.childhoodAge))
    return { kind: 'NOT_COUNTED', reason: 'CHILD' };
  if (/高校|高等学校|ハイスクール|sshp|high ?school|高中/.test(tight))
    return { kind: 'NOT_COUNTED', reason: 'HIGH_SCHOOL' };
  return { kind: 'COUNTED' };
}

/** The longest stay named, in days; null when no length is named. */
function longestStay(text: string): number | null {
  let longest: number | null = null;
  for (const [, amount, unit] of text.matchAll(
    /(\d{1,3})(日|泊|days?|nights?|天|週|weeks?|周|か月|ヶ月|カ月|ヵ月|箇月|months?|个月|年間|年(?!月|\d|、|に|の|$)|years?)/g,
  )) {
    const days =
      Number(amount) *
      (/週|周|week/.test(unit!) ? 7 : /月|month/.test(unit!) ? 30 : /年|year/.test(unit!) ? 365 : 1);
    longest = Math.max(longest ?? 0, days);
  }
  return longest;
}

/** All years named lie in the person's childhood. */
function childYears(text: string, birthDate: string, childhoodAge: number): boolean {
  const years = [...text.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
  return years.length > 0 && years.every((year) => year <= Number(birthDate.slice(0, 4)) + childhoodAge);
}
