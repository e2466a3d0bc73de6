export { AlumniModule, alumniEntities } from './alumni.module.js';
export { Consent } from './consent/consent.entity.js';
export { consentPurposes } from './consent/consent-purposes.js';
export type { ConsentChannel, ConsentPurpose } from './consent/consent-purposes.js';
export { ConsentType } from './consent/consent.type.js';
export type { ConsentRow } from './consent/consent.queries.js';
export { consentsThatHold } from './consent/consents-that-hold.js';
export { giveConsents } from './consent/give-consents.js';
export { listConsents } from './consent/list-consents.js';
export { memberAreaWords } from './consent/member-area-words.js';
export { paperLookupTextVersion, paperLookupWords } from './consent/paper-lookup-words.js';
export { withdrawConsent } from './consent/withdraw-consent.js';
export { LEAST_IN_CROSSING, searchDirectory } from './directory/search-directory.js';
export { consentGiven, consentWithdrawn, profileTold } from './facts.js';
export { majorityMail } from './guardian/majority.mail.js';
export { reviewMajorities } from './guardian/majority.sweep.js';
export { recordGuardianConsents } from './guardian/record-guardian-consents.js';
export { alumniSweeps } from './jobs.js';
export { USUAL_GUARDIAN_AGE, guardianAges } from './guardian/guardian-ages.js';
export { activateMember } from './member/activate-member.js';
export { allocateMemberIds } from './member/allocate-member-ids.js';
export { allocateMemberIdsForPlan } from './member/allocate-member-ids-for-plan.js';
export { ClaimMembershipResult, toClaimResult } from './member/member.type.js';
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
export { chooseAudiences } from './profile/choose-audience.js';
export { hideMember, hideMyProfile } from './profile/hide-member.js';
export { isFresh } from './profile/my-profile.js';
export { audiences, profileFields, rankOf, usualAudience, visibleFields } from './profile/profile-fields.js';
export type { Audience, FactSource, ProfileField, VisibleField } from './profile/profile-fields.js';
export { currentFacts } from './profile/profile.queries.js';
export { confirmFacts, forgetFacts, tellFacts } from './profile/tell-fact.js';
export { viewProfileAs, viewpoints } from './profile/view-as.js';
export { relayNewsMail } from './relay/relay-news.mail.js';
export { relayStates, relayTransitions } from './relay/relay-states.js';
export { visibleProfiles } from './profile/visible-profile.js';
export type { VisibleProfile } from './profile/visible-profile.js';
