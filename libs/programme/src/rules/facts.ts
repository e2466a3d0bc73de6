/** What the rules need to know of a plan; read once, then everything is pure. */
export interface PlanFacts {
  id: string;
  receptionNumber: string | null;
  fiscalYear: number;
  programmeType: string;
  callRound: number | null;
  visitStart: string;
  visitEnd: string;
  postOnlineEnd: string | null;
  /** Domestic travel from the arrival airport to the host adds up to 80 km or more (guidelines 2.1(1)). */
  farTravel: boolean;
  /** Day by which JST wants the list; null when none is set. */
  listDueDate: string | null;
  hostNames: string[];
  senders: SenderFacts[];
}

export interface SenderFacts {
  id: string;
  names: string[];
  country: string;
  chinaRegistrationNumber: string | null;
  /** Reception number of another adopted plan of the year that carries the same number (R20). */
  registrationUsedBy: string | null;
  /** On METI's Foreign User List (R10). */
  onForeignUserList: boolean;
}

/** Limits and dates of one fiscal year, and of the plan's line in it. */
export interface YearFacts {
  ageLimit: number;
  shortStayDays: number;
  childhoodAge: number;
  lastEndDate: string;
  /** First day on which visits of the plan's call may start; null when the call is unknown. */
  visitsFrom: string | null;
  /** ISO codes of the countries and regions eligible in the year. */
  eligible: string[];
  priority: string[];
  /** Codes that belong to another for eligibility: HK and MO to CN (R48). */
  partOf: Record<string, string>;
  course: CourseFacts;
}

/** Null means no such limit is printed for the line (direct invitation). */
export interface CourseFacts {
  maxDays: number | null;
  maxDaysFar: number | null;
  maxHeads: number | null;
  maxHeadsSeveral: number | null;
  maxHeadsPerSender: number | null;
  maxEscortsPerSender: number | null;
  maxEscorts: number | null;
  firstVisitApplies: boolean;
}

export interface ListFacts {
  plan: PlanFacts;
  year: YearFacts;
  /** Today in Japan. */
  today: string;
}
