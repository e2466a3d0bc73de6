export { AlumniModule, alumniEntities, alumniJobs, alumniSweeps } from './alumni.module.js';
export {
  chapterCalendar,
  eventCalendar,
  personalCalendar,
  renewCalendarFeed,
} from './calendar/read-calendars.js';
export { checkInAttendees } from './check-in/check-in-attendees.js';
export { signTicket } from './check-in/ticket-key.js';
export { ticketOf } from './check-in/ticket-of.js';
export { cancelEvent, closeEvent, holdEventsThatAreOver, publishEvent } from './event/change-event-state.js';
export { changeEvent } from './event/change-event.js';
export { createEvent } from './event/create-event.js';
export { Event } from './event/event.entity.js';
export {
  attendeeCheckedIn,
  eventCancelled,
  eventChanged,
  eventHeld,
  registrationMoved,
} from './event/event-facts.js';
export type { EventInput } from './event/event-fields.js';
export type { EventRow } from './event/event.queries.js';
export { EVENT_STATES, EVENT_TRANSITIONS, shownState } from './event/event-states.js';
export { organisersIn, wordsIn } from './event/event-words.js';
export { listEvents } from './event/list-events.js';
export { recordPastEvent } from './event/record-past-event.js';
export type { PastEvent } from './event/record-past-event.js';
export { viewEvent } from './event/view-event.js';
export { isTimeZone, momentAt, momentIn, spanIn, timesFor, wallTime } from './event/zoned-time.js';
export { publishEventReport, saveEventReport } from './event-report/write-event-report.js';
export { publishedReport } from './event-report/published-report.js';
export { feedbackQuestionnaire, feedbackWords } from './feedback/feedback-questionnaire.js';
export { giveEventFeedback } from './feedback/give-feedback.js';
export { Consent } from './consent/consent.entity.js';
export { consentPurposes } from './consent/consent-purposes.js';
export type { ConsentChannel, ConsentPurpose } from './consent/consent-purposes.js';
export { ConsentType } from './consent/consent.type.js';
export type { ConsentRow } from './consent/consent.queries.js';
export { giveConsents } from './consent/give-consents.js';
export { listConsents } from './consent/list-consents.js';
export { paperLookupTextVersion, paperLookupWords } from './consent/paper-lookup-words.js';
export { withdrawConsent } from './consent/withdraw-consent.js';
export { consentWithdrawn } from './facts.js';
export { activateMember } from './member/activate-member.js';
export { allocateMemberIds } from './member/allocate-member-ids.js';
export { allocateMemberIdsForPlan } from './member/allocate-member-ids-for-plan.js';
export { claimMembership } from './member/claim-membership.js';
export { findMemberByTypedId } from './member/find-member.js';
export type { TypedMemberId } from './member/find-member.js';
export { keepLegacyMemberId } from './member/keep-legacy-member-id.js';
export { Member } from './member/member.entity.js';
export type { MemberRow } from './member/member.queries.js';
export { memberStatuses, memberTransitions } from './member/member-states.js';
export type { MemberStatus } from './member/member-states.js';
export { mergeMembers, undoMergeOfMembers } from './member/merge-members.js';
export { restoreContact } from './member/restore-contact.js';
export { releaseMemberId, releaseUnusedMemberIds } from './member/release-member-id.js';
export {
  checkCharacter,
  drawMemberId,
  isMemberId,
  looksMistyped,
  memberIdKey,
  printedMemberId,
} from './member-id/member-id.js';
export { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
export { ownPersonId } from './policies.js';
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
export { configureAlumni } from './settings.js';
