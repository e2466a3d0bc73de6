import { newId, sql } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import type { DataSource } from 'typeorm';
import { seeded } from '../statistics/disclosure/attack/world.js';
import type { World } from '../statistics/disclosure/attack/world.js';
import { as, testCtx } from '../support/index.js';

export const COUNTRIES = ['ID', 'TH', 'VN', 'LA', 'CN', 'MN', 'FJ', 'TO', 'KI'];
export const REGION: Record<string, string> = {
  ID: 'SOUTHEAST_ASIA',
  TH: 'SOUTHEAST_ASIA',
  VN: 'SOUTHEAST_ASIA',
  LA: 'SOUTHEAST_ASIA',
  CN: 'EAST_ASIA',
  MN: 'EAST_ASIA',
  FJ: 'PACIFIC_ISLANDS',
  TO: 'PACIFIC_ISLANDS',
  KI: 'PACIFIC_ISLANDS',
};
export const YEARS = ['2021', '2022', '2023'];
export const LINES = ['OPEN_A', 'OPEN_B'];
export const DIMENSIONS = ['COUNTRY', 'FISCAL_YEAR', 'PROGRAMME_TYPE'];

/** So many people of each country came each year with each line: large ones, small ones, and three from Tonga. */
export function makePeople(): World {
  const random = seeded(4);
  const size: Record<string, number> = { CN: 160, ID: 120, TH: 40, VN: 25, MN: 14, FJ: 30, LA: 6, KI: 2 };
  const people: Uint8Array[] = [];
  for (const [country, code] of COUNTRIES.entries())
    for (const year of YEARS.keys())
      for (const line of LINES.keys()) {
        const several =
          code === 'TO' ? (year === 1 && line === 0 ? 3 : 0) : Math.round(random() * (size[code] ?? 0));
        for (let one = 0; one < several; one++) people.push(Uint8Array.of(country, year, line));
      }
  return {
    dims: [
      { name: 'COUNTRY', codes: COUNTRIES, groups: COUNTRIES.map((code) => REGION[code] ?? '') },
      { name: 'FISCAL_YEAR', codes: YEARS },
      { name: 'PROGRAMME_TYPE', codes: LINES },
    ],
    people,
    answers: [],
  };
}

/** Groups of the countries, in the order of the lattice. */
export const regions = [...new Set(Object.values(REGION))].toSorted();

/** A place of the lattice as the filter that asks for it. */
export function filterOf(places: readonly number[]): Record<string, unknown> {
  const [country = 0, year = 0, line = 0] = places;
  return {
    ...(country < COUNTRIES.length && { countries: [COUNTRIES[country]] }),
    ...(country >= COUNTRIES.length &&
      country < COUNTRIES.length + regions.length && { regions: [regions[country - COUNTRIES.length]] }),
    ...(year < YEARS.length && { fiscalYears: [Number(YEARS[year])] }),
    ...(line < LINES.length && { programmeTypes: [LINES[line]] }),
  };
}

/** Writes them straight into the tables, as an import does; the same order of people as in the world. */
export async function fillPeople(
  dataSource: DataSource,
  world: World,
): Promise<{ personId: string; year: number }[]> {
  const db = dataSource.manager;
  await loadReferenceYears(testCtx(dataSource, as.system()));
  const host = newId();
  const senders = COUNTRIES.map(() => newId());
  await sql(
    db,
    `insert into institution (id, kind, country_code, name_en, created_at)
     select * from unnest($1::uuid[], array_fill('UNIVERSITY'::text, array[cardinality($2::text[])]), $2::text[], $2::text[],
       array_fill(now(), array[cardinality($2::text[])]))`,
    [
      [host, ...senders],
      ['JP', ...COUNTRIES],
    ],
  );
  const plans = new Map<string, string>();
  for (const year of YEARS.keys())
    for (const line of LINES.keys()) {
      const id = newId();
      plans.set(`${year} ${line}`, id);
      await sql(
        db,
        `insert into exchange_plan (id, fiscal_year, reception_number, programme_type, title_ja, title_en, field,
           host_institution_id, state, visit_start, visit_end, created_at)
         values ($1, $2::int, $3, $4, '題', 'Title', 'FORD1', $5, 'FOLLOW_UP', make_date($2, 7, 1), make_date($2, 7, 10), now())`,
        [id, Number(YEARS[year]), `D-${year}-${line}`, LINES[line], host],
      );
    }
  const rows = world.people.map(([country, year, line]) => ({
    person: newId(),
    country: COUNTRIES[country ?? 0],
    plan: plans.get(`${year} ${line}`),
    sender: senders[country ?? 0],
  }));
  await sql(
    db,
    `with row as (select * from jsonb_to_recordset($1::jsonb) as r(person uuid, country text, plan uuid, sender uuid)),
     persons as (insert into person (id, name_latin, nationalities, gender, created_at)
       select person, 'SAMPLE Person', array[country], 'FEMALE', now() from row returning id)
     insert into participation (id, plan_id, person_id, role, funding, sending_institution_id, academic_level, departure_date,
       state, created_at)
     select gen_random_uuid(), row.plan, row.person, 'MAIN', 'JST', row.sender, 'GRADUATE', p.visit_end, 'RETURN_CONFIRMED', now()
     from row join exchange_plan p on p.id = row.plan`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ person }, index) => ({
    personId: person,
    year: Number(YEARS[world.people[index]?.[1] ?? 0]),
  }));
}

/** Everybody hands in a report, and answers each year's survey until 2024; some have come back by then. */
export async function addAnswers(
  dataSource: DataSource,
  people: readonly { personId: string; year: number }[],
): Promise<void> {
  const random = seeded(8);
  const rows = people.map(({ personId, year }) => {
    const points = random() < 0.9 ? 5 : Math.ceil(random() * 4);
    const back = random() < 0.4 ? year + 1 + Math.floor(random() * 3) : 9999;
    return { person: personId, year, points, back, isSilent: random() < 0.3 };
  });
  const db = dataSource.manager;
  await sql(
    db,
    `insert into survey_instrument (code, version, definition, locked_at) values ('FU-A', 1, '{}', now()), ('CR', 1, '{}', now())
     on conflict do nothing`,
  );
  await sql(
    db,
    `with row as (select * from jsonb_to_recordset($1::jsonb) as r(person uuid, points integer, "isSilent" boolean))
     insert into completion_report (id, participation_id, instrument_code, instrument_version, state, answers, submitted_via,
       receipt_number, submitted_at)
     select gen_random_uuid(), p.id, 'CR', 1, 'SUBMITTED', jsonb_build_object('CR.SAT.overall', row.points), 'SELF',
       'R-' || p.id, now()
     from row join participation p on p.person_id = row.person where not row."isSilent"`,
    [JSON.stringify(rows)],
  );
  for (const year of [2022, 2023, 2024]) {
    const campaignId = newId();
    await sql(
      db,
      `insert into survey_campaign (id, fiscal_year, audience, state, name_ja, name_en, name_zh_hans, instrument_code,
         instrument_version, cohorts, languages, opens_on, closes_on, is_anonymous, reminder_days, per_second, per_day,
         per_domain_per_minute, hour_from, hour_to, created_at, opened_at)
       values ($1, $2::integer, 'ALUMNI', 'OPEN', 'a', 'a', 'a', 'FU-A', 1, '{2021,2022,2023}', '{en}', make_date($2, 4, 1),
         make_date($2, 12, 31), false, '{7}', 1, 1, 1, 9, 17, now(), now())`,
      [campaignId, year],
    );
    await sql(
      db,
      `with row as (
         select *, gen_random_uuid() as contact_id, gen_random_uuid() as case_id
         from jsonb_to_recordset($1::jsonb) as r(person uuid, year integer, back integer) where r.year < $3::integer),
       contacts as (insert into survey_contact (id, campaign_id, person_id, name, locale, time_zone)
         select contact_id, $2, person, 'x', 'en', 'UTC' from row returning id),
       cases as (insert into survey_assignment (id, campaign_id, contact_id, person_id, cohort_year, country_code,
           host_institution_id, programme_type, module, minutes, state)
         select row.case_id, $2, row.contact_id, row.person, row.year, i.country_code, e.host_institution_id, e.programme_type,
           'PULSE', 2, 'ANSWERED'
         from row join participation p on p.person_id = row.person join exchange_plan e on e.id = p.plan_id
           join institution i on i.id = p.sending_institution_id returning id)
       insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers,
         language, submitted_at)
       select gen_random_uuid(), $2, case_id, 'FU-A', 1, 'PULSE',
         jsonb_build_object('A.REV.any', case when back <= $3 then 'YES' else 'NO' end), 'en', now() from row`,
      [JSON.stringify(rows), campaignId, year],
    );
  }
}
