import { defineJob } from '@enishi/platform';
import { z } from 'zod';
import { consentPurposes } from './consent/consent-purposes.js';

/*
 * What happened in the club, for the reactions of other domains. Payloads are ids: a reaction reads the state anew.
 */

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
