import { defineJob } from '@enishi/platform';
import { z } from 'zod';

/*
 * What happened with events, for the mails of this lib and the reactions of others. Payloads are ids.
 */

/** Time, place, link or title of a published event changed. */
export const eventChanged = defineJob({
  name: 'event.changed',
  queue: 'facts',
  payload: z.object({ eventId: z.uuid(), changeCount: z.int() }),
});

/** A published event will not take place. */
export const eventCancelled = defineJob({
  name: 'event.cancelled',
  queue: 'facts',
  payload: z.object({ eventId: z.uuid() }),
});

/** An event is over: feedback opens. */
export const eventHeld = defineJob({
  name: 'event.held',
  queue: 'facts',
  payload: z.object({ eventId: z.uuid() }),
});

/** Somebody has registered, waits, was offered a place, took it or ended their registration. */
export const registrationMoved = defineJob({
  name: 'registration.moved',
  queue: 'facts',
  payload: z.object({
    registrationId: z.uuid(),
    to: z.enum(['CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED']),
  }),
});

/** Somebody came: for badges and certificates of attendance. */
export const attendeeCheckedIn = defineJob({
  name: 'attendee.checked_in',
  queue: 'facts',
  payload: z.object({ registrationId: z.uuid() }),
});
