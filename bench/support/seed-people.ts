import { execute, sql } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import type { BenchDatabase } from './bench-database.js';
import { benchCtx } from './visitor.js';

/** Synthetic plans with people and certificates, written as rows: the size of the programme, nobody in it exists. */
export interface Seeded {
  planIds: string[];
}

/**
 * Writes `plans` plans of `heads` people each. Ids ascend as the application's do. With
 * `certificates` everybody has one at the host.
 */
export async function seedPeople(
  database: BenchDatabase,
  { plans, heads, certificates }: { plans: number; heads: number; certificates: boolean },
): Promise<Seeded> {
  const db = database.dataSource.manager;
  const size = [plans, heads];
  await loadReference(database);
  await execute(
    db,
    `insert into institution (id, kind, country_code, name_ja, name_en, created_at)
     select ${id(1, 'i')}, 'UNIVERSITY', case when i % 2 = 0 then 'JP' else 'KH' end, '例示大学第' || i,
       'Example University No. ' || i, now()
     from generate_series(1, 40) as i`,
  );
  await execute(
    db,
    `insert into exchange_plan (id, fiscal_year, reception_number, programme_type, title_ja, title_en, host_institution_id,
       state, visit_start, visit_end, created_at)
     select ${id(2, 'p')}, 2025, 'B-' || p, 'OPEN_A', '桜の下の実験と観測 その' || p,
       'Experiments and observations under the cherry trees, part ' || p,
       ${id(1, '(p % 20 + 1) * 2')}, 'REPORTING', date '2025-07-01', date '2025-07-10', now()
     from generate_series(1, $1::int) as p`,
    [plans],
  );
  await execute(
    db,
    `insert into person (id, name_latin, name_native, name_native_lang, birth_date, nationalities, gender, email, preferred_language, created_at)
     select ${id(3, 'n')}, 'SAMPLE Invitee ' || n, 'សាក ' || n, 'km', date '2000-01-01' + n % 2000, '{KH}', 'FEMALE',
       'invitee' || n || '@students.example.org', 'en', now()
     from generate_series(1, $1::int * $2::int) as n`,
    size,
  );
  await execute(
    db,
    `insert into participation (id, plan_id, person_id, role, funding, sending_institution_id, affiliation, academic_level,
       entry_date, departure_date, state, list_number, locked_at, created_at)
     select ${id(4, 'n')}, ${id(2, '(n - 1) / $2 + 1')}, ${id(3, 'n')}, 'MAIN', 'JST', ${id(1, '(n % 20) * 2 + 1')},
       'Faculty of Science', 'UNDERGRADUATE', date '2025-07-01', date '2025-07-10', 'DEPARTED', (n - 1) % $2 + 1, now(), now()
     from generate_series(1, $1::int * $2::int) as n`,
    size,
  );
  if (certificates)
    await execute(
      db,
      `insert into certificate (id, participation_id, member_id, number, state, current_version, sent_to_host_at, created_at)
     select ${id(5, 'n')}, ${id(4, 'n')}, 'S' || lpad(n::text, 7, '2'), 'SSP-2025-' || n, 'SENT_TO_HOST', 1, now(), now()
     from generate_series(1, $1::int * $2::int) as n`,
      size,
    );
  // a server that has run for a while knows its tables
  await sql(db, 'vacuum analyze');
  const rows = await sql<{ id: string }>(db, 'select id from exchange_plan order by id');
  return { planIds: rows.map((row) => row.id) };
}

/** Fiscal years, countries and course limits, as the server loads them. */
export async function loadReference(database: BenchDatabase): Promise<void> {
  await loadReferenceYears(benchCtx(database));
}

/** SQL of an id that ascends with `expression`, like those of the application; `kind` keeps tables apart. */
function id(kind: number, expression: string): string {
  return `('0198d3c2-000${kind}-7000-8000-' || lpad(to_hex((${expression})::bigint), 12, '0'))::uuid`;
}
