/** Rows of the history, column by column as the tables have them. */
export interface HistoryRows {
  readonly institution: InstitutionRow[];
  readonly person: PersonRow[];
  readonly exchange_plan: PlanRow[];
  readonly plan_sending_institution: PlanSenderRow[];
  readonly plan_settlement: SettlementRow[];
  readonly participation: ParticipationRow[];
  readonly member_id_ledger: LedgerRow[];
  readonly member: MemberRow[];
  readonly consent: ConsentRow[];
  readonly plan_contact: PlanContactRow[];
  readonly completion_report: ReportRow[];
  readonly survey_campaign: object[];
  readonly survey_contact: ({ id: string } & Record<string, unknown>)[];
  readonly survey_assignment: object[];
  readonly survey_form: object[];
  readonly survey_response: object[];
  readonly survey_answer: object[];
  readonly survey_event: object[];
  readonly revisit: RevisitRow[];
  /** What a second source told of a return that stands among the first. */
  readonly revisit_again: RevisitRow[];
}

export interface InstitutionRow {
  id: string;
  kind: string;
  country_code: string;
  name_ja: string | null;
  name_en: string;
  match_keys: string[];
  created_at: string;
}

export interface PersonRow {
  id: string;
  name_latin: string;
  name_native: string | null;
  name_native_lang: string | null;
  birth_date: string | null;
  nationalities: string[];
  gender: string;
  match_keys: string[];
  created_at: string;
}

export interface PlanRow {
  id: string;
  fiscal_year: number;
  reception_number: string;
  programme_type: string;
  title_ja: string;
  title_en: string;
  field: string;
  host_institution_id: string;
  state: string;
  visit_start: string;
  visit_end: string;
  return_confirmed_on: string;
  created_at: string;
}

export interface PlanSenderRow {
  plan_id: string;
  institution_id: string;
  china_registration_number: string | null;
}

export interface SettlementRow {
  plan_id: string;
  clock: string;
  settled_on: string;
}

export interface ParticipationRow {
  id: string;
  plan_id: string;
  person_id: string;
  role: string;
  funding: string;
  sending_institution_id: string;
  academic_level: string;
  entry_date: string;
  departure_date: string;
  state: string;
  list_number: number;
  locked_at: string;
  created_at: string;
}

export interface LedgerRow {
  id_key: string;
  member_id: string;
  person_id: string;
  legacy: boolean;
  given_at: string;
}

export interface MemberRow {
  id: string;
  person_id: string;
  member_id: string;
  id_key: string;
  kind: string;
  status: string;
  since: string;
  contact_email?: string;
  created_at: string;
}

export interface ConsentRow {
  id: string;
  person_id: string;
  purpose: string;
  choice: string;
  text_version: string;
  language: string;
  channel: string;
  by_guardian: boolean;
  given_at: string;
}

export interface PlanContactRow {
  id: string;
  plan_id: string;
  role: string;
  name: string;
  email: string;
  locale: string;
}

export interface ReportRow {
  id: string;
  participation_id: string;
  instrument_code: string;
  instrument_version: number;
  state: string;
  language: string;
  answers: Record<string, number>;
  submitted_via: string;
  receipt_number: string;
  requested_at: string;
  submitted_at: string;
}

export interface RevisitRow {
  id: string;
  plan_id: string;
  person_id: string | null;
  head_count: number;
  purpose: string;
  institution_id: string;
  from_on: string;
  from_earliest: string;
  from_latest: string;
  to_on: string | null;
  to_earliest: string | null;
  to_latest: string | null;
  source: string;
  source_ref: string;
  reported_by: string;
  reported_at: string;
  verification: string;
  state: string;
  /** Set where it is known which return is told of again. */
  return_visit_id?: string;
}
