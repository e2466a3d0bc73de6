import { newId, sql } from '@enishi/platform';
import type { EntityManager } from 'typeorm';

/** What everybody may read; their words are no secret. */
const OPEN_TABLES = new Set([
  'call_window',
  'chapter',
  'chapter_city',
  'country',
  'course_rule',
  'eligible_country',
  'fiscal_year',
  'survey_instrument',
]);
/** The queue's own, and counters that every request touches. */
const SKIPPED = new Set([
  'schema_migration',
  'outbox',
  'allowance',
  'sign_in_code',
  'audit_entry',
  'outgoing_mail',
  'mail_lane',
  'mail_lane_domain',
]);

/** Values that a rule asks for and that types alone do not tell. */
const VALUES: Record<string, Record<string, unknown>> = {
  account: { email: 'canary.account@example.org', disabled_at: null, locale: 'en' },
  capacity_grant: { capacity: 'HOST_PI', revoked_at: null },
  chapter: { slug: 'canary-chapter', kind: 'COUNTRY', parent_id: null },
  chapter_term: { starts_on: '2025-04-01', ends_on: null, state: 'RUNNING', is_named: false },
  demand: { month: '2026-02-01' },
  nomination_call: { state: 'HANDED_IN' },
  field_circle: { starts_on: '2026-01-12', ends_on: '2026-02-08', ended_at: null },
  circle_note: { week: 1 },
  circle_request: { circle_id: null, settled_at: null },
  country: { code: 'QZ', part_of: null, region: 'OTHER' },
  digest_run: { month: '2026-01' },
  fact_first_return: { left_years: 1, right_years: 2 },
  event: {
    slug: 'canary-event',
    languages: ['en'],
    words: { en: { title: 'CANARY event.words', summary: 'CANARY event.words', programme: null } },
    time_zone: 'Asia/Tokyo',
    questions: null,
    published_at: null,
  },
  registration: { language: 'en', time_zone: 'Asia/Tokyo', answers: {} },
  evidence_lookup: { reason: null, answer: 'FOUND' },
  evidence_suggestion: { person_id: null, decided_at: null, decided_by: null, claim_id: null },
  opportunity: {
    source_url: 'https://canary.example.org/opportunity',
    time_zone: 'Asia/Tokyo',
    fields: ['FORD1'],
    levels: ['MASTER'],
  },
  path_host: { page_url: null },
  person_orcid: { orcid: '0000-0002-1825-0097' },
  guardian_age: { country_code: 'QZ', age: 18 },
  host_report: { file_id: null },
  institution: { kind: 'UNIVERSITY' },
  story: { slug: 'canary-story', published_at: null, fields: ['FORD1'] },
  story_person: { appears: 'NAMED', photo_id: null },
  story_photo: { taken_out_at: null, taken_out_why: null },
  relay: { state: 'OPEN', ends_at: '2030-01-01T00:00:00Z' },
  session: { revoked_at: null, expires_at: '2030-01-01T00:00:00Z' },
  survey_campaign: {
    hour_from: 9,
    hour_to: 18,
    languages: ['en'],
    opened_at: '2026-01-05T00:00:00Z',
    state: 'OPEN',
  },
  survey_assignment: { plan_id: null },
  survey_contact: { locale: 'en', stopped_at: null, stop_reason: null },
  survey_form: { language: 'en', submitted_at: null, receipt_number: null, withdrawn_at: null },
  survey_instrument: { code: 'FU-A' },
  survey_link: { assignment_id: null, campaign_id: null, revoked_at: null },
  survey_session: { assignment_id: null, campaign_id: null },
};

interface Column {
  table: string;
  column: string;
  type: string;
  required: boolean;
  generated: boolean;
  refersTo: string | null;
  refersToColumn: string | null;
}

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, a.attnotnull as required,
    (a.attidentity <> '' or a.attgenerated <> '') as generated, r.relname as "refersTo", ra.attname as "refersToColumn"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join lateral (select k.confrelid, k.confkey[array_position(k.conkey, a.attnum)] as target from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey) limit 1) f on true
    left join pg_class r on r.oid = f.confrelid
    left join pg_attribute ra on ra.attrelid = f.confrelid and ra.attnum = f.target
  where c.relkind = 'r' order by c.relname, a.attnum`;

const CHOICES = `
  select c.relname as table, pg_get_constraintdef(k.oid) as text from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where k.contype = 'c'`;

/** Somebody's rows: one in every table, with a canary in every text, and the key of each. */
export interface FilledTables {
  /** Key of the row by table: `exchange_plan` → its id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Tables that took no row, with the reason of PostgreSQL. */
  readonly refused: readonly string[];
  readonly tables: readonly string[];
}

/**
 * Puts one row into every table, found in PostgreSQL's catalogue, so that a table that is added tomorrow is
 * filled tomorrow. Texts hold `CANARY table.column`; a text that turns up elsewhere tells where it came from.
 */
export async function fillTables(db: EntityManager): Promise<FilledTables> {
  const columns = (await sql<Column>(db, COLUMNS)).filter(({ table }) => !SKIPPED.has(table));
  const choices = await choicesOf(db);
  const rows = new Map<string, Record<string, unknown>>();
  let waiting = [...new Set(columns.map(({ table }) => table))];
  const tables = waiting;
  const reasons = new Map<string, string>();
  for (let round = 0; waiting.length > 0 && round < 12; round++) {
    const still: string[] = [];
    for (const table of waiting) {
      const own = columns.filter((column) => column.table === table && !column.generated);
      const reason = await insertRow(db, table, own, choices, rows);
      if (reason) still.push(table);
      if (reason) reasons.set(table, reason);
    }
    if (still.length === waiting.length) break;
    waiting = still;
  }
  const keyColumn = (table: string) => columns.find((column) => column.table === table)!.column;
  return {
    keys: new Map([...rows].map(([table, row]) => [table, String(row[keyColumn(table)])])),
    refused: waiting.map((table) => `${table}: ${reasons.get(table) ?? ''}`),
    tables,
  };
}

/** Tables that bind two rows of another, the lesser first. */
const PAIRS: Record<string, string> = { outcome_pair: 'outcome', revisit_pair: 'revisit' };
const LESSER = '00000000-0000-7000-8000-000000000001';

/** A second row of a table, before the first. */
async function addLesser(db: EntityManager, table: string): Promise<void> {
  await sql(
    db,
    `insert into ${table} select (jsonb_populate_record(r, $1::jsonb)).* from ${table} r limit 1 on conflict do nothing`,
    [JSON.stringify({ id: LESSER, source_ref: 'the lesser of a pair' })],
  );
}

/** First with every column, then without those that may be empty: rules between columns differ. */
async function insertRow(
  db: EntityManager,
  table: string,
  columns: readonly Column[],
  choices: ReadonlyMap<string, string>,
  rows: Map<string, Record<string, unknown>>,
): Promise<string | null> {
  let reason = '';
  const isReady = (one: Column) => !one.refersTo || one.refersTo === table || rows.has(one.refersTo);
  if (columns.some((one) => one.required && !isReady(one))) return 'a table it refers to is empty';
  const paired = PAIRS[table];
  if (paired) await addLesser(db, paired);
  const fillings = [
    (one: Column) => isReady(one),
    (one: Column) => one.required || (one.type === 'text' && !choices.has(`${table}.${one.column}`)),
    (one: Column) => one.required,
  ];
  for (const isFilled of fillings) {
    const row: Record<string, unknown> = {};
    for (const one of columns) {
      if (one.refersTo === table) continue;
      const given = VALUES[table]?.[one.column];
      if (given !== undefined) row[one.column] = given;
      else if (paired && one.column === 'a_id') row[one.column] = LESSER;
      else if (isFilled(one) && isReady(one)) row[one.column] = valueFor(one, choices, rows);
    }
    const names = Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ');
    try {
      await sql(
        db,
        `insert into "${table}" (${names}) select ${names} from jsonb_populate_record(null::"${table}", $1::jsonb)`,
        [JSON.stringify(row)],
      );
      rows.set(table, row);
      return null;
    } catch (error) {
      reason = (error as Error).message;
    }
  }
  return reason;
}

function valueFor(
  { table, column, type, refersTo, refersToColumn }: Column,
  choices: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, Record<string, unknown>>,
): unknown {
  if (refersTo && refersToColumn) return rows.get(refersTo)?.[refersToColumn];
  const choice = choices.get(`${table}.${column}`);
  if (choice !== undefined) return choice;
  const word = OPEN_TABLES.has(table) ? `open ${table}` : `CANARY ${table}.${column}`;
  if (type.endsWith('[]')) return type === 'text[]' ? [word] : [];
  switch (type) {
    case 'uuid':
      return newId();
    case 'text':
      return column.includes('email') ? `canary.${table}@example.org` : word;
    case 'boolean':
      return false;
    case 'date':
      return '2026-01-10';
    case 'timestamp with time zone':
      return '2026-01-10T00:00:00Z';
    case 'jsonb':
      return { word };
    case 'bytea':
      return `\\x${Buffer.from(newId()).toString('hex')}`;
    default:
      return column.includes('year') ? 2025 : 1;
  }
}

/** The first word that the check of a column allows. */
async function choicesOf(db: EntityManager): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { table, text } of await sql<{ table: string; text: string }>(db, CHOICES)) {
    const choice = /^CHECK \(\((\w+) = ANY \(ARRAY\['([^']*)'/.exec(text);
    if (choice) found.set(`${table}.${choice[1]}`, choice[2]!);
  }
  return found;
}

/** Every row of the given tables as text, to see whether anything changed. */
export async function rowsAsText(db: EntityManager, tables: readonly string[]): Promise<Set<string>> {
  const all = new Set<string>();
  for (const table of tables) {
    const rows = await sql<{ text: string }>(db, `select row_to_json(t)::text as text from "${table}" t`);
    for (const { text } of rows) all.add(`${table} ${text}`);
  }
  return all;
}
