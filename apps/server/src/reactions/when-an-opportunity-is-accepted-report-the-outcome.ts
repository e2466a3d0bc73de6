import { actForAccount, asSystem } from '@enishi/accounts';
import { opportunityAccepted, opportunityStepUndone, toldStep } from '@enishi/alumni';
import type { OpportunityKind } from '@enishi/alumni';
import { reportOutcome, reportedOutcome, withdrawOutcome } from '@enishi/outcomes';
import type { OutcomeType } from '@enishi/outcomes';
import { AppError, handleJob, inTransaction, tokyoDate } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';

/** What being accepted comes to. */
const OUTCOMES: Readonly<Record<OpportunityKind, OutcomeType>> = {
  SCHOLARSHIP: 'STUDY_IN_JAPAN',
  LABORATORY: 'RESEARCH_STAY',
  POST: 'EMPLOYMENT_IN_JAPAN',
  CALL: 'FOLLOW_ON_GRANT',
};

/** The same step is the same report; it names where the outcome was told. */
const keyOf = (stepId: string) => `opportunity-${stepId}`;

/**
 * A member who was accepted has told an outcome: in their own name, with the official page as its proof. Taken back, it is
 * withdrawn. Both read the step anew and hold it, so that whichever comes last stands.
 */
export const whenAnOpportunityIsAcceptedReportTheOutcome = [
  handleJob(opportunityAccepted, (ctx, { stepId }) => settle(ctx, stepId)),
  handleJob(opportunityStepUndone, (ctx, { stepId }) => settle(ctx, stepId)),
];

async function settle(ctx: BaseCtx, stepId: string): Promise<void> {
  await inTransaction(asSystem(ctx, 'report-accepted'), async (tx) => {
    const step = await toldStep(tx, stepId);
    const member = step && (await actForAccount(tx, step.toldBy));
    if (!step || !member) return;
    const known = await reportedOutcome(member.ctx, keyOf(stepId));
    if (step.isUndone) {
      if (known) await withdrawOutcome(member.ctx, { kind: 'OUTCOME', id: known });
      return;
    }
    if (known) return;
    try {
      const answer = await reportOutcome(member.ctx, {
        submissionKey: keyOf(stepId),
        type: OUTCOMES[step.kind],
        title: step.titleEn,
        personIds: [step.personId],
        from: tokyoDate(step.toldAt),
        institution: { name: step.providerName, reason: 'NOT_LISTED' },
        evidence: { kind: 'URL', value: step.sourceUrl },
      });
      if (answer.__typename !== 'OutcomeReported')
        throw new Error(`outcome of step ${stepId} was not taken: ${answer.__typename}`);
    } catch (error) {
      // who never came with a plan, or is no member any more, has no visit to which an outcome could belong
      if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error;
    }
  });
}
