import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { institutionNames, togetherNames } from './institution-names.js';
import type { InstitutionNames } from './institution-names.js';
import { daysOf } from './visit-claim.js';
import type { VisitClaim } from './visit-claim.js';

/** A claim that counts, with the visit in which it is. */
export interface LiveClaim extends VisitClaim {
  id: string;
  block: string;
  returnVisitId: string;
}

interface ClaimRow {
  id: string;
  root: string;
  block: string;
  returnVisitId: string;
  source: string;
  form: string | null;
  personId: string | null;
  heads: number;
  purpose: string;
  institutionId: string | null;
  institutionName: string | null;
  fromEarliest: string | null;
  fromLatest: string | null;
  toEarliest: string | null;
  toLatest: string | null;
  toldOn: number;
}

const OF_BLOCKS = `v.person_id = any($1::uuid[]) or (v.person_id is null and v.plan_id = any($2::uuid[]))`;

/**
 * Claims that count, of some people and of the unnamed heads of some plans, held until the transaction ends. Nobody
 * waits for a writer: a block of which some claim is being written now is named in `missed`, and left out.
 */
export async function holdLiveClaims(
  ctx: BaseCtx,
  of: { persons: readonly string[]; plans: readonly string[] },
): Promise<{ claims: LiveClaim[]; missed: Set<string> }> {
  const held = await sql<{ id: string }>(
    ctx.db,
    `select c.id from return_visit v join revisit c on c.return_visit_id = v.id where ${OF_BLOCKS}
     for no key update of c skip locked`,
    [of.persons, of.plans],
  );
  const mine = new Set(held.map(({ id }) => id));
  const rows = await sql<ClaimRow>(
    ctx.db,
    `select c.id, revisit_root(c.id) as root, c.return_visit_id as "returnVisitId", c.source,
       case when v.person_id is null then 'heads:' || v.plan_id else 'person:' || v.person_id end as block,
       case when c.source_ref like 'survey:%' then split_part(c.source_ref, ':', 2) end as form,
       v.person_id as "personId", c.head_count as heads, c.purpose, c.institution_id as "institutionId",
       c.institution_name as "institutionName", c.from_earliest::text as "fromEarliest", c.from_latest::text as "fromLatest",
       c.to_earliest::text as "toEarliest", c.to_latest::text as "toLatest",
       extract(epoch from c.reported_at)::float8 / 86400 as "toldOn"
     from return_visit v join revisit c on c.return_visit_id = v.id where ${OF_BLOCKS}
     order by c.reported_at, c.id`,
    [of.persons, of.plans],
  );
  const namesOf = await namesOfInstitutions(ctx, rows);
  const missed = new Set(rows.flatMap(({ id, block }) => (mine.has(id) ? [] : [block])));
  const claims = rows.map((row) => ({
    id: row.id,
    root: row.root,
    block: row.block,
    returnVisitId: row.returnVisitId,
    source: row.source,
    form: row.form,
    personId: row.personId,
    heads: row.heads,
    purpose: row.purpose,
    institutionId: row.institutionId,
    institution: namesOf(row),
    from: daysOf(row.fromEarliest, row.fromLatest),
    to: daysOf(row.toEarliest, row.toLatest),
    toldOn: row.toldOn,
  }));
  return { claims: claims.filter(({ block }) => !missed.has(block)), missed };
}

interface Named {
  institutionId: string | null;
  institutionName: string | null;
}

/**
 * Names under which the institutions of some claims are known: of a listed one all its names, of one that was written
 * as text its own and, where the list knows one of that name, all of that one's.
 */
export async function namesOfInstitutions(
  ctx: BaseCtx,
  claims: readonly Named[],
): Promise<(claim: Named) => InstitutionNames> {
  const ids = [...new Set(claims.flatMap(({ institutionId }) => institutionId ?? []))];
  const texts = [
    ...new Set(claims.flatMap((claim) => (claim.institutionId ? [] : (claim.institutionName ?? [])))),
  ];
  const written = new Map(texts.map((text) => [text, institutionNames([text])]));
  const rows = await sql<{ id: string; names: (string | null)[]; keys: string[] }>(
    ctx.db,
    `select id, array[name_ja, name_en, name_native, name_zh_hans] || aliases as names, match_keys as keys from institution
     where id = any($1::uuid[]) or (country_code = 'JP' and match_keys && $2::text[])`,
    [ids, [...new Set([...written.values()].flatMap(({ keys }) => keys))]],
  );
  const known = new Map(
    rows.map(({ id, names, keys }) => {
      const named = institutionNames(names);
      return [id, { ...named, keys: [...new Set([...named.keys, ...keys])] }];
    }),
  );
  const byKey = new Map(
    [...known.values()].flatMap((named) => named.keys.map((key) => [key, named] as const)),
  );
  const unknown = institutionNames([]);
  return ({ institutionId, institutionName }) => {
    if (institutionId) return known.get(institutionId) ?? unknown;
    const own = institutionName ? written.get(institutionName) : undefined;
    return own ? togetherNames([own, ...own.keys.flatMap((key) => byKey.get(key) ?? [])]) : unknown;
  };
}

/** Puts claims into visits, each only if it still is where it was, and folds what they left and came to. */
export async function moveClaims(
  ctx: BaseCtx,
  moves: readonly { id: string; was: string; to: string }[],
): Promise<void> {
  const rows = JSON.stringify(moves);
  // a visit that has not been yet, or is gone, comes to be; what it amounts to is folded below
  await execute(
    ctx.db,
    `insert into return_visit (id, person_id, plan_id, head_count, told_heads, purpose, sources, verification,
       counts_published, state)
     select distinct on (m."to") m."to", v.person_id, v.plan_id, c.head_count, c.head_count, c.purpose, array[c.source],
       'CLAIMED', false, 'LIVE'
     from jsonb_to_recordset($1::jsonb) as m (id uuid, was uuid, "to" uuid) join revisit c on c.id = m.id
       join return_visit v on v.id = m.was
     on conflict (id) do nothing`,
    [rows],
  );
  await execute(
    ctx.db,
    `update revisit c set return_visit_id = m."to" from jsonb_to_recordset($1::jsonb) as m (id uuid, was uuid, "to" uuid)
     where c.id = m.id and c.return_visit_id = m.was`,
    [rows],
  );
  await sql(ctx.db, `select fold_return_visits($1::uuid[])`, [
    [...new Set(moves.flatMap(({ was, to }) => [was, to]))],
  ]);
}
