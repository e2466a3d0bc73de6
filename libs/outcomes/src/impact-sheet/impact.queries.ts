import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { COUNTS, HOST_MAY_SEE, SHARES } from '../claim/visible.queries.js';

export interface ImpactPlan {
  id: string;
  titleJa: string;
  titleEn: string;
  hostJa: string;
  hostEn: string;
  fiscalYear: number;
  receptionNumber: string;
  programmeType: string;
  visitStart: string;
  visitEnd: string;
  cameFrom: { code: string; nameJa: string; nameEn: string; people: number }[];
}

export async function findImpactPlan(ctx: BaseCtx, planId: string): Promise<ImpactPlan | undefined> {
  const [row] = await sql<ImpactPlan>(
    ctx.db,
    `select e.id, e.title_ja as "titleJa", e.title_en as "titleEn", coalesce(h.name_ja, h.name_en) as "hostJa",
       coalesce(h.name_en, h.name_ja) as "hostEn", e.fiscal_year as "fiscalYear", e.reception_number as "receptionNumber",
       e.programme_type as "programmeType", e.visit_start::text as "visitStart", e.visit_end::text as "visitEnd",
       coalesce((select json_agg(row_to_json(x) order by x.people desc, x.code) from (
         select k.code, k.name_ja as "nameJa", k.name_en as "nameEn", count(*)::int as people
         from participation p join person q on q.id = p.person_id join country k on k.code = q.nationalities[1]
         where p.plan_id = e.id and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')
         group by k.code, k.name_ja, k.name_en) x), '[]') as "cameFrom"
     from exchange_plan e join institution h on h.id = e.host_institution_id where e.id = $1`,
    [planId],
  );
  return row;
}

/** Who told a thing: the host, the alumna or alumnus, or both, of what the host may know. */
export interface Marks {
  byHost: boolean;
  byAlumni: boolean;
}

export interface ImpactVisit extends Marks {
  purpose: string;
  persons: number;
  personTimes: number;
}

const CONFIRMED_BY = (table: 'outcome' | 'revisit', source: string, also = ''): string =>
  `exists (select from outcome_verdict v where v.${table}_id = c.id and v.verdict = 'CONFIRM' and v.source = '${source}' ${also})`;

/**
 * Return visits of some plans as each happened: what several sources tell of one visit is one. Nobody without consent is
 * in it, not even by being taken off the heads that the host counts, so it may be shown to the host.
 */
const VISITS = `
  with told as (
    select c.*, v.person_id as standing_id, v.within_id from revisit c join return_visit v on v.id = c.return_visit_id
    where c.plan_id = any($1::uuid[]) and ${HOST_MAY_SEE.REVISIT}
  )
  select c.plan_id, (array_agg(c.purpose order by c.purpose = 'OTHER', c.source = 'HOST', c.reported_at, c.id))[1] as purpose,
    c.standing_id as person_id,
    greatest(0, max(c.head_count)
      - (select count(distinct n.return_visit_id)::int from told n where n.within_id = c.return_visit_id)) as heads,
    bool_or(c.source = 'HOST' or ${CONFIRMED_BY('revisit', 'HOST')}) as by_host,
    bool_or(c.source = 'ALUMNUS' or ${CONFIRMED_BY('revisit', 'ALUMNUS', `and ${SHARES('c.person_id')}`)}) as by_alumni
  from told c group by c.plan_id, c.return_visit_id, c.standing_id`;

export function selectImpactVisits(ctx: BaseCtx, planId: string): Promise<ImpactVisit[]> {
  return sql<ImpactVisit>(
    ctx.db,
    `select purpose, (count(distinct person_id) + coalesce(sum(heads) filter (where person_id is null), 0))::int as persons,
       sum(heads)::int as "personTimes", bool_or(by_host) as "byHost", bool_or(by_alumni) as "byAlumni"
     from (${VISITS}) v group by purpose order by "personTimes" desc, purpose`,
    [[planId]],
  );
}

/** Distinct people over all purposes, and how often they came. */
export async function countImpactVisits(
  ctx: BaseCtx,
  planId: string,
): Promise<{ persons: number; personTimes: number }> {
  const [row] = await sql<{ persons: number; personTimes: number }>(
    ctx.db,
    `select (count(distinct person_id) + coalesce(sum(heads) filter (where person_id is null), 0))::int as persons,
       coalesce(sum(heads), 0)::int as "personTimes" from (${VISITS}) v`,
    [[planId]],
  );
  return row ?? { persons: 0, personTimes: 0 };
}

export interface ImpactOutcome extends Marks {
  type: string;
  title: string | null;
  doi: string | null;
  partnerJa: string | null;
  partnerEn: string | null;
  from: string | null;
  to: string | null;
  detail: string | null;
  headCount: number | null;
}

/** Outcomes of a plan that its host may know; what was found to be one thing is one. */
export function selectImpactOutcomes(ctx: BaseCtx, planId: string): Promise<ImpactOutcome[]> {
  return sql<ImpactOutcome>(
    ctx.db,
    `select c.type, max(c.title) as title, max(c.evidence) filter (where c.evidence_kind = 'DOI') as doi,
       max(coalesce(i.name_ja, i.name_en, i.name_native, c.institution_name)) as "partnerJa",
       max(coalesce(i.name_en, i.name_ja, i.name_native, c.institution_name)) as "partnerEn", min(c.arisen_on) as "from",
       max(c.ended_on) as "to", max(c.detail) as detail, max(c.head_count) as "headCount",
       bool_or(c.source = 'HOST' or ${CONFIRMED_BY('outcome', 'HOST')}) as "byHost",
       bool_or(c.source = 'ALUMNUS' or (${CONFIRMED_BY('outcome', 'ALUMNUS')} and exists (
         select from outcome_verdict v join outcome_person q on q.outcome_id = c.id
         where v.outcome_id = c.id and v.source = 'ALUMNUS' and ${SHARES('q.person_id')}))) as "byAlumni"
     from outcome c left join institution i on i.id = c.institution_id
     where c.plan_id = $1 and ${COUNTS('outcome')} and ${HOST_MAY_SEE.OUTCOME}
     group by c.type, coalesce(c.joined_into_id, c.id)
     order by c.type, min(c.arisen_from) nulls last, min(c.id::text)`,
    [planId],
  );
}

/** Plans of the same programme line and fiscal year that told something, to compare with. */
export interface Peers {
  plans: number;
  personTimes: number;
  withJointResearch: number;
  withPapers: number;
}

export async function countPeers(ctx: BaseCtx, plan: ImpactPlan): Promise<Peers> {
  const [row] = await sql<Peers>(
    ctx.db,
    `with peer as (
       select e.id from exchange_plan e
       where e.programme_type = $1 and e.fiscal_year = $2 and e.id <> $3
         and (exists (select from revisit c where c.plan_id = e.id and c.source = 'HOST' and c.state in ('SUBMITTED', 'VERIFIED'))
           or exists (select from outcome c where c.plan_id = e.id and c.source = 'HOST' and c.state in ('SUBMITTED', 'VERIFIED'))))
     select (select count(*) from peer)::int as plans,
       (select coalesce(sum(heads), 0) from (
         select max(c.head_count) as heads from revisit c
         where c.plan_id in (select id from peer) and c.return_visit_id is not null and c.source = 'HOST'
         group by c.return_visit_id) v)::int as "personTimes",
       (select count(distinct c.plan_id) from outcome c where c.plan_id in (select id from peer) and ${COUNTS('outcome')}
         and c.type = 'JOINT_RESEARCH_START')::int as "withJointResearch",
       (select count(distinct c.plan_id) from outcome c where c.plan_id in (select id from peer) and ${COUNTS('outcome')}
         and c.type = 'CO_PUBLICATION')::int as "withPapers"`,
    [plan.programmeType, plan.fiscalYear, plan.id],
  );
  return row ?? { plans: 0, personTimes: 0, withJointResearch: 0, withPapers: 0 };
}
