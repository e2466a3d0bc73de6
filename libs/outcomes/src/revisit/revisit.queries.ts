import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { countClaims, filterValues } from '../claim/claim-lists.queries.js';
import type { ClaimFilter, ClaimPart } from '../claim/claim-lists.queries.js';
import { HOST_MAY_SEE, SHOWN_VERIFICATION, SUPERSEDED } from '../claim/visible.queries.js';
import type { ClaimSight } from '../policies.js';

export interface NewRevisit {
  planId: string | null;
  personId: string | null;
  headCount: number;
  purpose: string;
  institutionId: string | null;
  institutionName: string | null;
  institutionReason: string | null;
  statusOfResidence: string | null;
  funding: string | null;
  fromOn: string | null;
  fromEarliest: string | null;
  fromLatest: string | null;
  toOn: string | null;
  toEarliest: string | null;
  toLatest: string | null;
  note: string | null;
  source: string;
  sourceRef: string;
  state: string;
  correctsId: string | null;
  version: number;
}

/** Writes a return visit once. @returns false when this source reference was written before. */
export async function insertRevisit(ctx: BaseCtx, id: string, row: NewRevisit): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into revisit (id, plan_id, person_id, head_count, purpose, institution_id, institution_name, institution_reason,
       status_of_residence, funding, from_on, from_earliest, from_latest, to_on, to_earliest, to_latest, note, source,
       source_ref, reported_by, reported_at, verification, state, corrects_id, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 'CLAIMED', $22, $23, $24)
     on conflict (source_ref) do nothing`,
    [
      id,
      row.planId,
      row.personId,
      row.headCount,
      row.purpose,
      row.institutionId,
      row.institutionName,
      row.institutionReason,
      row.statusOfResidence,
      row.funding,
      row.fromOn,
      row.fromEarliest,
      row.fromLatest,
      row.toOn,
      row.toEarliest,
      row.toLatest,
      row.note,
      row.source,
      row.sourceRef,
      ctx.actorRef,
      ctx.clock.now(),
      row.state,
      row.correctsId,
      row.version,
    ],
  );
  return added === 1;
}

/** A return visit for lists, as far as the reader may see it. */
export interface RevisitRow {
  id: string;
  planId: string | null;
  planTitleJa: string | null;
  planTitleEn: string | null;
  purpose: string;
  headCount: number;
  fromOn: string | null;
  toOn: string | null;
  institutionId: string | null;
  institutionJa: string | null;
  institutionEn: string | null;
  institutionReason: string | null;
  statusOfResidence: string | null;
  funding: string | null;
  note: string | null;
  source: string;
  reportedAt: Date;
  verification: string;
  state: string;
  duplicateOfId: string | null;
  correctsId: string | null;
  version: number;
  isTold: boolean;
  persons: { id: string; name: string }[];
}

/** $1 all, $2 plans, $3 person, $4 who asks; then the filter. Every list and count starts here. */
const VISIBLE = `
  (c.state <> 'DRAFT' or c.reported_by = $4)
  and ($1 or (c.plan_id = any($2::uuid[]) and ${HOST_MAY_SEE.REVISIT}) or c.person_id = $3)
  and ($5::uuid is null or c.plan_id = $5) and (not $6 or c.reported_by = $4 or c.person_id = $3)
  and ($7::text[] is null or c.purpose = any($7)) and ($8::text[] is null or c.source = any($8))
  and ($9::text[] is null or c.state = any($9)) and not ${SUPERSEDED('revisit')}`;

export function selectRevisits(
  ctx: BaseCtx,
  sight: ClaimSight,
  filter: ClaimFilter,
  page: ClaimPart,
): Promise<RevisitRow[]> {
  // a status of residence is the person's own affair: told by them, shown to them and the office
  return sql<RevisitRow>(
    ctx.db,
    `select c.id, c.plan_id as "planId", e.title_ja as "planTitleJa", e.title_en as "planTitleEn", c.purpose,
       c.head_count as "headCount", c.from_on as "fromOn", c.to_on as "toOn", c.institution_id as "institutionId",
       coalesce(i.name_ja, i.name_en, i.name_native, c.institution_name) as "institutionJa",
       coalesce(i.name_en, i.name_ja, i.name_native, c.institution_name) as "institutionEn",
       c.institution_reason as "institutionReason",
       case when $10 and ($1 or c.person_id = $3 or c.source = 'HOST') then c.status_of_residence end as "statusOfResidence",
       c.funding, case when $10 then c.note end as note, c.source, c.reported_at as "reportedAt",
       ${SHOWN_VERIFICATION('REVISIT', '($1 or c.person_id is not distinct from $3::uuid)')} as verification, c.state,
       c.duplicate_of_id as "duplicateOfId", c.corrects_id as "correctsId", c.version,
       c.source_ref like 'survey:%' as "isTold",
       case when $10 and p.id is not null then json_build_array(json_build_object('id', p.id, 'name', p.name_latin)) else '[]' end
         as persons
     from revisit c left join exchange_plan e on e.id = c.plan_id left join institution i on i.id = c.institution_id
       left join person p on p.id = c.person_id
     where ${VISIBLE} and ($11::timestamptz is null or (c.reported_at, c.id) < ($11, $12::uuid))
     order by c.reported_at desc, c.id desc limit $13`,
    [
      ...filterValues(sight, filter),
      sight.persons,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first,
    ],
  );
}

export const countRevisits = (ctx: BaseCtx, sight: ClaimSight, filter: ClaimFilter): Promise<number> =>
  countClaims(ctx, 'REVISIT', VISIBLE, sight, filter);
