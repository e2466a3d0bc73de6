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

/** A person told something of themselves, or took it back: the profile says now what holds. */
export const profileTold = defineJob({
  name: 'profile.told',
  queue: 'facts',
  payload: z.object({ personId: z.uuid(), fields: z.array(z.enum(profileFields)) }),
});
