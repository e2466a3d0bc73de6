import type { JobHandler } from '@enishi/platform';
import { whenAConsentIsWithdrawnForgetLookUps } from './when-a-consent-is-withdrawn-forget-look-ups.js';
import { whenAMemberIsActivatedSettleChapters } from './when-a-member-is-activated-settle-chapters.js';
import { whenAMergeIsUndonePartTheMembers } from './when-a-merge-is-undone-part-the-members.js';
import { whenATermEndsThankTheCoordinator } from './when-a-term-ends-thank-the-coordinator.js';
import { whenAnOpportunityIsAcceptedReportTheOutcome } from './when-an-opportunity-is-accepted-report-the-outcome.js';
import { whenAnswersComeInTellTheProfile } from './when-answers-come-in-tell-the-profile.js';
import { whenCompletionReportIsSubmittedActivateMember } from './when-completion-report-is-submitted-activate-member.js';
import { whenFollowUpIsSubmittedRecordOutcomes } from './when-follow-up-is-submitted-record-outcomes.js';
import { whenFollowUpIsWithdrawnTakeOutcomesBack } from './when-follow-up-is-withdrawn-take-outcomes-back.js';
import { whenInviteeListIsConfirmedAllocateMemberIds } from './when-invitee-list-is-confirmed-allocate-member-ids.js';
import { whenInviteeListIsUndoneReleaseMemberIds } from './when-invitee-list-is-undone-release-member-ids.js';
import { whenParticipationIsCorrectedCorrectCertificate } from './when-participation-is-corrected-correct-certificate.js';
import { whenParticipationIsWithdrawnVoidCertificate } from './when-participation-is-withdrawn-void-certificate.js';
import { whenPersonsAreMergedMergeTheirMembers } from './when-persons-are-merged-merge-their-members.js';
import { whenPlanEndsRequestCompletionReports } from './when-plan-ends-request-completion-reports.js';
import { whenReportsAreInSettleTheirClocks } from './when-reports-are-in-settle-their-clocks.js';

/** What one domain does because of another: one file per sentence, listed here. */
export const reactions: JobHandler[] = [
  whenInviteeListIsConfirmedAllocateMemberIds,
  whenInviteeListIsUndoneReleaseMemberIds,
  whenParticipationIsWithdrawnVoidCertificate,
  whenParticipationIsCorrectedCorrectCertificate,
  whenCompletionReportIsSubmittedActivateMember,
  whenPersonsAreMergedMergeTheirMembers,
  whenAMergeIsUndonePartTheMembers,
  ...whenPlanEndsRequestCompletionReports,
  ...whenReportsAreInSettleTheirClocks,
  whenFollowUpIsSubmittedRecordOutcomes,
  whenFollowUpIsWithdrawnTakeOutcomesBack,
  whenAConsentIsWithdrawnForgetLookUps,
  whenAMemberIsActivatedSettleChapters,
  whenATermEndsThankTheCoordinator,
  ...whenAnOpportunityIsAcceptedReportTheOutcome,
  ...whenAnswersComeInTellTheProfile,
];
