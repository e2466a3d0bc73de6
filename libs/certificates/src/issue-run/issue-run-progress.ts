import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { z } from 'zod';
import { mustSeeCertificatesOf } from '../policies.js';
import { findLatestProgress, findProgress } from './issue-run.queries.js';
import type { ProgressRow } from './issue-run.queries.js';

/**
 * How far a run is. Counted from the sheets each time, so it is right after a crash and from any process.
 * @throws NOT_FOUND unless the reader may see the plan's certificates
 */
export async function issueRunProgress(ctx: Ctx, raw: { runId: string }): Promise<ProgressRow> {
  const { runId } = z.object({ runId: z.uuid() }).parse(raw);
  const progress = await findProgress(ctx, runId);
  if (!progress) throw notFound('issue run');
  mustSeeCertificatesOf(ctx.actor, progress.planId);
  return progress;
}

/** The latest run of a plan, or null when nothing was issued yet. @throws NOT_FOUND */
export async function latestIssueRun(ctx: Ctx, raw: { planId: string }): Promise<ProgressRow | null> {
  const { planId } = z.object({ planId: z.uuid() }).parse(raw);
  mustSeeCertificatesOf(ctx.actor, planId);
  return (await findLatestProgress(ctx, planId)) ?? null;
}
