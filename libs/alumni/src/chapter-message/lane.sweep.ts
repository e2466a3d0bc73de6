import { defineSweep, setMailLaneState } from '@enishi/platform';
import { selectFinishedLanes } from './chapter-message.queries.js';

/** A message that has gone out to everybody needs no lane any more. */
export const messageLaneSweep = defineSweep({
  name: 'chapter_message.sweep',
  everySeconds: 3600,
  async run(ctx) {
    for (const laneId of await selectFinishedLanes(ctx)) await setMailLaneState(ctx, laneId, 'ENDED');
  },
});
