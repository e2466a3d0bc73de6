import { defineSweep } from '@enishi/platform';
import { endOverdue } from './relay.queries.js';

/** Requests that nobody answered expire, and conversations end after their time. */
export const relaySweep = defineSweep({
  name: 'relay.sweep',
  everySeconds: 900,
  async run(ctx) {
    await endOverdue(ctx);
  },
});
