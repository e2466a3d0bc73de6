import { newId, sql } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import { seededTruth } from './seeded-visits.js';
import type { SeededClaim, SeededTruth } from './seeded-visits.js';

/** How well the visits that were found are the visits that took place. */
export interface Found {
  precision: number;
  recall: number;
  /** The same if somebody decides every doubtful pair rightly. */
  recallWithReview: number;
  doubtful: number;
  /** Person-times counted, and of the visits that somebody told. */
  counted: number;
  true: number;
}

/** Writes a seeded world as rows: institutions, plans, people, and everything told. Constraints and triggers hold. */
export async function seedVisits(db: EntityManager, seed: number, visits: number): Promise<SeededTruth> {
  const truth = seededTruth(seed, visits);
  const [places, plans, persons] = [ids(truth.institutions.length), ids(truth.plans), ids(truth.persons)];
  await sql(
    db,
    `insert into institution (id, kind, country_code, name_ja, name_en, match_keys, created_at)
     select r.id, 'UNIVERSITY', 'JP', r.ja, r.en, '{}', now() from jsonb_to_recordset($1::jsonb) as r (id uuid, ja text, en text)`,
    [JSON.stringify(truth.institutions.map(({ ja, en }, at) => ({ id: places[at], ja, en })))],
  );
  await sql(
    db,
    `insert into exchange_plan (id, fiscal_year, reception_number, programme_type, title_ja, title_en, host_institution_id, state,
       visit_start, visit_end, created_at)
     select id, 2019, 'S-' || id, 'OPEN_A', '種', 'Seed', $2, 'REPORTING', '2020-01-08', '2020-01-14', now() from unnest($1::uuid[]) id`,
    [plans, places[0]],
  );
  await sql(
    db,
    `insert into person (id, name_latin, nationalities, created_at) select id, 'SEEDED PERSON', '{VN}', now() from unnest($1::uuid[]) id`,
    [persons],
  );
  const rows = truth.claims.map((claim, at) => ({
    id: claim.id,
    plan: plans[claim.plan],
    person: claim.person === null ? null : persons[claim.person],
    heads: claim.heads,
    purpose: claim.purpose,
    institution: claim.institution === null ? null : places[claim.institution],
    name: claim.institutionName,
    ...span('from', claim.from),
    ...span('to', claim.to),
    source: claim.source,
    ref: claim.form === null ? `report:${at}` : `survey:${claim.form}:line#${at}`,
    told: claim.toldOn,
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await sql(
      db,
      `insert into revisit (id, plan_id, person_id, head_count, purpose, institution_id, institution_name, from_on, from_earliest,
         from_latest, to_on, to_earliest, to_latest, source, source_ref, reported_by, reported_at, verification, state)
       select r.id, r.plan, r.person, r.heads, r.purpose, r.institution, r.name, r.from_on, r.from_earliest, r.from_latest, r.to_on,
         r.to_earliest, r.to_latest, r.source, r.ref, 'seed', r.told, 'CLAIMED', 'SUBMITTED'
       from jsonb_to_recordset($1::jsonb) as r (id uuid, plan uuid, person uuid, heads int, purpose text, institution uuid, name text,
         from_on text, from_earliest date, from_latest date, to_on text, to_earliest date, to_latest date, source text, ref text,
         told timestamptz)`,
      [JSON.stringify(rows.slice(from, from + 1000))],
    );
  return truth;
}

function span(side: 'from' | 'to', text: string | null): Record<string, string | null> {
  if (text === null) return {};
  const [year, month, day] = text.split('-');
  const last = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
  return {
    [`${side}_on`]: text,
    [`${side}_earliest`]: `${year}-${month ?? '01'}-${day ?? '01'}`,
    [`${side}_latest`]: day ? text : last,
  };
}

/** Compares what stands in the database with the truth, pair of claims by pair of claims. */
export async function compareWithTruth(db: EntityManager, truth: SeededTruth): Promise<Found> {
  const stands = new Map(
    (await sql<{ id: string; visit: string }>(db, `select id, return_visit_id as visit from revisit`)).map(
      ({ id, visit }) => [id, visit],
    ),
  );
  const open = await sql<{ a: string; b: string }>(
    db,
    `select a_id as a, b_id as b from revisit_pair where state = 'OPEN'`,
  );
  const byPerson = new Map<number, SeededClaim[]>();
  for (const claim of truth.claims)
    if (claim.person !== null) byPerson.set(claim.person, [...(byPerson.get(claim.person) ?? []), claim]);
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const claims of byPerson.values())
    claims.forEach((one, at) => {
      for (const other of claims.slice(at + 1)) {
        const isOne = one.visits[0] === other.visits[0];
        const isJoined = stands.get(one.id) === stands.get(other.id);
        if (isOne) count[isJoined ? 'right' : 'missed'] += 1;
        else if (isJoined) count.wrong += 1;
      }
    });
  const visitOf = new Map(truth.claims.map((claim) => [claim.id, claim.visits[0]]));
  const found = open.filter(({ a, b }) => visitOf.get(a) === visitOf.get(b)).length;
  const [row] = await sql<{ heads: number }>(
    db,
    `select sum(head_count)::int as heads from return_visit where state = 'LIVE'`,
  );
  return {
    precision: count.right / (count.right + count.wrong),
    recall: count.right / (count.right + count.missed),
    recallWithReview: Math.min(1, (count.right + found) / (count.right + count.missed)),
    doubtful: open.length,
    counted: row?.heads ?? 0,
    true: new Set(truth.claims.flatMap(({ visits }) => visits)).size,
  };
}

const ids = (count: number) => Array.from({ length: count }, () => newId());
