import { asSystem } from '@enishi/accounts';
import { activateMember, allocateMemberIds, giveConsents } from '@enishi/alumni';
import { AppError, handleJob, inTransaction, isLocale, isUserError } from '@enishi/platform';
import { completionOf, completionReportSubmitted } from '@enishi/surveys';

/** Everyone who came is recognised at completion (R26); what they agreed to is stored with it, or neither is. */
export const whenCompletionReportIsSubmittedActivateMember = handleJob(
  completionReportSubmitted,
  async (ctx, { reportId }) => {
    const system = asSystem(ctx, 'activate-member');
    const completion = await completionOf(system, reportId);
    if (!completion) return;
    const { personId, consents, emails, language } = completion;
    await inTransaction(system, async (tx) => {
      await allocateMemberIds(tx, { personIds: [personId] });
      await activateMember(tx, { personId, emails });
      const given = await giveConsents(tx, {
        personId,
        consents,
        language: isLocale(language) ? language : 'en',
        channel: 'COMPLETION_REPORT',
      });
      if (isUserError(given))
        throw new AppError('INTERNAL', 'the report knows a consent that the club does not');
    });
  },
);
