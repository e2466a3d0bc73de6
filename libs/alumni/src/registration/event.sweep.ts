import { defineSweep } from '@enishi/platform';
import { holdEventsThatAreOver } from '../event/change-event-state.js';
import { sendReminders } from './event-mails.job.js';
import { rollOffers } from './roll-offers.js';

/** Ends offers that nobody took and makes the next ones. */
export const eventOfferSweep = defineSweep({
  name: 'event_offer.sweep',
  everySeconds: 15,
  async run(ctx) {
    await rollOffers(ctx);
  },
});

/** Reminds of events a day before, and notes those that are over. */
export const eventSweep = defineSweep({
  name: 'event.sweep',
  everySeconds: 60,
  async run(ctx) {
    await sendReminders(ctx);
    await holdEventsThatAreOver(ctx);
  },
});
