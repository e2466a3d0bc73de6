import { loadReferenceYears } from '@enishi/programme';
import { newId, sql } from '@enishi/platform';
import { presentCompletionReport } from '@enishi/surveys';
import type { EventKind } from '@enishi/surveys';
import type { DataSource } from 'typeorm';
import { as, testCtx } from '../../support/index.js';

export interface FieldCase {
  assignmentId: string;
  personId: string;
  contactId: string;
}

interface Wanted {
  cases: number;
  fiscalYear?: number;
  state?: 'DRAFT' | 'OPEN' | 'CLOSED';
  openedAt?: Date;
  isAnonymous?: boolean;
  instrument?: { code: string; version: number; definition: object };
  module?: 'PULSE' | 'FULL' | 'HOST';
  /** Of the case with this number, from 0. */
  stratum?: (index: number) => { cohort?: number; country?: string; locale?: string; host?: string };
}

const { code, version } = presentCompletionReport.questionnaire;
const COMPLETION_REPORT = { code, version, definition: presentCompletionReport.definition };

/** A host institution of its own, written as a row. */
export async function exampleHost(dataSource: DataSource, nameJa: string, nameEn: string): Promise<string> {
  const id = newId();
  await loadReferenceYears(testCtx(dataSource, as.system()));
  await sql(
    dataSource.manager,
    `insert into institution (id, kind, country_code, name_ja, name_en, created_at) values ($1, 'UNIVERSITY', 'JP', $2, $3, now())`,
    [id, nameJa, nameEn],
  );
  return id;
}

/** A campaign of alumni with cases that nothing happened to yet, written as rows. */
export async function fieldCampaign(
  dataSource: DataSource,
  wanted: Wanted,
): Promise<{ campaignId: string; hostId: string; cases: FieldCase[] }> {
  const db = dataSource.manager;
  await loadReferenceYears(testCtx(dataSource, as.system()));
  const instrument = wanted.instrument ?? COMPLETION_REPORT;
  await sql(
    db,
    `insert into survey_instrument (code, version, definition, locked_at) values ($1, $2, $3, now()) on conflict do nothing`,
    [instrument.code, instrument.version, JSON.stringify(instrument.definition)],
  );
  const hostId = await exampleHost(dataSource, '例示大学', 'Example University');
  const campaignId = newId();
  const opened = wanted.openedAt ?? new Date('2026-01-05T00:00:00Z');
  const state = wanted.state ?? 'OPEN';
  await sql(
    db,
    `insert into survey_campaign (id, fiscal_year, audience, state, name_ja, name_en, name_zh_hans, instrument_code,
       instrument_version, cohorts, languages, opens_on, closes_on, is_anonymous, reminder_days, per_second, per_day,
       per_domain_per_minute, hour_from, hour_to, created_at, opened_at, closed_at)
     values ($1, $2, 'ALUMNI', $3, '追跡調査', 'Follow-up', '跟踪调查', $4, $5, '{2023,2024}', '{ja,en,zh-Hans}',
       $6::timestamptz::date, $6::timestamptz::date + 60, $7, '{7,14}', 50, 50000, 100, 8, 20, $6,
       case when $3 <> 'DRAFT' then $6::timestamptz end, case when $3 = 'CLOSED' then $6::timestamptz + interval '60 days' end)`,
    [
      campaignId,
      wanted.fiscalYear ?? 2025,
      state,
      instrument.code,
      instrument.version,
      opened,
      wanted.isAnonymous ?? false,
    ],
  );
  const cases = Array.from({ length: wanted.cases }, (_, index) => ({
    assignmentId: newId(),
    personId: newId(),
    contactId: newId(),
    ...wanted.stratum?.(index),
  }));
  const column = <T>(pick: (one: (typeof cases)[number]) => T) => cases.map(pick);
  await sql(
    db,
    `insert into person (id, name_latin, nationalities, email, preferred_language, created_at)
     select id, 'ALUMNA Number', '{KH}', null, 'en', now() from unnest($1::uuid[]) as x(id)`,
    [column(({ personId }) => personId)],
  );
  await sql(
    db,
    `insert into survey_contact (id, campaign_id, person_id, address, name, locale, time_zone)
     select id, $1, person, null, 'ALUMNA Number', locale, 'Asia/Phnom_Penh'
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as x(id, person, locale)`,
    [
      campaignId,
      column(({ contactId }) => contactId),
      column(({ personId }) => personId),
      column(({ locale }) => locale ?? 'en'),
    ],
  );
  await sql(
    db,
    `insert into survey_assignment (id, campaign_id, contact_id, person_id, cohort_year, country_code, host_institution_id,
       programme_type, module, minutes, state)
     select id, $1, contact, person, cohort, country, host, 'OPEN_A', $2, 1.5, 'SCHEDULED'
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::uuid[]) as x(id, contact, person, cohort, country, host)`,
    [
      campaignId,
      wanted.module ?? 'PULSE',
      column(({ assignmentId }) => assignmentId),
      column(({ contactId }) => contactId),
      column(({ personId }) => personId),
      column(({ cohort }) => cohort ?? 2024),
      column(({ country }) => country ?? 'KH'),
      column(({ host }) => host ?? hostId),
    ],
  );
  return { campaignId, hostId, cases };
}

export interface HappenedEvent {
  assignmentId: string;
  kind: EventKind;
  at: Date;
  detail?: object | null;
}

/** Events at chosen moments, written as rows; `addEvents` writes those of the present. */
export async function happened(
  dataSource: DataSource,
  campaignId: string,
  events: readonly HappenedEvent[],
): Promise<void> {
  await sql(
    dataSource.manager,
    `insert into survey_event (campaign_id, assignment_id, kind, at, detail)
     select $1, assignment, kind, at, detail::jsonb
     from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[]) as x(assignment, kind, at, detail)`,
    [
      campaignId,
      events.map(({ assignmentId }) => assignmentId),
      events.map(({ kind }) => kind),
      events.map(({ at }) => at),
      events.map(({ detail }) => (detail ? JSON.stringify(detail) : null)),
    ],
  );
}

/** Forms on their way, written as rows. */
export async function formsOpen(
  dataSource: DataSource,
  forms: readonly {
    assignmentId: string;
    draft?: object;
    place?: string | null;
    device?: string | null;
    seconds?: number;
    isMeasured?: boolean;
    language?: string;
    submittedAt?: Date;
  }[],
): Promise<void> {
  await sql(
    dataSource.manager,
    `insert into survey_form (assignment_id, given, draft, place, language, device, is_measured, seconds,
       submitted_at, receipt_number, created_at)
     select (f ->> 'assignmentId')::uuid, '{}', coalesce(f -> 'draft', '{}'), f ->> 'place', coalesce(f ->> 'language', 'en'),
       f ->> 'device', coalesce((f ->> 'isMeasured')::boolean, true), coalesce((f ->> 'seconds')::int, 0),
       (f ->> 'submittedAt')::timestamptz, case when f ? 'submittedAt' then f ->> 'assignmentId' end, now()
     from jsonb_array_elements($1::jsonb) as x(f)`,
    [JSON.stringify(forms)],
  );
}
