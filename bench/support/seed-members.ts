import { newId, sql } from '@enishi/platform';
import { personMatchKeys } from '@enishi/programme';
import type { BenchDatabase } from './bench-database.js';
import { loadReference } from './seed-people.js';

/** Members as a club of this size has them: nobody of them exists. */
export interface SeededMembers {
  /** Who searches: in a chapter of thousands and a group of twenty. */
  readerId: string;
  /** Names that stand in the list, to be looked for. */
  names: readonly string[];
  hostIds: readonly string[];
}

const FAMILY =
  'Sok Chea Nguyen Tran Aung Kyaw Putri Santoso Sharma Gupta Chen Wang Li Zhang Perez Silva Okafor Mensah Bat Enkh'.split(
    ' ',
  );
const SYLLABLES =
  'da ra bo pha thi hoa minh lan su ri wa ti yu wen xiao ling ma ri jo se ana ku ma ro shi ni'.split(' ');
const COUNTRIES = [
  'KH',
  'VN',
  'MM',
  'ID',
  'IN',
  'CN',
  'PE',
  'BR',
  'NG',
  'GH',
  'MN',
  'TH',
  'MY',
  'LK',
  'NP',
  'BD',
  'PH',
  'LA',
];
const FIELDS = ['FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6'];
const PLAN_SIZE = 20;
const CHUNK = 5_000;

/** Writes so many members with visits, consents and facts, and lets the database fill the list of members from them. */
export async function seedMembers(
  { dataSource, ...rest }: BenchDatabase,
  heads: number,
): Promise<SeededMembers> {
  const db = dataSource.manager;
  await loadReference({ dataSource, ...rest });
  // what the rows mean is worked out once at the end, and not after each of them
  const watched = ['member', 'consent', 'participation', 'profile_fact', 'person'];
  for (const table of watched) await sql(db, `alter table ${table} disable trigger user`);
  const hostIds = Array.from({ length: 200 }, () => newId());
  const planIds = Array.from({ length: Math.ceil(heads / PLAN_SIZE) }, () => newId());
  const chapterId = newId();
  await sql(
    db,
    `insert into institution (id, kind, country_code, name_ja, name_en, created_at)
     select id, 'UNIVERSITY', 'JP', '例示大学第' || n, 'Example University No. ' || n, now()
     from unnest($1::uuid[]) with ordinality as x(id, n)`,
    [hostIds],
  );
  await sql(
    db,
    `insert into exchange_plan (id, fiscal_year, reception_number, programme_type, title_ja, title_en, host_institution_id,
       state, visit_start, visit_end, created_at)
     select id, 2014 + n % 12, 'B-' || n, 'OPEN_A', '桜の下の実験 その' || n, 'Experiments under the cherry trees, part ' || n,
       ($2::uuid[])[n % 200 + 1], 'CLOSED', make_date((2014 + n % 12)::int, 7, 1), make_date((2014 + n % 12)::int, 7, 10), now()
     from unnest($1::uuid[]) with ordinality as x(id, n)`,
    [planIds, hostIds],
  );
  await sql(
    db,
    `insert into chapter (id, slug, kind, name_ja, name_en, name_zh_hans, countries, time_zone, state, created_at)
     values ($1, 'bench', 'COUNTRY', 'b', 'b', 'b', '{KH}', 'Asia/Phnom_Penh', 'ACTIVE', now())`,
    [chapterId],
  );
  const people = Array.from({ length: heads }, (_, n) => personOf(n, planIds));
  for (let from = 0; from < heads; from += CHUNK)
    await write(people.slice(from, from + CHUNK), chapterId, { dataSource, ...rest });
  for (const table of watched) await sql(db, `alter table ${table} enable trigger user`);
  // the planner counts first: without its counts it goes through whole tables for each of the members
  await sql(db, 'analyze');
  await db.transaction(async (tx) => {
    await sql(tx, `set local statement_timeout = 0`);
    await sql(tx, `insert into profile_entry select * from profile_entry_now()`);
  });
  await sql(db, 'vacuum analyze');
  return { readerId: people[0]!.id, names: people.slice(1, 400).map(({ name }) => name), hostIds };
}

function personOf(n: number, planIds: readonly string[]) {
  // a fixed walk through the syllables: the same people at every run
  const syllable = (step: number) =>
    SYLLABLES[(n * 7 + step * 11 + Math.floor(n / 28) * step) % SYLLABLES.length]!;
  const name = `${FAMILY[n % FAMILY.length]!.toUpperCase()} ${syllable(1)}${syllable(2)} ${syllable(3)}${syllable(5)}`;
  return {
    id: newId(),
    member_id: newId(),
    key: `B${String(n).padStart(8, '0')}`,
    plan_id: planIds[Math.floor(n / PLAN_SIZE)]!,
    name,
    keys: personMatchKeys({ nameLatin: name, nameNative: null, email: null }),
    country: COUNTRIES[n % COUNTRIES.length]!,
    field: FIELDS[n % FIELDS.length]!,
    place: n,
  };
}

async function write(
  people: readonly ReturnType<typeof personOf>[],
  chapterId: string,
  { dataSource }: BenchDatabase,
): Promise<void> {
  const rows = JSON.stringify(people);
  const from = `jsonb_to_recordset($1::jsonb) as p(id uuid, member_id uuid, key text, plan_id uuid, name text, keys text[],
    country text, field text, place int)`;
  const statements = [
    `insert into person (id, name_latin, birth_date, nationalities, match_keys, created_at)
     select id, name, date '1995-01-01' + place % 3000, array[country], keys, now() from ${from}`,
    `insert into participation (id, plan_id, person_id, role, funding, state, created_at)
     select gen_random_uuid(), plan_id, id, 'MAIN', 'JST', 'RETURN_CONFIRMED', now() from ${from}`,
    `insert into member_id_ledger (id_key, member_id, person_id, given_at) select key, key, id, now() from ${from}`,
    `insert into member (id, person_id, member_id, id_key, kind, status, since, created_at)
     select member_id, id, key, key, 'ALUMNUS', 'ACTIVE', date '2020-01-01', now() from ${from}`,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, given_at)
     select gen_random_uuid(), id, 'DIRECTORY_VISIBILITY',
       case when place % 10 < 7 then 'ALL_MEMBERS' when place % 10 < 9 then 'CHAPTER' else 'SAME_PLAN' end,
       'DIRECTORY-1', 'en', 'MEMBER_AREA', now() from ${from} where place % 20 <> 19`,
    `insert into profile_fact (id, person_id, field, value, source, told_at, confirmed_at)
     select gen_random_uuid(), id, f.field, f.value, 'SELF', now(), now()
     from ${from} cross join lateral (values ('COUNTRY', to_jsonb(country)), ('FIELDS', jsonb_build_array(field)),
       ('LANGUAGES', case when place % 3 = 0 then '["en", "ja"]'::jsonb else '["en"]' end),
       ('IN_JAPAN', to_jsonb(place % 12 = 0))) f(field, value)`,
  ];
  for (const statement of statements) await sql(dataSource.manager, statement, [rows]);
  await sql(
    dataSource.manager,
    `insert into chapter_member (chapter_id, person_id, source, joined_at)
     select $2, id, 'COUNTRY', now() from ${from} where country = 'KH'`,
    [rows, chapterId],
  );
}
