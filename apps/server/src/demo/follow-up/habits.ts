import type { AnswerValue } from '@enishi/questionnaire';
import type { DemoRandom } from '../demo-random.js';
import { PLAN_THEMES } from '../plan-themes.js';
import { several, weighed } from './draw-answers.js';
import type { Habits } from './draw-answers.js';

/** What shapes the answers of one case. */
export interface CaseOfDemo {
  readonly country: string;
  /** Fiscal year of the visit, and of the survey. */
  readonly cohort: number;
  readonly fiscalYear: number;
  readonly host: { readonly id: string; readonly name: string };
}

const PURPOSES = {
  DEGREE_STUDY: 30,
  NON_DEGREE_STUDY: 10,
  RESEARCH_STUDENT: 9,
  POSTDOC: 5,
  FACULTY_OR_RESEARCHER_JOB: 4,
  INDUSTRY_JOB: 6,
  INTERNSHIP: 7,
  JOINT_RESEARCH_VISIT: 9,
  CONFERENCE: 10,
  TOURISM_FAMILY: 10,
} as const;

/** A year, a month or a day after the visit, as people remember it. */
function since(random: DemoRandom, { cohort, fiscalYear }: CaseOfDemo): string {
  const year = Math.min(fiscalYear, random.between(cohort + 1, fiscalYear));
  const month = String(random.between(1, year === fiscalYear ? 9 : 12)).padStart(2, '0');
  const draw = random.next();
  return draw < 0.35
    ? `${year}`
    : draw < 0.85
      ? `${year}-${month}`
      : `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

const theme = (random: DemoRandom) => random.pick(PLAN_THEMES).en;

const doi = (random: DemoRandom) =>
  `10.5555/${weighed(random, { jsps: 1, asia: 1, matsci: 1 })}.${random.between(2016, 2025)}.${random.between(1000, 99_999)}`;

const hostOf = (one: CaseOfDemo): AnswerValue => ({ id: one.host.id, name: one.host.name });

/** How alumni of the demo answer. About one in ten was back in Japan; joint work grows with the years. */
export function alumniHabits(one: CaseOfDemo, affiliation: string): Habits {
  const years = one.fiscalYear - one.cohort;
  const isBack = (random: DemoRandom) => random.chance(0.05 + Math.min(0.09, years * 0.014));
  return {
    diligence: 0.86,
    items: {
      'A.NOW.still': (random) => (random.chance(0.8) ? 'SAME' : 'CHANGED'),
      'A.NOW.status': (random) =>
        weighed(
          random,
          years < 4
            ? { STUDYING: 55, WORKING: 32, BOTH: 8, SEEKING: 4, OTHER: 1 }
            : { STUDYING: 22, WORKING: 60, BOTH: 9, SEEKING: 5, OTHER: 4 },
        ),
      'A.NOW.affiliation': () => affiliation,
      'A.NOW.country': (random) =>
        random.chance(0.93) ? one.country : weighed(random, { JP: 6, US: 2, DE: 1, AU: 1, SG: 1 }),
      'A.NOW.field': (random) =>
        weighed(random, { FORD1: 34, FORD2: 38, FORD3: 9, FORD4: 9, FORD5: 5, FORD6: 2, M: 3 }),
      'A.STUDY.applied': (random) => weighed(random, { YES: 16, NO: 52, INTEND: 32 }),
      'A.REV.any': (random) => (isBack(random) ? 'YES' : 'NO'),
      'A.REV.purpose': (random) => weighed(random, PURPOSES),
      'A.REV.institution': (random) => (random.chance(0.7) ? hostOf(one) : undefined),
      'A.REV.from': (random) => since(random, one),
      'A.REV.to': () => undefined,
      'A.REV.statusOfResidence': (random) =>
        random.chance(0.4)
          ? weighed(random, {
              STUDENT: 6,
              RESEARCHER: 1,
              ENGINEER_SPECIALIST_INTL: 2,
              TEMPORARY_VISITOR: 3,
              PREFER_NOT: 1,
            })
          : undefined,
      'A.REV.plan': (random) => weighed(random, { YES: 28, PERHAPS: 44, NO: 28 }),
      'A.REV.hurdle': (random) =>
        several(random, {
          MONEY: 0.55,
          INFORMATION: 0.3,
          LANGUAGE: 0.32,
          VISA: 0.12,
          SUPERVISOR: 0.2,
          FAMILY: 0.14,
          TIME: 0.25,
        }),
      'A.WORK.jp': (random) =>
        weighed(random, { IN_JAPAN: 7, FROM_HOME: 9, WITH_JAPANESE_PARTNERS: 14, NO: 70 }),
      'A.COL.any': (random) =>
        several(random, { JOINT_RESEARCH: 0.07 + years * 0.006, PAPER: 0.05 + years * 0.006, OTHER: 0.05 }),
      'A.COL.jr.title': (random) => theme(random),
      'A.COL.jr.partner': () => hostOf(one),
      'A.COL.jr.from': (random) => since(random, one),
      'A.COL.jr.to': () => undefined,
      'A.COL.pub.doi': (random) => doi(random),
      'A.COL.orcid': () => undefined,
      'A.COL.other': (random) =>
        weighed(random, {
          'Joint online seminars': 3,
          'Exchange of samples': 2,
          'Supplier of a Japanese company': 1,
        }),
      'A.NET': (random) => ({
        host: random.pick([0, 0, 1, 1, 2, 3]),
        peers: random.pick([0, 1, 1, 2, 2, 3]),
      }),
      'A.MULT.shared': (random) =>
        several(random, { TALK: 0.34, TEACHING: 0.16, MEDIA: 0.28, RECOMMENDED: 0.52 }),
      'A.MULT.recommendedTo': (random) => random.between(1, 12),
      'A.INFL': (random) => Number(weighed(random, { '5': 38, '4': 36, '3': 18, '2': 6, '1': 2 })),
      'A.CF': (random) => weighed(random, { SAME_PATH: 34, SAME_LATER: 22, OTHER_PATH: 26, UNKNOWN: 18 }),
      'A.CLUB.want': (random) =>
        several(random, {
          STUDY_INFO: 0.42,
          MENTORING: 0.24,
          FIELD_GROUP: 0.36,
          EVENTS_NEARBY: 0.45,
          JOBS: 0.38,
        }),
      'A.CLUB.coord': (random) => weighed(random, { YES: 9, MAYBE: 28, NO: 63 }),
      'A.CONS.keep': () => 'SAME',
    },
    lines: {
      'A.REV': (random) => (random.chance(0.9) ? 1 : 2),
      'A.COL.jr': () => 1,
      'A.COL.pub': (random) => random.between(1, 2),
    },
  };
}

/** The demo's alumna told us of joint research and of a stay in Japan, so that this year can ask about them. */
export function alumnaHabits(one: CaseOfDemo, affiliation: string): Habits {
  const usual = alumniHabits(one, affiliation);
  return {
    ...usual,
    items: {
      ...usual.items,
      'A.NOW.status': () => 'STUDYING',
      'A.NOW.country': () => one.country,
      'A.REV.any': () => 'YES',
      'A.REV.purpose': () => 'CONFERENCE',
      'A.REV.institution': () => hostOf(one),
      'A.REV.from': () => '2024-03',
      'A.COL.any': () => ['JOINT_RESEARCH'],
      'A.COL.jr.title': () => 'Peat fires and air quality in Central Kalimantan',
    },
    lines: { 'A.REV': () => 1, 'A.COL.jr': () => 1 },
  };
}

/** How hosts of the demo answer: most keep in touch; more than half took in students because of it. */
export function hostHabits(one: CaseOfDemo): Habits {
  const yes = (share: number) => (random: DemoRandom) => (random.chance(share) ? 'YES' : 'NO');
  return {
    diligence: 0.8,
    items: {
      'H.LINK.any': yes(0.84),
      'H.LINK.channel': (random) =>
        several(random, {
          EMAIL: 0.95,
          ONLINE_MEETINGS: 0.5,
          VISITS: 0.3,
          JOINT_WORK: 0.25,
          STUDENTS: 0.3,
        }).filter((code) => code !== 'NONE'),
      'H.REV.any': (random) => weighed(random, { YES: 40, NO: 50, UNKNOWN: 10 }),
      'H.REV.purpose': (random) => weighed(random, PURPOSES),
      'H.REV.institution': (random) => (random.chance(0.75) ? hostOf(one) : undefined),
      'H.REV.from': (random) => since(random, one),
      'H.REV.to': () => undefined,
      'H.REV.person': (random, given) =>
        given.persons.length > 0 && random.chance(0.8) ? random.pick(given.persons).id : 'UNNAMED',
      'H.REV.count': (random) => random.between(1, 4),
      'H.ADM.intlStudents': (random) => weighed(random, { YES: 55, NO: 28, NOT_YET: 17 }),
      'H.ADM.number': (random) => random.between(1, 5),
      'H.JR.state': (random) =>
        weighed(random, { NONE: 48, UNDER_DISCUSSION: 20, STARTED: 9, CONTINUING: 18, ENDED: 5 }),
      'H.JR.title': (random) => theme(random),
      'H.JR.from': (random) => since(random, one),
      'H.JR.to': () => undefined,
      'H.PUB.any': yes(0.18),
      'H.PUB.doi': (random) => doi(random),
      'H.AGR.any': yes(0.22),
      'H.AGR.level': (random) => weighed(random, { UNIVERSITY: 45, FACULTY: 50, OTHER: 5 }),
      'H.AGR.on': (random) => since(random, one),
      'H.EXC.any': yes(0.46),
      'H.EXC.direction': (random) => weighed(random, { TO_JAPAN: 40, FROM_JAPAN: 30, ONLINE: 30 }),
      'H.EXC.size': (random) => random.between(1, 24),
      'H.EXC.on': (random) => since(random, one),
      'H.ORG.words': () => undefined,
      'H.JPN.words': () => undefined,
      'H.ATTR': (random) => weighed(random, { CAUSED: 34, CONTRIBUTED: 50, UNRELATED: 4, UNKNOWN: 12 }),
      'H.NEXT': (random) => weighed(random, { YES: 58, UNDECIDED: 32, NO: 10 }),
      'H.CONTACT.change': () => 'SAME',
    },
    lines: {
      'H.REV': (random) => random.between(1, 2),
      'H.JR': () => 1,
      'H.PUB': (random) => random.between(1, 2),
      'H.AGR': () => 1,
      'H.EXC': () => 1,
    },
  };
}
