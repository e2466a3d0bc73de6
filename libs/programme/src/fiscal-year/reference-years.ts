import type { ProgrammeType } from '../plan/programme-line.js';

/** What the guidelines of a fiscal year fix; a new year is a new entry (or an officer's edit of its rows). */
export interface ReferenceYear {
  readonly year: number;
  /** True where the year's dates are not documented and follow the pattern of FY2025. */
  readonly provisional: boolean;
  readonly reportDays: number;
  readonly reportFixedDate: string;
  readonly paymentFixedDate: string;
  readonly refundDate: string;
  readonly lastEndDate: string;
  readonly visaLeadDays: number;
  readonly ageLimit: number;
  /** Stays of about this many days do not count as having been in Japan (R03, R04). */
  readonly shortStayDays: number;
  /** Stays at this age or younger do not count (R03). */
  readonly childhoodAge: number;
  readonly calls: readonly ReferenceCall[];
  readonly courses: Readonly<Partial<Record<ProgrammeType, ReferenceCourse>>>;
  readonly eligible: readonly string[];
  readonly priority: readonly string[];
}

export interface ReferenceCall {
  readonly round: number;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly visitsFrom: string;
}

export interface ReferenceCourse {
  readonly maxDays: number | null;
  readonly maxDaysFar: number | null;
  readonly maxHeads: number | null;
  readonly maxHeadsSeveral: number | null;
  readonly maxHeadsPerSender: number | null;
  readonly maxEscortsPerSender: number | null;
  readonly maxEscorts: number | null;
  readonly firstVisitApplies: boolean;
}

const NO_LIMITS = {
  maxDays: null,
  maxDaysFar: null,
  maxHeads: null,
  maxHeadsSeveral: null,
  maxHeadsPerSender: null,
  maxEscortsPerSender: null,
  maxEscorts: null,
} as const;

/** Guidelines FY2025, 2.1: days, JST-funded heads with one and with several senders, escorts (R14-R18). */
const COURSES_2025: ReferenceYear['courses'] = {
  OPEN_A: course(7, 8, 8),
  OPEN_B: course(21, null, 8),
  OPEN_C: course(10, null, 12),
  OPEN_D: { ...NO_LIMITS, firstVisitApplies: false },
  OPEN_ONLINE: { ...NO_LIMITS, firstVisitApplies: false },
  DIRECT_HS: { ...NO_LIMITS, firstVisitApplies: true },
  DIRECT_STP: { ...NO_LIMITS, firstVisitApplies: false },
  NEXUS_YTP: { ...NO_LIMITS, firstVisitApplies: false },
};

function course(maxDays: number, maxDaysFar: number | null, maxHeadsSeveral: number): ReferenceCourse {
  return {
    maxDays,
    maxDaysFar,
    maxHeads: 8,
    maxHeadsSeveral,
    maxHeadsPerSender: 8,
    maxEscortsPerSender: 1,
    maxEscorts: 2,
    firstVisitApplies: true,
  };
}

const codes = (text: string): readonly string[] => text.split(' ');

const AFRICA = codes(
  'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
);

/** Guidelines FY2025, annex 1: 148 countries and regions (R46, R47). */
const ELIGIBLE_2025 = [
  ...codes('CN KR MN TW'),
  ...codes('BN ID KH LA MM MY PH SG TH TL VN'),
  ...codes('BD BT IN LK MV NP PK'),
  ...codes('KG KZ TJ TM UZ AM AZ GE UA'),
  ...codes('CK FJ FM KI MH NR NU PG PW SB TO TV VU WS'),
  ...codes('AE AF BH IL IQ IR JO KW LB OM PS QA SA SY TR YE'),
  ...AFRICA,
  ...codes(
    'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE',
  ),
];

const ELIGIBLE_2014 = codes('CN KR MN TW BN KH ID LA MY MM PH SG TH VN');
const ELIGIBLE_2016 = [
  ...ELIGIBLE_2014,
  ...codes('BD BT FJ IN KZ KG MV MH FM NP PK PW PG WS SB LK TJ TL TO TM UZ'),
];

/** A year whose fixed dates are not documented: those of FY2025 moved to it, marked as provisional. */
function pastYear(year: number, eligible: readonly string[]): ReferenceYear {
  return {
    year,
    provisional: true,
    reportDays: 61,
    reportFixedDate: `${year + 1}-03-19`,
    paymentFixedDate: `${year + 1}-03-13`,
    refundDate: `${year + 1}-03-31`,
    lastEndDate: `${year + 1}-03-13`,
    visaLeadDays: 70,
    ageLimit: 40,
    shortStayDays: 10,
    childhoodAge: 12,
    calls: [],
    courses: {},
    eligible,
    priority: [],
  };
}

/** FY2014 had 14 countries, FY2015 one more (presumably India), FY2016 and FY2017 35; later lists were open. */
export const REFERENCE_YEARS: readonly ReferenceYear[] = [
  pastYear(2014, ELIGIBLE_2014),
  pastYear(2015, [...ELIGIBLE_2014, 'IN']),
  pastYear(2016, ELIGIBLE_2016),
  pastYear(2017, ELIGIBLE_2016),
  ...[2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => pastYear(year, [])),
  {
    year: 2025,
    provisional: false,
    reportDays: 61,
    reportFixedDate: '2026-03-19',
    paymentFixedDate: '2026-03-13',
    refundDate: '2026-03-31',
    lastEndDate: '2026-03-13',
    visaLeadDays: 70,
    ageLimit: 40,
    shortStayDays: 10,
    childhoodAge: 12,
    // The guidelines say "late July", "mid October" and "mid January": the first day of that third of the month.
    calls: [
      { round: 1, opensOn: '2025-03-18', closesOn: '2025-04-21', visitsFrom: '2025-07-21' },
      { round: 2, opensOn: '2025-04-22', closesOn: '2025-07-04', visitsFrom: '2025-10-11' },
      { round: 3, opensOn: '2025-07-05', closesOn: '2025-10-06', visitsFrom: '2026-01-11' },
    ],
    courses: COURSES_2025,
    eligible: ELIGIBLE_2025,
    // Basic policy FY2025: India and the African countries (R49).
    priority: ['IN', ...AFRICA],
  },
];
