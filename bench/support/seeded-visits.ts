/*
 * Return visits as they were, and as several people tell of them: with partial dates, slips of memory, other names
 * for an institution, another word for the purpose, heads instead of names. The rates of error are set by hand after
 * what follow-up surveys report of recall (reliability.md 2.8); nothing here is read by the scoring.
 */

/** A visit that took place. */
export interface TrueVisit {
  id: number;
  person: number;
  purpose: string;
  institution: number;
  /** Months since January 2000. */
  from: number;
  to: number;
}

/** One source's word about a visit, or about several that it does not name. */
export interface SeededClaim {
  id: string;
  /** The visit that it tells of; several for unnamed heads. */
  visits: number[];
  person: number | null;
  plan: number;
  heads: number;
  purpose: string;
  institution: number | null;
  institutionName: string | null;
  from: string | null;
  to: string | null;
  source: 'ALUMNUS' | 'HOST' | 'SECRETARIAT';
  /** The yearly form it stands in; null for a report in between. */
  form: string | null;
  /** Day on which it was told. */
  toldOn: string;
}

export interface SeededInstitution {
  ja: string;
  en: string;
  short: string;
}

export interface SeededTruth {
  visits: TrueVisit[];
  claims: SeededClaim[];
  institutions: SeededInstitution[];
  persons: number;
  plans: number;
  planOf: number[];
}

/** Mulberry32: the same seed is the same world. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = randomOf(seed);
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }
  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }
  /** A value by weights. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T {
    const rows = Object.entries(weights) as [T, number][];
    let left = this.next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of rows) if ((left -= weight) < 0) return value;
    return rows.at(-1)![0];
  }
}

const CITIES = [
  ['東京', 'Tokyo'], ['大阪', 'Osaka'], ['名古屋', 'Nagoya'], ['札幌', 'Sapporo'], ['仙台', 'Sendai'], ['広島', 'Hiroshima'],
  ['福岡', 'Fukuoka'], ['金沢', 'Kanazawa'], ['熊本', 'Kumamoto'], ['新潟', 'Niigata'], ['静岡', 'Shizuoka'], ['岡山', 'Okayama'],
  ['鹿児島', 'Kagoshima'], ['長崎', 'Nagasaki'], ['千葉', 'Chiba'], ['横浜', 'Yokohama'], ['京都', 'Kyoto'], ['神戸', 'Kobe'],
  ['徳島', 'Tokushima'], ['富山', 'Toyama'],
] as const; // prettier-ignore
const KINDS = [
  ['大学', 'University'], ['工業大学', 'Institute of Technology'], ['医科大学', 'Medical University'],
  ['農工大学', 'University of Agriculture and Technology'], ['科学技術研究所', 'Research Institute of Science'],
] as const; // prettier-ignore
const FACULTIES = [
  'Graduate School of Engineering',
  'Faculty of Science',
  'School of Medicine',
  'Institute for Materials',
];

const INSTITUTIONS: SeededInstitution[] = CITIES.flatMap(([cityJa, cityEn]) =>
  KINDS.map(([kindJa, kindEn]) => ({
    ja: `${cityJa}${kindJa}`,
    en: `${cityEn} ${kindEn}`,
    short: kindEn.startsWith('University') ? `${cityEn} Univ.` : `${cityEn} ${kindEn.replace(/[^A-Z]/g, '')}`,
  })),
);

/** Purposes with how often, how long in months, and what they are taken for. */
const PURPOSES: Readonly<Record<string, { share: number; months: [number, number]; takenFor: string[] }>> = {
  DEGREE_STUDY: { share: 22, months: [20, 48], takenFor: ['NON_DEGREE_STUDY', 'RESEARCH_STUDENT'] },
  NON_DEGREE_STUDY: { share: 8, months: [4, 12], takenFor: ['DEGREE_STUDY', 'RESEARCH_STUDENT'] },
  RESEARCH_STUDENT: { share: 9, months: [5, 18], takenFor: ['DEGREE_STUDY', 'NON_DEGREE_STUDY'] },
  POSTDOC: { share: 7, months: [10, 36], takenFor: ['FACULTY_OR_RESEARCHER_JOB', 'JOINT_RESEARCH_VISIT'] },
  FACULTY_OR_RESEARCHER_JOB: { share: 6, months: [12, 60], takenFor: ['POSTDOC'] },
  INDUSTRY_JOB: { share: 6, months: [12, 60], takenFor: ['INTERNSHIP'] },
  INTERNSHIP: { share: 6, months: [1, 5], takenFor: ['INDUSTRY_JOB', 'OTHER_PROGRAMME'] },
  JOINT_RESEARCH_VISIT: { share: 12, months: [0, 2], takenFor: ['CONFERENCE', 'POSTDOC'] },
  CONFERENCE: { share: 12, months: [0, 0], takenFor: ['JOINT_RESEARCH_VISIT', 'OTHER_PROGRAMME'] },
  SSP_AGAIN: { share: 4, months: [0, 0], takenFor: ['OTHER_PROGRAMME'] },
  OTHER_PROGRAMME: { share: 5, months: [0, 2], takenFor: ['SSP_AGAIN', 'CONFERENCE'] },
  TOURISM_FAMILY: { share: 3, months: [0, 0], takenFor: ['OTHER'] },
};
const SHARES = Object.fromEntries(Object.entries(PURPOSES).map(([purpose, { share }]) => [purpose, share]));

/** How well a source remembers. */
interface Memory {
  told: number;
  institutionListed: number;
  institutionLeftOut: number;
  institutionWrong: number;
  purposeRight: number;
  precision: Readonly<Record<'day' | 'month' | 'year' | 'none', number>>;
  endTold: number;
  /** Share of dates that are off by one or two months, by up to half a year, by a year. */
  off: readonly [number, number, number];
}

const MEMORIES: Readonly<Record<SeededClaim['source'], Memory>> = {
  ALUMNUS: {
    told: 0.68, institutionListed: 0.62, institutionLeftOut: 0.06, institutionWrong: 0.01, purposeRight: 0.9,
    precision: { day: 18, month: 62, year: 18, none: 2 }, endTold: 0.6, off: [0.1, 0.03, 0.02],
  },
  HOST: {
    told: 0.58, institutionListed: 0.66, institutionLeftOut: 0.1, institutionWrong: 0.03, purposeRight: 0.8,
    precision: { day: 10, month: 52, year: 35, none: 3 }, endTold: 0.35, off: [0.12, 0.04, 0.03],
  },
  SECRETARIAT: {
    told: 0.08, institutionListed: 0.8, institutionLeftOut: 0.05, institutionWrong: 0.01, purposeRight: 0.93,
    precision: { day: 30, month: 50, year: 19, none: 1 }, endTold: 0.5, off: [0.05, 0.02, 0.01],
  },
}; // prettier-ignore

/** Of a host's visits, the share that it counts without names. */
const UNNAMED = 0.12;
/** Told again in a later year, though the form brought it back. */
const TOLD_AGAIN = 0.03;

/** A world of `visits` return visits, and everything that was told of them. */
export function seededTruth(seed: number, visits: number): SeededTruth {
  const dice = new Dice(seed);
  const world: TrueVisit[] = [];
  const planOf: number[] = [];
  const plans = Math.max(4, Math.round(visits / 14));
  const homeOf = Array.from({ length: plans }, () => dice.below(INSTITUTIONS.length));
  while (world.length < visits) {
    const person = planOf.length;
    const plan = dice.below(plans);
    planOf.push(plan);
    const times = Number(dice.weighed({ 1: 70, 2: 19, 3: 7, 4: 3, 6: 1 }));
    for (let time = 0; time < times && world.length < visits; time++)
      world.push(visitOf(dice, world, person, homeOf[plan]!));
  }
  const claims = tell(dice, world, planOf);
  return { visits: world, claims, institutions: INSTITUTIONS, persons: planOf.length, plans, planOf };
}

/** Often again at the same place, and for the same reason as the time before. */
function visitOf(dice: Dice, world: readonly TrueVisit[], person: number, home: number): TrueVisit {
  const before = world.findLast((visit) => visit.person === person);
  const purpose = before && dice.chance(0.35) ? before.purpose : dice.weighed(SHARES);
  const [least, most] = PURPOSES[purpose]!.months;
  const from = before ? before.to + dice.between(8, 40) : 12 * dice.between(15, 22) + dice.below(12);
  return {
    id: world.length,
    person,
    purpose,
    institution:
      before && dice.chance(0.5)
        ? before.institution
        : dice.chance(0.55)
          ? home
          : dice.below(INSTITUTIONS.length),
    from,
    to: from + dice.between(least, most),
  };
}

function tell(dice: Dice, world: readonly TrueVisit[], planOf: readonly number[]): SeededClaim[] {
  const claims: SeededClaim[] = [];
  const crowds = new Map<string, TrueVisit[]>();
  for (const visit of world)
    for (const source of ['ALUMNUS', 'HOST', 'SECRETARIAT'] as const) {
      if (!dice.chance(MEMORIES[source].told)) continue;
      const plan = planOf[visit.person]!;
      if (source === 'HOST' && dice.chance(UNNAMED)) {
        const key = `${plan}|${visit.purpose}|${yearOf(visit.from)}`;
        crowds.set(key, [...(crowds.get(key) ?? []), visit]);
        continue;
      }
      const teller = source === 'ALUMNUS' ? `a${visit.person}` : source === 'HOST' ? `h${plan}` : 'office';
      const times = dice.chance(TOLD_AGAIN) ? 2 : 1;
      for (let time = 0; time < times; time++)
        claims.push({
          ...wordsOf(dice, visit, source),
          id: idOf(dice),
          visits: [visit.id],
          person: visit.person,
          plan,
          heads: 1,
          source,
          ...formOf(dice, visit, teller, source, time),
        });
    }
  for (const [key, crowd] of crowds) {
    const [plan, purpose, year] = key.split('|') as [string, string, string];
    claims.push({
      id: idOf(dice),
      visits: crowd.map(({ id }) => id),
      person: null,
      plan: Number(plan),
      heads: crowd.length,
      purpose,
      institution: null,
      institutionName: null,
      from: year,
      to: null,
      source: 'HOST',
      form: `h${plan}-${Number(year) + 1}`,
      toldOn: `${Number(year) + 1}-11-15`,
    });
  }
  return claims;
}

/** Most is told in the yearly form after it began, some a year later; the rest is reported in between. */
function formOf(dice: Dice, visit: TrueVisit, teller: string, source: string, later: number) {
  const year = yearOf(visit.from) + 1 + later + (dice.chance(0.2) ? 1 : 0);
  const month = String(dice.between(1, 12)).padStart(2, '0');
  if (source === 'SECRETARIAT' || dice.chance(0.15)) return { form: null, toldOn: `${year}-${month}-15` };
  return { form: `${teller}-${year}`, toldOn: `${year}-11-${dice.between(10, 30)}` };
}

function wordsOf(dice: Dice, visit: TrueVisit, source: SeededClaim['source']) {
  const memory = MEMORIES[source];
  const right = dice.chance(memory.purposeRight);
  const purpose = right ? visit.purpose : dice.chance(0.8) ? dice.of(PURPOSES[visit.purpose]!.takenFor) : dice.chance(0.6) ? 'OTHER' : dice.weighed(SHARES); // prettier-ignore
  const place = dice.chance(memory.institutionWrong) ? dice.below(INSTITUTIONS.length) : visit.institution;
  const isListed = dice.chance(memory.institutionListed);
  const isLeftOut = !isListed && dice.chance(memory.institutionLeftOut / (1 - memory.institutionListed));
  return {
    purpose,
    institution: isListed ? place : null,
    institutionName: isListed || isLeftOut ? null : written(dice, INSTITUTIONS[place]!),
    from: dateOf(dice, visit.from, memory),
    to: dice.chance(memory.endTold) ? dateOf(dice, visit.to, memory) : null,
  };
}

function written(dice: Dice, { ja, en, short }: SeededInstitution): string {
  const name = dice.weighed({ [ja]: 25, [en]: 35, [short]: 14, faculty: 16, turned: 10 });
  if (name === 'faculty') return `${dice.of(FACULTIES)}, ${en}`;
  const said = name === 'turned' ? en.replace(/^(\w+) University$/, 'University of $1') : name;
  return dice.chance(0.12) ? slipped(dice, said) : said;
}

/** Two letters changed places, one was left out, or all is in small letters. */
function slipped(dice: Dice, name: string): string {
  const at = dice.between(1, Math.max(1, name.length - 2));
  const kind = dice.below(3);
  if (kind === 0) return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  return kind === 1 ? name.slice(0, at) + name.slice(at + 1) : name.toLowerCase();
}

function dateOf(dice: Dice, month: number, { precision, off }: Memory): string | null {
  const wrong = dice.weighed({
    none: 1 - off[0] - off[1] - off[2],
    months: off[0],
    half: off[1],
    year: off[2],
  });
  const by = { none: 0, months: dice.between(1, 2), half: dice.between(3, 6), year: 12 }[wrong];
  const told = month + (dice.chance(0.5) ? by : -by);
  const year = String(yearOf(told));
  switch (dice.weighed(precision)) {
    case 'none':
      return null;
    case 'year':
      return year;
    case 'month':
      return `${year}-${two((told % 12) + 1)}`;
    default:
      return `${year}-${two((told % 12) + 1)}-${two(dice.between(1, 28))}`;
  }
}

const yearOf = (month: number): number => 2000 + Math.floor(month / 12);

function idOf(dice: Dice): string {
  const hex = Array.from({ length: 32 }, () => dice.below(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const two = (value: number) => String(value).padStart(2, '0');
