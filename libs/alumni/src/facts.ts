import { defineJob } from '@enishi/platform';
import { z } from 'zod';
import { consentPurposes } from './consent/consent-purposes.js';
import { profileFields } from './profile/profile-fields.js';

/*
 * What happened in the club, for the reactions of other domains. Payloads are ids: a reaction reads the state anew.
 */

/** A person agreed to something; it may have been withdrawn again since. */
export const consentGiven = defineJob({
  name: 'consent.given',
  queue: 'facts',
  payload: z.object({ personId: z.uuid(), purpose: z.enum(consentPurposes) }),
});

/** A person took a consent back; it may have been given again since. */
export const consentWithdrawn = defineJob({
  name: 'consent.withdrawn',
  queue: 'facts',
  payload: z.object({ personId: z.uuid(), purpose: z.enum(consentPurposes) }),
});

/** A membership became active: the person belongs to the club from now on. */
export const memberActivated = defineJob({
  name: 'member.activated',
  queue: 'facts',
  payload: z.object({ personId: z.uuid() }),
});

/** A coordinator's term is over. */
export const chapterTermEnded = defineJob({
  name: 'chapter_term.ended',
  queue: 'facts',
  payload: z.object({ termId: z.uuid() }),
});

/** A member told that an opportunity of the board became theirs. */
export const opportunityAccepted = defineJob({
  name: 'opportunity.accepted',
  queue: 'facts',
  payload: z.object({ stepId: z.uuid() }),
});

/** They took that back. */
export const opportunityStepUndone = defineJob({
  name: 'opportunity.step_undone',
  queue: 'facts',
  payload: z.object({ stepId: z.uuid() }),
});

/** A story was published. */
export const storyPublished = defineJob({
  name: 'story.published',
  queue: 'facts',
  payload: z.object({ storyId: z.uuid() }),
});

/** A photograph was taken out of its story, by hand or because somebody on it does not agree any more. */
export const storyPhotoTakenOut = defineJob({
  name: 'story_photo.taken_out',
  queue: 'facts',
  payload: z.object({ photoId: z.uuid() }),
});

/** A person told something of themselves, or took it back: the profile says now what holds. */
export const profileTold = defineJob({
  name: 'profile.told',
  queue: 'facts',
  payload: z.object({ personId: z.uuid(), fields: z.array(z.enum(profileFields)) }),
});
