/** Columns of a person that lists and corrections write. */
export interface PersonRecord {
  id: string;
  nameLatin: string;
  nameNative: string | null;
  birthDate: string | null;
  nationalities: string[];
  gender: string | null;
  email: string | null;
  matchKeys: string[];
  version: number;
}

/** Columns of a participation that lists and corrections write. */
export interface ParticipationRecord {
  id: string;
  planId: string;
  personId: string;
  role: string;
  funding: string;
  sendingInstitutionId: string | null;
  affiliation: string | null;
  academicLevel: string | null;
  entryDate: string | null;
  departureDate: string | null;
  state: string;
  earlierStays: string | null;
  visaSupport: boolean | null;
  guardianConsent: boolean | null;
  listNumber: number | null;
  importBatchId: string | null;
  version: number;
}
