import type {
  CourseFacts,
  ListFacts,
  PlanFacts,
  SenderFacts,
  YearFacts,
} from '../../libs/programme/src/rules/facts.js';

const NONE: CourseFacts = {
  maxDays: null,
  maxDaysFar: null,
  maxHeads: null,
  maxHeadsSeveral: null,
  maxHeadsPerSender: null,
  maxEscortsPerSender: null,
  maxEscorts: null,
  firstVisitApplies: true,
};

const OPEN = {
  maxHeads: 8,
  maxHeadsSeveral: 8,
  maxHeadsPerSender: 8,
  maxEscortsPerSender: 1,
  maxEscorts: 2,
  firstVisitApplies: true,
};

export const COURSES: Record<string, CourseFacts> = {
  OPEN_A: { ...OPEN, maxDays: 7, maxDaysFar: 8 },
  OPEN_B: { ...OPEN, maxDays: 21, maxDaysFar: null },
  OPEN_C: { ...OPEN, maxDays: 10, maxDaysFar: null, maxHeadsSeveral: 12 },
  OPEN_D: { ...NONE, firstVisitApplies: false },
  DIRECT_HS: NONE,
};

export const YEAR_2025: Omit<YearFacts, 'course'> = {
  ageLimit: 40,
  shortStayDays: 10,
  childhoodAge: 12,
  lastEndDate: '2026-03-13',
  visitsFrom: null,
  eligible: ['PY', 'TW', 'NP', 'PE', 'ID', 'VN', 'BT', 'CN', 'IN', 'MM', 'KR', 'BR', 'TH', 'KE'],
  priority: ['IN', 'KE'],
  partOf: { HK: 'CN', MO: 'CN' },
};

export function sender(name: string, country: string, more: Partial<SenderFacts> = {}): SenderFacts {
  return {
    id: name,
    names: [name],
    country,
    chinaRegistrationNumber: null,
    registrationUsedBy: null,
    onForeignUserList: false,
    ...more,
  };
}

/** Facts for a plan of FY2025; what a test is about is given, the rest is harmless. */
export function facts(
  plan: Partial<PlanFacts> & { programmeType: string },
  year: Partial<YearFacts> = {},
): ListFacts {
  return {
    plan: {
      id: 'plan',
      receptionNumber: null,
      fiscalYear: 2025,
      callRound: 2,
      visitStart: '2025-10-14',
      visitEnd: '2025-11-01',
      postOnlineEnd: null,
      farTravel: false,
      listDueDate: null,
      hostNames: ['千葉大学', 'Chiba University'],
      senders: [sender('Universidad Nacional de Asunción', 'PY')],
      ...plan,
    },
    year: { ...YEAR_2025, course: COURSES[plan.programmeType] ?? NONE, ...year },
    today: '2025-09-01',
  };
}

/** The plans that the four lists of the offices belong to. */
export const PLANS = {
  chiba: facts({ programmeType: 'OPEN_B', receptionNumber: 'S2025F0410012' }),
  kagoshima: facts({
    programmeType: 'OPEN_A',
    callRound: 3,
    visitStart: '2026-01-19',
    visitEnd: '2026-01-27',
    hostNames: ['鹿児島大学', 'Kagoshima University'],
    senders: [
      sender('Kaohsiung Medical University', 'TW', {
        names: ['Kaohsiung Medical University', '高雄醫學大學'],
      }),
    ],
  }),
  highSchool: facts({
    programmeType: 'DIRECT_HS',
    callRound: null,
    visitStart: '2025-08-17',
    visitEnd: '2025-08-23',
    hostNames: ['国立研究開発法人科学技術振興機構', 'Japan Science and Technology Agency'],
    senders: [
      sender('Budhanilkantha School', 'NP'),
      sender('Colegio Mayor Secundario Presidente del Perú', 'PE'),
      sender('SMAN 3 Yogyakarta', 'ID'),
      sender('THPT Chuyên Hà Nội – Amsterdam', 'VN'),
      sender('Yangchenphug Higher Secondary School', 'BT'),
    ],
  }),
  shenyang: facts({
    programmeType: 'OPEN_C',
    visitStart: '2025-12-01',
    visitEnd: '2025-12-10',
    hostNames: ['東北大学', 'Tohoku University'],
    senders: [sender('Northeastern University', 'CN', { names: ['Northeastern University', '东北大学'] })],
  }),
};
