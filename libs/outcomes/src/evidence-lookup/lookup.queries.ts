import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { EvidenceSourceName, FoundWork } from './evidence-source.js';

export interface LookupRow {
  answer: 'FOUND' | 'NOT_FOUND' | 'FAILED';
  works: FoundWork[];
}

/** How long an answer is believed, and how long after a failure nobody asks again. */
const FRESH = `asked_at > $3::timestamptz - case when answer = 'FAILED' then interval '1 day' else interval '30 days' end`;

export async function freshLookup(
  ctx: BaseCtx,
  source: EvidenceSourceName,
  key: string,
): Promise<LookupRow | undefined> {
  const [row] = await sql<LookupRow>(
    ctx.db,
    `select answer, works from evidence_lookup where source = $1 and key = $2 and ${FRESH}`,
    [source, key, ctx.clock.now()],
  );
  return row;
}

export async function writeLookup(
  ctx: BaseCtx,
  source: EvidenceSourceName,
  key: string,
  row: LookupRow & { reason: string | null },
): Promise<void> {
  await execute(
    ctx.db,
    `insert into evidence_lookup (source, key, answer, works, reason, asked_at) values ($1, $2, $3, $4::jsonb, $5, $6)
     on conflict (source, key) do update set answer = excluded.answer, works = excluded.works, reason = excluded.reason,
       asked_at = excluded.asked_at`,
    [source, key, row.answer, JSON.stringify(row.works), row.reason, ctx.clock.now()],
  );
}

/** Answers that nobody would use any more. */
export async function deleteOldLookups(ctx: BaseCtx): Promise<void> {
  await execute(ctx.db, `delete from evidence_lookup where asked_at < $1::timestamptz - interval '30 days'`, [
    ctx.clock.now(),
  ]);
}

/** Papers that were told and of which Crossref was not asked yet, nor failed today; the latest first. */
export async function outcomesToLookUp(ctx: BaseCtx, most: number): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select c.id from outcome c
     where c.evidence_kind = 'DOI' and c.state in ('SUBMITTED', 'VERIFIED') and c.verification <> 'REJECTED'
       and not exists (select from evidence_suggestion s
         where s.outcome_id = c.id and s.source = 'CROSSREF' and s.doi = c.evidence)
       and not exists (select from evidence_lookup l where l.source = 'CROSSREF' and l.key = 'doi:' || c.evidence
         and l.answer = 'FAILED' and l.asked_at > $1::timestamptz - interval '1 day')
     order by c.reported_at desc limit $2`,
    [ctx.clock.now(), most],
  );
  return rows.map(({ id }) => id);
}

/** People who agreed and whose papers were not looked for within a month. */
export async function peopleToLookUp(ctx: BaseCtx, most: number): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select o.person_id as id from person_orcid o
     where (o.looked_up_at is null or o.looked_up_at < $1::timestamptz - interval '30 days')
       and ${AGREES('o.person_id')}
     order by o.looked_up_at nulls first, o.given_at limit $2`,
    [ctx.clock.now(), most],
  );
  return rows.map(({ id }) => id);
}

/** A person agrees now that their papers are looked for. */
export function AGREES(person: string): string {
  return `exists (select from consent k where k.person_id = ${person} and k.purpose = 'PAPER_LOOKUP'
    and k.choice = 'YES' and k.withdrawn_at is null)`;
}
