import { newId, sql } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import type { DataSource } from 'typeorm';
import { as, testCtx } from '../support/index.js';

/** A small world written straight into the tables, as an import does it: nobody calls a verb. */
export interface World {
  readonly hosts: string[];
  readonly senders: string[];
  readonly plans: string[];
  readonly campaigns: { readonly ALUMNI: string; readonly HOSTS: string; readonly anonymous: string };
}

const COUNTRIES = ['ID', 'TH', 'KH', 'BR', 'UZ'];

/** Two hosts, five senders of five countries, six plans of three years, and a campaign of each kind. */
export async function makeWorld(dataSource: DataSource): Promise<World> {
  const db = dataSource.manager;
  await loadReferenceYears(testCtx(dataSource, as.system()));
  const institution = async (country: string, name: string) => {
    const id = newId();
    await sql(
      db,
      `insert into institution (id, kind, country_code, name_en, created_at) values ($1, 'UNIVERSITY', $2, $3, now())`,
      [id, country, name],
    );
    return id;
  };
  const hosts = [await institution('JP', 'Host A'), await institution('JP', 'Host B')];
  const senders: string[] = [];
  for (const country of COUNTRIES) senders.push(await institution(country, `Sender ${country}`));
  const plans: string[] = [];
  for (let n = 0; n < 6; n++) {
    const id = newId();
    const year = 2021 + (n % 3);
    await sql(
      db,
      `insert into exchange_plan (id, fiscal_year, reception_number, programme_type, title_ja, title_en, field,
         host_institution_id, state, visit_start, visit_end, created_at)
       values ($1, $2::int, $3, $4, '題', 'Title', 'FORD1', $5, 'FOLLOW_UP', make_date($2, 7, 1), make_date($2, 7, 10), now())`,
      [id, year, `W-${n}`, n % 2 === 0 ? 'OPEN_A' : 'OPEN_B', hosts[n % 2]],
    );
    await sql(db, `insert into plan_sending_institution (plan_id, institution_id) values ($1, $2)`, [
      id,
      senders[n % 5],
    ]);
    plans.push(id);
  }
  await sql(
    db,
    `insert into survey_instrument (code, version, definition, locked_at)
     values ('FU-A', 1, '{}', now()), ('FU-H', 1, '{}', now()), ('CR', 1, '{}', now()) on conflict do nothing`,
  );
  const campaign = async (audience: string, year: number, isAnonymous: boolean) => {
    const id = newId();
    await sql(
      db,
      `insert into survey_campaign (id, fiscal_year, audience, state, name_ja, name_en, name_zh_hans, instrument_code,
         instrument_version, cohorts, languages, opens_on, closes_on, is_anonymous, reminder_days, per_second, per_day,
         per_domain_per_minute, hour_from, hour_to, created_at, opened_at)
       values ($1, $2, $3, 'OPEN', 'a', 'a', 'a', $4, 1, '{2021,2022,2023}', '{en}', '2024-04-01', '2025-03-31', $5, '{7}',
         1, 1, 1, 9, 17, now(), now())`,
      [id, year, audience, audience === 'ALUMNI' ? 'FU-A' : 'FU-H', isAnonymous],
    );
    return id;
  };
  return {
    hosts,
    senders,
    plans,
    campaigns: {
      ALUMNI: await campaign('ALUMNI', 2024, false),
      HOSTS: await campaign('HOSTS', 2024, false),
      anonymous: await campaign('ALUMNI', 2025, true),
    },
  };
}

/** Numbers that are the same at every run. */
export function dice(seed: number): { below: (n: number) => number; pick: <T>(of: readonly T[]) => T } {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, pick: (of) => of[below(of.length)]! };
}

export async function addPerson(dataSource: DataSource, country: string, gender: string): Promise<string> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into person (id, name_latin, nationalities, gender, created_at) values ($1, 'SAMPLE Person', array[$2], $3, now())`,
    [id, country, gender],
  );
  return id;
}

export async function addVisit(
  dataSource: DataSource,
  visit: { planId: string; personId: string; senderId: string | null; state?: string; role?: string },
): Promise<string> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into participation (id, plan_id, person_id, role, funding, sending_institution_id, academic_level, departure_date,
       state, created_at)
     select $1, p.id, $3, $6, 'JST', $4, 'GRADUATE', p.visit_end, $5, now() from exchange_plan p where p.id = $2
     on conflict do nothing`,
    [
      id,
      visit.planId,
      visit.personId,
      visit.senderId,
      visit.state ?? 'RETURN_CONFIRMED',
      visit.role ?? 'MAIN',
    ],
  );
  return id;
}

/** A case and, unless `answers` is undefined, what was answered to it. */
export async function addCase(
  dataSource: DataSource,
  input: {
    campaignId: string;
    personId?: string;
    planId: string;
    country: string;
    hostId: string;
    answers?: object;
    /** The case stands; what was answered belongs to nobody. */
    isAnonymous?: boolean;
  },
): Promise<{ caseId: string; responseId: string } | undefined> {
  const db = dataSource.manager;
  const [caseId, contactId, responseId] = [newId(), newId(), newId()];
  await sql(
    db,
    `insert into survey_contact (id, campaign_id, person_id, name, locale, time_zone) values ($1, $2, $3, 'x', 'en', 'UTC')`,
    [contactId, input.campaignId, input.personId ?? null],
  );
  const written = await sql(
    db,
    `insert into survey_assignment (id, campaign_id, contact_id, person_id, plan_id, cohort_year, country_code,
       host_institution_id, programme_type, module, minutes, state)
     select $1, $2, $3, $4, case when $4::uuid is null then p.id end, p.fiscal_year, $6, $7, p.programme_type,
       case when $4::uuid is null then 'HOST' else 'PULSE' end, 2, $8 from exchange_plan p where p.id = $5
     on conflict do nothing returning id`,
    [
      caseId,
      input.campaignId,
      contactId,
      input.personId ?? null,
      input.planId,
      input.country,
      input.hostId,
      input.answers ? 'ANSWERED' : 'SENT',
    ],
  );
  if (written.length === 0) return undefined;
  if (input.answers)
    await sql(
      db,
      `insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
         language, submitted_at)
       values ($1, $2, $3, $4, 1, $5, $6, 'en', $7)`,
      [
        responseId,
        input.campaignId,
        input.isAnonymous ? null : caseId,
        input.personId ? 'FU-A' : 'FU-H',
        input.personId ? 'PULSE' : 'HOST',
        JSON.stringify(input.answers),
        input.isAnonymous ? null : new Date(),
      ],
    );
  return { caseId, responseId };
}

export async function addReturn(
  dataSource: DataSource,
  visit: {
    personId: string | null;
    planId: string | null;
    purpose: string;
    heads?: number;
    from?: string | null;
    sources?: string[];
    published?: boolean;
  },
): Promise<string> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into return_visit (id, person_id, plan_id, head_count, told_heads, purpose, sources, verification,
       counts_published, state, from_earliest, from_latest)
     values ($1, $2, $3, $4, $4, $5, $6, 'CLAIMED', $7, 'LIVE', $8, $8)`,
    [
      id,
      visit.personId,
      visit.planId,
      visit.heads ?? 1,
      visit.purpose,
      visit.sources ?? ['HOST'],
      visit.published ?? true,
      visit.from ?? null,
    ],
  );
  return id;
}

export async function addOutcome(
  dataSource: DataSource,
  outcome: { planId: string; personId?: string; type: string; correctsId?: string },
): Promise<string> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into outcome (id, plan_id, type, source, source_ref, reported_by, reported_at, verification, state, corrects_id)
     values ($1, $2, $3, 'ALUMNUS', $4, 'x', now(), 'CLAIMED', 'SUBMITTED', $5)`,
    [id, outcome.planId, outcome.type, `t:${id}`, outcome.correctsId ?? null],
  );
  if (outcome.personId)
    await sql(dataSource.manager, `insert into outcome_person (outcome_id, person_id) values ($1, $2)`, [
      id,
      outcome.personId,
    ]);
  return id;
}

export const RATED = { 'CR.SAT.overall': 5, 'CR.RET.wish': 4, 'CR.ATT.likeJapan': 3 };

/** A completion report that was handed in. */
export async function addReport(
  dataSource: DataSource,
  participationId: string,
  answers: object = RATED,
): Promise<string> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into completion_report (id, participation_id, instrument_code, instrument_version, state, answers, submitted_via,
       receipt_number, submitted_at)
     values ($1, $2, 'CR', 1, 'SUBMITTED', $3, 'SELF', $4, now()) on conflict do nothing`,
    [id, participationId, JSON.stringify(answers), `R-${id}`],
  );
  return id;
}
