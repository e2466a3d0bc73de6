import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { COUNTS, HOST_MAY_SEE } from '../claim/visible.queries.js';

/** A claim as a form asks it back: what is known, and who told it. */
export interface KnownClaim {
  kind: 'OUTCOME' | 'REVISIT';
  id: string;
  source: string;
  /** Outcome type or purpose. */
  type: string;
  personId: string | null;
  personName: string | null;
  headCount: number | null;
  institutionId: string | null;
  institutionJa: string | null;
  institutionEn: string | null;
  institutionReason: string | null;
  from: string | null;
  to: string | null;
  statusOfResidence: string | null;
  funding: string | null;
  title: string | null;
  doi: string | null;
  detail: string | null;
}

/** Lines that a form may hold of each kind. */
const MOST_KNOWN = 60;

export interface KnownScope {
  planId: string | null;
  personId: string | null;
  toldInForm: string | null;
  /** Who will read the form; what they told in forms comes back by itself. */
  teller: 'HOST' | 'ALUMNUS';
}

/** Not denied by the reader before, not theirs from a form (their own last form brings that back). */
const NEW_TO_READER = (column: 'outcome_id' | 'revisit_id'): string => `
  not (c.source = $3 and c.source_ref like 'survey:%')
  and not exists (select from outcome_verdict v where v.${column} = c.id and v.source = $3 and v.verdict = 'DENY')
  and ($4::text is null or not exists (
    select from outcome_verdict v where v.${column} = c.id and v.source_ref like 'survey:' || $4 || ':%'))`;

const INSTITUTION = `c.institution_id as "institutionId",
  coalesce(i.name_ja, i.name_en, i.name_native, c.institution_name) as "institutionJa",
  coalesce(i.name_en, i.name_ja, i.name_native, c.institution_name) as "institutionEn",
  c.institution_reason as "institutionReason"`;

const values = ({ planId, personId, teller, toldInForm }: KnownScope) => [
  planId,
  personId,
  teller,
  toldInForm,
];

/** A status of residence that somebody told of themselves is not shown to others. */
export function selectKnownRevisits(ctx: BaseCtx, scope: KnownScope): Promise<KnownClaim[]> {
  return sql<KnownClaim>(
    ctx.db,
    `select 'REVISIT' as kind, c.id, c.source, c.purpose as type, c.person_id as "personId", p.name_latin as "personName",
       c.head_count as "headCount", ${INSTITUTION}, c.from_on as "from", c.to_on as "to",
       case when c.source = $3 then c.status_of_residence end as "statusOfResidence", c.funding, null as title, null as doi,
       null as detail
     from revisit c left join institution i on i.id = c.institution_id left join person p on p.id = c.person_id
     where ${COUNTS('revisit')} and ${NEW_TO_READER('revisit_id')}
       and ((c.plan_id = $1::uuid and ${HOST_MAY_SEE.REVISIT}) or c.person_id = $2::uuid)
     order by c.from_earliest nulls last, c.id limit ${MOST_KNOWN}`,
    values(scope),
  );
}

export function selectKnownOutcomes(ctx: BaseCtx, scope: KnownScope): Promise<KnownClaim[]> {
  return sql<KnownClaim>(
    ctx.db,
    `select 'OUTCOME' as kind, c.id, c.source, c.type, null as "personId", null as "personName", c.head_count as "headCount",
       ${INSTITUTION}, c.arisen_on as "from", c.ended_on as "to", null as "statusOfResidence", c.funding, c.title,
       case when c.evidence_kind = 'DOI' then c.evidence end as doi, c.detail
     from outcome c left join institution i on i.id = c.institution_id
     where ${COUNTS('outcome')} and ${NEW_TO_READER('outcome_id')}
       and ((c.plan_id = $1::uuid and ${HOST_MAY_SEE.OUTCOME})
         or exists (select from outcome_person q where q.outcome_id = c.id and q.person_id = $2::uuid))
     order by c.arisen_from nulls last, c.id limit ${MOST_KNOWN}`,
    values(scope),
  );
}
