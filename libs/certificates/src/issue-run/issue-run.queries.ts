import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { RenderRefusal } from '../document/render-certificate.js';

export function insertIssueRun(
  ctx: BaseCtx,
  run: { id: string; planId: string; ordered: number },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into issue_run (id, plan_id, ordered, started_by, started_at) values ($1, $2, $3, $4, $5)`,
    [run.id, run.planId, run.ordered, ctx.actorRef, ctx.clock.now()],
  );
}

/** Progress of a plan's certificates, counted from the sheets themselves. */
export interface ProgressRow {
  runId: string;
  planId: string;
  startedAt: Date;
  ordered: number;
  drawn: number;
  refused: number;
  waiting: number;
  refusals: { participationId: string; name: string; refusal: RenderRefusal }[];
}

const PROGRESS = `
  select r.id as "runId", r.plan_id as "planId", r.started_at as "startedAt", r.ordered,
    count(v.id) filter (where v.rendered_at is not null)::int as drawn,
    count(v.id) filter (where v.refused_at is not null)::int as refused,
    count(v.id) filter (where v.rendered_at is null and v.refused_at is null)::int as waiting,
    coalesce(jsonb_agg(jsonb_build_object('participationId', c.participation_id, 'name', v.facts ->> 'name', 'refusal', v.refusal))
      filter (where v.refused_at is not null), '[]') as refusals
  from issue_run r
  left join certificate_version v on v.issue_run_id = r.id
  left join certificate c on c.id = v.certificate_id`;

export async function findProgress(ctx: BaseCtx, runId: string): Promise<ProgressRow | undefined> {
  return (await sql<ProgressRow>(ctx.db, `${PROGRESS} where r.id = $1 group by r.id`, [runId]))[0];
}

/** The latest run of a plan. */
export async function findLatestProgress(ctx: BaseCtx, planId: string): Promise<ProgressRow | undefined> {
  const rows = await sql<ProgressRow>(
    ctx.db,
    `${PROGRESS} where r.id = (select id from issue_run where plan_id = $1 order by started_at desc, id desc limit 1)
     group by r.id`,
    [planId],
  );
  return rows[0];
}

/** Makes sheets that wait to be drawn part of a newer run. */
export function takeOverVersions(
  ctx: BaseCtx,
  runId: string,
  versionIds: readonly string[],
): Promise<number> {
  return execute(
    ctx.db,
    `update certificate_version set issue_run_id = $1
     where id = any($2::uuid[]) and rendered_at is null and refused_at is null`,
    [runId, versionIds],
  );
}
