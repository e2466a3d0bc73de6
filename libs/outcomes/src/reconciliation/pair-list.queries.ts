import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { ClaimKind } from '../claim/claim-states.js';
import { TABLE } from '../claim/claim.queries.js';
import { PAIR_TABLE } from './pairs.queries.js';
import type { PairRow } from './pairs.queries.js';

/** One report as it is shown beside the other. */
export interface ReportRow {
  id: string;
  source: string;
  reportedAt: string;
  personName: string | null;
  headCount: number | null;
  planId: string | null;
  planTitleJa: string | null;
  planTitleEn: string | null;
  receptionNumber: string | null;
  purpose: string | null;
  type: string | null;
  title: string | null;
  doi: string | null;
  institutionJa: string | null;
  institutionEn: string | null;
  from: string | null;
  to: string | null;
  funding: string | null;
  note: string | null;
  verification: string;
}

export interface ListedPair extends PairRow {
  kind: ClaimKind;
  decidedAt: Date | null;
  decidedBy: string | null;
  laterAt: Date | null;
  left: ReportRow;
  right: ReportRow;
}

/** The claims of a first version that stand: those that count, else the first version itself. */
const STANDS: Readonly<Record<ClaimKind, string>> = {
  REVISIT: `c.return_visit_id is not null`,
  OUTCOME: `outcome_counts(c)`,
};

/** Of a first version the id of the claim that is shown for it. */
const shown = (kind: ClaimKind, root: string): string => `(
  with recursive down as (
    select id from ${TABLE[kind]} where id = ${root}
    union select n.id from down d join ${TABLE[kind]} n on n.corrects_id = d.id)
  select c.id from ${TABLE[kind]} c join down on down.id = c.id order by (${STANDS[kind]}) desc, c.reported_at, c.id limit 1)`;

const report = (kind: ClaimKind, alias: string): string => `
  json_build_object('id', ${alias}.id, 'source', ${alias}.source, 'reportedAt', ${alias}.reported_at,
    'personName', ${kind === 'REVISIT' ? `${alias}p.name_latin` : `(select string_agg(p.name_latin, ', ' order by p.name_latin) from outcome_person q join person p on p.id = q.person_id where q.outcome_id = ${alias}.id)`},
    'headCount', ${alias}.head_count, 'planId', ${alias}.plan_id, 'planTitleJa', ${alias}e.title_ja,
    'planTitleEn', ${alias}e.title_en, 'receptionNumber', ${alias}e.reception_number,
    ${
      kind === 'REVISIT'
        ? `'purpose', ${alias}.purpose, 'type', null, 'title', null, 'doi', null, 'from', ${alias}.from_on, 'to', ${alias}.to_on,`
        : `'purpose', null, 'type', ${alias}.type, 'title', ${alias}.title,
           'doi', case when ${alias}.evidence_kind = 'DOI' then ${alias}.evidence end, 'from', ${alias}.arisen_on, 'to', ${alias}.ended_on,`
    }
    'institutionJa', coalesce(${alias}i.name_ja, ${alias}i.name_en, ${alias}i.name_native, ${alias}.institution_name),
    'institutionEn', coalesce(${alias}i.name_en, ${alias}i.name_ja, ${alias}i.name_native, ${alias}.institution_name),
    'funding', ${alias}.funding, 'note', ${alias}.note, 'verification', ${alias}.verification)`;

const joins = (kind: ClaimKind, alias: string): string => `
  left join exchange_plan ${alias}e on ${alias}e.id = ${alias}.plan_id
  left join institution ${alias}i on ${alias}i.id = ${alias}.institution_id
  ${kind === 'REVISIT' ? `left join person ${alias}p on ${alias}p.id = ${alias}.person_id` : ''}`;

export type PairView = 'DOUBTFUL' | 'LATER' | 'DECIDED';

const WHERE: Readonly<Record<PairView, string>> = {
  DOUBTFUL: `p.state = 'OPEN' and p.later_at is null`,
  LATER: `p.state = 'OPEN' and p.later_at is not null`,
  DECIDED: `p.state <> 'OPEN'`,
};
const ORDER: Readonly<Record<PairView, string>> = {
  DOUBTFUL: `p.weight desc, p.id`,
  LATER: `p.later_at desc, p.id`,
  DECIDED: `p.decided_at desc, p.id`,
};

/** Pairs of one kind as the office looks at them; both reports whole. */
export async function selectListedPairs(
  ctx: BaseCtx,
  kind: ClaimKind,
  view: PairView,
  page: { first: number; offset: number },
): Promise<ListedPair[]> {
  return sql<ListedPair>(
    ctx.db,
    `with page as (select * from ${PAIR_TABLE[kind]} p where ${WHERE[view]} order by ${ORDER[view]} limit $1 offset $2)
     select p.id, '${kind}' as kind, p.a_id as a, p.b_id as b, p.weight::float8 as weight, p.parts, p.band, p.state, p.how,
       p.version, p.decided_at as "decidedAt", p.decided_by as "decidedBy", p.later_at as "laterAt",
       ${report(kind, 'l')} as "left", ${report(kind, 'r')} as "right"
     from page p join ${TABLE[kind]} l on l.id = ${shown(kind, 'p.a_id')} join ${TABLE[kind]} r on r.id = ${shown(kind, 'p.b_id')}
     ${joins(kind, 'l')} ${joins(kind, 'r')}
     order by ${ORDER[view]}`,
    [page.first, page.offset],
  );
}

export interface PairCounts {
  doubtful: number;
  later: number;
  joinedByRule: number;
  joinedByHand: number;
  keptApart: number;
}

export async function countPairs(ctx: BaseCtx, kind: ClaimKind): Promise<PairCounts> {
  const [row] = await sql<PairCounts>(
    ctx.db,
    `select count(*) filter (where state = 'OPEN' and later_at is null)::int as doubtful,
       count(*) filter (where state = 'OPEN' and later_at is not null)::int as later,
       count(*) filter (where state = 'JOINED' and how = 'RULE')::int as "joinedByRule",
       count(*) filter (where state = 'JOINED' and how = 'HAND')::int as "joinedByHand",
       count(*) filter (where state = 'APART')::int as "keptApart" from ${PAIR_TABLE[kind]}`,
  );
  return row ?? { doubtful: 0, later: 0, joinedByRule: 0, joinedByHand: 0, keptApart: 0 };
}

/** Whether what stands of two first versions is one thing now. */
export async function areTogether(ctx: BaseCtx, kind: ClaimKind, a: string, b: string): Promise<boolean> {
  const group = kind === 'REVISIT' ? 'c.return_visit_id' : 'coalesce(c.joined_into_id, c.id)';
  const [row] = await sql<{ isSame: boolean | null }>(
    ctx.db,
    `select (select ${group} from ${TABLE[kind]} c where c.id = ${shown(kind, '$1::uuid')})
       = (select ${group} from ${TABLE[kind]} c where c.id = ${shown(kind, '$2::uuid')}) as "isSame"`,
    [a, b],
  );
  return row?.isSame === true;
}
