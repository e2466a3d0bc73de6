import type { BaseCtx } from '@enishi/platform';
import { allowTime, execute } from '@enishi/platform';
import { insertMany } from '../insert-many.js';

const REVISIT = {
  id: 'uuid',
  plan_id: 'uuid',
  person_id: 'uuid',
  head_count: 'integer',
  purpose: 'text',
  institution_id: 'uuid',
  from_on: 'text',
  from_earliest: 'date',
  from_latest: 'date',
  to_on: 'text',
  to_earliest: 'date',
  to_latest: 'date',
  source: 'text',
  source_ref: 'text',
  reported_by: 'text',
  reported_at: 'timestamptz',
  verification: 'text',
  state: 'text',
  return_visit_id: 'uuid',
} as const;

/** Columns and their types, in the order of the tables' dependence on one another. */
const TABLES = {
  institution: {
    id: 'uuid',
    kind: 'text',
    country_code: 'text',
    name_ja: 'text',
    name_en: 'text',
    match_keys: 'text[]',
    created_at: 'timestamptz',
  },
  person: {
    id: 'uuid',
    name_latin: 'text',
    name_native: 'text',
    name_native_lang: 'text',
    birth_date: 'date',
    nationalities: 'text[]',
    gender: 'text',
    match_keys: 'text[]',
    created_at: 'timestamptz',
  },
  exchange_plan: {
    id: 'uuid',
    fiscal_year: 'integer',
    reception_number: 'text',
    programme_type: 'text',
    title_ja: 'text',
    title_en: 'text',
    field: 'text',
    host_institution_id: 'uuid',
    state: 'text',
    visit_start: 'date',
    visit_end: 'date',
    return_confirmed_on: 'date',
    created_at: 'timestamptz',
  },
  plan_sending_institution: { plan_id: 'uuid', institution_id: 'uuid', china_registration_number: 'text' },
  plan_settlement: { plan_id: 'uuid', clock: 'text', settled_on: 'date' },
  participation: {
    id: 'uuid',
    plan_id: 'uuid',
    person_id: 'uuid',
    role: 'text',
    funding: 'text',
    sending_institution_id: 'uuid',
    academic_level: 'text',
    entry_date: 'date',
    departure_date: 'date',
    state: 'text',
    list_number: 'integer',
    locked_at: 'timestamptz',
    created_at: 'timestamptz',
  },
  member_id_ledger: {
    id_key: 'text',
    member_id: 'text',
    person_id: 'uuid',
    legacy: 'boolean',
    given_at: 'timestamptz',
  },
  member: {
    id: 'uuid',
    person_id: 'uuid',
    member_id: 'text',
    id_key: 'text',
    kind: 'text',
    status: 'text',
    since: 'date',
    contact_email: 'text',
    created_at: 'timestamptz',
  },
  consent: {
    id: 'uuid',
    person_id: 'uuid',
    purpose: 'text',
    choice: 'text',
    text_version: 'text',
    language: 'text',
    channel: 'text',
    by_guardian: 'boolean',
    given_at: 'timestamptz',
  },
  plan_contact: { id: 'uuid', plan_id: 'uuid', role: 'text', name: 'text', email: 'text', locale: 'text' },
  completion_report: {
    id: 'uuid',
    participation_id: 'uuid',
    instrument_code: 'text',
    instrument_version: 'integer',
    state: 'text',
    language: 'text',
    answers: 'jsonb',
    submitted_via: 'text',
    receipt_number: 'text',
    requested_at: 'timestamptz',
    submitted_at: 'timestamptz',
  },
  survey_campaign: {
    id: 'uuid',
    fiscal_year: 'integer',
    audience: 'text',
    state: 'text',
    name_ja: 'text',
    name_en: 'text',
    name_zh_hans: 'text',
    instrument_code: 'text',
    instrument_version: 'integer',
    cohorts: 'integer[]',
    languages: 'text[]',
    opens_on: 'date',
    closes_on: 'date',
    reminder_days: 'integer[]',
    per_second: 'integer',
    per_day: 'integer',
    per_domain_per_minute: 'integer',
    hour_from: 'integer',
    hour_to: 'integer',
    created_at: 'timestamptz',
    opened_at: 'timestamptz',
    closed_at: 'timestamptz',
  },
  survey_contact: {
    id: 'uuid',
    campaign_id: 'uuid',
    address: 'text',
    name: 'text',
    locale: 'text',
    time_zone: 'text',
    rung: 'integer',
    stopped_at: 'timestamptz',
    stop_reason: 'text',
  },
  survey_assignment: {
    id: 'uuid',
    campaign_id: 'uuid',
    contact_id: 'uuid',
    plan_id: 'uuid',
    cohort_year: 'integer',
    country_code: 'text',
    host_institution_id: 'uuid',
    programme_type: 'text',
    module: 'text',
    minutes: 'numeric',
    state: 'text',
    sent_at: 'timestamptz',
    opened_at: 'timestamptz',
    started_at: 'timestamptz',
    answered_at: 'timestamptz',
  },
  survey_form: {
    assignment_id: 'uuid',
    given: 'jsonb',
    language: 'text',
    is_measured: 'boolean',
    receipt_number: 'text',
    submission_key: 'text',
    revision: 'integer',
    submitted_at: 'timestamptz',
    created_at: 'timestamptz',
  },
  survey_response: {
    id: 'uuid',
    campaign_id: 'uuid',
    assignment_id: 'uuid',
    instrument_code: 'text',
    instrument_version: 'integer',
    module: 'text',
    answers: 'jsonb',
    language: 'text',
    submitted_at: 'timestamptz',
  },
  survey_answer: {
    response_id: 'uuid',
    item: 'text',
    line: 'integer',
    place: 'integer',
    code: 'text',
    number: 'double precision',
    text: 'text',
    from_date: 'date',
    to_date: 'date',
  },
  survey_event: { campaign_id: 'uuid', assignment_id: 'uuid', kind: 'text', at: 'timestamptz' },
  revisit: REVISIT,
  revisit_again: REVISIT,
} as const;

export type HistoryTable = keyof typeof TABLES;
export const HISTORY_TABLES = Object.keys(TABLES) as HistoryTable[];

/** A second word comes after the first: what it is about must stand already. */
const tableOf = (table: HistoryTable): string => (table === 'revisit_again' ? 'revisit' : table);

/** Writes many rows of one table of the history. */
export function insertRows(ctx: BaseCtx, table: HistoryTable, rows: readonly object[]): Promise<number> {
  return insertMany(ctx, tableOf(table), TABLES[table], rows);
}

/** The questionnaire that the stored answers belong to, as the surveys keep it when the first person is asked. */
export async function keepInstrumentForHistory(
  ctx: BaseCtx,
  instrument: { questionnaire: { code: string; version: number }; definition: object },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into survey_instrument (code, version, definition, locked_at) values ($1, $2, $3, $4)
     on conflict (code, version) do nothing`,
    [
      instrument.questionnaire.code,
      instrument.questionnaire.version,
      JSON.stringify(instrument.definition),
      ctx.clock.now(),
    ],
  );
}

/** What the database derives from the rows. */
const DERIVED = [
  'fact_visit',
  'fact_report',
  'fact_host_answer',
  'fact_return',
  'rollup_visit',
  'rollup_report',
  'rollup_asked',
  'rollup_host_answer',
  'rollup_return',
];

/** Lets the planner know what came in. */
export async function analyzeHistory(ctx: BaseCtx): Promise<void> {
  await execute(
    ctx.db,
    `analyze ${[...new Set(HISTORY_TABLES.map(tableOf))].join(', ')}, return_visit, ${DERIVED.join(', ')}`,
  );
}

/** Tables whose rows the list of members stands on, and that the history writes by the ten thousand. */
const WATCHED = ['member', 'participation', 'consent'];

/** While so many rows come at once the list of members is not kept row by row; it is filled when they are counted. */
export async function pauseEntries(ctx: BaseCtx): Promise<void> {
  for (const table of WATCHED)
    await execute(ctx.db, `alter table ${table} disable trigger ${table}_entry_insert`);
}

export async function resumeEntries(ctx: BaseCtx): Promise<void> {
  for (const table of WATCHED)
    await execute(ctx.db, `alter table ${table} enable trigger ${table}_entry_insert`);
}

/** Fills the list of members from the rows, in a transaction of its own. */
export async function fillEntries(ctx: BaseCtx): Promise<void> {
  await allowTime(ctx, FILLING_SECONDS);
  await execute(ctx.db, `insert into profile_entry select * from profile_entry_now() on conflict do nothing`);
}

const FILLING_SECONDS = 300;
