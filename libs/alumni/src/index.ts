export { AlumniModule, alumniEntities, alumniJobs, alumniLanes, alumniSweeps } from './alumni.module.js';
export { Consent } from './consent/consent.entity.js';
export { consentPurposes } from './consent/consent-purposes.js';
export type { ConsentChannel, ConsentPurpose } from './consent/consent-purposes.js';
export { ConsentType } from './consent/consent.type.js';
export type { ConsentRow } from './consent/consent.queries.js';
export { giveConsents } from './consent/give-consents.js';
export { listConsents } from './consent/list-consents.js';
export { paperLookupTextVersion, paperLookupWords } from './consent/paper-lookup-words.js';
export { withdrawConsent } from './consent/withdraw-consent.js';
export { consentWithdrawn, opportunityAccepted, opportunityStepUndone, storyPublished } from './facts.js';
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
export { formCircles } from './circle/form-circles.js';
export { requestCircle } from './circle/request-circle.js';
export { runCircles } from './circle/run-circles.js';
export { writeCircleNote } from './circle/write-note.js';
export { chooseDigest, stopDigestByLink } from './digest/choose-digest.js';
export { planDigests } from './digest/plan-digests.js';
export { moveOpportunity } from './opportunity/move-opportunity.js';
export type { OpportunityKind } from './opportunity/opportunity-words.js';
export { saveOpportunity } from './opportunity/save-opportunity.js';
export { tellOpportunityStep, undoOpportunityStep } from './opportunity/tell-step.js';
export { toldStep } from './opportunity/told-step.js';
export { openLaboratory } from './path/open-laboratory.js';
export { PHOTO_BYTES, addPhoto, describeStoryPhoto } from './story/add-photo.js';
export { addStoryPerson } from './story/add-story-person.js';
export { moveStory } from './story/move-story.js';
export { openPhoto } from './story/open-photo.js';
export { publicStories, publicStory } from './story/public-stories.js';
export type { PublicStory, PublicStoryPage } from './story/public-stories.js';
export { photoNotTaken } from './story/story-errors.js';
export { beginStory, saveStory, saveStoryText } from './story/save-story.js';
