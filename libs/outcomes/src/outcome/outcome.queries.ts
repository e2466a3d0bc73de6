import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { countClaims, filterValues } from '../claim/claim-lists.queries.js';
import type { ClaimFilter, ClaimPart } from '../claim/claim-lists.queries.js';
import { SHOWN_VERIFICATION, HOST_MAY_SEE, SUPERSEDED } from '../claim/visible.queries.js';
import type { ClaimSight } from '../policies.js';

export interface NewOutcome {
  planId: string | null;
  personIds: readonly string[];
  type: string;
  title: string | null;
  arisenOn: string | null;
  arisenFrom: string | null;
  arisenTo: string | null;
  endedOn: string | null;
  endedFrom: string | null;
  endedTo: string | null;
  institutionId: string | null;
  institutionName: string | null;
  institutionReason: string | null;
  institutionCountry: string | null;
  evidenceKind: string | null;
  evidence: string | null;
  fileId: string | null;
  headCount: number | null;
  detail: string | null;
  funding: string | null;
  note: string | null;
  attribution: string;
  source: string;
  sourceRef: string;
  state: string;
  correctsId: string | null;
  version: number;
}

/** Writes a report once. @returns false when this source reference was written before. */
export async function insertOutcome(ctx: BaseCtx, id: string, row: NewOutcome): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into outcome (id, plan_id, type, title, arisen_on, arisen_from, arisen_to, ended_on, ended_from, ended_to,
       institution_id, institution_name, institution_reason, institution_country, evidence_kind, evidence, file_id,
       head_count, detail, funding, note, attribution, source, source_ref, reported_by, reported_at, verification, state,
       corrects_id, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
       $26, 'CLAIMED', $27, $28, $29)
     on conflict (source_ref) do nothing`,
    [
      id,
      row.planId,
      row.type,
      row.title,
      row.arisenOn,
      row.arisenFrom,
      row.arisenTo,
      row.endedOn,
      row.endedFrom,
      row.endedTo,
      row.institutionId,
      row.institutionName,
      row.institutionReason,
      row.institutionCountry,
      row.evidenceKind,
      row.evidence,
      row.fileId,
      row.headCount,
      row.detail,
      row.funding,
      row.note,
      row.attribution,
      row.source,
      row.sourceRef,
      ctx.actorRef,
      ctx.clock.now(),
      row.state,
      row.correctsId,
      row.version,
    ],
  );
  if (added === 1 && row.personIds.length > 0)
    await execute(
      ctx.db,
      `insert into outcome_person (outcome_id, person_id) select $1, unnest($2::uuid[])`,
      [id, row.personIds],
    );
  return added === 1;
}

/** An outcome for lists, as far as the reader may see it. */
export interface OutcomeRow {
  id: string;
  planId: string | null;
  planTitleJa: string | null;
  planTitleEn: string | null;
  type: string;
  title: string | null;
  arisenOn: string | null;
  endedOn: string | null;
  institutionId: string | null;
  institutionJa: string | null;
  institutionEn: string | null;
  institutionReason: string | null;
  evidenceKind: string | null;
  evidence: string | null;
  fileId: string | null;
  /** Name of the file, for whoever may see the persons. */
  fileName: string | null;
  headCount: number | null;
  detail: string | null;
  funding: string | null;
  note: string | null;
  attribution: string;
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
  and ($1 or (c.plan_id = any($2::uuid[]) and ${HOST_MAY_SEE.OUTCOME})
    or exists (select from outcome_person p where p.outcome_id = c.id and p.person_id = $3))
  and ($5::uuid is null or c.plan_id = $5)
  and (not $6 or c.reported_by = $4 or exists (select from outcome_person p where p.outcome_id = c.id and p.person_id = $3))
  and ($7::text[] is null or c.type = any($7)) and ($8::text[] is null or c.source = any($8))
  and ($9::text[] is null or c.state = any($9)) and not ${SUPERSEDED('outcome')}`;

export function selectOutcomes(
  ctx: BaseCtx,
  sight: ClaimSight,
  filter: ClaimFilter,
  page: ClaimPart & { id?: string },
): Promise<OutcomeRow[]> {
  return sql<OutcomeRow>(
    ctx.db,
    `select c.id, c.plan_id as "planId", e.title_ja as "planTitleJa", e.title_en as "planTitleEn", c.type, c.title,
       c.arisen_on as "arisenOn", c.ended_on as "endedOn", c.institution_id as "institutionId",
       coalesce(i.name_ja, i.name_en, i.name_native, c.institution_name) as "institutionJa",
       coalesce(i.name_en, i.name_ja, i.name_native, c.institution_name) as "institutionEn",
       c.institution_reason as "institutionReason", c.evidence_kind as "evidenceKind", c.evidence, c.file_id as "fileId",
       case when $10 then (select f.name from file_object f where f.id = c.file_id) end as "fileName",
       c.head_count as "headCount", c.detail, c.funding, case when $10 then c.note end as note, c.attribution, c.source,
       c.reported_at as "reportedAt",
       ${SHOWN_VERIFICATION('OUTCOME', `($1 or exists (select from outcome_person p where p.outcome_id = c.id and p.person_id = $3))`)} as verification,
       c.state, c.duplicate_of_id as "duplicateOfId", c.corrects_id as "correctsId", c.version,
       c.source_ref like 'survey:%' as "isTold",
       coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name_latin) order by p.name_latin, p.id)
         from outcome_person q join person p on p.id = q.person_id
         where q.outcome_id = c.id and $10 and ($1 or q.person_id = $3 or c.plan_id = any($2::uuid[]))), '[]') as persons
     from outcome c left join exchange_plan e on e.id = c.plan_id left join institution i on i.id = c.institution_id
     where ${VISIBLE} and ($11::timestamptz is null or (c.reported_at, c.id) < ($11, $12::uuid))
       and ($14::uuid is null or c.id = $14)
     order by c.reported_at desc, c.id desc limit $13`,
    [
      ...filterValues(sight, filter),
      sight.persons,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first,
      page.id ?? null,
    ],
  );
}

export const countOutcomes = (ctx: BaseCtx, sight: ClaimSight, filter: ClaimFilter): Promise<number> =>
  countClaims(ctx, 'OUTCOME', VISIBLE, sight, filter);

/** True when whoever asks uploaded the file as evidence. */
export async function isOwnEvidence(ctx: BaseCtx, fileId: string, purpose: string): Promise<boolean> {
  return (
    (await sql(ctx.db, `select 1 from file_object where id = $1 and purpose = $2`, [fileId, purpose]))
      .length === 1
  );
}
