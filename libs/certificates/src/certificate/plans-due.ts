import type { Ctx } from '@enishi/accounts';
import { listDue } from '@enishi/programme';
import { z } from 'zod';
import { mustIssueCertificates } from '../policies.js';
import { countByPlan } from './plans-due.queries.js';

export interface PlanDueForCertificates {
  planId: string;
  receptionNumber: string;
  titleJa: string;
  titleEn: string;
  /** The earlier of plan end and return (R24). */
  dueOn: string;
  /** Days from today in Japan; negative when overdue. */
  daysLeft: number;
  /** People on the list who get a certificate. */
  people: number;
  /** Certificates that are drawn. */
  drawn: number;
  /** Certificates that could not be drawn. */
  refused: number;
  /** Certificates that are with the host. */
  sent: number;
}

/**
 * Plans whose certificates are due within so many days or overdue, the most urgent first. A plan leaves the list when
 * all its certificates are with the host.
 * @throws NOT_FOUND unless an officer asks
 */
export async function plansDueForCertificates(
  ctx: Ctx,
  raw: { withinDays?: number | undefined } = {},
): Promise<PlanDueForCertificates[]> {
  mustIssueCertificates(ctx.actor);
  const { withinDays } = z.object({ withinDays: z.int().min(0).max(400).default(30) }).parse(raw);
  const due = await listDue(ctx, { clocks: ['CERTIFICATES'], withinDays });
  const counts = new Map(
    (
      await countByPlan(
        ctx,
        due.map(({ plan }) => plan.id),
      )
    ).map((row) => [row.planId, row]),
  );
  return due.map(({ plan, clock }) => ({
    planId: plan.id,
    receptionNumber: plan.receptionNumber,
    titleJa: plan.titleJa,
    titleEn: plan.titleEn,
    dueOn: clock.dueOn!,
    daysLeft: clock.daysLeft!,
    people: counts.get(plan.id)?.people ?? 0,
    drawn: counts.get(plan.id)?.drawn ?? 0,
    refused: counts.get(plan.id)?.refused ?? 0,
    sent: counts.get(plan.id)?.sent ?? 0,
  }));
}
