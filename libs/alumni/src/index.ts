export { AlumniModule, alumniEntities, alumniLanes, alumniSweeps, alumniJobs } from './alumni.module.js';
export {
  chapterCalendar,
  eventCalendar,
  personalCalendar,
  renewCalendarFeed,
} from './calendar/read-calendars.js';
export { chapterMail } from './chapter-message/chapter-mail.js';
export { clubLane } from './chapter-message/club-lane.js';
export { decideReport } from './chapter-report/decide-report.js';
export { reportStates, reportTransitions } from './chapter-report/report-states.js';
export { saveReport, submitReport } from './chapter-report/write-report.js';
export { yearbook } from './chapter-report/yearbook.js';
export { appointCoordinator } from './chapter-term/appoint-coordinator.js';
export type { ServedTerm } from './chapter-term/chapter-term.queries.js';
export { endTerm } from './chapter-term/end-term.js';
export { servedTerm } from './chapter-term/served-term.js';
export { settleTerms } from './chapter-term/settle-terms.js';
export { termStates, termTransitions } from './chapter-term/term-states.js';
export { nameMe, writeHandover } from './chapter-term/write-handover.js';
export { chapterStates, chapterTransitions } from './chapter/chapter-states.js';
export { chapterIdsOf } from './chapter/chapters-of.js';
export { openChapter } from './chapter/open-chapter.js';
export { publicChapter, publicChapters } from './chapter/public-chapter.js';
export type { PublicChapter } from './chapter/public-chapter.js';
export { settleChapterMembership } from './chapter/settle-membership.js';
export { checkInAttendees } from './check-in/check-in-attendees.js';
export { signTicket } from './check-in/ticket-key.js';
export { ticketOf } from './check-in/ticket-of.js';
export { formCircles } from './circle/form-circles.js';
export { requestCircle } from './circle/request-circle.js';
export { runCircles } from './circle/run-circles.js';
export { writeCircleNote } from './circle/write-note.js';
export { consentPurposes } from './consent/consent-purposes.js';
export type { ConsentChannel, ConsentPurpose } from './consent/consent-purposes.js';
export { Consent } from './consent/consent.entity.js';
export type { ConsentRow } from './consent/consent.queries.js';
export { ConsentType } from './consent/consent.type.js';
export { consentsThatHold } from './consent/consents-that-hold.js';
export { giveConsents } from './consent/give-consents.js';
export { listConsents } from './consent/list-consents.js';
export { memberAreaWords } from './consent/member-area-words.js';
export { paperLookupTextVersion, paperLookupWords } from './consent/paper-lookup-words.js';
export { withdrawConsent } from './consent/withdraw-consent.js';
export { addCity } from './demand/keep-cities.js';
export { tellDemand } from './demand/tell-demand.js';
export { chooseDigest, stopDigestByLink } from './digest/choose-digest.js';
export { planDigests } from './digest/plan-digests.js';
export { LEAST_IN_CROSSING, searchDirectory } from './directory/search-directory.js';
export { publishedReport } from './event-report/published-report.js';
export { publishEventReport, saveEventReport } from './event-report/write-event-report.js';
export { cancelEvent, closeEvent, holdEventsThatAreOver, publishEvent } from './event/change-event-state.js';
export { changeEvent } from './event/change-event.js';
export { createEvent } from './event/create-event.js';
export {
  attendeeCheckedIn,
  eventCancelled,
  eventChanged,
  eventHeld,
  registrationMoved,
} from './event/event-facts.js';
export type { EventInput } from './event/event-fields.js';
export { EVENT_STATES, EVENT_TRANSITIONS, shownState } from './event/event-states.js';
export { organisersIn, wordsIn } from './event/event-words.js';
export { Event } from './event/event.entity.js';
export type { EventRow } from './event/event.queries.js';
export { listEvents } from './event/list-events.js';
export { recordPastEvent } from './event/record-past-event.js';
export type { PastEvent } from './event/record-past-event.js';
export { viewEvent } from './event/view-event.js';
export { isTimeZone, momentAt, momentIn, spanIn, timesFor, wallTime } from './event/zoned-time.js';
export {
  chapterTermEnded,
  consentWithdrawn,
  memberActivated,
  opportunityAccepted,
  opportunityStepUndone,
  storyPublished,
  consentGiven,
  profileTold,
} from './facts.js';
export { feedbackQuestionnaire, feedbackWords } from './feedback/feedback-questionnaire.js';
export { giveEventFeedback } from './feedback/give-feedback.js';
export { USUAL_GUARDIAN_AGE, guardianAges } from './guardian/guardian-ages.js';
export { majorityMail } from './guardian/majority.mail.js';
export { reviewMajorities } from './guardian/majority.sweep.js';
export { recordGuardianConsents } from './guardian/record-guardian-consents.js';
export { handOverKit } from './hand-over/hand-over-kit.js';
export { mailStopToken } from './mail-stop/mail-stop-token.js';
export { stopMailsByLink } from './mail-stop/stop-mails.js';
export { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
export {
  checkCharacter,
  drawMemberId,
  isMemberId,
  looksMistyped,
  memberIdKey,
  printedMemberId,
} from './member-id/member-id.js';
export { activateMember } from './member/activate-member.js';
export { allocateMemberIdsForPlan } from './member/allocate-member-ids-for-plan.js';
export { allocateMemberIds } from './member/allocate-member-ids.js';
export { claimMembership } from './member/claim-membership.js';
export { findMemberByTypedId } from './member/find-member.js';
export type { TypedMemberId } from './member/find-member.js';
export { keepLegacyMemberId } from './member/keep-legacy-member-id.js';
export { memberStatuses, memberTransitions } from './member/member-states.js';
export type { MemberStatus } from './member/member-states.js';
export { Member } from './member/member.entity.js';
export type { MemberRow } from './member/member.queries.js';
export { ClaimMembershipResult, toClaimResult } from './member/member.type.js';
export { mergeMembers, undoMergeOfMembers } from './member/merge-members.js';
export { releaseMemberId, releaseUnusedMemberIds } from './member/release-member-id.js';
export { restoreContact } from './member/restore-contact.js';
export { applyForNomination } from './nomination/apply.js';
export {
  callStates,
  callTransitions,
  nominationStates,
  nominationTransitions,
} from './nomination/nomination-states.js';
export { openCall } from './nomination/open-call.js';
export { closeCalls } from './nomination/rank.js';
export { moveOpportunity } from './opportunity/move-opportunity.js';
export type { OpportunityKind } from './opportunity/opportunity-words.js';
export { saveOpportunity } from './opportunity/save-opportunity.js';
export { tellOpportunityStep, undoOpportunityStep } from './opportunity/tell-step.js';
export { toldStep } from './opportunity/told-step.js';
export { openLaboratory } from './path/open-laboratory.js';
export { mayCoordinate, ownPersonId } from './policies.js';
export { chooseAudiences } from './profile/choose-audience.js';
export { hideMember, hideMyProfile } from './profile/hide-member.js';
export { isFresh } from './profile/my-profile.js';
export { audiences, profileFields, rankOf, usualAudience, visibleFields } from './profile/profile-fields.js';
export type { Audience, FactSource, ProfileField, VisibleField } from './profile/profile-fields.js';
export { currentFacts } from './profile/profile.queries.js';
export { confirmFacts, forgetFacts, tellFacts } from './profile/tell-fact.js';
export { viewProfileAs, viewpoints } from './profile/view-as.js';
export { visibleProfiles } from './profile/visible-profile.js';
export type { VisibleProfile } from './profile/visible-profile.js';
export { acceptOffer } from './registration/accept-offer.js';
export { cancelRegistration } from './registration/cancel-registration.js';
export { sendReminders } from './registration/event-mails.job.js';
export { EVENT_MAILS } from './registration/event-mails.js';
export { forgetRegistrations } from './registration/forget-registrations.js';
export { registerForEvent } from './registration/register-for-event.js';
export { registrationLink, registrationOfToken } from './registration/registration-link.js';
export { REGISTRATION_STATES, REGISTRATION_TRANSITIONS } from './registration/registration-states.js';
export { rollOffers } from './registration/roll-offers.js';
export { switchRegistration } from './registration/switch-registration.js';
export { liveRegistration, viewRegistration } from './registration/view-registration.js';
export { relayNewsMail } from './relay/relay-news.mail.js';
export { relayStates, relayTransitions } from './relay/relay-states.js';
export { configureAlumni } from './settings.js';
export { PHOTO_BYTES, addPhoto, describeStoryPhoto } from './story/add-photo.js';
export { addStoryPerson } from './story/add-story-person.js';
export { moveStory } from './story/move-story.js';
export { openPhoto } from './story/open-photo.js';
export { publicStories, publicStory } from './story/public-stories.js';
export type { PublicStory, PublicStoryPage } from './story/public-stories.js';
export { beginStory, saveStory, saveStoryText } from './story/save-story.js';
export { photoNotTaken } from './story/story-errors.js';
