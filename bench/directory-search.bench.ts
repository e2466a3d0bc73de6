import pg from 'pg';
import type { ChildServer } from './support/child.js';
import { makeBenchDatabase } from './support/bench-database.js';
import { startServerUnderTest } from './support/child.js';
import { note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { seedMembers } from './support/seed-members.js';
import type { SeededMembers } from './support/seed-members.js';
import { signIn } from './support/visitor.js';

const MEMBERS = 100_000;
const SEARCHES = 400;
const WARM_UP = 40;
/** Milliseconds for the 95th of 100 searches (issue: 100,000 members). */
const TARGET = 100;
const PAGE = 30;

const QUERY = `query Directory($search: DirectorySearchInput!, $first: Int!) { directory(search: $search, first: $first) {
  __typename ... on DirectoryPage { nodes { memberKey name country city fields languages } pageInfo { totalCount } } } }`;

interface Search {
  name?: string;
  country?: string;
  field?: string;
  language?: string;
  institutionId?: string;
  fiscalYear?: number;
  inJapan?: boolean;
}

/**
 * Searches of one member among 100,000, one after the other over GraphQL with a session cookie: names whole and begun,
 * misspelt ones, country, field, host with year, language, nothing at all. Each counts, and gives a page of what the
 * reader may see. The floor is the same search in bare pg over the same rows, where everybody sees everything.
 */
export const figure: Figure = {
  name: 'directory.search',

  async run(): Promise<FigureResult[]> {
    const database = await makeBenchDatabase();
    let server: ChildServer | undefined;
    const client = new pg.Client({ connectionString: database.url });
    try {
      const start = performance.now();
      const seeded = await seedMembers(database, MEMBERS);
      note(`  ${MEMBERS} members seeded in ${round((performance.now() - start) / 1000)} s`);
      const cookie = await signIn(database, [{ capacity: 'MEMBER', scopeId: seeded.readerId }]);
      server = await startServerUnderTest(database);
      const { url } = server;
      await client.connect();
      const searches = Array.from({ length: WARM_UP + SEARCHES }, (_, n) => searchOf(n, seeded));
      const ours: number[] = [];
      const bare: number[] = [];
      const kinds = new Map<string, number[]>();
      for (const [place, search] of searches.entries()) {
        const took = await timed(() => askServer(url, cookie, search));
        const floor = await timed(() => askPg(client, search));
        if (place < WARM_UP) continue;
        ours.push(took);
        bare.push(floor);
        const kind = Object.keys(search).join('+') || 'nothing';
        kinds.set(kind, [...(kinds.get(kind) ?? []), took]);
      }
      for (const [kind, times] of kinds)
        note(`  ${kind.padEnd(26)} p95 ${round(p95(times))} ms of ${times.length}`);
      const value = round(p95(ours));
      const floor = round(p95(bare));
      return [
        {
          part: 'p95 of a search',
          value,
          unit: 'ms',
          floor,
          ratio: round(floor / value),
          target: `<= ${TARGET} ms`,
          ok: value <= TARGET,
          runs: SEARCHES,
        },
      ];
    } finally {
      await client.end().catch(() => undefined);
      await server?.stop();
      await database.close();
    }
  },
};

function searchOf(n: number, { names, hostIds }: SeededMembers): Search {
  const name = names[n % names.length]!;
  const [family = '', given = '', second = ''] = name.split(' ');
  const kinds: readonly Search[] = [
    { name },
    { name: `${given} ${family.slice(0, 3)}` },
    { name: second.slice(0, 4) },
    { name: given },
    { country: ['KH', 'VN', 'PE'][n % 3]! },
    { field: `FORD${(n % 6) + 1}` },
    { institutionId: hostIds[n % hostIds.length]!, fiscalYear: 2014 + (n % 12) },
    { language: 'ja' },
    { inJapan: true },
    { name: `${family.slice(0, 1)}x${family.slice(2)} ${given}` },
    {},
    { name: family },
  ];
  return kinds[n % kinds.length]!;
}

async function askServer(url: string, cookie: string, search: Search): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: url },
    body: JSON.stringify({ operationName: 'Directory', query: QUERY, variables: { search, first: PAGE } }),
  });
  const answer = (await response.json()) as { data?: { directory: unknown } | null };
  if (!answer.data?.directory) throw new Error(`no answer: ${JSON.stringify(answer)}`);
}

/** Everybody sees everything: what the search itself costs on these rows. */
async function askPg(client: pg.Client, search: Search): Promise<void> {
  const words = (search.name ?? '').toLowerCase().split(' ').filter(Boolean);
  const values: unknown[] = words.map((word) => `% ${word}%`);
  const conditions = words.map((_, place) => `name_key like $${place + 1}`);
  const also = (condition: (value: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  also((value) => `country_code = ${value}`, search.country);
  also((value) => `${value} = any(fields)`, search.field);
  also((value) => `${value} = any(languages)`, search.language);
  also((value) => `${value}::uuid = any(host_ids)`, search.institutionId);
  also((value) => `${value}::int = any(years)`, search.fiscalYear);
  also((value) => `is_in_japan = ${value}::boolean`, search.inJapan);
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  await client.query(`select count(*) from profile_entry ${where}`, values);
  await client.query(
    `select member_id, name, facts from profile_entry ${where} order by sort_key collate "C", person_id limit ${PAGE}`,
    values,
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
