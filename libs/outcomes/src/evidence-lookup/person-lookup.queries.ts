import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { AGREES } from './lookup.queries.js';

export interface OrcidRow {
  orcid: string;
  givenAt: Date;
  lookedUpAt: Date | null;
}

/** By which ORCID iD a person may be looked up now; none without their consent. */
export async function orcidOf(ctx: BaseCtx, personId: string): Promise<OrcidRow | undefined> {
  const [row] = await sql<OrcidRow>(
    ctx.db,
    `select o.orcid, o.given_at as "givenAt", o.looked_up_at as "lookedUpAt" from person_orcid o
     where o.person_id = $1 and ${AGREES('o.person_id')}`,
    [personId],
  );
  return row;
}

export async function writeOrcid(ctx: BaseCtx, personId: string, orcid: string): Promise<void> {
  await execute(
    ctx.db,
    `insert into person_orcid (person_id, orcid, given_at) values ($1, $2, $3)
     on conflict (person_id) do update set orcid = excluded.orcid, given_at = excluded.given_at, looked_up_at = null
       where person_orcid.orcid <> excluded.orcid`,
    [personId, orcid, ctx.clock.now()],
  );
}

export async function markLookedUp(ctx: BaseCtx, personId: string): Promise<void> {
  await execute(ctx.db, `update person_orcid set looked_up_at = $2 where person_id = $1`, [
    personId,
    ctx.clock.now(),
  ]);
}

/** Holds the consent until the transaction ends, so that a withdrawal and a suggestion do not cross. */
export async function holdAgreement(ctx: BaseCtx, personId: string, orcid: string): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from consent k join person_orcid o on o.person_id = k.person_id and o.orcid = $2
     where k.person_id = $1 and k.purpose = 'PAPER_LOOKUP' and k.withdrawn_at is null for share`,
    [personId, orcid],
  );
  return rows.length === 1;
}

/** People whose ORCID iD or undecided suggestions are kept although they do not agree any more. */
export async function peopleToForget(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select person_id as id from person_orcid o where not ${AGREES('o.person_id')}
     union select person_id from evidence_suggestion s
       where s.person_id is not null and s.state <> 'ACCEPTED' and not ${AGREES('s.person_id')}`,
  );
  return rows.map(({ id }) => id);
}

/** Deletes what look-ups know of a person who does not agree; @returns how much. */
export async function forgetPerson(ctx: BaseCtx, personId: string): Promise<number> {
  const [row] = await sql<{ n: number }>(
    ctx.db,
    `with orcid as (delete from person_orcid o where person_id = $1 and not ${AGREES('o.person_id')} returning orcid),
     answers as (delete from evidence_lookup where key in (select 'orcid:' || orcid from orcid)
       and not exists (select from person_orcid p where p.person_id <> $1 and p.orcid = (select orcid from orcid)) returning 1),
     suggestions as (delete from evidence_suggestion s where person_id = $1 and state <> 'ACCEPTED'
       and not ${AGREES('s.person_id')} returning 1)
     select ((select count(*) from orcid) + (select count(*) from answers) + (select count(*) from suggestions))::int as n`,
    [personId],
  );
  return row?.n ?? 0;
}

export interface VisitRow {
  planId: string;
  year: number;
  hostNames: string[];
}

/** The visits of a person with the names of their hosts, the latest first. */
export function visitsOf(ctx: BaseCtx, personId: string): Promise<VisitRow[]> {
  return sql<VisitRow>(
    ctx.db,
    `select e.id as "planId", extract(year from e.visit_start)::int as year,
       array_remove(array[i.name_en, i.name_ja, i.name_native], null) as "hostNames"
     from participation p join exchange_plan e on e.id = p.plan_id join institution i on i.id = e.host_institution_id
     where p.person_id = $1 and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED') and e.visit_start is not null
     order by e.visit_start desc, e.id`,
    [personId],
  );
}

/** DOIs that are told already as outcomes of a person. */
export async function toldDois(ctx: BaseCtx, personId: string): Promise<Set<string>> {
  const rows = await sql<{ doi: string }>(
    ctx.db,
    `select c.evidence as doi from outcome c join outcome_person q on q.outcome_id = c.id
     where q.person_id = $1 and c.evidence_kind = 'DOI' and c.state <> 'WITHDRAWN'`,
    [personId],
  );
  return new Set(rows.map(({ doi }) => doi));
}
