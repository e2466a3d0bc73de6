import { asSystem } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { reopenClock, settleClock } from '@enishi/programme';
import { z } from 'zod';
import type { NoCertificatesYet } from '../errors.js';
import { refuse } from '../errors.js';
import { mustHandOver, mustIssueCertificates } from '../policies.js';
import { countSent, lockPlanForIssue, moveCertificates } from './certificate.queries.js';

const input = z.object({
  planId: z.uuid(),
  /** Only these; all of the plan that are ready when absent. */
  certificateIds: z.array(z.uuid()).max(2000).optional(),
});

export interface CertificatesMarked {
  readonly __typename: 'CertificatesMarked';
  readonly planId: string;
  /** How many changed by this call; those marked before are left as they were. */
  readonly marked: number;
}

/**
 * Marks sheets as sent to the host (guidelines 5.4(1)); when none of the plan is waiting any more, the plan's
 * certificate clock stops. Twice is once.
 * @throws NOT_FOUND unless an officer asks
 */
export async function markCertificatesSent(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CertificatesMarked | NoCertificatesYet> {
  mustIssueCertificates(ctx.actor);
  return mark(ctx, input.parse(raw), 'SENT_TO_HOST');
}

/**
 * Marks sheets as handed over to the people they are made out to (R25), by the host or by an officer. Twice is once.
 * @throws NOT_FOUND unless the plan's host or an officer asks
 */
export async function markCertificatesHandedOver(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CertificatesMarked | NoCertificatesYet> {
  const wanted = input.parse(raw);
  mustHandOver(ctx.actor, wanted.planId);
  return mark(ctx, wanted, 'HANDED_OVER');
}

async function mark(
  ctx: Ctx,
  { planId, certificateIds }: z.output<typeof input>,
  to: 'SENT_TO_HOST' | 'HANDED_OVER',
): Promise<CertificatesMarked | NoCertificatesYet> {
  return inTransaction(ctx, async (tx) => {
    if (!(await lockPlanForIssue(tx, planId))) throw notFound('plan');
    const moved = await moveCertificates(tx, { planId, certificateIds: certificateIds ?? null, to });
    const { sent } = await countSent(tx, planId);
    if (moved.length === 0 && sent === 0) return refuse('NoCertificatesYet', tx.locale);
    for (const id of moved)
      await recordAudit(tx, {
        action: to === 'SENT_TO_HOST' ? 'certificate.sent' : 'certificate.handed_over',
        subjectType: 'certificate',
        subjectId: id,
      });
    await settleCertificateClock(tx, planId);
    return { __typename: 'CertificatesMarked', planId, marked: moved.length } as const;
  });
}

/** The plan owes certificates until every one of them is with the host; a corrected one is owed again. */
export async function settleCertificateClock(ctx: Ctx, planId: string): Promise<void> {
  const { waiting, sent } = await countSent(ctx, planId);
  const system = asSystem(ctx, 'settle-certificate-clock');
  if (waiting === 0 && sent > 0) await settleClock(system, { planId, clock: 'CERTIFICATES' });
  else await reopenClock(system, { planId, clock: 'CERTIFICATES' });
}
