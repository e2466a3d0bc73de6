/**
 * What is published about FY2014-2022, and how the demo shares it out. Published: invitees of FY2014-17 by year
 * (N01-N04), of FY2014-18 (N06), of FY2014-22 (N09) by open call and direct invitation (N10, N11), countries
 * (N01-N04, N09), regions (N13), plans of the open call (N10), open call of FY2016 and FY2019 (N15, N16), high
 * school courses (N22), nobody in FY2020 and FY2021 (N08). Everything else here is made up to add up.
 */
export interface HistoryYear {
  readonly year: number;
  readonly openCall: number;
  readonly openCallPlans: number;
  readonly highSchool: number;
  readonly highSchoolCourses: number;
  readonly personnel: number;
  readonly personnelPlans: number;
  /** Invitees by region; they add up to the year. */
  readonly regions: {
    readonly EAST_ASIA: number;
    readonly SOUTHEAST_ASIA: number;
    readonly SOUTHWEST_ASIA: number;
    readonly others: number;
  };
}

const counted = (
  year: number,
  [openCall, openCallPlans]: readonly [number, number],
  [highSchool, highSchoolCourses]: readonly [number, number],
  [personnel, personnelPlans]: readonly [number, number],
  [EAST_ASIA, SOUTHEAST_ASIA, SOUTHWEST_ASIA, others]: readonly [number, number, number, number],
): HistoryYear => ({
  year,
  openCall,
  openCallPlans,
  highSchool,
  highSchoolCourses,
  personnel,
  personnelPlans,
  regions: { EAST_ASIA, SOUTHEAST_ASIA, SOUTHWEST_ASIA, others },
});

export const HISTORY: readonly HistoryYear[] = [
  counted(2014, [2464, 256], [460, 4], [20, 1], [1420, 1524, 0, 0]),
  counted(2015, [3354, 348], [780, 7], [90, 4], [1960, 2114, 150, 0]),
  counted(2016, [4215, 437], [1000, 9], [304, 12], [2250, 2409, 700, 160]),
  counted(2017, [5233, 548], [1178, 10], [200, 8], [2520, 2731, 1100, 260]),
  counted(2018, [5858, 607], [1038, 9], [186, 8], [2810, 2822, 1150, 300]),
  counted(2019, [5504, 542], [1068, 9], [153, 6], [2720, 2606, 1080, 319]),
  counted(2022, [2261, 259], [105, 2], [50, 2], [919, 784, 473, 240]),
];

const words = (text: string): readonly string[] => text.split(' ');

/** Weights within a region; a country takes part from the year on. */
const SHARES: readonly (readonly [
  country: string,
  region: keyof HistoryYear['regions'],
  weight: number,
  from: number,
])[] = [
  ['CN', 'EAST_ASIA', 76, 2014],
  ['TW', 'EAST_ASIA', 10, 2014],
  ['KR', 'EAST_ASIA', 9, 2014],
  ['MN', 'EAST_ASIA', 5, 2014],
  ['TH', 'SOUTHEAST_ASIA', 210, 2014],
  ['ID', 'SOUTHEAST_ASIA', 190, 2014],
  ['VN', 'SOUTHEAST_ASIA', 165, 2014],
  ['MY', 'SOUTHEAST_ASIA', 130, 2014],
  ['PH', 'SOUTHEAST_ASIA', 90, 2014],
  ['MM', 'SOUTHEAST_ASIA', 60, 2014],
  ['KH', 'SOUTHEAST_ASIA', 50, 2014],
  ['SG', 'SOUTHEAST_ASIA', 45, 2014],
  ['LA', 'SOUTHEAST_ASIA', 35, 2014],
  ['BN', 'SOUTHEAST_ASIA', 15, 2014],
  ['TL', 'SOUTHEAST_ASIA', 5, 2016],
  ['IN', 'SOUTHWEST_ASIA', 620, 2015],
  ['BD', 'SOUTHWEST_ASIA', 110, 2016],
  ['LK', 'SOUTHWEST_ASIA', 90, 2016],
  ['NP', 'SOUTHWEST_ASIA', 80, 2016],
  ['PK', 'SOUTHWEST_ASIA', 60, 2016],
  ['BT', 'SOUTHWEST_ASIA', 20, 2016],
  ['MV', 'SOUTHWEST_ASIA', 15, 2016],
  ['UZ', 'others', 30, 2016],
  ['KZ', 'others', 26, 2016],
  ['KG', 'others', 14, 2016],
  ['TJ', 'others', 10, 2016],
  ['TM', 'others', 8, 2016],
  ['FJ', 'others', 10, 2016],
  ['PG', 'others', 8, 2016],
  ['WS', 'others', 6, 2016],
  ['SB', 'others', 6, 2016],
  ['TO', 'others', 6, 2016],
  ['PW', 'others', 6, 2016],
  ['MH', 'others', 5, 2016],
  ['FM', 'others', 5, 2016],
  ['CO', 'others', 18, 2018],
  ['BR', 'others', 14, 2019],
  ['MX', 'others', 12, 2019],
  ['PE', 'others', 10, 2019],
  ['AR', 'others', 9, 2019],
  ['CL', 'others', 7, 2019],
  ...words('KE ET GH NG ZA EG TZ UG RW ZM TR GE UA HU PL IE SI US CA AU').map(
    (country) => [country, 'others', 7, 2022] as const,
  ),
];

/** Countries and regions of a year: 14, 15, 35, 35, 36, 41 and 61 of them. */
export function countriesOf(
  year: number,
  region: keyof HistoryYear['regions'],
): { country: string; weight: number }[] {
  return SHARES.filter(([, in_, , from]) => in_ === region && from <= year).map(([country, , weight]) => ({
    country,
    weight,
  }));
}

export const HISTORY_REGIONS = ['EAST_ASIA', 'SOUTHEAST_ASIA', 'SOUTHWEST_ASIA', 'others'] as const;

/** Institutions that ever hosted and ever sent, FY2014-22 (N14). */
export const HOSTS = 359;
export const SENDERS = 1690;

/** Members of the club in March 2023 (N39): every invitee, and supporters who never were invited. */
export const MEMBERS = 37_515;

/** Completion reports of FY2022 by answer (N30, N31; for N32 99 % like Japan more). */
export const REPORTS_2022 = {
  n: 2324,
  satisfaction: [
    [5, 2279],
    [4, 41],
    [3, 4],
  ],
  wishToReturn: [
    [5, 2198],
    [4, 126],
  ],
  likingOfJapan: [
    [5, 1850],
    [4, 451],
    [3, 23],
  ],
} as const;

/**
 * Plans of a cohort that answered what became of them a year later, and of how many it led to taking in international
 * students (N34: 81 plans, 41 %; 298 plans, 55 %, the same by truncating and by rounding).
 */
export const HOST_ANSWERS = [
  { cohort: 2014, plans: 197, tookStudents: 81 },
  { cohort: 2017, plans: 540, tookStudents: 298 },
] as const;

/**
 * Return visits as students or researchers (N38: 2,593 person-times to FY2022; N36: 215 by November 2016; N37: about 440
 * by April 2018). How they are told is made up.
 */
export const RETURNS = {
  periods: [
    { from: '2015-04-01', to: '2016-11-20', personTimes: 215 },
    { from: '2016-12-01', to: '2018-03-31', personTimes: 225 },
    { from: '2018-05-01', to: '2023-03-31', personTimes: 2153 },
  ],
  /** Hosts that counted heads of a plan without naming them, and how many each. */
  crowds: 51,
  crowd: 3,
  /** Shares of what both told, and of the rest what the host told. */
  toldByBoth: 0.15,
  toldByHost: 0.7,
  /** Told, but not in the published figure. */
  notCounted: [
    [420, 'SUBMITTED', 'CLAIMED', 'OTHERS'],
    [20, 'SUBMITTED', 'REJECTED', 'STUDENTS'],
    [15, 'WITHDRAWN', 'CLAIMED', 'STUDENTS'],
  ],
} as const;
