import type { Ctx } from '@enishi/accounts';
import { AppError, inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { isInstrumentUnchanged, keepInstrument } from '../instrument/instrument.queries.js';
import { presentCompletionReport } from '../instrument/instruments.js';
import { mayRequestReports } from '../policies.js';
import { insertReports } from './report.queries.js';

const input = z.strictObject({ planId: z.uuid() });

/**
 * Asks everybody who came with a plan for a completion report, self-funded people and escorts included
 * (guidelines 5.4(6)①, R27). People who were asked before are left alone, so twice is once.
 * @returns how many were asked now
 * @throws NOT_FOUND unless the system or an officer asks
 */
export async function requestReports(ctx: Ctx, raw: z.input<typeof input>): Promise<{ requested: number }> {
  mayRequestReports(ctx.actor);
  const { planId } = input.parse(raw);
  const { questionnaire, definition } = presentCompletionReport;
  const instrument = { code: questionnaire.code, version: questionnaire.version, definition };
  return inTransaction(ctx, async (tx) => {
    await keepInstrument(tx, instrument);
    // Items of a version that people were asked with are never changed: a change is a new version.
    if (!(await isInstrumentUnchanged(tx, instrument)))
      throw new AppError(
        'INTERNAL',
        `${instrument.code} v${instrument.version} was changed without a new version`,
      );
    const requested = await insertReports(tx, planId, questionnaire);
    if (requested > 0)
      await recordAudit(tx, {
        action: 'completion_reports.requested',
        subjectType: 'plan',
        subjectId: planId,
        detail: { requested },
      });
    return { requested };
  });
}
