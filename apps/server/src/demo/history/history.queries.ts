import type { BaseCtx } from '@enishi/platform';
import { execute } from '@enishi/platform';
import { insertMany } from '../insert-many.js';

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
} as const;

export type HistoryTable = keyof typeof TABLES;
export const HISTORY_TABLES = Object.keys(TABLES) as HistoryTable[];

/** Writes many rows of one table of the history. */
export function insertRows(ctx: BaseCtx, table: HistoryTable, rows: readonly object[]): Promise<number> {
  return insertMany(ctx, table, TABLES[table], rows);
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

/** Lets the planner know what came in. */
export async function analyzeHistory(ctx: BaseCtx): Promise<void> {
  await execute(ctx.db, `analyze ${HISTORY_TABLES.join(', ')}`);
}
